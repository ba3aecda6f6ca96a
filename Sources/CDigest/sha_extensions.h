#ifndef CDIGEST_SHA_EXTENSIONS_H
#define CDIGEST_SHA_EXTENSIONS_H

#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the SHA extensions of x86-64.
int cdigest_has_extensions(void);

/// Goes on with a state over so many blocks of 64 bytes; only where `cdigest_has_extensions` says so.
void cdigest_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
