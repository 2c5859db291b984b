#include "vanban_lexicon.h"

_Alignas(64) const unsigned char vanban_model[] = {
#embed "model.bin"
};

const size_t vanban_model_size = sizeof vanban_model;
