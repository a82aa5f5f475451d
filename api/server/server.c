/* The running server: starts Ulfius on libmicrohttpd's event loops, and stops it without dropping a response. */
#include "server/server.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <ulfius.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/reserve.h"
#include "core/throttle.h"
#include "domain/password.h"
#include "http/request_id.h"
#include "jobs/janitor.h"
#include "jobs/mailer.h"
#include "server/acceptor.h"
#include "server/answers.h"
#include "server/connections.h"
#include "server/context.h"
#include "server/dispatch.h"
#include "server/head.h"
#include "server/metrics.h"
#include "server/pool.h"
#include "server/read_limit.h"
#include "server/refusal.h"
#include "server/report.h"
#include "server/transport.h"
#include "server/wait.h"
#include "store/connect.h"
#include "store/slow.h"

#define DRAIN_POLL_MS 10
/* The number of successive checks without requests in flight after which the server assumes that none are arriving.
 * Counted, not timed, because the process may have been suspended between checks. */
#define DRAIN_QUIET_POLLS 10
#define DESCRIPTORS_EACH_THREAD 4 /* a connection to the database, its log and index, and one spare */
#define DESCRIPTORS_OTHERS 128

/* The state of a running server beside struct server_context. */
struct running {
	struct _u_instance instance;
	struct pool *pool;
	struct acceptor *acceptor;
};

/* For the acceptor's thread, which keeps time for all. */
static struct pool *ticking_pool;

static void tick(int64_t now_ms)
{
	connections_tick(now_ms);
	pool_tick(ticking_pool, now_ms);
}

/* libmicrohttpd's own messages, most of them about clients; its format is not passed to Ulfius's logger. */
static void log_library(void *cls, const char *format, va_list arguments)
{
	char text[512];

	(void)cls;
	vsnprintf(text, sizeof(text), format, arguments);
	text[strcspn(text, "\r\n")] = '\0';
	y_log_message(Y_LOG_LEVEL_DEBUG, "libmicrohttpd: %s", text);
}

/* Ulfius requires a port number, but libmicrohttpd does not listen: acceptor.c passes the connections to it. */
static enum err start_ulfius(struct _u_instance *instance, struct server_context *context)
{
	/* connections.c limits the connections; a loop may get more than its share of them. */
	unsigned most = LIMIT_CONNECTIONS * context->config->loops;
	struct MHD_OptionItem options[] = {
	    {MHD_OPTION_EXTERNAL_LOGGER, (intptr_t)log_library,
	     NULL}, /* first: it applies to the options that follow */
	    {MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)transport_connected, NULL},
	    {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)transport_ended, NULL},
	    {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)transport_begins, NULL},
	    {MHD_OPTION_THREAD_POOL_SIZE, context->config->loops > 1 ? context->config->loops : 0, NULL},
	    {MHD_OPTION_CONNECTION_LIMIT, most, NULL},
	    {MHD_OPTION_CONNECTION_TIMEOUT, LIMIT_CONNECTION_IDLE_S, NULL},
	    {MHD_OPTION_CONNECTION_MEMORY_LIMIT, LIMIT_CONNECTION_BYTES, NULL},
	    {MHD_OPTION_STRICT_FOR_CLIENT, 1, NULL},
	    {MHD_OPTION_END, 0, NULL}};

	if (ulfius_init_instance(instance, 1, NULL, NULL) != U_OK) {
		y_log_message(Y_LOG_LEVEL_ERROR, "Ulfius cannot be initialized");
		return ERR_INTERNAL;
	}
	/* One byte more than allowed: Ulfius truncates the rest, and dispatch sees that it was too much. */
	instance->max_post_body_size = LIMIT_REQUEST_BYTES + 1;
	instance->allowed_post_processor = U_POST_PROCESS_NONE;
	instance->check_utf8 = 0; /* dispatch checks this, and refuses requests that Ulfius would drop */
	if (ulfius_set_default_endpoint(instance, dispatch, context) == U_OK &&
	    ulfius_start_framework_with_mhd_options(instance, TRANSPORT_FLAGS | MHD_USE_ERROR_LOG, options) == U_OK)
		return OK;
	y_log_message(Y_LOG_LEVEL_ERROR, "libmicrohttpd cannot be started");
	ulfius_clean_instance(instance);
	return ERR_INTERNAL;
}

/* Waits until requests in flight have been answered. Time is counted in small steps, so that time during which the
 * process is suspended does not count. */
