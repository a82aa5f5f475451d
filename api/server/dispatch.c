/* From the bytes of a request to the bytes of its answer: all checks, in the order that the contract's users rely on.
 */
#include "server/dispatch.h"

#include <pthread.h>
#include <strings.h>
#include <yder.h>

#include "base/burst.h"
#include "base/unknown.h"
#include "core/alarm.h"
#include "domain/permission.h"
#include "http/entity_tag.h"
#include "http/problem.h"
#include "http/rate_limit.h"
#include "server/authenticate.h"
#include "server/client.h"
#include "server/context.h"
#include "server/cors.h"
#include "server/pages.h"
#include "server/parameters.h"
#include "server/route.h"
#include "server/wire.h"

_Thread_local struct dispatch_aside dispatch_aside;

#define PAGE_METHODS "GET, HEAD, OPTIONS"

/* One request on its way through the checks. */
struct exchange {
	struct req rq;
	const struct _u_request *request;
	const struct server_context *context;
	struct wire wire;
	const struct route *route;
	struct caller caller;
	json_t *json;
	struct reply reply;
	struct field_errors errors;
	const char *allow; /* set: the method is wrong, and these are right */
	bool close;	   /* the framing of the connection is not reliable any more */
};

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

/* Whether a Content-Type is `wanted`, as UTF-8 where it says so. */
static bool is_type(const char *type, const char *wanted)
{
	const char *rest;

	if (!type || strncasecmp(type, wanted, strlen(wanted)) != 0)
		return false;
	rest = type + strlen(wanted);
	rest += strspn(rest, " \t");
	if (!*rest)
		return true;
	if (*rest++ != ';')
		return false;
	rest += strspn(rest, " \t");
	return strncasecmp(rest, "charset=", 8) != 0 || strcasecmp(rest + 8, "utf-8") == 0 ||
	       strcasecmp(rest + 8, "\"utf-8\"") == 0;
}

/* A PATCH is a merge patch (RFC 7396), which may call itself plain JSON. */
static bool is_json(const char *type, enum http_method method)
{
	return is_type(type, "application/json") ||
	       (method == HTTP_PATCH && is_type(type, "application/merge-patch+json"));
}

static enum err check_size_and_type(struct exchange *x)
{
	if (wire_body_length(&x->rq.headers) > LIMIT_REQUEST_BYTES ||
	    x->request->binary_body_length > LIMIT_REQUEST_BYTES)
		return ERR_TOO_LARGE;
	if (x->rq.op->body && !is_json(x->rq.headers.content_type, x->rq.op->method))
		return ERR_MEDIA_TYPE;
	return OK;
}

static enum err check_caller(struct exchange *x)
{
	const struct operation *op = x->rq.op;
	uint8_t open = AUTH_NEVER | (x->context->config->public_read ? AUTH_ANONYMOUS : 0);
	bool known;
	enum err e;

	client_read(&x->rq, x->request);
	e = authenticate(&x->rq, &x->caller, &known);
	if (e)
		return e;
	if (known)
		x->rq.caller = &x->caller;
	else if (!(op->auth & open))
		return ERR_CREDENTIALS;
	if ((x->caller.read_only && op->method != HTTP_GET) ||
	    (x->caller.kind == CREDENTIAL_PERSONAL && op->no_personal_token))
		return ERR_SCOPE;
	if (op->permission && !permission_allows(x->caller.permissions, op->permission))
		return ERR_PERMISSION;
	return OK;
}

/* Jansson often reports nothing in this case. */
static bool is_out_of_memory(const json_error_t *error)
{
	return !*error->text || json_error_code(error) == json_error_out_of_memory;
}

static enum err read_body(struct exchange *x)
{
	const struct schema *schema = x->rq.op->body;
	json_error_t error;
	void *body;
	enum err e, unknown, checked;

	if (!schema)
		return OK;
	x->json = json_loadb(x->request->binary_body, x->request->binary_body_length,
			     JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
	if (!x->json && is_out_of_memory(&error))
		return ERR_MEMORY;
	if (!x->json)
		return req_refuse(&x->rq, ERR_BAD_REQUEST, "#", FIELD_MALFORMED,
				  "The body is not valid JSON (RFC 8259, in UTF-8).");
	body = arena_alloc(x->rq.mem, schema->size);
	e = schema_read_body(schema, x->rq.mem, x->json, body, &x->errors);
	unknown = unknown_members(schema, x->rq.mem, x->json, &x->errors);
	e = err_worse(e, unknown);
	x->rq.body = body;
	if (!x->rq.op->check || !json_is_object(x->json))
		return e;
	checked = x->rq.op->check(&x->rq);
	return err_worse(e, checked);
}

/* All that is wrong with them is said at once. */
static enum err check_query_and_body(struct exchange *x)
{
	enum err query, body;

	query = parameters_read_query(&x->rq, &x->wire);
	body = read_body(x);
	return err_worse(query, body);
}

/* An operation of the contract. */
static enum err answer_operation(struct exchange *x)
{
	static enum err (*const checks[])(struct exchange *x) = {check_size_and_type, check_caller,
								 check_query_and_body};
	enum err e;

	e = match(x);
	if (e == ERR_METHOD && strcmp(x->request->http_verb, "OPTIONS") == 0) {
		cors_preflight(&x->rq, x->allow);
		return OK;
	}
	for (size_t i = 0; !e && i < sizeof(checks) / sizeof(*checks); i++)
		e = checks[i](x);
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

