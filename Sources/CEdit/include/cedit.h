/// A narrow interface to libedit for Swift: one opaque editor, one callback, a read that reports how it
/// ended. libedit edits; the caller shows the line when told to. Also the parts of terminal and signal
/// handling that must be safe inside a signal handler.
#ifndef CEDIT_H
#define CEDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#define CEDIT_ENUM __attribute__((enum_extensibility(closed)))
#else
#define CEDIT_ENUM
#endif

/// The longest line that can be typed, in code points; anything beyond it is cut off with a bell.
#define CEDIT_LINE_LIMIT 16384

/// An editor on standard input and output. One thread, one editor at a time.
typedef struct cedit cedit;

/// How a read ended.
enum CEDIT_ENUM cedit_result {
  cedit_result_line,
  cedit_result_interrupted,
  cedit_result_end,
};

/// An event that libedit leaves to the caller.
enum CEDIT_ENUM cedit_event {
  /// The line, its cursor or the terminal may have changed: show it. A wait for a key follows.
  cedit_event_show,
  /// The size of the window has changed, and its rows have been rewrapped.
  cedit_event_resized,
  /// Clear the screen, and show the line at its top.
  cedit_event_clear,
  /// Leave the line as it is shown, with the cursor in a fresh row below it.
  cedit_event_leave,
  /// Tab.
  cedit_event_complete,
  /// The key that starts the search.
  cedit_event_search_start,
  /// A key typed during the search, or while a numbered list is open.
  cedit_event_search_key,
};

/// What happens after an event.
enum CEDIT_ENUM cedit_reply {
  /// Continue.
  cedit_reply_refresh,
  /// Nothing to do: ring the bell.
  cedit_reply_bell,
  /// The search continues, or a list is open: the next key comes as an event.
  cedit_reply_search,
  /// The search is over and its last key acts on the line.
  cedit_reply_replay,
};

/// Answers an event; `key` is a code point, or 0 if the event has none.
typedef enum cedit_reply (*cedit_callback)(void *context, enum cedit_event event, uint32_t key);

/// Opens an editor that reads `~/.editrc` sections for `program`; NULL if there is no memory or no terminal.
cedit *cedit_open(const char *program, void *context, cedit_callback callback);
/// Restores the terminal and frees the editor.
void cedit_close(cedit *editor);

/// Whether text beyond ASCII can be typed and shown; false if there is no UTF-8 locale.
bool cedit_is_unicode(const cedit *editor);

/// Reads a line. After `cedit_result_line`, `*line` is NUL-terminated UTF-8 without its line end, valid until
/// the next call; after any other result, `cedit_line` still returns what was typed.
enum cedit_result cedit_read(cedit *editor, const char **line);
/// Makes the next line begin with a text, with the cursor after it; `text` must stay valid until then.
void cedit_begin_with(cedit *editor, const char *text);
/// Reads one code point as it is typed; returns `cedit_result_line` if there is one. The only events are
/// `cedit_event_show` and `cedit_event_resized`.
enum cedit_result cedit_read_key(cedit *editor, uint32_t *key);

/// Returns the line being edited, valid until the next call; `*cursor` is in code points.
const char *cedit_line(cedit *editor, int32_t *cursor);
/// Replaces the line being edited and puts the cursor at a code point.
void cedit_set_line(cedit *editor, const char *text, int32_t cursor);

/// Adds a line to those that the arrow keys recall; at most `limit` are kept.
void cedit_remember(cedit *editor, const char *line, int32_t limit);

/// Stops the program as Ctrl-Z does, and takes the terminal back when it is continued.
void cedit_stop(cedit *editor);
/// Lends the terminal to another program, or takes it back.
void cedit_suspend(cedit *editor, bool suspended);

/// Opens closed descriptors among 0, 1 and 2 on /dev/null, so that no file of ours lands there.
void cedit_open_standard_streams(void);
/// Ignores PIPE and XFSZ, watches TERM, HUP, INT, QUIT, WINCH, CONT and CHLD, and catches crashes.
void cedit_watch_signals(void);
/// Waits for a watched signal, such as the end of a child; returns at once if one came since the last wait.
void cedit_wait_for_signal(void);
/// Returns the signal that asked the program to end, or 0.
int32_t cedit_pending_signal(void);
/// Sets whether a first signal only asks for the end (true), or ends the program at once (false, as at
/// start).
void cedit_end_gracefully(bool graceful);
/// Sets whether INT and QUIT are left to another program that has the terminal.
void cedit_ignore_keyboard_signals(bool ignored);

#endif
