/// Code points from the terminal, one at a time, with signals attended to while waiting.
#ifndef CINPUT_H
#define CINPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Called while waiting for input: handles what signals left behind; returns false if one asked for the end.
typedef bool (*input_attendant)(void *context);

/// Bytes that have been read ahead.
struct input {
  unsigned char queue[4];
  size_t queued;
};

/// The result once there is no more input.
enum { input_end = -1 };

/// Returns the next code point, or `input_end`. Malformed bytes are skipped. Waits as long as it takes.
int64_t input_next(struct input *input, input_attendant attend, void *context);
/// Whether input can be read without waiting.
bool input_is_ready(const struct input *input);

/// Returns the length of a UTF-8 sequence that a leading byte announces; 0 for any other byte.
int utf8_length(unsigned char byte);
/// Decodes one code point of `length` bytes; UINT32_MAX if they are malformed.
uint32_t utf8_decode(const unsigned char *bytes, int length);
/// Writes a code point as UTF-8 and returns its length, at most 4.
size_t utf8_encode(uint32_t point, char *bytes);

#endif
