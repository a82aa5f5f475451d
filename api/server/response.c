/* The response of a request: its problem or its reply, with the headers that all have. */
#include "server/response.h"

#include <string.h>
#include <yder.h>

#include "base/burst.h"
#include "base/limits.h"
#include "base/metric.h"
#include "base/reason.h"
#include "core/alarm.h"
#include "http/entity_tag.h"
#include "http/problem.h"
#include "http/rate_limit.h"
#include "server/authenticate.h"
#include "server/body.h"
#include "server/cors.h"
#include "server/parameters.h"

void response_log_failure(const struct exchange *x, enum err e)
{
	static struct burst busy, memory;
	const char *what = x->rq.op ? x->rq.op->id : "request";
	unsigned count;

	reason_log(Y_LOG_LEVEL_ERROR);
	if (store_has_logged(e))
		return;
	if (e == ERR_BUSY || e == ERR_MEMORY) {
		count = burst_count(e == ERR_BUSY ? &busy : &memory);
		if (count)
			y_log_message(Y_LOG_LEVEL_ERROR,
				      "%s: %s; %u requests were refused with 503 since the last such message", what,
				      error_info(e)->name, count);
		return;
	}
	y_log_message(Y_LOG_LEVEL_ERROR, "%s: %s", what, error_info(e)->name);
	if (e == ERR_INTERNAL)
		alarm_count_failure(what);
}

/* A header with the tag of the reply. */
static const char *add_entity_tag(struct exchange *x, int64_t version, struct str body)
{
	char *tag = arena_alloc(x->rq.mem, ENTITY_TAG_SIZE);

	entity_tag_write(version, body, tag);
	reply_header(&x->reply, "ETag", tag);
	return tag;
}

/* What GET would answer to the caller now; absent where there is no GET. */
static enum err read_current(struct exchange *x, struct str *ret_json, int64_t *ret_version)
{
	const struct operation *op = x->rq.op, *get = x->rq.op->read;
	enum err e;

	if (!get)
		return OK;
	reply_clear(&x->reply);
	x->rq.op = get;
	x->rq.parameters = NULL;
	e = parameters_read_path(&x->rq, x->route, &x->wire);
	if (!e)
		e = parameters_read_query(&x->rq, &x->wire);
	if (!e)
		e = get->handle(&x->rq);
	x->rq.op = op;
	if (e)
		return e;
	if (x->reply.body.failed)
		return ERR_MEMORY;
	*ret_json = arena_str(x->rq.mem, (struct str){x->reply.body.data, x->reply.body.len});
	*ret_version = x->reply.version;
	return OK;
}

/* A precondition failed: the response shows the present state with its tag, unless it has been deleted in the
 * meantime. */
static enum err answer_current(struct exchange *x)
{
	struct str current = {0};
	int64_t version = 0;
	enum err e;

	e = read_current(x, &current, &version);
	if (e)
		return e;
	problem_write(&x->reply, ERR_PRECONDITION, x->rq.id, NULL, current);
	if (current.ptr)
		add_entity_tag(x, version, current);
	return OK;
}

/* The only place where an error becomes a problem document and is logged. */
static void answer_problem(struct exchange *x, enum err e)
{
	if (e == ERR_PRECONDITION) {
		e = answer_current(x);
		if (!e)
			return;
	}
	problem_write(&x->reply, e, x->rq.id, &x->errors, (struct str){0});
	if (x->reply.status == 401)
		authenticate_challenge(&x->rq);
	if (e == ERR_THROTTLED)
		metric_add(METRIC_THROTTLED, 1);
	if (e == ERR_THROTTLED)
		reply_header(&x->reply, "Retry-After", arena_printf(x->rq.mem, "%u", x->rq.quota.reset_s).ptr);
	if (e == ERR_METHOD)
		reply_header(&x->reply, "Allow", x->allow);
	if (e == ERR_MEDIA_TYPE)
		body_name_expected_type(&x->reply, x->rq.op);
	if (e == ERR_CONTENT_CODING)
		reply_header(&x->reply, "Accept-Encoding", "identity"); /* RFC 9110, 15.5.16 */
	if (x->reply.status >= 500)
		response_log_failure(x, e);
}

