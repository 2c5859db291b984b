// NFC and NFD straight over UTF-8. The C API of ICU only normalizes UTF-16, three times slower.
#include "vanban_icu.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
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
  icu::Edits edits;
  icu::StringPiece source(reinterpret_cast<const char *>(utf8), static_cast<int32_t>(count));
  if (!sink.failed) normalizer->normalizeUTF8(0, source, sink, &edits, code);
  if (sink.failed) return VANBAN_ICU_OUT_OF_MEMORY;
  if (U_FAILURE(code)) return statusOf(code);

  size_t runs = 0;
  for (icu::Edits::Iterator run = edits.getFineIterator(); run.next(code);) ++runs;
  vanban_icu_edit *list = static_cast<vanban_icu_edit *>(std::malloc(runs * sizeof(vanban_icu_edit) + 1));
  if (list == nullptr) return VANBAN_ICU_OUT_OF_MEMORY;
  size_t filled = 0;
  for (icu::Edits::Iterator run = edits.getFineIterator(); filled < runs && run.next(code); ++filled)
    list[filled] = vanban_icu_edit{run.oldLength(), run.newLength(), static_cast<bool>(run.hasChange())};
  if (U_FAILURE(code)) {
    std::free(list);
    return statusOf(code);
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
  icu::StringPiece source(reinterpret_cast<const char *>(utf8), static_cast<int32_t>(count));
  return nfc->isNormalizedUTF8(source, code) && U_SUCCESS(code);
}
