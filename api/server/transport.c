/* The layer between libmicrohttpd and Ulfius. */
#include "server/transport.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <ulfius.h>
#include <yder.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/reserve.h"
#include "server/connections.h"
#include "server/exchange.h"
#include "server/head.h"
#include "server/refusal.h"
#include "server/report.h"
#include "server/wait.h"

/* A request in the pool, with the arguments for Ulfius's handler. */
struct waiting {
	struct pool_job job;
	struct connection *c;
	struct MHD_Connection *connection;
	const char *url, *method, *version;
	void **state;
	struct head head;
	bool queued;		       /* in the pool, or back from it */
	bool broken;		       /* the response could not be built or stored completely */
	enum err refusal;	       /* problem to send instead of a response */
	enum MHD_Result result;	       /* the result of Ulfius's handler, */
	unsigned status;	       /* and what it would have queued */
	int64_t began_us;	       /* when its headers had arrived */
	const char *route;	       /* for the log, as in struct report, */
	int64_t user;		       /* who asked, */
	unsigned answered;	       /* and the status of the reply */
	struct MHD_Response *response; /* NULL: nothing */
	size_t bytes;
};

typedef enum MHD_Result (*queue_fn)(struct MHD_Connection *, unsigned, struct MHD_Response *);
typedef void (*destroy_fn)(struct MHD_Response *);
typedef struct MHD_Response *(*create_fn)(size_t, void *, MHD_ContentReaderFreeCallback);
typedef enum MHD_Result (*add_header_fn)(struct MHD_Response *, const char *, const char *);

static struct {
	MHD_AccessHandlerCallback handle; /* Ulfius's */
	void *cls;
	struct pool *pool;
	queue_fn queue;
	destroy_fn destroy;
	create_fn create;
	add_header_fn add_header;
} transport;

/* The request for which this thread is in Ulfius's handler; other responses are libmicrohttpd's own. */
static _Thread_local struct waiting *inside;
/* The response is incomplete, for lack of memory. */
static _Thread_local bool broken;
/* On a pool thread: a response can be queued only on its event loop, so it is stored here first. */
static _Thread_local struct waiting *deferred;

enum err transport_init(struct pool *pool)
{
	transport.pool = pool;
	transport.queue = (queue_fn)dlsym(RTLD_NEXT, "MHD_queue_response");
	transport.destroy = (destroy_fn)dlsym(RTLD_NEXT, "MHD_destroy_response");
	transport.create = (create_fn)dlsym(RTLD_NEXT, "MHD_create_response_from_buffer_with_free_callback");
	transport.add_header = (add_header_fn)dlsym(RTLD_NEXT, "MHD_add_response_header");
	if (transport.queue && transport.destroy && transport.create && transport.add_header)
		return OK;
	y_log_message(Y_LOG_LEVEL_ERROR, "libmicrohttpd is not the shared library that this program was built for");
	return ERR_INTERNAL;
}

static struct connection *context_of(struct MHD_Connection *connection)
{
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

	return info ? info->socket_context : NULL;
}

static struct waiting *waiting_of(const struct connection *c)
{
	return c->transport;
}

/* The response to a write is short, and must be sent. */
static bool has_room(const struct waiting *w)
{
	const struct connection_info_struct *info = *w->state;

	answers_release(&w->c->answer);
	return strcmp(w->method, "GET") != 0 ||
	       wait_room_for_answer(info->request, &w->head, exchange_aside.answer_bytes, &w->c->answer);
}

/* libmicrohttpd 0.9 answers 500 when the size line of a chunk fills its buffer; nothing else in a body can fill it. */
static enum err refusal_of(struct connection *c, unsigned status)
{
	enum err e;

	e = refusal_of_status(status);
	return e == ERR_INTERNAL && atomic_load(&c->phase) == PHASE_BODY ? ERR_BAD_REQUEST : e;
}

/* Replaces libmicrohttpd's own error responses by problems, which are written directly to the socket, since
 * libmicrohttpd often has no memory left for headers. What it then tries to send fails, and it closes the connection.
 */
enum MHD_Result MHD_queue_response(struct MHD_Connection *connection, unsigned status, struct MHD_Response *response)
{
	struct connection *c;

	if (inside && (status != exchange_aside.status ||
		       MHD_get_response_headers(response, NULL, NULL) != exchange_aside.headers || !has_room(inside))) {
		broken = true;
		return MHD_NO;
	}
	if (deferred) {
		deferred->status = status;
		deferred->response = response;
		return MHD_YES;
	}
	c = inside ? NULL : context_of(connection);
	if (c)
		connection_refuse(c, refusal_of(c, status));
	return transport.queue(connection, status, response);
}

void MHD_destroy_response(struct MHD_Response *response)
{
	if (!deferred || deferred->response != response)
		transport.destroy(response);
}

