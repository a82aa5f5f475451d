/* Opening and closing of SQLite databases. */
#ifndef RETORT_SQLITE_CONNECT_H
#define RETORT_SQLITE_CONNECT_H

#include "store/sqlite/sqlite_db.h"

/* `driver`: that of the connection. ERR_UNWRITABLE: this user may not write it; a reason says what to do. */
enum err sqlite_connect(const struct driver *driver, const char *path, enum sqlite_use use, struct db **ret_db);
void sqlite_disconnect(struct db *db);
/* As the function of struct driver. */
void sqlite_discard(struct db *db);

#endif
