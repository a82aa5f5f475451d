/* Transactions of PostgreSQL; as the functions of struct driver. */
#ifndef RETORT_POSTGRES_TRANSACTION_H
#define RETORT_POSTGRES_TRANSACTION_H

#include "store/postgres/postgres_db.h"

enum err postgres_begin(struct db *db);
enum err postgres_begin_migration(struct db *db);
enum err postgres_begin_snapshot(struct db *db);
enum err postgres_commit(struct db *db);
void postgres_rollback(struct db *db);
enum err postgres_savepoint(struct db *db, enum db_savepoint what);
enum err postgres_transaction(struct db *db);
enum err postgres_probe(struct db *db);
void postgres_check_idle(struct db *db);

#endif
