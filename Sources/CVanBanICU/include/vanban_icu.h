// The only door from VanBan to the system's ICU (70 or newer). Pure C, so that modules importing it need neither C++
// interoperability nor ICU's own headers (which clash with the ICU inside Foundation).
//
// Rules that hold for every function:
//   * Text is UTF-8 given as pointer and byte count; it need not end in NUL and may contain NUL. The pointer is not read
//     when the count is 0. Offsets and lengths are always BYTES of the text they refer to.
//   * Any bytes are accepted, ill-formed UTF-8 included: no function crashes, each says what it does with them.
//   * Results handed out through pointers are malloc'ed and belong to the caller: release them with vanban_icu_free.
//     A result of 0 elements may be NULL or not. After any status but VANBAN_ICU_OK results are NULL and counts 0.
//   * Any function may be called from any thread at any time. What is expensive to open (break iterators, the collator) is
//     kept per thread and goes away with the thread; nothing is shared, nothing keeps a pointer to the caller's text.
//   * No C++ exception leaves these functions.
#ifndef VANBAN_ICU_H
#define VANBAN_ICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if !defined(__clang__) && !defined(_Nullable)  // other compilers do not know clang's nullability words
#define _Nullable
#define _Nonnull
#endif

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __clang__
#pragma clang assume_nonnull begin
#endif

typedef enum {
  VANBAN_ICU_OK = 0,
  VANBAN_ICU_OUT_OF_MEMORY = 1,
  VANBAN_ICU_TOO_LONG = 2,          ///< Longer than the function's documented limit; nothing was done.
  VANBAN_ICU_UNAVAILABLE = 3,       ///< ICU refuses the service, usually because its data is missing.
  VANBAN_ICU_UNKNOWN_ENCODING = 4,  ///< No converter of that name.
  VANBAN_ICU_MALFORMED = 5          ///< The input cannot be converted; see `error_offset`.
} vanban_icu_status;

/// The version of the ICU in use, such as "72.1". The string lives for ever; do not free it.
const char *vanban_icu_version(void);

/// Releases anything handed out by this header. NULL is allowed.
void vanban_icu_free(void *_Nullable p);

// ---------------------------------------------------------------------------------------------------------------------
// Normalization

/// One run of a normalization: `source_length` bytes of the source became `target_length` bytes of the result.
/// Where `changed` is false both lengths are equal and so are the bytes.
typedef struct {
  int32_t source_length;
  int32_t target_length;
  bool changed;
} vanban_icu_edit;

/// A normalized text. Free `bytes` and `edits` separately.
typedef struct {
  uint8_t *_Nullable bytes;
  size_t byte_count;
  vanban_icu_edit *_Nullable edits;
  size_t edit_count;
} vanban_icu_normalized;

/// Normalizes to NFC (`form` 0) or NFD (`form` 1); any other form gives VANBAN_ICU_UNAVAILABLE.
///
/// The edits are as fine as ICU gives them (one per changed letter, in order) and cover the whole source and the whole
/// result. Ill-formed bytes are copied as they are. O(count): of a run of more than 128 characters that reorder or compose
/// with one another (no real text has one) each 128 are normalized by themselves.
/// Errors: VANBAN_ICU_TOO_LONG above INT32_MAX / 3 bytes (a result may be three times as long as its source),
/// VANBAN_ICU_OUT_OF_MEMORY, VANBAN_ICU_UNAVAILABLE.
vanban_icu_status vanban_icu_normalize(int form, const uint8_t *utf8, size_t count, vanban_icu_normalized *out);

/// True where vanban_icu_normalize(0, ...) would change nothing. Ill-formed bytes do not matter.
/// False also where the answer cannot be had: above INT32_MAX bytes, without ICU's data, or with a run of more than 128
/// characters that reorder or compose with one another.
bool vanban_icu_is_nfc(const uint8_t *utf8, size_t count);

// ---------------------------------------------------------------------------------------------------------------------
// Boundaries. Every ill-formed sequence counts as one U+FFFD.

/// Word boundaries (UAX #29, locale vi): the end of each segment, spaces and punctuation included, as a byte offset.
///
/// `*out` holds 2 * `*out_count` numbers: first the ascending offsets (all > 0, the last is `count`), then, in the same order,
/// the rule status of the segment that ends there: 0 space or punctuation, 100 number, 200 letters, 300 kana,
/// 400 ideographs (each up to the next hundred).
/// Errors: VANBAN_ICU_TOO_LONG above INT32_MAX bytes, VANBAN_ICU_OUT_OF_MEMORY, VANBAN_ICU_UNAVAILABLE.
vanban_icu_status vanban_icu_word_breaks(const uint8_t *utf8, size_t count, uint32_t *_Nullable *_Nonnull out,
                                         size_t *out_count);

