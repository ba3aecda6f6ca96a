#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/* How many sentences ICU's iterator finds in UTF-8 text, read as it is; negative when ICU is not there. */
int64_t cicu_sentences_in_place(const char *text, int64_t length);

/* The same, the text turned into UTF-16 first. */
int64_t cicu_sentences_converted(const char *text, int64_t length);

#endif
