// A narrow face of libxml2: parse bytes, then walk the tree in document order. Nothing is fetched, no entity
// of a document's own is expanded, and no callback of Swift's runs. Without memory the process ends, as
// Swift's do.
#ifndef CXML_H
#define CXML_H

#include <stddef.h>
#include <stdint.h>

typedef struct cxml_document cxml_document;

/// What the walk has come to.
enum cxml_event { cxml_end = 0, cxml_open = 1, cxml_close = 2, cxml_text = 3 };

/// Parses HTML in UTF-8 and forgives everything; NULL when there is nothing in it, or more than 10,000
/// elements are open in it at once, which `is_too_deep` says.
cxml_document *cxml_read_html(const uint8_t *bytes, size_t length, int *is_too_deep);

/// Parses XML; NULL when it is not well formed. With `forgiving`, what stands before the first fault is kept.
cxml_document *cxml_read_xml(const uint8_t *bytes, size_t length, int forgiving);

/// Whether XML was read that is not well formed, or has entities of its own, which are not expanded: words
/// may be missing.
int cxml_is_damaged(const cxml_document *document);

/// Goes on to the next event.
enum cxml_event cxml_next(cxml_document *document);

/// The local name of an element that was opened; a text's content. Valid until the next event.
const char *cxml_value(const cxml_document *document);

/// The namespace of an element that was opened; NULL for none.
const char *cxml_namespace(const cxml_document *document);

/// Gives the attributes of an element that was opened one by one; 0 when there are no more. Both belong to
/// the document.
int cxml_next_attribute(cxml_document *document, const char **name, const char **value);

void cxml_free(cxml_document *document);

#endif
