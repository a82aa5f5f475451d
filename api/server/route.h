/* Which operation of the contract a request asks for. */
#ifndef RETORT_ROUTE_H
#define RETORT_ROUTE_H

#include "http/operation.h"
#include "server/wire.h"

/* NULL: no path of the contract. */
const struct route *route_find(const struct wire *wire);
/* NULL: the route has no such method. HEAD is GET. */
const struct operation *route_operation(const struct route *route, const char *method);

#endif