/// The number of segments that vanban_icu_word_breaks would give, and nothing else: the yardstick of the benchmarks. 0 where
/// vanban_icu_word_breaks would fail.
size_t vanban_icu_word_break_count(const uint8_t *utf8, size_t count);

/// Abbreviations, at least two bytes each, every one followed by a line feed, sorted by their last byte but one: those with the
/// byte b there are `lines[starts[b]]` up to `lines[starts[b + 1]]`. Nearly all end in a full stop, so that byte tells most.
typedef struct {
  const char *_Nonnull lines;
  /// 257 offsets.
  const uint32_t *_Nonnull starts;
} vanban_icu_suppressions;

/// Sentence boundaries (UAX #29, locale vi): the end of each sentence, following spaces included, as a byte offset. `*out`
/// holds `*out_count` ascending offsets, all > 0; the last is `count`.
///
/// No sentence ends where one of `suppressions`, as a whole word and followed by nothing but spaces, stands before the
/// boundary: "TS." keeps "TS. Nam" and "PGS.TS. Nam" together, but not "NATS. Nam". Bytes are compared as they are: give text
/// and list in the same normalization form. The end of a line and the end of the text stay boundaries.
/// Errors: as vanban_icu_word_breaks.
vanban_icu_status vanban_icu_sentence_breaks(const uint8_t *utf8, size_t count,
                                             const vanban_icu_suppressions *_Nonnull suppressions,
                                             uint32_t *_Nullable *_Nonnull out, size_t *out_count);

// ---------------------------------------------------------------------------------------------------------------------
// Collation, locale vi. Ill-formed sequences sort as U+FFFD. Canonically equivalent texts are equal.

/// -1, 0 or 1 as `a` sorts before, equal to or after `b`. Where ICU cannot tell (no Vietnamese collation data, more than INT32_MAX
/// bytes) the order is that of the bytes.
int vanban_icu_compare(const uint8_t *a, size_t a_count, const uint8_t *b, size_t b_count);

/// A key whose byte order (memcmp, then the shorter one first) is the order of vanban_icu_compare. It contains no zero byte, and
/// none ends it. Keys are comparable only within one version of ICU: store vanban_icu_version with them.
/// Errors: VANBAN_ICU_TOO_LONG above 64 MiB, VANBAN_ICU_OUT_OF_MEMORY, VANBAN_ICU_UNAVAILABLE.
vanban_icu_status vanban_icu_sort_key(const uint8_t *a, size_t a_count, uint8_t *_Nullable *_Nonnull out,
                                      size_t *out_count);

// ---------------------------------------------------------------------------------------------------------------------
// Conversion. `encoding` is a NUL-terminated name or alias known to ICU ("windows-1258", "utf-16le", ...).

/// Converts bytes of `encoding` to well-formed UTF-8. The result is NOT normalized (windows-1258 decodes to letters and
/// combining tone marks), and a byte order mark is kept where the encoding's name fixes the order ("utf-16le").
///
/// Malformed or unassigned bytes become U+FFFD with `replace_malformed`; without it the result is VANBAN_ICU_MALFORMED and
/// `*error_offset` the offset in `bytes` of the first of them. (Lone surrogates spelt in UTF-7, SCSU and their like are only
/// noticed some bytes later.) With every other status `*error_offset` is 0.
/// Errors: also VANBAN_ICU_UNKNOWN_ENCODING, VANBAN_ICU_TOO_LONG above INT32_MAX bytes, VANBAN_ICU_OUT_OF_MEMORY.
vanban_icu_status vanban_icu_decode(const char *encoding, const uint8_t *bytes, size_t count, bool replace_malformed,
                                    uint8_t *_Nullable *_Nonnull out, size_t *out_count, size_t *error_offset);

/// Converts UTF-8 to bytes of `encoding`. Nothing is replaced or dropped: ill-formed UTF-8, and a character the encoding lacks,
/// give VANBAN_ICU_MALFORMED and in `*error_offset` its offset in `utf8`. With every other status `*error_offset` is 0.
///
/// For windows-1258 the text may be in any normalization form; each Vietnamese tone becomes a byte of its own after its
/// letter, so the result decodes to a text with the same NFC. (An offset inside a changed letter is that of the letter.)
/// Errors: also VANBAN_ICU_UNKNOWN_ENCODING, VANBAN_ICU_OUT_OF_MEMORY, VANBAN_ICU_TOO_LONG above INT32_MAX bytes
/// (windows-1258: above INT32_MAX / 3).
vanban_icu_status vanban_icu_encode(const char *encoding, const uint8_t *utf8, size_t count,
                                    uint8_t *_Nullable *_Nonnull out, size_t *out_count, size_t *error_offset);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif
#ifdef __cplusplus
}
#endif
#endif
