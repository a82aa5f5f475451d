/* Finds the operation of a request. */
#ifndef RETORT_ROUTE_H
#define RETORT_ROUTE_H

#include "http/operation.h"
#include "server/wire.h"

/* NULL: the path is not in the contract. */
const struct route *route_find(const struct wire *wire);
/* NULL: the route has no such method. HEAD counts as GET. */
const struct operation *route_operation(const struct route *route, const char *method);

#endif
