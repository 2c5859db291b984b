#include "vanban_lexicon.h"

_Alignas(64) const unsigned char vanban_lexicon[] = {
#embed "lexicon.bin"
};

const size_t vanban_lexicon_size = sizeof vanban_lexicon;
