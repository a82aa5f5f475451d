/* The headers RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers-11): structured fields such as
 * "text";r=4;t=60 and "text";q=5;w=300. `pk`, the partition key, is the id of an account. */
#ifndef RETORT_RATE_LIMIT_H
#define RETORT_RATE_LIMIT_H

#include "base/arena.h"
#include "base/quota.h"
#include "http/reply.h"

/* Adds both headers, if a limit was counted. */
void rate_limit_headers(struct reply *reply, struct arena *mem, const struct quota *quota);

#endif
