#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifndef _DARWIN_C_SOURCE
#define _DARWIN_C_SOURCE
#endif
#include "cinput.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "cterminal.h"

// MARK: UTF-8, independent of the locale

int utf8_length(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  return 0;
}

uint32_t utf8_decode(const unsigned char *bytes, int length) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (length == 1) return bytes[0];
  uint32_t point = bytes[0] & (0xFFu >> (length + 1));
  for (int i = 1; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return UINT32_MAX;
    point = point << 6 | (bytes[i] & 0x3F);
  }
  bool is_valid = point >= least[length] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
  return is_valid ? point : UINT32_MAX;
}

size_t utf8_encode(uint32_t point, char *bytes) {
  if (point < 0x80) return (size_t)(bytes[0] = (char)point, 1);
  int length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  for (int i = length - 1; i > 0; i--, point >>= 6) bytes[i] = (char)(0x80 | (point & 0x3F));
  bytes[0] = (char)((0xF00 >> length) | point);
  return (size_t)length;
}

// MARK: Waiting

/// Waits for the terminal or a signal, or looks once; true if reading the terminal would not block.
static bool wait_for_terminal(bool waits) {
  struct pollfd entries[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = signals_descriptor(), .events = POLLIN},  // poll ignores a negative descriptor
  };
  int ready = poll(entries, 2, waits ? -1 : 0);
  return ready > 0 && entries[0].revents != 0;
}

bool input_is_ready(const struct input *input) { return input->queued > 0 || wait_for_terminal(false); }

static int next_byte(struct input *input, input_attendant attend, void *context) {
  if (input->queued > 0) {
    int byte = input->queue[0];
    memmove(input->queue, input->queue + 1, --input->queued);
    return byte;
  }
  for (;;) {
    signals_drain();
    if (!attend(context)) return input_end;
    if (!wait_for_terminal(true)) continue;
    unsigned char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count == 1) return byte;
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return input_end;
  }
}

int64_t input_next(struct input *input, input_attendant attend, void *context) {
  for (;;) {
    unsigned char bytes[4];
    int first = next_byte(input, attend, context);
    if (first < 0) return input_end;
    bytes[0] = (unsigned char)first;
    int length = utf8_length(bytes[0]), count = 1;
    while (count < length) {
      int byte = next_byte(input, attend, context);
      if (byte < 0) return input_end;
      bytes[count++] = (unsigned char)byte;
      if ((byte & 0xC0) != 0x80) {
        input->queue[input->queued++] = (unsigned char)byte;
        length = 0;
      }
    }
    uint32_t point = length > 0 ? utf8_decode(bytes, length) : UINT32_MAX;
    if (point != UINT32_MAX) return point;
  }
}
