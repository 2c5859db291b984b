// NFC and NFD straight over UTF-8. The C API of ICU only normalizes UTF-16, three times slower.
#include "vanban_icu.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

#include <cstdlib>
#include <cstring>

namespace {

/// Collects ICU's output in a malloc'ed buffer. ICU cannot be told that it failed, so it remembers that itself.
class MallocSink final : public icu::ByteSink {
 public:
  explicit MallocSink(size_t capacity)
      : bytes(static_cast<uint8_t *>(std::malloc(capacity))), capacity(capacity), failed(bytes == nullptr) {}
  ~MallocSink() override { std::free(bytes); }

  void Append(const char *data, int32_t length) override {
    if (failed || length <= 0) return;
    size_t added = static_cast<size_t>(length);
    if (added > capacity - count) {
      size_t larger = count + added + capacity / 2;
      void *moved = std::realloc(bytes, larger);
      if (moved == nullptr) {
        failed = true;
        return;
      }
      bytes = static_cast<uint8_t *>(moved);
      capacity = larger;
    }
    std::memcpy(bytes + count, data, added);
    count += added;
  }

  uint8_t *take() {
    uint8_t *taken = bytes;
    bytes = nullptr;
    return taken;
  }

  uint8_t *bytes;
  size_t count = 0;
  size_t capacity;
  bool failed;
};

vanban_icu_status statusOf(UErrorCode code) {
  return code == U_MEMORY_ALLOCATION_ERROR ? VANBAN_ICU_OUT_OF_MEMORY : VANBAN_ICU_UNAVAILABLE;
}

/// Where the piece of text that begins at `from` ends: at `count`, or within a run of more than `longestRun` characters that
/// reorder or compose with one another.
///
/// ICU orders the marks of one letter by insertion, in quadratic time. Real text has two or three of them, and Unicode's
/// Stream-Safe Text Format allows 30; but a file of nothing but marks must not take for ever.
size_t pieceEnd(const icu::Normalizer2 &normalizer, const uint8_t *utf8, size_t count, size_t from) {
  constexpr size_t longestRun = 128;
  size_t i = from;
  while (i < count) {
    // At a glance: so many bytes without ASCII.
    size_t start = i;
    while (i < count && utf8[i] >= 0x80 && i - start < 2 * longestRun) ++i;
    if (i - start < 2 * longestRun) {
      ++i;
      continue;
    }
    size_t run = 0;
    for (size_t next = start; next < count && utf8[next] >= 0x80;) {
      size_t before = next;
      UChar32 c;
      U8_NEXT(utf8, next, count, c);
      run = c < 0 || normalizer.hasBoundaryBefore(c) ? 0 : run + 1;
      if (run > longestRun && before > from) return before;
      i = next;
    }
  }
  return count;
}

}  // namespace

extern "C" const char *vanban_icu_version(void) {
  // Asked at run time: the library may be a later minor version than the headers. Written once, then constant.
  struct Version {
    char text[U_MAX_VERSION_STRING_LENGTH];
    Version() {
      UVersionInfo info;
      u_getVersion(info);
      u_versionToString(info, text);
    }
  };
  static const Version version;
  return version.text;
}

extern "C" void vanban_icu_free(void *p) { std::free(p); }

extern "C" vanban_icu_status vanban_icu_normalize(int form, const uint8_t *utf8, size_t count,
                                                  vanban_icu_normalized *out) {
  *out = vanban_icu_normalized{nullptr, 0, nullptr, 0};
  if (form != 0 && form != 1) return VANBAN_ICU_UNAVAILABLE;
  if (count > INT32_MAX / 3) return VANBAN_ICU_TOO_LONG;
  if (count == 0) return VANBAN_ICU_OK;

  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer =
      form == 0 ? icu::Normalizer2::getNFCInstance(code) : icu::Normalizer2::getNFDInstance(code);
  if (U_FAILURE(code)) return statusOf(code);

  MallocSink sink(count + 16);
  vanban_icu_edit *list = nullptr;
  size_t filled = 0, capacity = 0;
  for (size_t from = 0; from < count;) {
    size_t end = pieceEnd(*normalizer, utf8, count, from);
    icu::Edits edits;
    icu::StringPiece source(reinterpret_cast<const char *>(utf8 + from), static_cast<int32_t>(end - from));
    if (!sink.failed) normalizer->normalizeUTF8(0, source, sink, &edits, code);
    if (sink.failed) code = U_MEMORY_ALLOCATION_ERROR;

    size_t runs = 0;
    for (icu::Edits::Iterator run = edits.getFineIterator(); run.next(code);) ++runs;
    if (filled + runs > capacity) {
      size_t wanted = filled + runs + filled / 2;
      void *longer = std::realloc(list, wanted * sizeof(vanban_icu_edit));
      if (longer == nullptr) {
        code = U_MEMORY_ALLOCATION_ERROR;
      } else {
        list = static_cast<vanban_icu_edit *>(longer);
        capacity = wanted;
      }
    }
    if (U_FAILURE(code)) {
      std::free(list);
      return statusOf(code);
    }
    for (icu::Edits::Iterator run = edits.getFineIterator(); run.next(code); ++filled)
      list[filled] = vanban_icu_edit{run.oldLength(), run.newLength(), static_cast<bool>(run.hasChange())};
    from = end;
  }
  out->byte_count = sink.count;
  out->bytes = sink.take();
  out->edits = list;
  out->edit_count = filled;
  return VANBAN_ICU_OK;
}

extern "C" bool vanban_icu_is_nfc(const uint8_t *utf8, size_t count) {
  if (count == 0) return true;
  if (count > INT32_MAX) return false;
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(code);
  if (U_FAILURE(code)) return false;
  if (pieceEnd(*nfc, utf8, count, 0) < count) return false;
  icu::StringPiece source(reinterpret_cast<const char *>(utf8), static_cast<int32_t>(count));
  return nfc->isNormalizedUTF8(source, code) && U_SUCCESS(code);
}
