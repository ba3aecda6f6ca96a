#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 (FIPS 180-4) of `count` bytes to the 32 bytes at `digest`. The work is done by the
/// processor's SHA instructions where it has them, else by libmd on Linux and by CommonCrypto on macOS.
void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
