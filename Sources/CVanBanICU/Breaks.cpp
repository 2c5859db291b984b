// Word and sentence boundaries over UTF-8 through UText, whose native indexes are byte offsets.
#include "vanban_icu.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace {

/// A growing malloc'ed array. Not std::vector: that throws, and its memory cannot be handed to C.
struct Numbers {
  uint32_t *data = nullptr;
  size_t count = 0;
  size_t capacity = 0;

  ~Numbers() { std::free(data); }

  bool reserve(size_t wanted) {
    if (wanted <= capacity) return true;
    void *moved = std::realloc(data, wanted * sizeof(uint32_t));
    if (moved == nullptr) return false;
    data = static_cast<uint32_t *>(moved);
    capacity = wanted;
    return true;
  }

  bool append(uint32_t value) {
    if (count == capacity && !reserve(count + count / 2 + 32)) return false;
    data[count++] = value;
    return true;
  }

  uint32_t *take() {
    uint32_t *taken = data;
    data = nullptr;
    return taken;
  }
};

vanban_icu_status statusOf(UErrorCode code) {
  return code == U_MEMORY_ALLOCATION_ERROR ? VANBAN_ICU_OUT_OF_MEMORY : VANBAN_ICU_UNAVAILABLE;
}

using Iterator = std::unique_ptr<icu::BreakIterator>;  // thread_local ones below: opening one costs far more than a paragraph

/// Points `iterator` at the text. It makes a shallow clone of the UText: the bytes are not copied.
UErrorCode setText(icu::BreakIterator &iterator, const char *utf8, size_t count) {
  UErrorCode code = U_ZERO_ERROR;
  icu::LocalUTextPointer text(utext_openUTF8(nullptr, utf8, static_cast<int64_t>(count), &code));
  if (U_SUCCESS(code)) iterator.setText(text.getAlias(), code);
  return code;
}

/// Calls `visit(end, ruleStatus)` for each boundary after the start; `visit` returns false when memory runs out.
template <typename Visit>
vanban_icu_status forEachBreak(icu::BreakIterator &iterator, const uint8_t *utf8, size_t count, Visit visit) {
  UErrorCode code = setText(iterator, reinterpret_cast<const char *>(utf8), count);
  if (U_FAILURE(code)) return statusOf(code);
  vanban_icu_status status = VANBAN_ICU_OK;
  int32_t length = static_cast<int32_t>(count);
  int32_t last = iterator.first();
  while (last < length) {
    int32_t end = iterator.next();
    // Whatever the iterator does, callers may rely on ascending offsets that end with the text.
    if (end == icu::BreakIterator::DONE || end <= last || end > length) end = length;
    if (!visit(static_cast<uint32_t>(end), static_cast<uint32_t>(iterator.getRuleStatus()))) {
      status = VANBAN_ICU_OUT_OF_MEMORY;
      break;
    }
    last = end;
  }
  setText(iterator, "", 0);  // the cached iterator must not keep a pointer into the caller's text
  return status;
}

/// The last character before `end` makes one word with what follows it.
bool isWordBefore(const uint8_t *utf8, int32_t end) {
  if (end == 0) return false;
  UChar32 c;
  U8_PREV(utf8, 0, end, c);
  return c >= 0 && (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0);
}

/// The abbreviations no sentence ends after.
///
/// ICU's FilteredBreakIterator is not used: it looks only at the end of a word ("Q." also keeps "FAQ. Nam" together) and skips
/// one space at most.
struct Suppressions {
  const vanban_icu_suppressions &list;

