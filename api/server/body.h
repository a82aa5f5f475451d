/* The body of a request: its form, and what it says. */
#ifndef RETORT_BODY_H
#define RETORT_BODY_H

#include "server/exchange.h"

/* Refuses a body that is too large, compressed, of another media type, or without its length. */
enum err body_check_form(struct exchange *x);

/* Reads the body into `x->rq.body`. Adds an error for each invalid member. An operation that takes no body accepts
 * none, an empty one, and JSON that says nothing: {} and null, which some clients send by themselves. */
enum err body_read(struct exchange *x);

/* Which media types the operations of a path take, as headers: Accept-Patch and Accept-Post. */
void body_name_types(struct reply *reply, const struct route *route);

/* After ERR_MEDIA_TYPE, also as Accept (RFC 9110, 15.5.16; RFC 5789, 2.2). */
void body_name_expected_type(struct reply *reply, const struct operation *op);

#endif
