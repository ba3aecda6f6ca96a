#ifndef CSQLITE_H
#define CSQLITE_H

#include <stdint.h>

// The part of SQLite that writes and reads a database, without variadics, macros or pointers that must
// outlive a call. Functions return SQLite's result codes; 0 is success.

typedef struct csqlite_database csqlite_database;
typedef struct csqlite_statement csqlite_statement;

/// Opens a database for writing. The handle must be closed even if this fails, unless it is null.
int csqlite_open(const char *path, csqlite_database **database);
/// Opens a database for reading only, and trusts nothing that its schema defines.
int csqlite_open_reading(const char *path, csqlite_database **database);
/// Closes a database; null is allowed.
int csqlite_close(csqlite_database *database);
/// Runs SQL that returns no rows.
int csqlite_run(csqlite_database *database, const char *sql);
/// Returns the message of the last error; valid until the next call.
const char *csqlite_message(csqlite_database *database);

/// Prepares one SQL statement. It must be finished before the database is closed.
int csqlite_prepare(csqlite_database *database, const char *sql, csqlite_statement **statement);
/// Binds a value to a parameter, counted from 1; text is UTF-8 of `count` bytes and is copied.
int csqlite_bind_text(csqlite_statement *statement, int parameter, const char *text, uint64_t count);
int csqlite_bind_integer(csqlite_statement *statement, int parameter, int64_t integer);
int csqlite_bind_number(csqlite_statement *statement, int parameter, double number);
int csqlite_bind_null(csqlite_statement *statement, int parameter);
/// Runs a statement to its end and resets it for other values.
int csqlite_step(csqlite_statement *statement);
/// The result of csqlite_next if there is a row.
enum { csqlite_row = 100 };
/// Moves a query to its next row; returns csqlite_row, or 0 after the last.
int csqlite_next(csqlite_statement *statement);
/// Returns the number of columns of a query.
int csqlite_columns(csqlite_statement *statement);
/// Returns the name of a column, counted from 0; valid until the query is finished.
const char *csqlite_column_name(csqlite_statement *statement, int column);
/// Returns the text of a column and its length in bytes, valid until the next row; null if it has none.
const char *csqlite_column_text(csqlite_statement *statement, int column, uint64_t *count);
/// Frees a statement; null is allowed.
void csqlite_finish(csqlite_statement *statement);

#endif
