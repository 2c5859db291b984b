#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

/// The compiled tables of this target: the bytes of `knowledge.bin`, which `make tables` writes from `Tables/`.
extern const unsigned char vanban_knowledge[];

/// How many bytes `vanban_knowledge` holds.
extern const size_t vanban_knowledge_size;

/// The address of the first byte, as a pointer that Swift can take without copying the array.
static inline const void *vanban_knowledge_base(void) { return vanban_knowledge; }

#pragma clang assume_nonnull end
