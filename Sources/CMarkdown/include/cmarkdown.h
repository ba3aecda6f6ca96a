// A narrow face of cmark-gfm: Markdown to HTML, with tables and footnotes, without raw HTML.
#ifndef CMARKDOWN_H
#define CMARKDOWN_H

#include <stddef.h>
#include <stdint.h>

/// The text as HTML, to be freed with cmarkdown_free; NULL without memory.
char *cmarkdown_html(const uint8_t *bytes, size_t length);

void cmarkdown_free(char *html);

#endif