static void drain(void)
{
	unsigned quiet = 0, in_flight = 0;
	int64_t spent_ms = 0, then = clock_monotonic_ms(), now;

	while (spent_ms < LIMIT_DRAIN_S * 1000 && quiet < DRAIN_QUIET_POLLS) {
		in_flight = connections_in_flight();
		quiet = in_flight ? 0 : quiet + 1;
		nanosleep(&(struct timespec){.tv_nsec = DRAIN_POLL_MS * 1000000}, NULL);
		now = clock_monotonic_ms();
		spent_ms += now - then < 2 * DRAIN_POLL_MS ? now - then : 2 * DRAIN_POLL_MS;
		then = now;
	}
	if (in_flight)
		y_log_message(Y_LOG_LEVEL_WARNING, "stopped with %u requests unanswered after %d s", in_flight,
			      LIMIT_DRAIN_S);
}

static void log_listening(const struct config *config)
{
	char text[LISTEN_TEXT_SIZE];

	for (unsigned i = 0; i < config->listen.count; i++) {
		listen_format(&config->listen.item[i], text);
		y_log_message(Y_LOG_LEVEL_INFO, "Retort listens on %s and serves %s", text, config->base_url);
	}
}

static void serve_until(struct running *running, struct server_context *context, const sigset_t *signals)
{
	int signal_number = 0;

	log_listening(context->config);
	while (sigwait(signals, &signal_number) != 0)
		;
	y_log_message(Y_LOG_LEVEL_INFO, "stopping on signal %d", signal_number);
	atomic_store(&context->stopping, true);
	acceptor_close(running->acceptor);
	drain();
}

static enum err run_instance(struct server_context *context, const sigset_t *signals)
{
	const struct config *config = context->config;
	struct running running = {0};
	enum err e;

	e = pool_start(config->pool, db_is_remote(config->database_url), &running.pool);
	if (!e)
		e = transport_init(running.pool);
	if (!e)
		e = acceptor_open(&config->listen, &running.acceptor);
	if (!e)
		e = start_ulfius(&running.instance, context);
	if (e) {
		acceptor_free(running.acceptor);
		pool_free(running.pool);
		return e;
	}
	ticking_pool = running.pool;
	metrics_init(running.pool);
	e = acceptor_start(running.acceptor, running.instance.mhd_daemon, tick);
	if (!e)
		serve_until(&running, context, signals);
	acceptor_free(running.acceptor); /* its ticks use the pool */
	pool_stop(running.pool);	 /* which resumes every connection, as libmicrohttpd requires */
	ulfius_stop_framework(&running.instance);
	ulfius_clean_instance(&running.instance);
	pool_free(running.pool); /* the loops submitted jobs until they ended */
	return e;
}

/* Runs the background threads. */
static enum err run_jobs(struct server_context *context, const sigset_t *signals)
{
	struct mailer *mailer = NULL;
	struct janitor *janitor = NULL;
	enum err e;

	e = mailer_start(context->store, context->config, &mailer);
	if (!e)
		e = janitor_start(context->store, &janitor);
	if (!e)
		e = run_instance(context, signals);
	janitor_stop(janitor);
	mailer_stop(mailer);
	return e;
}

/* Signals that end the program are blocked before any thread starts, so that sigwait() gets them. SIGHUP stays ignored
 * if it is, as under nohup. */
static void block_signals(sigset_t *ret)
{
	struct sigaction hangup;

	sigemptyset(ret);
	sigaddset(ret, SIGTERM);
	sigaddset(ret, SIGINT);
	sigaddset(ret, SIGQUIT);
	if (sigaction(SIGHUP, NULL, &hangup) == 0 && hangup.sa_handler != SIG_IGN)
		sigaddset(ret, SIGHUP);
	pthread_sigmask(SIG_BLOCK, ret, NULL);
	signal(SIGPIPE, SIG_IGN);
}

enum err server_run(const struct config *config)
{
	struct server_context context = {.config = config};
	sigset_t signals;
	enum err e;

	block_signals(&signals);
	reserve_init();
	throttle_enable(config->rate_limit);
	read_limit_init(config->read_limit);
	db_log_slow(config->slow_query_ms);
	request_id_init();
	head_init(config);
	report_init(config);
	wait_init(config);
	answers_limit_clients(config->rate_limit);
	e = password_init();
	if (e == ERR_INTERNAL)
		y_log_message(Y_LOG_LEVEL_ERROR, "the system provides no random bytes");
	if (!e)
		e = refusal_init();
	if (!e)
		e = connections_init(DESCRIPTORS_OTHERS + DESCRIPTORS_EACH_THREAD * (config->loops + config->pool),
				     config->rate_limit, config->trusted_proxies);
	if (!e)
		e = store_open(config->database_url, &context.store);
	if (!e)
		e = throttle_start(context.store, store_is_shared(context.store));
	if (!e)
		e = device_key_load(context.store, &context.device_key);
	if (!e)
		e = run_jobs(&context, &signals);
	store_close(context.store);
	connections_clear();
	return e;
}
