/* Loaded before the C library: lets the allocation with the number in FAIL_ALLOCATION fail, and with a "+" after it every
 * one from there on. Without it the allocations are counted, and their number is written to the file in
 * COUNT_ALLOCATIONS. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static long number, failing;
static bool ever, ready;

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("FAIL_ALLOCATION");
  if (wanted) {
    failing = atol(wanted);
    ever = strchr(wanted, '+') != NULL;
  }
  ready = true;
}

__attribute__((destructor)) static void end(void) {
  const char *place = getenv("COUNT_ALLOCATIONS");
  char text[32];
  if (!place) return;
  int file = open(place, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return;
  int length = snprintf(text, sizeof text, "%ld", number);
  (void)!write(file, text, (size_t)length);
  close(file);
}

static bool fails(void) {
  if (!ready) return false;
  long now = __atomic_add_fetch(&number, 1, __ATOMIC_RELAXED);
  if (failing == 0 || now < failing || (now > failing && !ever)) return false;
  errno = ENOMEM;
  return true;
}

void *malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }
void *memalign(size_t alignment, size_t size) { return fails() ? NULL : __libc_memalign(alignment, size); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (fails()) return ENOMEM;
  *result = __libc_memalign(alignment, size);
  return *result ? 0 : ENOMEM;
}
