/* Cross-origin requests. */
#include "server/cors.h"

#include "base/config.h"
#include "base/text.h"

static bool is_listed(const char *origins, const char *origin)
{
	struct str item;

	while (text_next_item(&origins, &item))
		if (str_eq(item, str_from(origin)))
			return true;
	return false;
}

/* The value of Access-Control-Allow-Origin; NULL: none. What is shared is the same for every origin. */
static const char *allowed_origin(const struct req *rq)
{
	const char *origins = rq->config->cors_origins, *origin = rq->headers.origin;
	bool shared = rq->reply->shared;

	if (!*origins || (!origin && !shared))
		return NULL;
	if (is_listed(origins, "*"))
		return "*";
	if (shared)
		return NULL;
	return is_listed(origins, origin) ? origin : NULL;
}

void cors_allow(struct req *rq)
{
	const char *origin = allowed_origin(rq);

	if (origin) {
		reply_header(rq->reply, "Access-Control-Allow-Origin", origin);
		reply_header(rq->reply, "Access-Control-Expose-Headers",
			     "ETag, Link, Location, RateLimit, RateLimit-Policy, Request-Id, Retry-After");
	}
}

void cors_preflight(struct req *rq, const char *allow)
{
	rq->reply->status = 204;
	reply_header(rq->reply, "Allow", allow);
	if (allowed_origin(rq)) {
		reply_header(rq->reply, "Access-Control-Allow-Methods", allow);
		reply_header(
		    rq->reply, "Access-Control-Allow-Headers",
		    "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Request-Id, traceparent, "
		    "tracestate");
		reply_header(rq->reply, "Access-Control-Max-Age", "600");
	}
}
