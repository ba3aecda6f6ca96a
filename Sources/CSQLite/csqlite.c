#include "csqlite.h"

#include <sqlite3.h>
#include <stddef.h>

#define DATABASE(pointer) ((sqlite3 *)(pointer))
#define STATEMENT(pointer) ((sqlite3_stmt *)(pointer))

int csqlite_open(const char *path, csqlite_database **database) {
  return sqlite3_open_v2(path, (sqlite3 **)database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
}

int csqlite_open_reading(const char *path, csqlite_database **database) {
  int result = sqlite3_open_v2(path, (sqlite3 **)database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
  if (result == SQLITE_OK) {
    sqlite3_db_config(DATABASE(*database), SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(DATABASE(*database), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  }
  return result;
}

int csqlite_close(csqlite_database *database) { return sqlite3_close(DATABASE(database)); }

int csqlite_run(csqlite_database *database, const char *sql) {
  return sqlite3_exec(DATABASE(database), sql, NULL, NULL, NULL);
}

const char *csqlite_message(csqlite_database *database) { return sqlite3_errmsg(DATABASE(database)); }

int csqlite_prepare(csqlite_database *database, const char *sql, csqlite_statement **statement) {
  return sqlite3_prepare_v2(DATABASE(database), sql, -1, (sqlite3_stmt **)statement, NULL);
}

int csqlite_bind_text(csqlite_statement *statement, int parameter, const char *text, uint64_t count) {
  return sqlite3_bind_text64(STATEMENT(statement), parameter, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

int csqlite_bind_integer(csqlite_statement *statement, int parameter, int64_t integer) {
  return sqlite3_bind_int64(STATEMENT(statement), parameter, integer);
}

int csqlite_bind_number(csqlite_statement *statement, int parameter, double number) {
  return sqlite3_bind_double(STATEMENT(statement), parameter, number);
}

int csqlite_bind_null(csqlite_statement *statement, int parameter) {
  return sqlite3_bind_null(STATEMENT(statement), parameter);
}

int csqlite_step(csqlite_statement *statement) {
  int result = sqlite3_step(STATEMENT(statement));
  int reset = sqlite3_reset(STATEMENT(statement));
  return result == SQLITE_DONE || result == SQLITE_ROW ? reset : result;
}

int csqlite_next(csqlite_statement *statement) {
  int result = sqlite3_step(STATEMENT(statement));
  return result == SQLITE_DONE ? SQLITE_OK : result;
}

int csqlite_columns(csqlite_statement *statement) { return sqlite3_column_count(STATEMENT(statement)); }

const char *csqlite_column_name(csqlite_statement *statement, int column) {
  return sqlite3_column_name(STATEMENT(statement), column);
}

const char *csqlite_column_text(csqlite_statement *statement, int column, uint64_t *count) {
  if (sqlite3_column_type(STATEMENT(statement), column) != SQLITE_TEXT) return NULL;
  const char *text = (const char *)sqlite3_column_text(STATEMENT(statement), column);
  *count = (uint64_t)sqlite3_column_bytes(STATEMENT(statement), column);
  return text;
}

void csqlite_finish(csqlite_statement *statement) { sqlite3_finalize(STATEMENT(statement)); }
