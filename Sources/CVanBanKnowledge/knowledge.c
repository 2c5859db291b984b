#include "vanban_knowledge.h"

_Alignas(64) const unsigned char vanban_knowledge[] = {
#embed "knowledge.bin"
};

const size_t vanban_knowledge_size = sizeof vanban_knowledge;
