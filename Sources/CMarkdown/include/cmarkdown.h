// A narrow interface to cmark-gfm: Markdown to HTML, with tables and footnotes, without raw HTML.
#ifndef CMARKDOWN_H
#define CMARKDOWN_H

#include <stddef.h>
#include <stdint.h>

/// Returns the text as HTML, which must be freed with cmarkdown_free; NULL if there is no memory.
char *cmarkdown_html(const uint8_t *bytes, size_t length);

void cmarkdown_free(char *html);

#endif
