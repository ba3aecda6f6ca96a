// Takes from the calling process everything that a parser of hostile bytes doesn't need.
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stdint.h>

/// Limits the process to `memory` bytes and `seconds` of processor time, keeps it from writing files of any
/// size, and, where the system can, restricts it to reading and writing what is already open: no open,
/// socket, exec or fork. This can't be undone.
///
/// Returns 0, or the error number of what failed.
int csandbox_enter(uint64_t memory, unsigned seconds);


/// Tries to open a file, create a socket, start a program and fork, in this order, and stores the error
/// number of each, or 0 if it was allowed.
void csandbox_probe(int errors[4]);

#endif
