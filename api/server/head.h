/* What the headers of a request say, read once: when they have arrived. */
#ifndef RETORT_HEAD_H
#define RETORT_HEAD_H

#include <stdint.h>
#include <ulfius.h>

#include "base/config.h"
#include "base/error.h"
#include "base/network.h"
#include "http/request.h"
#include "http/trace_context.h"
#include "server/client.h"

struct head {
	struct req_headers headers; /* Ulfius's, until it is told that the request has ended */
	const char *id;		    /* of the request; the connection's, until the next request */
	struct trace_context trace;
	const struct peer *peer; /* who is connected */
	enum err refusal;	 /* refuse the request with this, and close the connection; OK: nothing is wrong */
	uint64_t body_length;	 /* as announced: 0 without a length, UINT64_MAX for what is longer */
	char client[NETWORK_TEXT_SIZE]; /* what counts as one client */
	uint32_t client_number;		/* a number for it, which differs after each start */
};

/* Once, before the first use. */
void head_init(const struct config *config);

/* Reads the headers of the request `id` from `peer`; names are compared without regard to case. `mem` is for what is
 * needed meanwhile. `refusal` is ERR_BAD_REQUEST where the end of the body is ambiguous (RFC 9112, 6.3), or which host
 * is meant (3.2); ERR_EXPECTATION where more is expected than 100-continue; ERR_MEMORY where headers were lost for want
 * of it. `headers` then has those that could be read. */
void head_read(struct arena *mem, const struct _u_map *map, const char *id, const struct peer *peer,
	       struct head *ret_head);

#endif
