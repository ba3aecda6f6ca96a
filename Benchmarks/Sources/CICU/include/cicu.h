#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/* How many sentences ICU's iterator finds in UTF-8 text, read as it is; negative if ICU is not available. */
int64_t cicu_sentences_in_place(const char *text, int64_t length);

/* The same, with the text converted to UTF-16 first. */
int64_t cicu_sentences_converted(const char *text, int64_t length);

#endif