  /// One of them stands, as a whole word, right before the boundary `end` and its spaces.
  bool apply(const uint8_t *utf8, size_t end) const {
    for (;;) {
      if (end >= 1 && (utf8[end - 1] == ' ' || utf8[end - 1] == '\t')) {
        end -= 1;
      } else if (end >= 2 && utf8[end - 2] == 0xC2 && utf8[end - 1] == 0xA0) {  // no-break space
        end -= 2;
      } else {
        break;
      }
    }
    if (end < 2) return false;
    const char *line = list.lines + list.starts[utf8[end - 2]];
    const char *bucketEnd = list.lines + list.starts[utf8[end - 2] + 1];
    while (line < bucketEnd) {
      size_t length = static_cast<const char *>(std::memchr(line, '\n', static_cast<size_t>(bucketEnd - line))) - line;
      if (length <= end && std::memcmp(utf8 + end - length, line, length) == 0 &&
          !isWordBefore(utf8, static_cast<int32_t>(end - length))) {
        return true;
      }
      line += length + 1;
    }
    return false;
  }
};

/// This thread's word iterator, or null with `code` saying why.
icu::BreakIterator *wordIterator(UErrorCode &code) {
  static thread_local Iterator iterator;
  if (!iterator) {
    Iterator opened(icu::BreakIterator::createWordInstance(icu::Locale("vi"), code));
    if (U_FAILURE(code) || !opened) return nullptr;
    iterator = std::move(opened);
  }
  return iterator.get();
}

}  // namespace

extern "C" vanban_icu_status vanban_icu_word_breaks(const uint8_t *utf8, size_t count, uint32_t **out,
                                                    size_t *out_count) {
  *out = nullptr;
  *out_count = 0;
  if (count > INT32_MAX) return VANBAN_ICU_TOO_LONG;
  if (count == 0) return VANBAN_ICU_OK;

  UErrorCode code = U_ZERO_ERROR;
  icu::BreakIterator *iterator = wordIterator(code);
  if (iterator == nullptr) return statusOf(code);
  Numbers ends, kinds;
  vanban_icu_status status = forEachBreak(*iterator, utf8, count, [&](uint32_t end, uint32_t kind) {
    return ends.append(end) && kinds.append(kind);
  });
  if (status != VANBAN_ICU_OK) return status;
  if (!ends.reserve(ends.count + kinds.count)) return VANBAN_ICU_OUT_OF_MEMORY;
  std::memcpy(ends.data + ends.count, kinds.data, kinds.count * sizeof(uint32_t));
  *out_count = ends.count;
  *out = ends.take();
  return VANBAN_ICU_OK;
}

extern "C" size_t vanban_icu_word_break_count(const uint8_t *utf8, size_t count) {
  if (count == 0 || count > INT32_MAX) return 0;
  UErrorCode code = U_ZERO_ERROR;
  icu::BreakIterator *iterator = wordIterator(code);
  size_t segments = 0;
  if (iterator != nullptr) {
    forEachBreak(*iterator, utf8, count, [&](uint32_t, uint32_t) {
      ++segments;
      return true;
    });
  }
  return segments;
}

extern "C" vanban_icu_status vanban_icu_sentence_breaks(const uint8_t *utf8, size_t count,
                                                        const vanban_icu_suppressions *suppressions, uint32_t **out, size_t *out_count) {
  *out = nullptr;
  *out_count = 0;
  if (count > INT32_MAX) return VANBAN_ICU_TOO_LONG;
  if (count == 0) return VANBAN_ICU_OK;

  static thread_local Iterator iterator;
  if (!iterator) {
    UErrorCode code = U_ZERO_ERROR;
    Iterator opened(icu::BreakIterator::createSentenceInstance(icu::Locale("vi"), code));
    if (U_FAILURE(code) || !opened) return statusOf(code);
    iterator = std::move(opened);
  }
  const Suppressions suppressed{*suppressions};
  Numbers ends;
  vanban_icu_status status = forEachBreak(*iterator, utf8, count, [&](uint32_t end, uint32_t) {
    return (end < count && suppressed.apply(utf8, end)) || ends.append(end);
  });
  if (status != VANBAN_ICU_OK) return status;
  *out_count = ends.count;
  *out = ends.take();
  return VANBAN_ICU_OK;
}
