/* Transactions of SQLite; as the functions of struct driver. */
#ifndef RETORT_SQLITE_TRANSACTION_H
#define RETORT_SQLITE_TRANSACTION_H

#include "store/sqlite/sqlite_db.h"

enum err sqlite_begin(struct db *db);
enum err sqlite_begin_snapshot(struct db *db);
enum err sqlite_commit(struct db *db);
void sqlite_rollback(struct db *db);
enum err sqlite_savepoint(struct db *db, enum db_savepoint what);
enum err sqlite_transaction(struct db *db);
enum err sqlite_probe(struct db *db);

#endif