	e = pages_answer(&x->rq, &x->wire, atomic_load(&x->context->stopping));
	if (e == ERR_NOT_FOUND || strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0)
		return e;
	x->allow = PAGE_METHODS;
	return ERR_METHOD;
}

static enum err answer(struct exchange *x)
{
	enum err e;

	e = dispatch_aside.refusal ? dispatch_aside.refusal : wire_check_framing(x->request);
	if (e) {
		x->close = !dispatch_aside.refusal;
		return e;
	}
	e = wire_read(x->rq.mem, x->request->http_url, &x->wire);
	if (e)
		return e;
	x->rq.path = x->wire.path;
	if (!x->wire.segment_count || !str_eq(x->wire.segments[0], STR("api")))
		return answer_page(x);
	e = store_reader(x->context->store, &x->rq.db);
	if (e)
		return e;
	return answer_operation(x);
}

/* Logs a failure, and counts it for the administrator if it is the server's own. */
static void log_failure(const struct exchange *x, enum err e)
{
	static struct burst busy, memory;
	const char *what = x->rq.op ? x->rq.op->id : "request";
	unsigned count;

	if (store_has_logged(e))
		return;
	if (e == ERR_BUSY || e == ERR_MEMORY) {
		count = burst_count(e == ERR_BUSY ? &busy : &memory);
		if (count)
			y_log_message(Y_LOG_LEVEL_ERROR,
				      "%s: %s; %u requests were refused with 503 since the last line like this", what,
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
	const struct operation *op = x->rq.op, *get = x->route->operations[HTTP_GET];
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

/* A precondition failed: whoever sent it is shown what is there, with its tag. It may have gone meanwhile. */
static enum err answer_current(struct exchange *x)
{
	struct str current = {0};
	int64_t version = 0;
	enum err e;

	e = read_current(x, &current, &version);
	if (e)
		return e;
	problem_write(&x->reply, ERR_PRECONDITION, NULL, current);
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
	problem_write(&x->reply, e, &x->errors, (struct str){0});
	if (x->reply.status == 401)
		authenticate_challenge(&x->rq);
	if (e == ERR_THROTTLED)
		reply_header(&x->reply, "Retry-After", arena_printf(x->rq.mem, "%u", x->rq.quota.reset_s).ptr);
	if (e == ERR_METHOD)
		reply_header(&x->reply, "Allow", x->allow);
	if (x->reply.status >= 500)
		log_failure(x, e);
}

/* The tag of what was read; 304 to whoever has it already. libmicrohttpd sends its length, without the body. */
static void validate(struct exchange *x)
{
	struct json_writer *body = &x->reply.body;
	const char *tag = add_entity_tag(x, x->reply.version, (struct str){body->data, body->len});

	if (entity_tag_is_listed(x->rq.headers.if_none_match, tag))
		x->reply.status = 304;
}

static void add_common_headers(struct exchange *x)
{
	bool valid = x->rq.op && x->rq.op->method == HTTP_GET && x->reply.status == 200;

	if (valid)
		validate(x);

	/* A shared cache may keep nothing that depends on who asks. */
	reply_header(&x->reply, "Cache-Control",
		     x->reply.cache_control ? x->reply.cache_control
		     : valid		    ? "private, no-cache"
					    : "no-store");
	reply_header(&x->reply, "Vary", "Authorization, Cookie, Origin");
	reply_header(&x->reply, "X-Content-Type-Options", "nosniff");
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
	dispatch_aside.status = (unsigned)x->reply.status;
	dispatch_aside.headers = has_type + (int)x->reply.header_count + (int)x->reply.cookie_count;
	response->status = x->reply.status;
	response->binary_body = body->data;
	response->binary_body_length = body->len;
	dispatch_aside.answer_bytes = body->len;
	*body = (struct json_writer){0};
}

static pthread_key_t arena_of_thread;

static void free_arena(void *mem)
{
	arena_free(mem);
}

static void make_arena_key(void)
{
	pthread_key_create(&arena_of_thread, free_arena);
}

struct arena *dispatch_arena(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	struct arena *mem;

	pthread_once(&once, make_arena_key);
	mem = pthread_getspecific(arena_of_thread);
	if (!mem) {
		mem = arena_new();
		pthread_setspecific(arena_of_thread, mem);
	}
	return mem;
}

static void finish(struct exchange *x, enum err e, struct _u_response *response)
{
	if (!e && x->reply.body.failed)
		e = ERR_MEMORY;
	if (e)
		answer_problem(x, e);
	add_common_headers(x);
	if (!x->reply.body.failed)
		hand_over(x, response);
}

int dispatch(const struct _u_request *request, struct _u_response *response, void *context)
{
	struct exchange x = {.request = request, .context = context};
	enum err e;

	x.rq.mem = dispatch_arena();
	if (!x.rq.mem)
		return U_CALLBACK_ERROR;
	x.rq.reply = &x.reply;
	x.rq.errors = &x.errors;
	x.rq.store = x.context->store;
	x.rq.device_key = &x.context->device_key;
	x.rq.config = x.context->config;
	wire_read_headers(request, &x.rq.headers);
	e = answer(&x);
	if (!e && x.reply.body.failed && x.rq.op && x.rq.op->method != HTTP_GET)
		log_failure(&x, ERR_MEMORY); /* the change was made, which a problem would deny */
	else
		finish(&x, e, response);
	reply_free(&x.reply);
	json_decref(x.json);
	arena_reset(x.rq.mem);
	return U_CALLBACK_COMPLETE;
}
