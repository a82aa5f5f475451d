/* Whether this process may write an SQLite database. */
#ifndef RETORT_SQLITE_ACCESS_H
#define RETORT_SQLITE_ACCESS_H

#include <stdbool.h>

/* If not, reasons say why and what to do. */
bool sqlite_may_write(const char *path);

#endif
