#ifndef CYAML_H
#define CYAML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The reading part of libyaml: a text comes back as events, one at a time. No callbacks, no variadics.

typedef struct cyaml_parser cyaml_parser;

typedef enum {
  CYAML_END,
  CYAML_DOCUMENT,
  CYAML_SCALAR,
  CYAML_ALIAS,
  CYAML_SEQUENCE,
  CYAML_SEQUENCE_END,
  CYAML_MAPPING,
  CYAML_MAPPING_END,
  CYAML_FAILED,
} cyaml_kind;

/// One event. Pointers are valid until the next call.
typedef struct {
  cyaml_kind kind;
  /// The text of a scalar (UTF-8, may contain zero bytes), or the name of the anchor that an alias repeats.
  const uint8_t *text;
  size_t count;
  /// The anchor that names this node, or null.
  const char *anchor;
  /// What is wrong, if `kind` is CYAML_FAILED.
  const char *problem;
  /// Where the event begins, or where the problem is; counted from 0.
  size_t line, column;
} cyaml_event;

/// Starts to read UTF-8 text, which must outlive the parser; null if there is no memory.
cyaml_parser *cyaml_open(const uint8_t *text, size_t count);
/// Stores the next event. Must not be called again after CYAML_END or CYAML_FAILED.
void cyaml_next(cyaml_parser *parser, cyaml_event *event);
/// Ends reading; null is allowed.
void cyaml_close(cyaml_parser *parser);

#endif
