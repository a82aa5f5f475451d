/* The header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). */
#ifndef RETORT_IDEMPOTENCY_KEY_H
#define RETORT_IDEMPOTENCY_KEY_H

#include "http/request.h"

/* Sets `rq->idempotency_key`, if the header was sent. ERR_INVALID: it is not a valid key. */
enum err idempotency_key_read(struct req *rq);

#endif
