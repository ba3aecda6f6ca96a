// The C side of the line editor alone, for the sanitizers: reads lines and keys, and answers every event
// somehow.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cedit.h"

static cedit *editor;
static unsigned state = 1;

static unsigned next_number(void) {
  state = state * 1103515245u + 12345u;
  return state >> 16;
}

/// Puts another text on the line, as completion does.
static void change_line(void) {
  int32_t cursor = 0;
  const char *line = cedit_line(editor, &cursor);
  size_t length = strlen(line);
  char *text = malloc(length + 32);
  if (text == NULL) return;
  strcpy(text, line);
  strcat(text, next_number() % 3 == 0 ? "" : "Київ 日本 ");
  cedit_set_line(editor, next_number() % 7 == 0 ? "" : text, (int32_t)(next_number() % (length + 9)));
  free(text);
}

static enum cedit_reply on_event(void *context, enum cedit_event event, uint32_t key) {
  int32_t cursor = 0;
  (void)context;
  switch (event) {
    case cedit_event_show:
    case cedit_event_resized:
    case cedit_event_clear:
    case cedit_event_leave: (void)!fwrite(".", strlen(cedit_line(editor, &cursor)) > 0, 1, stdout); break;
    case cedit_event_complete: change_line(); break;
    case cedit_event_search_start: return cedit_reply_search;
    case cedit_event_search_key:
      if (key >= 0x20 && key != 0x7F) return cedit_reply_search;
      change_line();
      return next_number() % 2 == 0 ? cedit_reply_replay : cedit_reply_refresh;
  }
  return next_number() % 9 == 0 ? cedit_reply_bell : cedit_reply_refresh;
}

int main(int count, char **arguments) {
  const char *line = NULL;
  uint32_t key = 0;
  state = count > 1 ? (unsigned)atoi(arguments[1]) : 1;
  cedit_watch_signals();
  editor = cedit_open("annotate", NULL, on_event);
  if (editor == NULL) return 2;
  cedit_end_gracefully(true);
  for (;;) {
    enum cedit_result result = cedit_read(editor, &line);
    if (result == cedit_result_end) break;
    if (result == cedit_result_line) cedit_remember(editor, line, 100);
    if (next_number() % 5 == 0 && cedit_read_key(editor, &key) == cedit_result_end) break;
  }
  cedit_close(editor);
  return 0;
}
