// Legacy encodings to and from UTF-8. Converters are opened per call: ICU keeps their tables, so that is cheap.
#include "vanban_icu.h"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstdlib>

// Called by ICU for what it cannot convert.
extern "C" {

/// Leaves the error in place. Unlike UCNV_FROM_U_CALLBACK_STOP, which silently drops U+200B, U+FEFF and other ignorables.
static void U_CALLCONV stopEncoding(const void *, UConverterFromUnicodeArgs *, const UChar *, int32_t, UChar32,
                                    UConverterCallbackReason, UErrorCode *) {}

/// Writes U+FFFD. Unlike UCNV_TO_U_CALLBACK_SUBSTITUTE, which writes U+001A for some encodings.
static void U_CALLCONV replaceMalformed(const void *, UConverterToUnicodeArgs *args, const char *, int32_t,
                                        UConverterCallbackReason reason, UErrorCode *code) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close and clone are announced here too
  static const UChar replacement = 0xFFFD;
  *code = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, code);
}

}  // extern "C"

namespace {

/// A growing malloc'ed byte buffer for ICU to write into.
struct Bytes {
  uint8_t *data = nullptr;
  size_t count = 0;
  size_t capacity = 0;

  ~Bytes() { std::free(data); }

  bool grow() {
    size_t larger = capacity + capacity / 2 + 64;
    void *moved = std::realloc(data, larger);
    if (moved == nullptr) return false;
    data = static_cast<uint8_t *>(moved);
    capacity = larger;
    return true;
  }

  char *end() { return reinterpret_cast<char *>(data + count); }
  char *limit() {  // ICU takes no window of more than INT32_MAX bytes
    size_t room = capacity - count;
    return end() + (room > INT32_MAX ? INT32_MAX : room);
  }

  void takeInto(uint8_t **out, size_t *out_count) {
    *out = data;
    *out_count = count;
    data = nullptr;
  }
};

vanban_icu_status openConverter(const char *encoding, icu::LocalUConverterPointer &converter) {
  if (*encoding == 0) return VANBAN_ICU_UNKNOWN_ENCODING;  // to ICU "" is the encoding of the current locale
  UErrorCode code = U_ZERO_ERROR;
  converter.adoptInstead(ucnv_open(encoding, &code));
  if (U_SUCCESS(code)) return VANBAN_ICU_OK;
  return code == U_MEMORY_ALLOCATION_ERROR ? VANBAN_ICU_OUT_OF_MEMORY : VANBAN_ICU_UNKNOWN_ENCODING;
}

bool isTone(UChar32 c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323; }

/// Splits a letter into exactly one letter and one mark, if that is how Unicode decomposes it.
bool splitOnce(const icu::Normalizer2 &nfc, UChar32 c, UChar32 &letter, UChar32 &mark) {
  icu::UnicodeString parts;
  if (!nfc.getRawDecomposition(c, parts) || parts.countChar32() != 2) return false;
  letter = parts.char32At(0);
  mark = parts.char32At(parts.length() - 1);
  return true;
}

/// Takes the tone off a letter: "ấ" is "â" and U+0301. Unicode splits "ậ" into "ạ" and the circumflex, which windows-1258 lacks,
/// so there the tone comes off the inner letter.
bool splitTone(const icu::Normalizer2 &nfc, UChar32 c, UChar32 &letter, UChar32 &tone) {
  if (c < 0xC0) return false;
  UChar32 outer, mark;
  if (!splitOnce(nfc, c, outer, mark)) return false;
  if (isTone(mark)) {
    letter = outer;
    tone = mark;
    return true;
  }
  UChar32 inner;
  if (!splitOnce(nfc, outer, inner, tone) || !isTone(tone)) return false;
  letter = nfc.composePair(inner, mark);
  return letter >= 0;
}

/// Converts what is in [source, limit) and appends it to `bytes`.
vanban_icu_status append(UConverter *converter, const UChar *source, const UChar *limit, bool flush, Bytes &bytes) {
  for (;;) {
    UErrorCode code = U_ZERO_ERROR;
    char *target = bytes.end();
    ucnv_fromUnicode(converter, &target, bytes.limit(), &source, limit, nullptr, flush, &code);
    bytes.count = static_cast<size_t>(reinterpret_cast<uint8_t *>(target) - bytes.data);
    if (U_SUCCESS(code)) return VANBAN_ICU_OK;
    if (code == U_MEMORY_ALLOCATION_ERROR) return VANBAN_ICU_OUT_OF_MEMORY;
    if (code != U_BUFFER_OVERFLOW_ERROR) return VANBAN_ICU_MALFORMED;
    if (!bytes.grow()) return VANBAN_ICU_OUT_OF_MEMORY;
  }
}

/// Encodes character by character, so that the offset of a failing one is exact. With `nfc`, tones are taken off the letters.
vanban_icu_status encodeCharacters(UConverter *converter, const uint8_t *utf8, int32_t count, const icu::Normalizer2 *nfc,
                                   Bytes &bytes, size_t *error_offset) {
  bytes.capacity = static_cast<size_t>(count);
  if (!bytes.grow()) return VANBAN_ICU_OUT_OF_MEMORY;
  vanban_icu_status status = VANBAN_ICU_OK;
  int32_t start = 0;
  for (int32_t next = 0; next < count && status == VANBAN_ICU_OK;) {
    start = next;
    UChar32 c, letter, tone;
    U8_NEXT(utf8, next, count, c);
    UChar units[4];
    int32_t length = 0;
    if (c < 0) {
      status = VANBAN_ICU_MALFORMED;
    } else {
      if (nfc != nullptr && splitTone(*nfc, c, letter, tone)) {
        U16_APPEND_UNSAFE(units, length, letter);
        U16_APPEND_UNSAFE(units, length, tone);
      } else {
        U16_APPEND_UNSAFE(units, length, c);
      }
      status = append(converter, units, units + length, false, bytes);
    }
  }
  // Stateful encodings may hold a character back, or end with an escape sequence.
  if (status == VANBAN_ICU_OK) status = append(converter, nullptr, nullptr, true, bytes);
  if (status == VANBAN_ICU_MALFORMED) *error_offset = static_cast<size_t>(start);
  return status;
}

/// Where in the source of a normalization `offset` of its result comes from.
size_t sourceOffset(const vanban_icu_normalized &text, size_t offset) {
  size_t source = 0, target = 0;
  for (size_t i = 0; i < text.edit_count; ++i) {
    const vanban_icu_edit &run = text.edits[i];
    size_t length = static_cast<size_t>(run.target_length);
    if (offset < target + length) return run.changed ? source : source + (offset - target);
    source += static_cast<size_t>(run.source_length);
    target += length;
  }
  return source;
}

}  // namespace

