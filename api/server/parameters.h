/* Reads the parameters of an operation, from the path and the query. */
#ifndef RETORT_PARAMETERS_H
#define RETORT_PARAMETERS_H

#include "http/request.h"
#include "server/wire.h"

struct route;

/* Fills rq->parameters in. ERR_NOT_FOUND: what stands in the path cannot be an id, so that there is no such address. */
enum err parameters_read_path(struct req *rq, const struct route *route, const struct wire *wire);
/* The same of the query. ERR_INVALID names, in rq->errors, each parameter that is invalid or that the operation does
 * not know. */
enum err parameters_read_query(struct req *rq, const struct wire *wire);

#endif
