// A narrow interface to zlib: unpacks bytes in memory, up to a limit.
#ifndef CINFLATE_H
#define CINFLATE_H

#include <stddef.h>
#include <stdint.h>

enum cinflate_result { cinflate_done = 0, cinflate_damaged = 1, cinflate_too_large = 2 };

/// Unpacks raw deflate, or gzip with one or more members, to `*output`, which must be freed with
/// cinflate_free.
enum cinflate_result cinflate_unpack(
    const uint8_t *input, size_t length, int is_gzip, size_t most, uint8_t **output, size_t *count);

void cinflate_free(uint8_t *output);

#endif
