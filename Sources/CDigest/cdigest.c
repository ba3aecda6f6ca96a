#include "cdigest.h"

#ifdef __APPLE__
#include <CommonCrypto/CommonDigest.h>

void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  CC_SHA256_CTX context;
  CC_SHA256_Init(&context);
  while (count > 0) {
    CC_LONG part = count > UINT32_MAX ? UINT32_MAX : (CC_LONG)count;
    CC_SHA256_Update(&context, bytes, part);
    bytes += part;
    count -= part;
  }
  CC_SHA256_Final(digest, &context);
}
#else
#include <string.h>
#include <sys/types.h>
#include <sha2.h>
#include "sha_extensions.h"

// The digest by the processor's own instructions, which is several times as fast: whole blocks in place, then
// the rest with the padding of FIPS 180-4, section 5.1.1.
static void with_extensions(const uint8_t *bytes, size_t count, uint8_t *digest) {
  uint32_t state[8] = {
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  size_t whole = count / 64 * 64, rest = count - whole;
  cdigest_compress(state, bytes, whole / 64);
  uint8_t end[128] = {0};
  if (rest > 0) memcpy(end, bytes + whole, rest);
  end[rest] = 0x80;
  size_t size = rest < 56 ? 64 : 128;
  uint64_t bits = (uint64_t)count * 8;
  for (int place = 0; place < 8; place++) end[size - 1 - place] = (uint8_t)(bits >> 8 * place);
  cdigest_compress(state, end, size / 64);
  for (int place = 0; place < 32; place++)
    digest[place] = (uint8_t)(state[place / 4] >> (24 - 8 * (place % 4)));
}

void cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  if (cdigest_has_extensions()) return with_extensions(bytes, count, digest);
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, bytes, count);
  SHA256Final(digest, &context);
}
#endif
