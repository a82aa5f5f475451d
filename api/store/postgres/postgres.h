/* The PostgreSQL driver (https://www.postgresql.org/docs/current/libpq.html). */
#ifndef RETORT_POSTGRES_H
#define RETORT_POSTGRES_H

#include "store/driver.h"

extern const struct driver postgres_driver;

#endif
