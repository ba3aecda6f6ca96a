#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct cxml_document {
  xmlDocPtr tree;
  xmlNodePtr node;       // the current node; NULL before the first event
  xmlNodePtr top;        // the root, which the walk doesn't leave
  xmlAttrPtr attribute;  // the next attribute to return
  int is_leaving;        // whether the node's children have been visited
};

// libxml2 itself cuts XML of hostile depth at 256 elements unless XML_PARSE_HUGE is set. It is set only for
// pages, which nest that deeply if elements are never closed; the walk below doesn't recurse. libxml2
// searches all open elements at many a tag, so pages have a limit of our own.
static const int deepest = 10000;
static const int common = XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_COMPACT;

static void keep_silent(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Without memory, the parser would pass on an incomplete tree as the document. Abort instead, as Swift does.
static void *there(void *memory) {
  if (memory == NULL) abort();
  return memory;
}

static void open_element(void *parser, const xmlChar *name, const xmlChar **attributes) {
  htmlParserCtxtPtr context = parser;
  if (context->nodeNr >= deepest) {
    xmlStopParser(context);
  } else {
    xmlSAX2StartElement(parser, name, attributes);
  }
}

static void *allocate(size_t size) { return there(malloc(size)); }
static void *allocate_again(void *memory, size_t size) { return there(realloc(memory, size)); }
static char *duplicate(const char *text) { return there(strdup(text)); }

static void prepare(void) {
  xmlMemSetup(free, allocate, allocate_again, duplicate);
  xmlSetGenericErrorFunc(NULL, keep_silent);
}

static cxml_document *document_of(xmlDocPtr tree) {
  if (tree == NULL) return NULL;
  xmlNodePtr top = xmlDocGetRootElement(tree);
  if (top == NULL) {
    xmlFreeDoc(tree);
    return NULL;
  }
  cxml_document *document = there(calloc(1, sizeof *document));
  document->tree = tree;
  document->top = top;
  return document;
}

cxml_document *cxml_read_html(const uint8_t *bytes, size_t length, int *is_too_deep) {
  *is_too_deep = 0;
  if (length == 0 || length > INT_MAX) return NULL;
  prepare();
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                HTML_PARSE_COMPACT;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
  if (context == NULL) return NULL;
  htmlCtxtUseOptions(context, options);
  context->options |= XML_PARSE_HUGE;
  context->sax->startElement = open_element;
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("utf-8");
  if (utf8 != NULL) {
    xmlSwitchToEncoding(context, utf8);
    // The encoding that the page states doesn't count.
    if (context->input->encoding != NULL) xmlFree((xmlChar *)context->input->encoding);
    context->input->encoding = xmlStrdup((const xmlChar *)"utf-8");
  }
  htmlParseDocument(context);
  xmlDocPtr tree = context->myDoc;
  *is_too_deep = context->errNo == XML_ERR_USER_STOP;
  htmlFreeParserCtxt(context);
  if (*is_too_deep) {
    xmlFreeDoc(tree);
    return NULL;
  }
  return document_of(tree);
}

cxml_document *cxml_read_xml(const uint8_t *bytes, size_t length, int forgiving) {
  if (length == 0 || length > INT_MAX) return NULL;
  prepare();
  int options = common | XML_PARSE_NOCDATA | (forgiving ? XML_PARSE_RECOVER : 0);
  return document_of(xmlReadMemory((const char *)bytes, (int)length, NULL, NULL, options));
}

int cxml_is_damaged(const cxml_document *document) {
  int has_entities = document->tree->intSubset != NULL && document->tree->intSubset->entities != NULL;
  return has_entities || (document->tree->properties & XML_DOC_WELLFORMED) == 0;
}

static int is_text(const xmlNode *node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

static enum cxml_event enter(cxml_document *document, xmlNodePtr node) {
  document->node = node;
  document->is_leaving = 0;
  document->attribute = NULL;
  if (is_text(node)) {
    document->is_leaving = 1;
    return cxml_text;
  }
  document->attribute = node->properties;
  return cxml_open;
}

// Skips comments, processing instructions, doctypes and entity references.
static xmlNodePtr next_of_interest(xmlNodePtr node) {
  while (node != NULL && node->type != XML_ELEMENT_NODE && !is_text(node)) node = node->next;
  return node;
}

enum cxml_event cxml_next(cxml_document *document) {
  if (document->top == NULL) return cxml_end;
  if (document->node == NULL) return enter(document, document->top);
  if (!document->is_leaving) {
    xmlNodePtr child = next_of_interest(document->node->children);
    if (child != NULL) return enter(document, child);
    document->is_leaving = 1;
    return cxml_close;
  }
  if (document->node == document->top) {
    document->top = NULL;
    return cxml_end;
  }
  xmlNodePtr next = next_of_interest(document->node->next);
  if (next != NULL) return enter(document, next);
  document->node = document->node->parent;
  return cxml_close;
}

const char *cxml_value(const cxml_document *document) {
  if (document->node == NULL) return "";
  const xmlChar *value = is_text(document->node) ? document->node->content : document->node->name;
  return value == NULL ? "" : (const char *)value;
}

const char *cxml_namespace(const cxml_document *document) {
  const xmlNode *node = document->node;
  if (node == NULL || node->type != XML_ELEMENT_NODE || node->ns == NULL) return NULL;
  return (const char *)node->ns->href;
}

int cxml_next_attribute(cxml_document *document, const char **name, const char **value) {
  if (document->attribute == NULL) return 0;
  // A value that refers to one of the document's own entities has several parts. The first is enough, and
  // nothing is expanded.
  const xmlNode *part = document->attribute->children;
  *name = (const char *)document->attribute->name;
  *value = part != NULL && is_text(part) && part->content != NULL ? (const char *)part->content : "";
  document->attribute = document->attribute->next;
  return 1;
}

void cxml_free(cxml_document *document) {
  if (document == NULL) return;
  xmlFreeDoc(document->tree);
  free(document);
}
