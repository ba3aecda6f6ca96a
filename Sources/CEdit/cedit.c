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
#include <sys/ioctl.h>
#include <sys/select.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#include "cterminal.h"

// Keys that no keyboard sends (C1 controls are dropped on arrival). The reader below turns what it
// recognises into one of them, and libedit calls the function bound to it, whatever its mode and map.
enum { key_paste = 0x90, key_search };
enum { escape_wait_ms = 50, paste_limit = 1 << 16, no_byte = -1, no_more = -2 };

struct cedit {
  EditLine *line;
  History *history;
  void *context;
  cedit_callback callback;
  bool is_unicode, is_dumb, is_suspended;
  wchar_t *prompt;
  char *pasted;
  bool was_interrupted, is_searching, has_ended;
  uint32_t search_key;
  unsigned char queue[16];  // bytes read ahead while recognising a sequence
  size_t queued;
  wint_t next_key;  // a key of our own to deliver first, or 0
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

// MARK: UTF-8, independent of the locale

/// The length that a leading byte announces; 0 for a byte that leads nothing.
static int sequence_length(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  return 0;
}

/// Decodes one code point of `length` bytes; 0xFFFFFFFF when they are malformed.
static uint32_t decode(const unsigned char *bytes, int length) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (length == 1) return bytes[0];
  uint32_t point = bytes[0] & (0xFFu >> (length + 1));
  for (int i = 1; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return UINT32_MAX;
    point = point << 6 | (bytes[i] & 0x3F);
  }
  bool is_valid = point >= least[length] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
  return is_valid ? point : UINT32_MAX;
}

/// Text as wide characters; '?' for what the locale could not show. NULL when memory is short.
static wchar_t *widened(const char *text, bool is_unicode) {
  const unsigned char *byte = (const unsigned char *)text;
  size_t remaining = strlen(text), count = 0;
  wchar_t *wide = calloc(remaining + 1, sizeof *wide);
  while (wide != NULL && remaining > 0) {
    int length = sequence_length(*byte);
    uint32_t point = length > 0 && (size_t)length <= remaining ? decode(byte, length) : UINT32_MAX;
    if (point == UINT32_MAX) length = 1;
    wide[count++] = point == UINT32_MAX || (!is_unicode && point >= 0x80) ? L'?' : (wchar_t)point;
    byte += length;
    remaining -= (size_t)length;
  }
  return wide;
}

// MARK: Where things stand on the screen

