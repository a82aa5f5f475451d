/* What is checked of a request for an operation before its handler runs. */
#ifndef RETORT_CHECKS_H
#define RETORT_CHECKS_H

#include "server/exchange.h"

/* In the order that users of the contract rely on: 411, 413, 415; 401; 403; 400. The operation was found; afterwards
 * the caller and the body are in `rq`. */
enum err checks_run(struct exchange *x);

#endif
