/* The running server: starts Ulfius on libmicrohttpd's epoll loop, and stops it without dropping an answer. */
#include "server/server.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <ulfius.h>
#include <unistd.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "domain/password.h"
#include "domain/throttle.h"
#include "server/client.h"
#include "server/context.h"
#include "server/dispatch.h"

#define DRAIN_POLL_MS 10
/* So long nothing may be in flight before the server believes that nothing is on its way either. */
#define DRAIN_QUIET_MS 100

/* Requests of which at least the first line has come, and whose answer has not been sent whole. */
static atomic_int in_flight;

static void *request_begins(void *cls, const char *uri, struct MHD_Connection *connection)
{
	struct connection_info_struct *info = ulfius_uri_logger(cls, uri);
	const union MHD_ConnectionInfo *peer = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);

	atomic_fetch_add(&in_flight, 1);
	if (info && peer)
		client_keep_peer(info->request, peer->client_addr);
	return info;
}

static void request_ended(void *cls, struct MHD_Connection *connection, void **con_cls,
			  enum MHD_RequestTerminationCode toe)
{
	mhd_request_completed(cls, connection, con_cls, toe);
	atomic_fetch_sub(&in_flight, 1);
}

/* libmicrohttpd's own complaints, most of them about clients; its format is not trusted to Ulfius's logger. */
static void log_library(void *cls, const char *format, va_list arguments)
{
	char text[512];

	(void)cls;
	vsnprintf(text, sizeof(text), format, arguments);
	text[strcspn(text, "\r\n")] = '\0';
	y_log_message(Y_LOG_LEVEL_DEBUG, "libmicrohttpd: %s", text);
}

static enum err start_listening(struct _u_instance *instance, const struct config *config)
{
	unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG | MHD_USE_ITC |
			 (config->listen.ss_family == AF_INET6 ? MHD_USE_DUAL_STACK : 0);
	struct MHD_OptionItem options[] = {
	    {MHD_OPTION_EXTERNAL_LOGGER, (intptr_t)log_library, NULL}, /* first: it speaks for the others */
	    {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)request_ended, NULL},
	    {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)request_begins, NULL},
	    {MHD_OPTION_SOCK_ADDR, 0, (void *)&config->listen},
	    {MHD_OPTION_THREAD_POOL_SIZE, config->workers, NULL},
	    {MHD_OPTION_CONNECTION_LIMIT, LIMIT_CONNECTIONS, NULL},
	    {MHD_OPTION_CONNECTION_TIMEOUT, LIMIT_CONNECTION_IDLE_S, NULL},
	    {MHD_OPTION_CONNECTION_MEMORY_LIMIT, LIMIT_CONNECTION_BYTES, NULL},
	    {MHD_OPTION_LISTEN_BACKLOG_SIZE, 1024, NULL},
	    {MHD_OPTION_STRICT_FOR_CLIENT, 1, NULL},
	    {MHD_OPTION_END, 0, NULL}};

	if (ulfius_start_framework_with_mhd_options(instance, flags, options) != U_OK) {
		y_log_message(Y_LOG_LEVEL_ERROR,
			      "cannot listen on %s. Is another server using it? RETORT_LISTEN names another address.",
			      config->listen_text);
		return ERR_INTERNAL;
	}
	return OK;
}

/* Refuses new connections: a socket that nobody can reach takes the listener's place, which closes it and takes it out
 * of every worker's epoll set. (MHD_quiesce_daemon() keeps it open: who comes then would wait for an answer in vain.)
 */
static void stop_listening(struct _u_instance *instance)
{
	const union MHD_DaemonInfo *info = MHD_get_daemon_info(instance->mhd_daemon, MHD_DAEMON_INFO_LISTEN_FD);
	int unreachable = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (info && unreachable >= 0 && dup2(unreachable, info->listen_fd) >= 0)
		close(unreachable);
	else
		y_log_message(Y_LOG_LEVEL_WARNING, "new connections cannot be refused while the server stops");
}

/* Waits until what is in flight has been answered. */
static void drain(void)
{
	int64_t until = clock_monotonic_ms() + LIMIT_DRAIN_S * 1000, quiet_since = clock_monotonic_ms();

	while (clock_monotonic_ms() < until && clock_monotonic_ms() - quiet_since < DRAIN_QUIET_MS) {
		if (atomic_load(&in_flight) > 0)
			quiet_since = clock_monotonic_ms();
		nanosleep(&(struct timespec){.tv_nsec = DRAIN_POLL_MS * 1000000}, NULL);
	}
	if (atomic_load(&in_flight) > 0)
		y_log_message(Y_LOG_LEVEL_WARNING, "stopped with %d requests unanswered after %d s",
			      atomic_load(&in_flight), LIMIT_DRAIN_S);
}

static void serve_until(struct _u_instance *instance, struct server_context *context, const sigset_t *signals)
{
	int signal_number = 0;

	y_log_message(Y_LOG_LEVEL_INFO, "Retort listens on http://%s and answers for %s", context->config->listen_text,
		      context->config->base_url);
	while (sigwait(signals, &signal_number) != 0)
		;
	y_log_message(Y_LOG_LEVEL_INFO, "stopping on signal %d", signal_number);
	atomic_store(&context->stopping, true);
	stop_listening(instance);
	drain();
	ulfius_stop_framework(instance);
}

static enum err run_instance(struct server_context *context, const sigset_t *signals)
{
	struct _u_instance instance;
	enum err e;

	/* Ulfius wants a port, but listens where MHD_OPTION_SOCK_ADDR says. */
	if (ulfius_init_instance(&instance, 1, NULL, NULL) != U_OK) {
		y_log_message(Y_LOG_LEVEL_ERROR, "Ulfius cannot be initialised");
		return ERR_INTERNAL;
	}
	/* One byte more than allowed: Ulfius cuts off the rest, and dispatch sees that it was too much. */
	instance.max_post_body_size = LIMIT_REQUEST_BYTES + 1;
	instance.allowed_post_processor = U_POST_PROCESS_NONE;
	instance.check_utf8 = 0; /* dispatch checks, and refuses where Ulfius would drop */
	e = ulfius_set_default_endpoint(&instance, dispatch, context) == U_OK ? OK : ERR_INTERNAL;
	if (!e)
		e = start_listening(&instance, context->config);
	if (!e)
		serve_until(&instance, context, signals);
	ulfius_clean_instance(&instance);
	return e;
}

enum err server_run(const struct config *config)
{
	struct server_context context = {.config = config};
	sigset_t signals;
	enum err e;

	/* Blocked before any thread starts, so that every thread leaves them to sigwait(). */
	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	pthread_sigmask(SIG_BLOCK, &signals, NULL);
	signal(SIGPIPE, SIG_IGN);
	throttle_enable(config->rate_limit);
	db_log_slow(config->slow_query_ms);
	e = password_init();
	if (!e)
		e = store_open(config->database_url, &context.store);
	if (!e)
		e = device_key_load(context.store, &context.device_key);
	if (!e)
		e = outbox_start(context.store, config, &context.outbox);
	if (!e)
		e = janitor_start(context.store, &context.janitor);
	if (!e)
		e = run_instance(&context, &signals);
	janitor_stop(context.janitor);
	outbox_stop(context.outbox);
	store_close(context.store);
	return e;
}
