#include "cmarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>

static void attach(cmark_parser *parser, const char *name) {
  cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
  if (extension != NULL) cmark_parser_attach_syntax_extension(parser, extension);
}

char *cmarkdown_html(const uint8_t *bytes, size_t length) {
  cmark_gfm_core_extensions_ensure_registered();
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  cmark_parser *parser = cmark_parser_new(options);
  if (parser == NULL) return NULL;
  attach(parser, "table");
  attach(parser, "strikethrough");
  cmark_parser_feed(parser, (const char *)bytes, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

void cmarkdown_free(char *html) { free(html); }
