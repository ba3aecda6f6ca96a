#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 (FIPS 180-4) of `count` bytes to the 32 bytes at `digest`. It is computed by the
/// processor's SHA instructions if there are any, or else by libmd on Linux and CommonCrypto on macOS.
void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
