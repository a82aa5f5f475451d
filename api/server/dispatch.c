/* Processes a request: all checks, in the order that clients rely on. */
#include "server/dispatch.h"

#include <string.h>

#include "base/reason.h"
#include "http/entity_tag.h"
#include "server/body.h"
#include "server/checks.h"
#include "server/cors.h"
#include "server/exchange.h"
#include "server/pages.h"
#include "server/parameters.h"
#include "server/response.h"

#define PAGE_METHODS "GET, HEAD, OPTIONS"

/* 404, then 405. ERR_METHOD sets `allow`. */
static enum err match(struct exchange *x)
{
	x->route = route_find(&x->wire);
	if (!x->route)
		return ERR_NOT_FOUND;
	x->rq.op = route_operation(x->route, x->request->http_verb);
	if (!x->rq.op) {
		x->allow = x->route->allow;
		return ERR_METHOD;
	}
	return parameters_read_path(&x->rq, x->route, &x->wire);
}

/* An operation of the contract. */
static enum err answer_operation(struct exchange *x)
{
	enum err e;

	e = match(x);
	if (!e)
		e = checks_run(x);
	if (e)
		return e;
	if (x->rq.op->method != HTTP_GET && x->rq.op->method != HTTP_POST)
		entity_tag_read_precondition(x->rq.headers.if_match, x->rq.headers.if_none_match, &x->rq.precondition);
	return x->rq.op->handle(&x->rq);
}

static enum err answer_page(struct exchange *x)
{
	enum err e;
	const char *method = x->request->http_verb;

	x->page = pages_name(&x->wire);
	e = pages_answer(&x->rq, &x->wire, atomic_load(&x->context->stopping));
	if (e == ERR_NOT_FOUND || strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0)
		return e;
	reply_clear(&x->reply);
	x->allow = PAGE_METHODS;
	return ERR_METHOD;
}

static enum err answer_path(struct exchange *x)
{
	enum err e;

	if (!x->wire.segment_count || !str_eq(x->wire.segments[0], STR("api")))
		return answer_page(x);
	e = store_reader(x->context->store, &x->rq.db);
	if (e)
		return e;
	return answer_operation(x);
}

static enum err answer(struct exchange *x)
{
	enum err e;

	e = exchange_aside.refusal ? exchange_aside.refusal : x->head->refusal;
	if (e) {
		x->close = !exchange_aside.refusal;
		return e;
	}
	e = wire_read(x->rq.mem, x->request->http_url, &x->wire);
	if (e)
		return e;
	x->rq.path = x->wire.path;
	e = answer_path(x);
	if (e != ERR_METHOD || strcmp(x->request->http_verb, "OPTIONS") != 0)
		return e;
	cors_preflight(&x->rq, x->allow);
	if (x->route)
		body_name_types(&x->reply, x->route);
	return OK;
}

int dispatch(const struct _u_request *request, struct _u_response *response, void *context)
{
	struct exchange x = {.request = request, .head = exchange_aside.head, .context = context};
	enum err e;

	x.rq.mem = exchange_arena();
	if (!x.rq.mem)
		return U_CALLBACK_ERROR;
	reason_forget();
	x.rq.id = x.head->id;
	x.rq.reply = &x.reply;
	x.rq.errors = &x.errors;
	x.rq.store = x.context->store;
	x.rq.device_key = &x.context->device_key;
	x.rq.config = x.context->config;
	x.rq.headers = x.head->headers;
	x.rq.peer = x.head->peer && !x.head->peer->is_local ? &x.head->peer->address : NULL;
	x.rq.client = str_from(x.head->client);
	e = answer(&x);
	if (!e && x.reply.body.failed && x.rq.op && x.rq.op->method != HTTP_GET)
		response_log_failure(&x, ERR_MEMORY); /* the change was made, so a problem would be wrong */
	else
		response_finish(&x, e, response);
	exchange_aside.route = x.rq.op ? x.rq.op->id : x.page;
	exchange_aside.user = x.rq.caller ? x.rq.caller->user_id : 0;
	reply_free(&x.reply);
	json_decref(x.json);
	arena_reset(x.rq.mem);
	return U_CALLBACK_COMPLETE;
}