extern "C" vanban_icu_status vanban_icu_decode(const char *encoding, const uint8_t *bytes, size_t count,
                                               bool replace_malformed, uint8_t **out, size_t *out_count,
                                               size_t *error_offset) {
  *out = nullptr;
  *out_count = 0;
  *error_offset = 0;
  if (count > INT32_MAX) return VANBAN_ICU_TOO_LONG;
  icu::LocalUConverterPointer from, to;
  vanban_icu_status status = openConverter(encoding, from);
  if (status == VANBAN_ICU_OK) status = openConverter("UTF-8", to);
  if (status != VANBAN_ICU_OK) return status;

  UErrorCode code = U_ZERO_ERROR;
  ucnv_setToUCallBack(from.getAlias(), replace_malformed ? replaceMalformed : UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr,
                      nullptr, &code);
  if (!replace_malformed) ucnv_setFromUCallBack(to.getAlias(), stopEncoding, nullptr, nullptr, nullptr, &code);

  Bytes result;
  result.capacity = count;
  if (!result.grow()) return VANBAN_ICU_OUT_OF_MEMORY;
  const char *start = count == 0 ? "" : reinterpret_cast<const char *>(bytes);
  const char *source = start;
  UChar pivot[1024];
  UChar *pivotSource = pivot, *pivotTarget = pivot;
  for (;;) {
    char *target = result.end();
    ucnv_convertEx(to.getAlias(), from.getAlias(), &target, result.limit(), &source, start + count, pivot, &pivotSource,
                   &pivotTarget, pivot + 1024, false, true, &code);
    result.count = static_cast<size_t>(reinterpret_cast<uint8_t *>(target) - result.data);
    if (code != U_BUFFER_OVERFLOW_ERROR) break;
    if (!result.grow()) return VANBAN_ICU_OUT_OF_MEMORY;
    code = U_ZERO_ERROR;
  }
  if (code == U_MEMORY_ALLOCATION_ERROR) return VANBAN_ICU_OUT_OF_MEMORY;
  if (U_FAILURE(code)) {
    // The source pointer stands after the bytes complained of; the converter remembers how many they are.
    char invalid[32];
    int8_t length = sizeof invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(from.getAlias(), invalid, &length, &ignored);
    size_t consumed = static_cast<size_t>(source - start);
    size_t back = U_SUCCESS(ignored) && length > 0 ? static_cast<size_t>(length) : 0;
    *error_offset = back <= consumed ? consumed - back : 0;
    return VANBAN_ICU_MALFORMED;
  }
  result.takeInto(out, out_count);
  return VANBAN_ICU_OK;
}

extern "C" vanban_icu_status vanban_icu_encode(const char *encoding, const uint8_t *utf8, size_t count, uint8_t **out,
                                               size_t *out_count, size_t *error_offset) {
  *out = nullptr;
  *out_count = 0;
  *error_offset = 0;
  if (count > INT32_MAX) return VANBAN_ICU_TOO_LONG;
  icu::LocalUConverterPointer converter;
  vanban_icu_status status = openConverter(encoding, converter);
  if (status != VANBAN_ICU_OK) return status;
  UErrorCode code = U_ZERO_ERROR;
  ucnv_setFromUCallBack(converter.getAlias(), stopEncoding, nullptr, nullptr, nullptr, &code);

  Bytes result;
  // Asked by standard name, so that every alias ("cp1258", ...) is recognised.
  const char *name = ucnv_getStandardName(encoding, "IANA", &code);
  if (U_SUCCESS(code) && name != nullptr && ucnv_compareNames(name, "windows-1258") == 0) {
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(code);
    if (U_FAILURE(code)) return VANBAN_ICU_UNAVAILABLE;
    vanban_icu_normalized text;
    status = vanban_icu_normalize(0, utf8, count, &text);  // also joins "e" + dot below + circumflex, as NFD has it
    if (status == VANBAN_ICU_OK) {
      status = encodeCharacters(converter.getAlias(), text.bytes, static_cast<int32_t>(text.byte_count), nfc, result,
                                error_offset);
      if (status == VANBAN_ICU_MALFORMED) *error_offset = sourceOffset(text, *error_offset);
    }
    vanban_icu_free(text.bytes);
    vanban_icu_free(text.edits);
  } else {
    status = encodeCharacters(converter.getAlias(), utf8, static_cast<int32_t>(count), nullptr, result, error_offset);
  }
  if (status == VANBAN_ICU_OK) result.takeInto(out, out_count);
  return status;
}
