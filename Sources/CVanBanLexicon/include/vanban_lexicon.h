#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

/// The compiled tables of this target: the bytes of `lexicon.bin`, which `make tables` writes from `Tables/`.
extern const unsigned char vanban_lexicon[];

/// How many bytes `vanban_lexicon` holds.
extern const size_t vanban_lexicon_size;

/// The address of the first byte, as a pointer that Swift can take without copying the array.
static inline const void *vanban_lexicon_base(void) { return vanban_lexicon; }

/// The word segmentation model: the bytes of `model.bin`, which `make model` trains (Tables/MODEL.md).
extern const unsigned char vanban_model[];

/// How many bytes `vanban_model` holds.
extern const size_t vanban_model_size;

/// The address of the first byte of the model.
static inline const void *vanban_model_base(void) { return vanban_model; }

#pragma clang assume_nonnull end