static int columns_now(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/// The columns libedit gives a character.
static int width_of(wchar_t character) {
  if (iswcntrl((wint_t)character)) return 2;
  int width = wcwidth(character);
  if (width >= 0) return width;
  return character > 0xFFFF ? 8 : 7;
}

struct place {
  int row, column;
};

static void advance(struct place *place, wchar_t character, int columns) {
  int width = character == L'\n' ? columns - place->column : width_of(character);
  if (place->column + width > columns) *place = (struct place){place->row + 1, 0};
  place->column += width;
  if (place->column >= columns) *place = (struct place){place->row + 1, 0};
}

/// Where the prompt ends.
static struct place place_after_prompt(const cedit *editor, int columns) {
  struct place place = {0, 0};
  bool is_literal = false;
  for (const wchar_t *at = editor->prompt; at != NULL && *at != 0; at++) {
    if (*at == L'\1') is_literal = !is_literal;
    else if (!is_literal) advance(&place, *at, columns);
  }
  return place;
}

/// The rows from the first one of the prompt to the cursor, or to the end of the line.
static int rows_before(const cedit *editor, bool to_end, int columns) {
  const LineInfoW *info = el_wline(editor->line);
  struct place place = place_after_prompt(editor, columns);
  const wchar_t *end = to_end ? info->lastchar : info->cursor;
  for (const wchar_t *at = info->buffer; at < end; at++) advance(&place, *at, columns);
  return place.row;
}

void cedit_move_below(cedit *editor) {
  int columns = columns_now();
  int rows = rows_before(editor, true, columns) - rows_before(editor, false, columns);
  for (int row = 0; row <= rows; row++) write_all(row == 0 ? "\r\n" : "\n");
}

/// Shows prompt and line anew after the size changed; the cursor's row follows from the new width.
static void repaint_resized(cedit *editor) {
  char move[32];
  int rows = rows_before(editor, false, columns_now());
  if (!editor->is_dumb) {
    snprintf(move, sizeof move, "\033[%dA", rows);
    if (rows > 0) write_all(move);
    write_all("\r\033[J");
  } else {
    write_all("\r\n");
  }
  el_resize(editor->line);
  el_set(editor->line, EL_REFRESH);
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

/// The shell changed the terminal while we were stopped: take it again.
static void resume(cedit *editor) {
  set_raw(editor, false);
  set_raw(editor, true);
  set_paste_marks(editor, true);
  write_all("\r");
  el_resize(editor->line);
  el_set(editor->line, EL_REFRESH);
}

void cedit_suspend(cedit *editor, bool suspended) {
  if (editor->is_suspended == suspended) return;
  editor->is_suspended = suspended;
  set_raw(editor, !suspended);
}

// MARK: Reading keys

/// Handles what signals left; false when one of them asked for the end.
static bool attend_to_signals(cedit *editor) {
  signals_drain();
  if (cedit_pending_signal() != 0) return false;
  if (signals_took_continue()) resume(editor);
  if (signals_took_resize()) repaint_resized(editor);
  return true;
}

/// Waits for the terminal or a signal: 1 readable, 0 a signal or a time-out.
static int wait_for_input(int timeout_ms) {
  fd_set set;
  int wake = signals_descriptor();
  struct timeval limit = {.tv_sec = timeout_ms / 1000, .tv_usec = (timeout_ms % 1000) * 1000};
  FD_ZERO(&set);
  FD_SET(STDIN_FILENO, &set);
  if (wake >= 0) FD_SET(wake, &set);
  int top = wake > STDIN_FILENO ? wake : STDIN_FILENO;
  int ready = select(top + 1, &set, NULL, NULL, timeout_ms < 0 ? NULL : &limit);
  return ready > 0 && FD_ISSET(STDIN_FILENO, &set);
}

/// The next byte, `no_byte` after the time-out, `no_more` at the end of input. A negative time waits for ever.
static int read_byte(cedit *editor, int timeout_ms) {
  if (editor->queued > 0) {
    int byte = editor->queue[0];
    memmove(editor->queue, editor->queue + 1, --editor->queued);
    return byte;
  }
  for (;;) {
    if (!attend_to_signals(editor)) return no_more;
    if (!wait_for_input(timeout_ms)) {
      if (timeout_ms >= 0) return no_byte;
      continue;
    }
    unsigned char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count == 1) return byte;
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return no_more;
  }
}

/// The next code point; malformed bytes are passed over. -2 (`no_more`) at the end of input.
static int64_t read_point(cedit *editor) {
  for (;;) {
    unsigned char bytes[4];
    int first = read_byte(editor, -1);
    if (first < 0) return no_more;
    bytes[0] = (unsigned char)first;
    int length = sequence_length(bytes[0]), count = 1;
    while (count < length) {
      int byte = read_byte(editor, -1);
      if (byte < 0) return no_more;
      bytes[count++] = (unsigned char)byte;
      if ((byte & 0xC0) != 0x80) {
        editor->queue[editor->queued++] = (unsigned char)byte;
        length = 0;
      }
    }
    uint32_t point = length > 0 ? decode(bytes, length) : UINT32_MAX;
    if (point != UINT32_MAX) return point;
  }
}

/// Whether the bytes waiting are exactly `expected`; otherwise they stay queued.
static bool follows(cedit *editor, const char *expected) {
  unsigned char seen[8];
  size_t count = 0;
  while (expected[count] != 0) {
    int byte = read_byte(editor, escape_wait_ms);
    if (byte < 0) break;
    seen[count++] = (unsigned char)byte;
    if (byte != (unsigned char)expected[count - 1]) break;
  }
  if (count > 0 && expected[count] == 0 && seen[count - 1] == (unsigned char)expected[count - 1]) return true;
  memmove(editor->queue + count, editor->queue, editor->queued);
  memcpy(editor->queue, seen, count);
  editor->queued += count;
  return false;
}

/// Appends a code point as UTF-8.
static size_t encode(uint32_t point, char *bytes) {
  if (point < 0x80) return (size_t)(bytes[0] = (char)point, 1);
  int length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  for (int i = length - 1; i > 0; i--, point >>= 6) bytes[i] = (char)(0x80 | (point & 0x3F));
  bytes[0] = (char)((0xF00 >> length) | point);
  return (size_t)length;
}

/// Reads a paste up to its end mark: control characters become spaces, those at its end are dropped.
static bool read_paste(cedit *editor) {
  char *text = malloc(paste_limit * 4 + 1);
  size_t length = 0, kept = 0;
  for (;;) {
    int64_t point = read_point(editor);
    if (point < 0 || text == NULL) break;
    if (point == 0x1B && follows(editor, "[201~")) {
      text[kept] = 0;
      free(editor->pasted);
      editor->pasted = text;
      return true;
    }
    bool is_control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    bool is_unfit = point >= 0x80 && !editor->is_unicode;
    if (length + 4 > paste_limit * 4) continue;
    length += encode(is_control ? ' ' : is_unfit ? '?' : (uint32_t)point, text + length);
    if (!is_control) kept = length;
  }
  free(text);
  return false;
}

static int deliver(wchar_t *key, wint_t value) {
  *key = (wchar_t)value;
  return 1;
}

/// Brings back a cursor in front of the line, where vi's `$` leaves it on an empty one: the next character
/// typed would be written outside the buffer.
static void mend_cursor(EditLine *line) {
  const LineInfoW *info = el_wline(line);
  if (info->cursor < info->buffer) el_cursor(line, (int)(info->buffer - info->cursor));
}

/// libedit's source of characters: 1 with a key, 0 at the end of input.
static int read_key(EditLine *line, wchar_t *key) {
  cedit *editor = editor_of(line);
  mend_cursor(line);
  if (editor->next_key != 0) {
    wint_t next = editor->next_key;
    editor->next_key = 0;
    return deliver(key, next);
  }
  for (;;) {
    int64_t point = read_point(editor);
    if (point == no_more) {
      editor->has_ended = true;
      return 0;
    }
    if (point == 0x1B && follows(editor, "[200~")) {
      if (read_paste(editor) && !editor->is_searching) return deliver(key, key_paste);
      continue;
    }
    if (point == 0x1B && follows(editor, "[201~")) continue;
    if (point >= 0x80 && (point < 0xA0 || !editor->is_unicode)) {
      write_all("\a");
      continue;
    }
    if (!editor->is_searching) return deliver(key, (wint_t)point);
    editor->search_key = (uint32_t)point;
    return deliver(key, key_search);
  }
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
  cedit_move_below(editor);
  set_paste_marks(editor, false);
  set_raw(editor, false);
  kill(getpid(), SIGTSTP);
  signals_took_continue();
  resume(editor);
  return CC_NORM;
}

static unsigned char on_paste(EditLine *line, wint_t key) {
  cedit *editor = editor_of(line);
  (void)key;
  if (editor->pasted == NULL || editor->pasted[0] == 0) return CC_NORM;
  el_insertstr(line, editor->pasted);
  free(editor->pasted);
  editor->pasted = NULL;
  return CC_REFRESH;
}

static unsigned char answer(cedit *editor, enum cedit_event event, uint32_t key) {
  enum cedit_reply reply = editor->callback(editor->context, event, key);
  editor->is_searching = reply == cedit_reply_search;
  switch (reply) {
    case cedit_reply_refresh:
    case cedit_reply_search: return CC_REFRESH;
    case cedit_reply_repaint: el_set(editor->line, EL_REFRESH); return CC_NORM;
    case cedit_reply_bell: return CC_REFRESH_BEEP;
    case cedit_reply_replay: editor->next_key = (wint_t)key; return CC_REFRESH;
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
  el_wset(line, EL_ADDFN, L"annotate-paste", L"Insert pasted text", on_paste);
  el_wset(line, EL_ADDFN, L"annotate-complete", L"Complete the word", on_complete);
  el_wset(line, EL_ADDFN, L"annotate-search", L"Search the history", on_search);
  el_wset(line, EL_ADDFN, L"annotate-search-key", L"Go on searching", on_search_key);
}

/// Binds in the map that typing uses, and in vi's command map as well.
static void bind_both(EditLine *line, const char *key, const char *function) {
  el_set(line, EL_BIND, key, function, NULL);
  el_set(line, EL_BIND, "-a", key, function, NULL);
}

/// Ours come after `~/.editrc`, because `bind -v` in it starts from fresh maps.
static void bind_keys(cedit *editor) {
  EditLine *line = editor->line;
  bind_both(line, "\\220", "annotate-paste");
  bind_both(line, "\\221", "annotate-search-key");
  bind_both(line, "^C", "annotate-interrupt");
  bind_both(line, "^Z", "annotate-stop");
  bind_both(line, "^R", "annotate-search");
  el_set(line, EL_BIND, "^I", "annotate-complete", NULL);
}

// MARK: Life

/// Takes the user's locale when it is UTF-8, else one that is: libedit drops or trips over the rest.
static bool set_unicode_locale(void) {
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  setlocale(LC_CTYPE, "C");
  return false;
}

static wchar_t *show_prompt(EditLine *line) {
  static wchar_t none[] = L"> ";
  cedit *editor = editor_of(line);
  return editor != NULL && editor->prompt != NULL ? editor->prompt : none;
}

static void configure(cedit *editor) {
  HistEvent event;
  EditLine *line = editor->line;
  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_SIGNAL, 0);
  el_set(line, EL_EDITOR, "emacs");
  el_wset(line, EL_PROMPT_ESC, show_prompt, L'\1');
  el_wset(line, EL_GETCFN, read_key);
  history(editor->history, &event, H_SETSIZE, 100);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(line, EL_HIST, history, editor->history);
  add_functions(line);
  el_source(line, NULL);
  el_set(line, EL_SETTY, "-d", "-isig", "-ixon", NULL);
  // libedit leaves raw mode for a moment at each line's end: a Ctrl-C or Ctrl-S typed then is still a key.
  el_set(line, EL_SETTY, "-x", "-isig", "-ixon", NULL);
  bind_keys(editor);
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
  editor->line = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
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
  terminal_restore();
  free(editor->prompt);
  free(editor->pasted);
  free(editor);
}

bool cedit_is_unicode(const cedit *editor) { return editor->is_unicode; }

// MARK: A line

static void begin_line(cedit *editor, const char *prompt) {
  free(editor->prompt);
  editor->prompt = widened(prompt, editor->is_unicode);
  editor->was_interrupted = editor->is_searching = editor->has_ended = false;
  editor->is_suspended = false;
  editor->next_key = 0;
  fflush(stdout);
  el_resize(editor->line);
  signals_took_resize();
  set_raw(editor, true);
  set_paste_marks(editor, true);
}

/// Leaves the cursor below an abandoned line, so that what is shown next starts a row.
static void abandon_line(cedit *editor) {
  const LineInfoW *info = el_wline(editor->line);
  if (editor->was_interrupted && info->cursor == info->lastchar) write_all("^C");
  cedit_move_below(editor);
}

enum cedit_result cedit_read(cedit *editor, const char *prompt, const char **line) {
  int count = 0;
  if (cedit_pending_signal() != 0) return cedit_result_end;
  begin_line(editor, prompt);
  const char *text = el_gets(editor->line, &count);
  set_raw(editor, true);
  set_paste_marks(editor, false);
  if (text == NULL || count <= 0) {
    abandon_line(editor);
    return editor->was_interrupted && !editor->has_ended ? cedit_result_interrupted : cedit_result_end;
  }
  char *end = strchr(text, '\n');
  if (end != NULL) *end = 0;
  *line = text;
  return cedit_result_line;
}

const char *cedit_line(cedit *editor, int32_t *cursor) {
  const LineInfoW *wide = el_wline(editor->line);
  *cursor = (int32_t)(wide->cursor - wide->buffer);
  size_t length = (size_t)(wide->lastchar - wide->buffer);
  static char *text;
  char *copy = realloc(text, length * 4 + 1);
  if (copy == NULL) return "";
  text = copy;
  for (size_t i = 0; i < length; i++) copy += encode((uint32_t)wide->buffer[i], copy);
  *copy = 0;
  return text;
}

void cedit_set_line(cedit *editor, const char *text, int32_t cursor) {
  const LineInfoW *wide = el_wline(editor->line);
  int length = (int)(wide->lastchar - wide->buffer);
  el_cursor(editor->line, length);
  el_deletestr(editor->line, length);
  if (text[0] != 0) el_insertstr(editor->line, text);
  wide = el_wline(editor->line);
  el_cursor(editor->line, cursor - (int)(wide->lastchar - wide->buffer));
}

void cedit_remember(cedit *editor, const char *line, int32_t limit) {
  HistEvent event;
  for (const char *at = line; !editor->is_unicode && *at != 0; at++)
    if ((unsigned char)*at >= 0x80) return;
  history(editor->history, &event, H_SETSIZE, limit);
  history(editor->history, &event, H_ENTER, line);
}
