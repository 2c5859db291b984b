// Vietnamese collation: comparison straight over UTF-8, sort keys through UTF-16 (ICU makes them from nothing else).
#include "vanban_icu.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace {

/// This thread's Vietnamese collator, or null with `code` saying why.
const icu::Collator *collator(UErrorCode &code) {
  static thread_local std::unique_ptr<icu::Collator> cached;
  if (!cached) {
    std::unique_ptr<icu::Collator> opened(icu::Collator::createInstance(icu::Locale("vi"), code));
    // Without Vietnamese data ICU quietly takes the root order, which is a wrong answer, not a worse one.
    if (U_SUCCESS(code) && (code == U_USING_DEFAULT_WARNING || !opened)) code = U_MISSING_RESOURCE_ERROR;
    if (U_FAILURE(code)) return nullptr;
    cached = std::move(opened);
  }
  return cached.get();
}

icu::StringPiece piece(const uint8_t *utf8, size_t count) {
  return icu::StringPiece(count == 0 ? "" : reinterpret_cast<const char *>(utf8), static_cast<int32_t>(count));
}

int compareBytes(const uint8_t *a, size_t a_count, const uint8_t *b, size_t b_count) {
  size_t shared = a_count < b_count ? a_count : b_count;
  int order = shared == 0 ? 0 : std::memcmp(a, b, shared);
  if (order != 0) return order < 0 ? -1 : 1;
  return a_count == b_count ? 0 : a_count < b_count ? -1 : 1;
}

}  // namespace

extern "C" int vanban_icu_compare(const uint8_t *a, size_t a_count, const uint8_t *b, size_t b_count) {
  if (a_count <= INT32_MAX && b_count <= INT32_MAX) {
    UErrorCode code = U_ZERO_ERROR;
    if (const icu::Collator *vietnamese = collator(code)) {
      UCollationResult order = vietnamese->compareUTF8(piece(a, a_count), piece(b, b_count), code);
      if (U_SUCCESS(code)) return order == UCOL_LESS ? -1 : order == UCOL_GREATER ? 1 : 0;
    }
  }
  return compareBytes(a, a_count, b, b_count);
}

extern "C" vanban_icu_status vanban_icu_sort_key(const uint8_t *a, size_t a_count, uint8_t **out, size_t *out_count) {
  *out = nullptr;
  *out_count = 0;
  if (a_count > (size_t{64} << 20)) return VANBAN_ICU_TOO_LONG;  // some characters need over 20 key bytes a byte: stay in int32

  UErrorCode code = U_ZERO_ERROR;
  const icu::Collator *vietnamese = collator(code);
  if (vietnamese == nullptr)
    return code == U_MEMORY_ALLOCATION_ERROR ? VANBAN_ICU_OUT_OF_MEMORY : VANBAN_ICU_UNAVAILABLE;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(piece(a, a_count));
  if (text.isBogus()) return VANBAN_ICU_OUT_OF_MEMORY;

  // Most keys fit the first guess; getSortKey answers with the length it needs (its closing zero included) when one does not.
  int32_t capacity = static_cast<int32_t>(a_count) * 2 + 32;
  for (int attempt = 0; attempt < 2; ++attempt) {
    uint8_t *key = static_cast<uint8_t *>(std::malloc(static_cast<size_t>(capacity)));
    if (key == nullptr) return VANBAN_ICU_OUT_OF_MEMORY;
    int32_t needed = vietnamese->getSortKey(text, key, capacity);
    if (needed > 0 && needed <= capacity) {
      *out = key;
      *out_count = static_cast<size_t>(needed) - 1;
      return VANBAN_ICU_OK;
    }
    std::free(key);
    if (needed <= 0) return VANBAN_ICU_OUT_OF_MEMORY;  // the only way getSortKey fails with a good collator
    capacity = needed;
  }
  return VANBAN_ICU_UNAVAILABLE;
}
