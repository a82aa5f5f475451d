/* Reads the parameters of an operation from the path and the query. */
#ifndef RETORT_PARAMETERS_H
#define RETORT_PARAMETERS_H

#include "http/request.h"
#include "server/wire.h"

struct route;

/* Reads the path parameters into rq->parameters. ERR_NOT_FOUND: a value in the path cannot be an id, so there is no
 * such URL. */
enum err parameters_read_path(struct req *rq, const struct route *route, const struct wire *wire);
/* The same for the query. ERR_INVALID: some parameters are invalid, or the operation does not have them; see
 * rq->errors. */
enum err parameters_read_query(struct req *rq, const struct wire *wire);

#endif
