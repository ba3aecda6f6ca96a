#include "cicu.h"

#if __has_include(<unicode/ubrk.h>)

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

static int64_t count(UBreakIterator *iterator) {
  int64_t sentences = 0;
  while (ubrk_next(iterator) != UBRK_DONE) sentences++;
  ubrk_close(iterator);
  return sentences;
}

int64_t cicu_sentences_in_place(const char *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UText *view = utext_openUTF8(NULL, text, length, &status);
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &status);
  ubrk_setUText(iterator, view, &status);
  int64_t sentences = U_SUCCESS(status) ? count(iterator) : -1;
  utext_close(view);
  return sentences;
}

int64_t cicu_sentences_converted(const char *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  UChar *copy = malloc((size_t)length * sizeof(UChar));
  if (copy == NULL) return -1;
  u_strFromUTF8(copy, (int32_t)length, &units, text, (int32_t)length, &status);
  UErrorCode opening = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "en", copy, units, &opening);
  int64_t sentences = U_SUCCESS(status) && U_SUCCESS(opening) ? count(iterator) : -1;
  free(copy);
  return sentences;
}

#else

int64_t cicu_sentences_in_place(const char *text, int64_t length) { return -1; }

int64_t cicu_sentences_converted(const char *text, int64_t length) { return -1; }

#endif
