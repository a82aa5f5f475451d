/* GET /metrics: the state of the server for Prometheus, by RETORT_METRICS. */
#ifndef RETORT_METRICS_H
#define RETORT_METRICS_H

#include "http/request.h"
#include "server/pool.h"

/* Before the first request. */
void metrics_init(struct pool *pool);

/* ERR_NOT_FOUND: it is off, or the connection is from elsewhere. A proxy's word (X-Forwarded-For) does not count. */
enum err metrics_answer(struct req *rq);

#endif
