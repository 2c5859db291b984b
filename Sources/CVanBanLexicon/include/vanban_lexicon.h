#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

/// The compiled tables of this target: the bytes of `lexicon.bin`, which `make tables` writes from `Tables/`.
extern const unsigned char vanban_lexicon[];

/// How many bytes `vanban_lexicon` holds.
extern const size_t vanban_lexicon_size;

/// The address of the first byte, as a pointer that Swift can take without copying the array.
static inline const void *vanban_lexicon_base(void) { return vanban_lexicon; }

#pragma clang assume_nonnull end