/* Ulfius omits what it cannot allocate and sends the rest; to avoid that, it may use the reserve. */
struct MHD_Response *MHD_create_response_from_buffer_with_free_callback(size_t size, void *buffer,
									MHD_ContentReaderFreeCallback free_buffer)
{
	struct MHD_Response *response = transport.create(size, buffer, free_buffer);

	return response || !reserve_give_up() ? response : transport.create(size, buffer, free_buffer);
}

enum MHD_Result MHD_add_response_header(struct MHD_Response *response, const char *name, const char *value)
{
	enum MHD_Result result = transport.add_header(response, name, value);

	return result == MHD_YES || !reserve_give_up() ? result : transport.add_header(response, name, value);
}

/* Calls Ulfius's handler. */
static enum MHD_Result pass(struct waiting *w, const char *data, size_t *size)
{
	enum MHD_Result result;

	inside = w;
	result = transport.handle(transport.cls, w->connection, w->url, w->method, w->version, data, size, w->state);
	inside = NULL;
	return result;
}

/* Calls Ulfius and dispatch on this thread. */
static enum MHD_Result answer(struct waiting *w)
{
	size_t none = 0;
	enum MHD_Result result;
	struct log_context context = {w->head.id, w->head.trace.trace, w->head.trace.parent};

	exchange_aside = (struct exchange_aside){.head = &w->head, .refusal = w->refusal, .headers = -1};
	broken = false;
	log_set_context(&context);
	result = pass(w, NULL, &none);
	log_set_context(NULL);
	w->route = exchange_aside.route;
	w->user = exchange_aside.user;
	w->answered = exchange_aside.status;
	w->broken = broken || result != MHD_YES;
	w->bytes = exchange_aside.answer_bytes;
	return result;
}

static void run_waiting(struct pool_job *job)
{
	struct waiting *w = (struct waiting *)job;

	deferred = w;
	w->result = answer(w);
	deferred = NULL;
	MHD_resume_connection(w->connection);
}

static void expire_waiting(struct pool_job *job)
{
	struct waiting *w = (struct waiting *)job;

	w->refusal = ERR_BUSY;
	MHD_resume_connection(w->connection);
}

static void report(const struct waiting *w, unsigned status)
{
	report_request(&(struct report){.id = w->head.id,
					.client = w->head.client,
					.trace = &w->head.trace,
					.method = w->method,
					.route = w->route,
					.user = w->user,
					.status = status,
					.us = clock_monotonic_us() - w->began_us,
					.bytes = w->bytes});
}

/* The response cannot be sent completely. A request that may have changed something gets none, since any error could
 * be wrong. */
static enum MHD_Result give_up(struct waiting *w)
{
	if (strcmp(w->method, "GET") == 0)
		connection_refuse(w->c, ERR_BUSY);
	else
		report(w, 0);
	return MHD_NO;
}

/* On the event loop. */
static enum MHD_Result answer_here(struct waiting *w)
{
	enum MHD_Result result = answer(w);

	if (w->broken)
		return give_up(w);
	connection_answered(w->c, w->bytes);
	report(w, w->answered);
	return result;
}

/* Back from the pool, on the event loop. */
static enum MHD_Result take_answer(struct waiting *w)
{
	enum MHD_Result result = w->result;

	if (w->refusal)
		return answer_here(w);
	if (w->broken)
		return give_up(w);
	if (w->response) {
		result = transport.queue(w->connection, w->status, w->response);
		transport.destroy(w->response);
		w->response = NULL;
	}
	connection_answered(w->c, w->bytes);
	report(w, w->answered);
	return result;
}

/* The request is complete. */
static enum MHD_Result answer_or_wait(struct waiting *w, const struct _u_request *request)
{
	if (w->queued)
		return take_answer(w);
	if (!connection_enter(w->c, PHASE_ANSWER))
		return MHD_NO;
	w->job.kind = wait_kind_of(request, &w->head);
	w->job.client = w->head.client_number;
	if (w->job.kind == WAIT_NONE)
		return answer_here(w);
	w->queued = true;
	MHD_suspend_connection(w->connection); /* before a thread can resume it */
	if (pool_submit(transport.pool, &w->job)) {
		w->refusal = ERR_BUSY;
		MHD_resume_connection(w->connection);
	}
	return MHD_YES;
}

/* False: no memory. */
static bool read_head(struct waiting *w, const struct _u_request *request)
{
	struct arena *mem = exchange_arena();

	if (!mem)
		return false;
	head_read(mem, request->map_header, w->c->id, &w->c->peer, &w->head);
	arena_reset(mem);
	return true;
}

/* The headers are complete, and no body was read yet: refuses requests that are too large or have ambiguous framing. */
static enum MHD_Result begin(struct waiting *w, size_t *size)
{
	struct connection *c = w->c;
	struct connection_info_struct *info;
	enum MHD_Result result;

