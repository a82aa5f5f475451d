/* Finds the driver of a database by its URL. */
#ifndef RETORT_CONNECT_H
#define RETORT_CONNECT_H

#include "store/rows.h"

struct driver;

/* ERR_INVALID for a URL that no driver knows; a reason (base/reason.h) says so. */
enum err db_driver_of(const char *url, const struct driver **ret_driver);
enum err db_connect(const char *url, enum db_access access, struct db **ret_db);
/* NULL is allowed. */
void db_disconnect(struct db *db);
/* The same, and removes the database if DB_CREATE made it and it is still empty. */
void db_discard(struct db *db);
/* See the driver; false for a URL that no driver supports. */
bool db_is_remote(const char *url);
/* Of the driver's library. */
const char *db_library_version(enum db_driver driver);

#endif
