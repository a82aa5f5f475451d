/* Work on an SQLite database as a whole; as the functions of struct maintenance and struct driver. */
#ifndef RETORT_SQLITE_MAINTENANCE_H
#define RETORT_SQLITE_MAINTENANCE_H

#include "store/sqlite/sqlite_db.h"

enum err sqlite_scrub(struct db *db);
enum err sqlite_trim(struct db *db);
enum err sqlite_content(struct db *db, enum db_content *ret);
enum err sqlite_last_id(struct db *db, const char *table, int64_t *ret_id);
enum err sqlite_set_last_id(struct db *db, const char *table, int64_t id);
enum err sqlite_damage(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_dangling(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_schema(struct db *db, store_finding_fn finding, void *arg);
enum err sqlite_copy(struct db *from, struct db *to, const char *what, store_progress_fn progress, void *arg);

#endif