	if (atomic_load(&c->phase) == PHASE_OVER)
		return MHD_NO; /* another thread may be reading the id */
	request_id_take(MHD_lookup_connection_value(w->connection, MHD_HEADER_KIND, "Request-Id"), c->id);
	if (!connection_enter(c, PHASE_BODY))
		return MHD_NO;
	/* Without the memory reserve, new requests are refused. */
	info = c->target && reserve_is_full() ? ulfius_uri_logger(NULL, c->target) : NULL;
	if (!info) {
		connection_refuse(c, ERR_BUSY);
		return MHD_NO;
	}
	*w->state = info;
	result = pass(w, NULL, size);
	if (result != MHD_YES)
		return result;
	if (!read_head(w, info->request)) {
		connection_refuse(c, ERR_BUSY);
		return MHD_NO;
	}
	if (!w->head.refusal && w->head.body_length <= LIMIT_REQUEST_BYTES) {
		c->announced = w->head.body_length > 0;
		if (connection_hold(c, w->head.body_length))
			return MHD_YES;
		w->refusal = ERR_BUSY;
	}
	atomic_store(&c->linger, true); /* dispatch refuses, and libmicrohttpd closes without reading on */
	return connection_enter(c, PHASE_ANSWER) ? answer_here(w) : MHD_NO;
}

/* A part of the body. A body without a length that is too large is truncated by Ulfius, and refused at its end. */
static enum MHD_Result take_piece(struct waiting *w, const struct _u_request *request, const char *data, size_t *size)
{
	if (!w->c->announced && !connection_hold(w->c, request->binary_body_length + *size)) {
		connection_refuse(w->c, ERR_BUSY);
		return MHD_NO;
	}
	return pass(w, data, size);
}

static enum MHD_Result handle(void *cls, struct MHD_Connection *connection, const char *url, const char *method,
			      const char *version, const char *data, size_t *size, void **state)
{
	struct connection *c = context_of(connection);
	struct connection_info_struct *info = *state;
	struct waiting *w = c ? waiting_of(c) : NULL;

	(void)cls;
	if (!w)
		return MHD_NO; /* no memory was left for it */
	if (!info) {
		*w = (struct waiting){.job = {.run = run_waiting, .expire = expire_waiting},
				      .c = c,
				      .connection = connection,
				      .url = url,
				      .method = method,
				      .version = version,
				      .began_us = clock_monotonic_us(),
				      .state = state};
		return begin(w, size);
	}
	w->url = url; /* libmicrohttpd may have moved the strings */
	w->method = method;
	w->version = version;
	return *size ? take_piece(w, info->request, data, size) : answer_or_wait(w, info->request);
}

struct MHD_Daemon *MHD_start_daemon(unsigned flags, uint16_t port, MHD_AcceptPolicyCallback policy, void *policy_cls,
				    MHD_AccessHandlerCallback handler, void *handler_cls, ...)
{
	struct MHD_Daemon *daemon;
	va_list options;

	transport.handle = handler;
	transport.cls = handler_cls;
	va_start(options, handler_cls);
	daemon = MHD_start_daemon_va(flags, port, policy, policy_cls, handle, NULL, options);
	va_end(options);
	return daemon;
}

/* Stores the target as it was sent, before libmicrohttpd decodes it in place. Ulfius's part of the request is created
 * in begin(), because libmicrohttpd does not report the end of a request with an incomplete head. */
void *transport_begins(void *cls, const char *target, struct MHD_Connection *connection)
{
	struct connection *c = context_of(connection);

	(void)cls;
	if (c && connection_enter(c, PHASE_HEAD)) {
		free(c->target);
		c->target = strdup(target);
	}
	return NULL;
}

static void forget(struct waiting *w)
{
	if (w->response)
		transport.destroy(w->response);
	w->response = NULL;
	w->queued = false;
	w->head = (struct head){0}; /* Ulfius's headers are gone */
}

void transport_ended(void *cls, struct MHD_Connection *connection, void **state, enum MHD_RequestTerminationCode how)
{
	struct connection *c = context_of(connection);

	mhd_request_completed(cls, connection, state, how);
	if (!c)
		return;
	if (waiting_of(c))
		forget(waiting_of(c));
	connection_rest(c);
}

void transport_connected(void *cls, struct MHD_Connection *connection, void **context,
			 enum MHD_ConnectionNotificationCode code)
{
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
	struct connection *c = *context;

	(void)cls;
	if (code == MHD_CONNECTION_NOTIFY_STARTED) {
		c = info ? connection_start(info->connect_fd) : NULL;
		if (c)
			c->transport = calloc(1, sizeof(struct waiting));
		*context = c;
	} else if (c) {
		if (waiting_of(c))
			forget(waiting_of(c));
		free(c->transport);
		*context = NULL;
		connection_close(c);
	}
}
