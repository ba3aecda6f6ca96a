// Shared by the editor and the signal handlers; not for Swift.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>

/// Remembers the terminal's current state as the one to restore.
void terminal_save(void);
/// Marks whether there is anything to restore, and whether bracketed paste is on.
void terminal_mark(bool is_raw, bool is_pasting);
/// Restores the remembered state; safe in a signal handler.
void terminal_restore(void);

/// Returns whether the size changed, or the program was continued, since the last call.
bool signals_took_resize(void);
bool signals_took_continue(void);
/// A descriptor that becomes readable when a signal arrives, or -1.
int signals_descriptor(void);
void signals_drain(void);

#endif
