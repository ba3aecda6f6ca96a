#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifndef _DARWIN_C_SOURCE
#define _DARWIN_C_SOURCE
#endif
#include "cedit.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#include "cinput.h"
#include "cterminal.h"

// libedit edits but draws nothing: its output goes to a sink, and the caller shows the line. Its own drawing
// writes past its screen's rows if a line has as many as the screen (re_fastputc in refresh.c, 3.1-20221030),
// so it is told of a screen on which every line fits on one row.

// Keys that no keyboard sends (C1 controls are dropped on arrival). libedit calls whatever is bound to them,
// in any mode and map.
enum { key_search = 0x90, key_pasted, key_insert_mode };
enum { line_limit = CEDIT_LINE_LIMIT, paste_bytes = line_limit * 4 };

// Characters take up to 8 columns in libedit's eyes. Its screen starts narrow for each line and grows with
// it, because one wide enough for any line takes a millisecond to clear. A million characters inserted by a
// repeat count fit on the rows of the widest; they are cut when the next key is read.
enum { character_columns = 8, least_columns = 2048, most_columns = 1 << 18 };
#define SCREEN_ROWS "8"

struct cedit {
  EditLine *line;
  History *history;
  FILE *sink;
  void *context;
  cedit_callback callback;
  struct input input;
  bool is_unicode, is_dumb, is_suspended, is_reading;
  bool was_interrupted, is_searching, has_ended, has_rung;
  int columns;  // the screen width given to libedit for this line; 0 until it is first drawn
  uint32_t search_key;
  const char *begun;  // the line's initial text; NULL once its first key is read
  wint_t next_keys[2];  // keys to deliver before any others, or 0
  char *pasted;
  int escape_cursor;  // the cursor's offset when Escape was typed
};

