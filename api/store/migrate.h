/* Brings the schema up to date: numbered SQL files, embedded in the program, each applied once in one transaction. */
#ifndef RETORT_MIGRATE_H
#define RETORT_MIGRATE_H

#include "store/db.h"

/* The number of the newest migration that the database has (0: an empty one), and of the newest that the program has.
 * Writes nothing. ERR_INVALID, with a reason, for the database of another program. */
enum err migrate_status(struct db *db, int64_t *ret_applied, int64_t *ret_known);
/* Applies what is missing. ERR_INVALID for a database that is newer than the program; a reason says what to do. */
enum err migrate_up(struct db *db);
/* The same within a transaction for a migration, which its caller ends. */
enum err migrate_within(struct db *db);
/* Logs what to do about a database that is newer than the program. Always ERR_INVALID. */
enum err migrate_refuse_newer(int64_t applied, int64_t known);
/* Applies all of them to an empty database, to get its schema. Nothing is recorded or logged. */
enum err migrate_fresh(struct db *db);
/* OK if the schema is exactly the program's. */
enum err migrate_check(struct db *db);

/* Opens the database at `url`, creates it if there is none, applies missing migrations and closes it. */
enum err migrate_database(const char *url);

#endif
