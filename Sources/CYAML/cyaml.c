#include "cyaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct cyaml_parser {
  yaml_parser_t parser;
  // The event whose text the caller may still read.
  yaml_event_t event;
};

cyaml_parser *cyaml_open(const uint8_t *text, size_t count) {
  cyaml_parser *opened = calloc(1, sizeof *opened);
  if (opened == NULL) return NULL;
  if (!yaml_parser_initialize(&opened->parser)) {
    free(opened);
    return NULL;
  }
  yaml_parser_set_encoding(&opened->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&opened->parser, text, count);
  return opened;
}

static void fail(const yaml_parser_t *parser, cyaml_event *event) {
  event->kind = CYAML_FAILED;
  bool is_out_of_memory = parser->error == YAML_MEMORY_ERROR || parser->problem == NULL;
  event->problem = is_out_of_memory ? "out of memory" : parser->problem;
  event->line = parser->problem_mark.line;
  event->column = parser->problem_mark.column;
}

static void give(const yaml_event_t *from, cyaml_event *event) {
  event->line = from->start_mark.line;
  event->column = from->start_mark.column;
  switch (from->type) {
    case YAML_SCALAR_EVENT:
      event->kind = CYAML_SCALAR;
      event->text = from->data.scalar.value;
      event->count = from->data.scalar.length;
      event->anchor = (const char *)from->data.scalar.anchor;
      break;
    case YAML_ALIAS_EVENT:
      event->kind = CYAML_ALIAS;
      event->text = from->data.alias.anchor;
      event->count = strlen((const char *)from->data.alias.anchor);
      break;
    case YAML_SEQUENCE_START_EVENT:
      event->kind = CYAML_SEQUENCE;
      event->anchor = (const char *)from->data.sequence_start.anchor;
      break;
    case YAML_MAPPING_START_EVENT:
      event->kind = CYAML_MAPPING;
      event->anchor = (const char *)from->data.mapping_start.anchor;
      break;
    case YAML_SEQUENCE_END_EVENT: event->kind = CYAML_SEQUENCE_END; break;
    case YAML_MAPPING_END_EVENT: event->kind = CYAML_MAPPING_END; break;
    case YAML_DOCUMENT_START_EVENT: event->kind = CYAML_DOCUMENT; break;
    default: event->kind = CYAML_END; break;
  }
}

// The start of the stream and the end of a document mean nothing to the caller.
static bool is_silent(yaml_event_type_t type) {
  return type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_END_EVENT;
}

void cyaml_next(cyaml_parser *parser, cyaml_event *event) {
  memset(event, 0, sizeof *event);
  do {
    yaml_event_delete(&parser->event);
    if (!yaml_parser_parse(&parser->parser, &parser->event)) {
      fail(&parser->parser, event);
      return;
    }
  } while (is_silent(parser->event.type));
  give(&parser->event, event);
}

void cyaml_close(cyaml_parser *parser) {
  if (parser == NULL) return;
  yaml_event_delete(&parser->event);
  yaml_parser_delete(&parser->parser);
  free(parser);
}