/* Adds the tag of what the reply shows. If the client has read it before, the answer is 304: libmicrohttpd then sends
 * its length without the body. */
static void validate(struct exchange *x, bool is_read)
{
	struct json_writer *body = &x->reply.body;
	const char *tag = add_entity_tag(x, x->reply.version, (struct str){body->data, body->len});

	if (is_read && entity_tag_is_listed(x->rq.headers.if_none_match, tag))
		x->reply.status = 304;
}

/* What caches may keep. Nothing that depends on who asks is for a shared cache. */
static void add_caching(struct exchange *x, bool is_read)
{
	const struct reply *reply = &x->reply;
	const char *usual = is_read ? "private, no-cache" : "no-store";

	if (reply->shared) {
		reply_header(&x->reply, "Cache-Control", "public, max-age=" LIMIT_TEXT(LIMIT_SHARED_S));
		return;
	}
	reply_header(&x->reply, "Cache-Control", reply->cache_control ? reply->cache_control : usual);
	reply_header(&x->reply, "Vary", reply->vary ? reply->vary : "Authorization, Cookie, Origin");
}

static void add_common_headers(struct exchange *x)
{
	const struct operation *op = x->rq.op;
	bool is_tagged = op && op->tagged && (x->reply.status == 200 || x->reply.status == 201);
	bool is_read = x->reply.shared || (is_tagged && op->method == HTTP_GET);

	if (is_tagged || x->reply.shared)
		validate(x, is_read);
	add_caching(x, is_read);
	reply_header(&x->reply, "X-Content-Type-Options", "nosniff");
	reply_header(&x->reply, "Request-Id", x->rq.id);
	rate_limit_headers(&x->reply, x->rq.mem, &x->rq.quota);
	cors_allow(&x->rq);
	if (x->close || atomic_load(&x->context->stopping))
		reply_header(&x->reply, "Connection", "close");
}

/* Hands the reply over to Ulfius, which frees it. */
static void hand_over(struct exchange *x, struct _u_response *response)
{
	struct json_writer *body = &x->reply.body;
	bool has_type = body->len && x->reply.status != 304;

	if (has_type)
		u_map_put(response->map_header, "Content-Type",
			  x->reply.content_type ? x->reply.content_type : "application/json");
	for (unsigned i = 0; i < x->reply.header_count; i++)
		u_map_put(response->map_header, x->reply.headers[i].name, x->reply.headers[i].value);
	for (unsigned i = 0; i < x->reply.cookie_count; i++)
		ulfius_add_same_site_cookie_to_response(
		    response, x->reply.cookies[i].name, x->reply.cookies[i].value,
		    x->reply.cookies[i].max_age == 0 ? "Thu, 01 Jan 1970 00:00:00 GMT" : NULL,
		    x->reply.cookies[i].max_age > 0 ? (unsigned)x->reply.cookies[i].max_age : 0, NULL, "/",
		    x->reply.cookies[i].secure, true, U_COOKIE_SAME_SITE_LAX);
	exchange_aside.status = (unsigned)x->reply.status;
	exchange_aside.headers = has_type + (int)x->reply.header_count + (int)x->reply.cookie_count;
	response->status = x->reply.status;
	response->binary_body = body->data;
	response->binary_body_length = body->len;
	exchange_aside.answer_bytes = body->len;
	*body = (struct json_writer){0};
}

void response_finish(struct exchange *x, enum err e, struct _u_response *response)
{
	if (!e && x->reply.body.failed)
		e = ERR_MEMORY;
	if (e)
		answer_problem(x, e);
	add_common_headers(x);
	if (!x->reply.body.failed)
		hand_over(x, response);
}
