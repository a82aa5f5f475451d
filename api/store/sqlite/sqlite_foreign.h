/* Databases of other programs. */
#ifndef RETORT_SQLITE_FOREIGN_H
#define RETORT_SQLITE_FOREIGN_H

#include "store/sqlite/sqlite_db.h"

/* As foreign_open(). `driver`: that of the connection. */
enum err sqlite_foreign(const struct driver *driver, const char *path, struct db **ret_db);

#endif
