// Takes from the calling process all that a parser of hostile bytes does not need.
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stdint.h>

/// Limits the process to `memory` bytes and `seconds` of processor time, to no file of any size, and, where
/// the system can, to reading and writing what is open already: no open, socket, exec or fork. There is no
/// way back.
///
/// Returns 0, or the error number of what failed.
int csandbox_enter(uint64_t memory, unsigned seconds);


/// Tries to open a file, to make a socket, to start a program and to fork, in this order, and tells the error
/// number of each; 0 where it was allowed.
void csandbox_probe(int errors[4]);

#endif
