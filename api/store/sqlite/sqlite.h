/* The SQLite driver (https://www.sqlite.org/c3ref/intro.html). */
#ifndef RETORT_SQLITE_H
#define RETORT_SQLITE_H

#include "store/driver.h"

extern const struct driver sqlite_driver;

#endif