static cedit *editor_of(EditLine *line) {
  cedit *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

static void write_all(const char *text) {
  size_t length = strlen(text);
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

// MARK: The sink

/// Discards what libedit would draw, and notes its bell.
static long sink_text(void *context, const char *text, size_t length) {
  cedit *editor = context;
  if (memchr(text, '\a', length) != NULL) editor->has_rung = true;
  return (long)length;
}

#if defined(__linux__)
static ssize_t sink_write(void *context, const char *text, size_t length) {
  return sink_text(context, text, length);
}

static FILE *open_sink(cedit *editor) {
  return fopencookie(editor, "w", (cookie_io_functions_t){.write = sink_write});
}
#else
static int sink_write(void *context, const char *text, int length) {
  return (int)sink_text(context, text, (size_t)length);
}

static FILE *open_sink(cedit *editor) { return funopen(editor, NULL, sink_write, NULL, NULL); }
#endif

/// Tells libedit of a screen on which the line, plus one character, fits on a row.
static void widen_screen(cedit *editor) {
  const LineInfoW *info = el_wline(editor->line);
  int needed = character_columns * ((int)(info->lastchar - info->buffer) + 2);
  if (needed <= editor->columns || editor->columns == most_columns) return;
  if (editor->columns == 0) el_set(editor->line, EL_SETTC, "li", SCREEN_ROWS, NULL);
  if (editor->columns == 0) editor->columns = least_columns;
  while (editor->columns < needed && editor->columns < most_columns) editor->columns *= 2;
  char columns[12];
  snprintf(columns, sizeof columns, "%d", editor->columns);
  el_set(editor->line, EL_SETTC, "co", columns, NULL);
}

/// Returns an empty prompt. libedit asks for it whenever it draws: the moment to make its screen wide enough.
static wchar_t *give_screen(EditLine *line) {
  static wchar_t none[] = L"";
  cedit *editor = editor_of(line);
  if (editor != NULL) widen_screen(editor);
  return none;
}

// MARK: Raw mode

static void set_raw(cedit *editor, bool raw) {
  el_set(editor->line, EL_PREP_TERM, raw ? 1 : 0);
  if (!raw) terminal_restore();
  terminal_mark(raw, raw && !editor->is_dumb);
}

static void set_paste_marks(const cedit *editor, bool on) {
  if (!editor->is_dumb) write_all(on ? "\033[?2004h" : "\033[?2004l");
}

void cedit_suspend(cedit *editor, bool suspended) {
  if (editor->is_suspended == suspended) return;
  editor->is_suspended = suspended;
  set_raw(editor, !suspended);
  if (!suspended && editor->is_reading) set_paste_marks(editor, true);
}

// MARK: Reading keys

static enum cedit_reply tell(cedit *editor, enum cedit_event event, uint32_t key) {
  return editor->callback(editor->context, event, key);
}

/// Handles what signals left behind; returns false if one of them asked for the end.
static bool attend(void *context) {
  cedit *editor = context;
  if (cedit_pending_signal() != 0) return false;
  bool was_continued = signals_took_continue(), was_resized = signals_took_resize();
  if (was_continued) {  // the shell changed the terminal while we were stopped: set it up again
    set_raw(editor, false);
    set_raw(editor, true);
    set_paste_marks(editor, true);
    write_all("\r");
  }
  if (was_resized || was_continued) tell(editor, cedit_event_resized, 0);
  return true;
}

static int64_t read_point(cedit *editor) { return input_next(&editor->input, attend, editor); }

/// Keeps the line one that can be shown, edited and stored: no control characters, no cursor outside, not too
/// long.
///
/// vi's `$` on an empty line leaves the cursor in front of the buffer, and the next character typed would be
/// written there.
static void mend_line(cedit *editor) {
  EditLine *line = editor->line;
  const LineInfoW *info = el_wline(line);
  if (info->cursor < info->buffer) el_cursor(line, (int)(info->buffer - info->cursor));
  info = el_wline(line);
  for (wchar_t *at = (wchar_t *)info->buffer; at < (wchar_t *)info->lastchar; at++)
    if ((*at >= 0 && *at < 0x20) || (*at >= 0x7F && *at < 0xA0)) *at = L' ';
  int length = (int)(info->lastchar - info->buffer), cursor = (int)(info->cursor - info->buffer);
  if (length <= line_limit) return;
  el_cursor(line, length - cursor);
  el_deletestr(line, length - line_limit);
  if (cursor < line_limit) el_cursor(line, cursor - line_limit);
  editor->has_rung = true;
}

/// Shows the line before a wait, unless more keys are already there.
static void show(cedit *editor) {
  fflush(editor->sink);
  bool rings = editor->has_rung;
  editor->has_rung = false;
  if (rings) write_all("\a");
  if (!input_is_ready(&editor->input)) tell(editor, cedit_event_show, 0);
}

static int deliver(wchar_t *key, wint_t value) {
  *key = (wchar_t)value;
  return 1;
}

/// Whether a code point can be typed.
static bool is_typable(const cedit *editor, int64_t point) {
  return point < 0x80 || (point >= 0xA0 && editor->is_unicode);
}

/// libedit's source of characters: 1 with a key, 0 at the end of input.
static int read_key(EditLine *line, wchar_t *key) {
  cedit *editor = editor_of(line);
  if (editor->begun != NULL) el_insertstr(line, editor->begun);
  editor->begun = NULL;
  mend_line(editor);
  widen_screen(editor);  // libedit draws a key at the end of the line without asking for the prompt
  wint_t next = editor->next_keys[0];
  editor->next_keys[0] = editor->next_keys[1];
  editor->next_keys[1] = 0;
  if (next != 0) return deliver(key, next);
  show(editor);
  int64_t point = read_point(editor);
  while (point != input_end && !is_typable(editor, point)) {
    write_all("\a");
    point = read_point(editor);
  }
  if (point == input_end) {
    editor->has_ended = true;
    return 0;
  }
  const LineInfoW *info = el_wline(line);
  if (point == 0x1B) editor->escape_cursor = (int)(info->cursor - info->buffer);
  if (!editor->is_searching) return deliver(key, (wint_t)point);
  editor->search_key = (uint32_t)point;
  return deliver(key, key_search);
}

static void push_keys(cedit *editor, wint_t first, wint_t second) {
  editor->next_keys[0] = first;
  editor->next_keys[1] = second;
}

// MARK: Paste

/// The sequence that a terminal sends after a paste, and how much of it has been seen.
struct mark {
  const char *text;
  size_t seen;
};

/// Whether this character completes the mark; `*missed` is how much turned out not to be the mark after all.
static bool complete_mark(struct mark *mark, uint32_t point, size_t *missed) {
  *missed = 0;
  if (point == (unsigned char)mark->text[mark->seen]) return mark->text[++mark->seen] == 0;
  *missed = mark->seen;
  mark->seen = point == (unsigned char)mark->text[0] ? 1 : 0;
  return false;
}

/// Adds a character to a paste. Control characters become spaces; whatever exceeds the limit is dropped.
static size_t add_pasted(const cedit *editor, char *text, size_t length, uint32_t point) {
  bool is_control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  bool is_unfit = point >= 0x80 && !editor->is_unicode;
  if (length + 4 > paste_bytes) return length;
  return length + utf8_encode(is_control ? ' ' : is_unfit ? '?' : point, text + length);
}

/// Reads a paste up to its end mark, without the spaces at its end; NULL if input ended before.
static char *read_paste(cedit *editor) {
  struct mark mark = {"\033[201~", 0};
  char *text = malloc(paste_bytes + 1);
  size_t length = 0, missed = 0;
  for (;;) {
    int64_t point = read_point(editor);
    if (point == input_end || text == NULL) break;
    if (complete_mark(&mark, (uint32_t)point, &missed)) {
      while (length > 0 && text[length - 1] == ' ') length--;
      text[length] = 0;
      return text;
    }
    for (size_t i = 0; i < missed; i++)
      length = add_pasted(editor, text, length, (unsigned char)mark.text[i]);
    if (mark.seen == 0) length = add_pasted(editor, text, length, (uint32_t)point);
  }
  free(text);
  return NULL;
}

static bool is_vi(EditLine *line) {
  const char *mode = NULL;
  el_get(line, EL_EDITOR, &mode);
  return mode != NULL && strcmp(mode, "vi") == 0;
}

static unsigned char on_pasted(EditLine *line, wint_t key) {
  cedit *editor = editor_of(line);
  const LineInfoW *info = el_wline(line);
  (void)key;
  int length = (int)(info->lastchar - info->buffer), cursor = (int)(info->cursor - info->buffer);
  int before = editor->escape_cursor < length ? editor->escape_cursor : length;
  if (is_vi(line)) el_cursor(line, before - cursor);
  if (editor->pasted != NULL && editor->pasted[0] != 0) el_insertstr(line, editor->pasted);
  free(editor->pasted);
  editor->pasted = NULL;
  return CC_REFRESH;
}

/// Handles the mark before a paste. In vi mode, its Escape has already left insert mode: go back to it, where
/// the cursor was.
static unsigned char on_paste(EditLine *line, wint_t key) {
  cedit *editor = editor_of(line);
  free(editor->pasted);
  editor->pasted = read_paste(editor);
  if (editor->pasted == NULL) return CC_EOF;
  if (!is_vi(line)) return on_pasted(line, key);
  push_keys(editor, key_insert_mode, key_pasted);
  return CC_NORM;
}

static unsigned char on_nothing(EditLine *line, wint_t key) {
  (void)line;
  (void)key;
  return CC_NORM;
}

// MARK: Functions bound to keys

static unsigned char on_interrupt(EditLine *line, wint_t key) {
  (void)key;
  editor_of(line)->was_interrupted = true;
  return CC_EOF;
}

static unsigned char on_stop(EditLine *line, wint_t key) {
  cedit *editor = editor_of(line);
  (void)key;
  cedit_stop(editor);
  return CC_NORM;
}

void cedit_stop(cedit *editor) {
  tell(editor, cedit_event_leave, 0);
  set_paste_marks(editor, false);
  set_raw(editor, false);
  kill(getpid(), SIGTSTP);
  signals_took_continue();
  set_raw(editor, true);
  set_paste_marks(editor, true);
}

static unsigned char on_clear(EditLine *line, wint_t key) {
  (void)key;
  tell(editor_of(line), cedit_event_clear, 0);
  return CC_NORM;
}

/// Does what vi's `~` does for one character; libedit's own looks before its buffer if that is the whole
/// line.
static unsigned char on_change_case(EditLine *line, wint_t key) {
  const LineInfoW *info = el_wline(line);
  wchar_t *at = (wchar_t *)info->cursor;
  (void)key;
  if (at >= info->lastchar) return CC_ERROR;
  *at = iswupper((wint_t)*at) ? (wchar_t)towlower((wint_t)*at) : (wchar_t)towupper((wint_t)*at);
  if (at + 1 < info->lastchar) el_cursor(line, 1);
  return CC_REFRESH;
}

static unsigned char answer(cedit *editor, enum cedit_event event, uint32_t key) {
  enum cedit_reply reply = tell(editor, event, key);
  editor->is_searching = reply == cedit_reply_search;
  switch (reply) {
    case cedit_reply_refresh:
    case cedit_reply_search: return CC_REFRESH;
    case cedit_reply_bell: return CC_REFRESH_BEEP;
    case cedit_reply_replay: push_keys(editor, (wint_t)key, 0); return CC_REFRESH;
  }
  return CC_ERROR;
}

static unsigned char on_complete(EditLine *line, wint_t key) {
  (void)key;
  return answer(editor_of(line), cedit_event_complete, 0);
}

static unsigned char on_search(EditLine *line, wint_t key) {
  (void)key;
  return answer(editor_of(line), cedit_event_search_start, 0);
}

static unsigned char on_search_key(EditLine *line, wint_t key) {
  cedit *editor = editor_of(line);
  (void)key;
  return answer(editor, cedit_event_search_key, editor->search_key);
}

static void add_functions(EditLine *line) {
  el_wset(line, EL_ADDFN, L"annotate-interrupt", L"Take the line back", on_interrupt);
  el_wset(line, EL_ADDFN, L"annotate-stop", L"Stop the program", on_stop);
  el_wset(line, EL_ADDFN, L"annotate-clear", L"Clear the screen", on_clear);
  el_wset(line, EL_ADDFN, L"annotate-change-case", L"Change a letter's case", on_change_case);
  el_wset(line, EL_ADDFN, L"annotate-paste", L"Read pasted text", on_paste);
  el_wset(line, EL_ADDFN, L"annotate-pasted", L"Insert pasted text", on_pasted);
  el_wset(line, EL_ADDFN, L"annotate-nothing", L"Do nothing", on_nothing);
  el_wset(line, EL_ADDFN, L"annotate-complete", L"Complete the word", on_complete);
  el_wset(line, EL_ADDFN, L"annotate-search", L"Search the history", on_search);
  el_wset(line, EL_ADDFN, L"annotate-search-key", L"Go on searching", on_search_key);
}

static void bind(EditLine *line, const char *key, const char *function) {
  el_set(line, EL_BIND, key, function, NULL);
}

static void bind_alternative(EditLine *line, const char *key, const char *function) {
  el_set(line, EL_BIND, "-a", key, function, NULL);
}

/// Binds a key in the map that typing uses, and in vi's command map as well.
static void bind_both(EditLine *line, const char *key, const char *function) {
  bind(line, key, function);
  bind_alternative(line, key, function);
}

/// Binds the marks around a paste. In vi's insert map they would keep Escape waiting for what follows it.
static void bind_paste(EditLine *line) {
  if (is_vi(line)) {
    bind_alternative(line, "~", "annotate-change-case");
    bind_alternative(line, "[200~", "annotate-paste");
    bind_alternative(line, "[201~", "annotate-nothing");
  } else {
    bind(line, "\\e[200~", "annotate-paste");
    bind(line, "\\e[201~", "annotate-nothing");
  }
}

/// Binds our keys after `~/.editrc`, because `bind -v` in it starts from fresh maps.
static void bind_keys(EditLine *line) {
  bind_both(line, "\\220", "annotate-search-key");
  bind(line, "\\221", "annotate-pasted");
  bind_alternative(line, "\\222", "vi-insert");
  bind_both(line, "^C", "annotate-interrupt");
  bind_both(line, "^Z", "annotate-stop");
  bind_both(line, "^R", "annotate-search");
  bind_both(line, "^L", "annotate-clear");
  bind(line, "^I", "annotate-complete");
  bind_paste(line);
}

// MARK: Life

/// Sets the user's locale if it is UTF-8, or else one that is: libedit drops or trips over anything else.
static bool set_unicode_locale(void) {
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  setlocale(LC_CTYPE, "C");
  return false;
}

/// Makes libedit's buffers as large as any line needs, and as much again: when deleting forward (c_delafter),
/// it reads as far past the line as the deleted text is long. Buffers never shrink.
static void reserve(EditLine *line) {
  char text[1025];
  int length = 0;
  memset(text, 'x', sizeof text - 1);
  text[sizeof text - 1] = 0;
  while (length < 3 * line_limit && el_insertstr(line, text) == 0) length += (int)sizeof text - 1;
  el_deletestr(line, length);
}

static void configure(cedit *editor) {
  HistEvent event;
  EditLine *line = editor->line;
  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_SIGNAL, 0);
  el_set(line, EL_EDITOR, "emacs");
  el_wset(line, EL_PROMPT, give_screen);
  el_wset(line, EL_GETCFN, read_key);
  history(editor->history, &event, H_SETSIZE, 100);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(line, EL_HIST, history, editor->history);
  add_functions(line);
  el_source(line, NULL);
  el_set(line, EL_SETTY, "-d", "-isig", "-ixon", NULL);
  // libedit briefly leaves raw mode at the end of each line: a Ctrl-C or Ctrl-S typed then is still a key.
  el_set(line, EL_SETTY, "-x", "-isig", "-ixon", NULL);
  bind_keys(line);
  reserve(line);
}

cedit *cedit_open(const char *program, void *context, cedit_callback callback) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NULL;
  cedit *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  const char *terminal = getenv("TERM");
  editor->is_unicode = set_unicode_locale();
  editor->is_dumb = terminal == NULL || terminal[0] == 0 || strcmp(terminal, "dumb") == 0;
  editor->context = context;
  editor->callback = callback;
  terminal_save();
  editor->sink = open_sink(editor);
  editor->history = history_init();
  if (editor->sink != NULL)
    editor->line =
        el_init_fd(program, stdin, editor->sink, editor->sink, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  if (editor->line == NULL || editor->history == NULL) {
    cedit_close(editor);
    return NULL;
  }
  configure(editor);
  return editor;
}

void cedit_close(cedit *editor) {
  if (editor->line != NULL) {
    if (!editor->is_suspended) set_raw(editor, false);
    el_end(editor->line);
  }
  if (editor->history != NULL) history_end(editor->history);
  if (editor->sink != NULL) fclose(editor->sink);
  terminal_restore();
  free(editor->pasted);
  free(editor);
}

bool cedit_is_unicode(const cedit *editor) { return editor->is_unicode; }

// MARK: A line

static void begin(cedit *editor) {
  editor->was_interrupted = editor->is_searching = editor->has_ended = false;
  editor->is_suspended = editor->has_rung = false;
  editor->columns = 0;
  editor->is_reading = true;
  push_keys(editor, 0, 0);
  fflush(stdout);
  signals_took_resize();
  set_raw(editor, true);
  set_paste_marks(editor, true);
}

static void finish(cedit *editor) {
  editor->is_reading = false;
  set_raw(editor, true);
  set_paste_marks(editor, false);
}

enum cedit_result cedit_read(cedit *editor, const char **line) {
  int count = 0;
  if (cedit_pending_signal() != 0) return cedit_result_end;
  begin(editor);
  const char *text = el_gets(editor->line, &count);
  finish(editor);
  if (text == NULL || count <= 0)
    return editor->was_interrupted && !editor->has_ended ? cedit_result_interrupted : cedit_result_end;
  char *end = strchr(text, '\n');
  if (end != NULL) *end = 0;
  *line = text;
  return cedit_result_line;
}

void cedit_begin_with(cedit *editor, const char *text) { editor->begun = text; }

enum cedit_result cedit_read_key(cedit *editor, uint32_t *key) {
  if (cedit_pending_signal() != 0) return cedit_result_end;
  begin(editor);
  if (!input_is_ready(&editor->input)) tell(editor, cedit_event_show, 0);
  int64_t point = read_point(editor);
  finish(editor);
  if (point == input_end) return cedit_result_end;
  *key = (uint32_t)point;
  return cedit_result_line;
}

const char *cedit_line(cedit *editor, int32_t *cursor) {
  static char *text;
  const LineInfoW *wide = el_wline(editor->line);
  *cursor = (int32_t)(wide->cursor - wide->buffer);
  size_t length = (size_t)(wide->lastchar - wide->buffer);
  char *copy = realloc(text, length * 4 + 1);
  if (copy == NULL) return "";
  text = copy;
  for (size_t i = 0; i < length; i++) copy += utf8_encode((uint32_t)wide->buffer[i], copy);
  *copy = 0;
  return text;
}

void cedit_set_line(cedit *editor, const char *text, int32_t cursor) {
  const LineInfoW *wide = el_wline(editor->line);
  el_cursor(editor->line, (int)(wide->lastchar - wide->cursor));
  el_deletestr(editor->line, (int)(wide->lastchar - wide->buffer));
  if (text[0] != 0) el_insertstr(editor->line, text);
  wide = el_wline(editor->line);
  el_cursor(editor->line, cursor - (int)(wide->lastchar - wide->buffer));
}

void cedit_remember(cedit *editor, const char *line, int32_t limit) {
  HistEvent event;
  size_t length = 0;
  for (const char *at = line; *at != 0; at++) {
    if (!editor->is_unicode && (unsigned char)*at >= 0x80) return;
    if (((unsigned char)*at & 0xC0) != 0x80) length++;
  }
  if (length > line_limit) return;
  history(editor->history, &event, H_SETSIZE, limit);
  history(editor->history, &event, H_ENTER, line);
}
