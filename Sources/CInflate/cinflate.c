#include "cinflate.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

// Makes room for more; returns 0 if there is no memory.
static int grow(uint8_t **output, size_t *room, size_t most) {
  size_t wanted = *room == 0 ? 1 << 16 : *room * 2;
  if (wanted > most) wanted = most;
  uint8_t *grown = realloc(*output, wanted);
  if (grown == NULL) return 0;
  *output = grown;
  *room = wanted;
  return 1;
}

static enum cinflate_result unpack(
    z_stream *stream, int is_gzip, size_t most, uint8_t **output, size_t *count) {
  size_t room = 0;
  for (;;) {
    if (*count == room && (room == most || !grow(output, &room, most))) return cinflate_too_large;
    size_t piece = room - *count < UINT_MAX ? room - *count : UINT_MAX;
    stream->next_out = *output + *count;
    stream->avail_out = (uInt)piece;
    int code = inflate(stream, Z_NO_FLUSH);
    *count += piece - stream->avail_out;
    if (code == Z_STREAM_END) {
      if (!is_gzip || stream->avail_in == 0 || inflateReset(stream) != Z_OK) return cinflate_done;
    } else if (code != Z_OK || (stream->avail_in == 0 && stream->avail_out > 0)) {
      return cinflate_damaged;
    }
  }
}

enum cinflate_result cinflate_unpack(
    const uint8_t *input, size_t length, int is_gzip, size_t most, uint8_t **output, size_t *count) {
  z_stream stream = {0};
  *output = NULL;
  *count = 0;
  if (length > UINT_MAX || inflateInit2(&stream, is_gzip ? 15 + 16 : -15) != Z_OK) return cinflate_damaged;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)length;
  enum cinflate_result result = unpack(&stream, is_gzip, most + 1, output, count);
  if (result == cinflate_done && *count > most) result = cinflate_too_large;
  inflateEnd(&stream);
  return result;
}

void cinflate_free(uint8_t *output) { free(output); }
