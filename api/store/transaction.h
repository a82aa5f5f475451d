/* Transactions, for use inside the store. */
#ifndef RETORT_TRANSACTION_H
#define RETORT_TRANSACTION_H

#include "store/rows.h"

/* As the functions of struct driver; slow ones are logged. */
enum err db_begin(struct db *db);
enum err db_commit(struct db *db);
enum err db_run(struct db *db, const char *sql);

#endif
