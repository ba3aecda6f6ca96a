/// A narrow face of libedit for Swift: one opaque editor, one callback, a read that says how it ended.
/// libedit edits; the caller shows the line when it is told to. And the parts of terminal and signal work
/// that must be safe inside a signal handler.
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

/// The longest line that can be typed, in code points; what exceeds it is cut off with a bell.
#define CEDIT_LINE_LIMIT 16384

/// An editor on standard input and output. One thread, one editor at a time.
typedef struct cedit cedit;

/// How a read ended.
enum CEDIT_ENUM cedit_result {
  cedit_result_line,
  cedit_result_interrupted,
  cedit_result_end,
};

/// What the user asked for that libedit leaves to the caller.
enum CEDIT_ENUM cedit_event {
  /// The line, its cursor or the terminal may have changed: show it. A key is waited for next.
  cedit_event_show,
  /// The window has another size, and its rows flowed anew.
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
  /// Go on.
  cedit_reply_refresh,
  /// Nothing to do: ring the bell.
  cedit_reply_bell,
  /// The search goes on, or a list is open: the next key comes as an event.
  cedit_reply_search,
  /// The search is over and its last key acts on the line.
  cedit_reply_replay,
};

/// Answers an event; `key` is a code point, 0 when the event has none.
typedef enum cedit_reply (*cedit_callback)(void *context, enum cedit_event event, uint32_t key);

/// Opens an editor that reads `~/.editrc` sections for `program`; NULL when memory or the terminal is
/// missing.
cedit *cedit_open(const char *program, void *context, cedit_callback callback);
/// Restores the terminal and frees the editor.
void cedit_close(cedit *editor);

/// Whether text beyond ASCII can be typed and shown: false without any UTF-8 locale.
bool cedit_is_unicode(const cedit *editor);

/// Reads a line. After `cedit_result_line`, `*line` is NUL-terminated UTF-8 without its line end, valid until
/// the next call; after any other result, `cedit_line` still gives what was typed.
enum cedit_result cedit_read(cedit *editor, const char **line);
/// Lets the next line begin with a text, behind which the cursor stands; `text` must live until then.
void cedit_begin_with(cedit *editor, const char *text);
/// Reads one code point as it is typed; `cedit_result_line` when there is one. The only events are
/// `cedit_event_show` and `cedit_event_resized`.
enum cedit_result cedit_read_key(cedit *editor, uint32_t *key);

/// The line being edited, valid until the next call; `*cursor` is in code points.
const char *cedit_line(cedit *editor, int32_t *cursor);
/// Replaces the line being edited and puts the cursor at a code point.
void cedit_set_line(cedit *editor, const char *text, int32_t cursor);

/// Adds a line to what the arrow keys recall; at most `limit` are kept.
void cedit_remember(cedit *editor, const char *line, int32_t limit);

/// Stops the program as Ctrl-Z does, and takes the terminal again when it is continued.
void cedit_stop(cedit *editor);
/// Gives the terminal to another program, or takes it back.
void cedit_suspend(cedit *editor, bool suspended);

/// Opens closed descriptors among 0, 1 and 2 on /dev/null, so that no file of ours lands there.
void cedit_open_standard_streams(void);
/// Ignores PIPE and XFSZ, watches TERM, HUP, INT, QUIT, WINCH, CONT and CHLD, and catches crashes.
void cedit_watch_signals(void);
/// Waits until a watched signal arrives, the end of a child among them; returns at once when one did since
/// the last wait.
void cedit_wait_for_signal(void);
/// The signal that asked the program to end, or 0.
int32_t cedit_pending_signal(void);
/// Whether a first signal only asks (true), or ends the program at once (false, the state at start).
void cedit_end_gracefully(bool graceful);
/// Whether INT and QUIT belong to another program that has the terminal.
void cedit_ignore_keyboard_signals(bool ignored);

#endif
