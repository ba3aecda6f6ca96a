// A narrow interface to libxml2: parse bytes, then walk the tree in document order. Nothing is fetched, no
// entity that a document defines is expanded, and no Swift callback runs. Without memory the process ends, as
// Swift's do.
#ifndef CXML_H
#define CXML_H

#include <stddef.h>
#include <stdint.h>

typedef struct cxml_document cxml_document;

/// What the walk has reached.
enum cxml_event { cxml_end = 0, cxml_open = 1, cxml_close = 2, cxml_text = 3 };

/// Parses HTML in UTF-8, however faulty; NULL if it is empty, or if more than 10,000 elements are open at
/// once, which `is_too_deep` reports.
cxml_document *cxml_read_html(const uint8_t *bytes, size_t length, int *is_too_deep);

/// Parses XML; NULL if it isn't well-formed. With `forgiving`, everything before the first error is kept.
cxml_document *cxml_read_xml(const uint8_t *bytes, size_t length, int forgiving);

/// Whether the XML isn't well-formed, or defines entities, which aren't expanded: words may be missing.
int cxml_is_damaged(const cxml_document *document);

/// Moves on to the next event.
enum cxml_event cxml_next(cxml_document *document);

/// Returns the local name of an opened element, or the content of a text. Valid until the next event.
const char *cxml_value(const cxml_document *document);

/// Returns the namespace of an opened element; NULL for none.
const char *cxml_namespace(const cxml_document *document);

/// Stores the next attribute of an opened element; returns 0 after the last. The document owns both strings.
int cxml_next_attribute(cxml_document *document, const char **name, const char **value);

void cxml_free(cxml_document *document);

#endif
