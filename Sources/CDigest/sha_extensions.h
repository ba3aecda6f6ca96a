#ifndef CDIGEST_SHA_EXTENSIONS_H
#define CDIGEST_SHA_EXTENSIONS_H

#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the SHA extensions of x86-64.
int cdigest_has_extensions(void);

/// Updates a state with `blocks` blocks of 64 bytes. Call it only if `cdigest_has_extensions` returns true.
void cdigest_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
