/* GET /metrics. */
#include "server/metrics.h"

#include <string.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "base/network.h"
#include "base/version.h"
#include "core/outbox.h"
#include "core/site_backups.h"
#include "domain/hash_queue.h"
#include "http/accept.h"
#include "server/connections.h"
#include "server/exposition.h"
#include "server/process_figures.h"
#include "server/route_metrics.h"
#include "store/figures.h"
#include "store/store.h"

#define US 1e-6

static struct pool *pool;
static int64_t started_us;

void metrics_init(struct pool *server_pool)
{
	pool = server_pool;
	started_us = clock_now();
}

static void write_requests(struct exposition *x)
{
	uint64_t replies;
	int status = 0;

	exposition_head(x, METRIC_REQUESTS);
	for (const struct route_metrics *at = route_metrics_next(NULL); at; at = route_metrics_next(at)) {
		replies = route_metrics_replies(at, 0, &status);
		for (unsigned i = 1; status >= 0; i++) {
			if (replies)
				exposition_pair(x, METRIC_REQUESTS, "route", route_metrics_name(at), "status", status,
						(double)replies);
			replies = route_metrics_replies(at, i, &status);
		}
	}
	exposition_head(x, METRIC_REQUEST_SECONDS);
	for (const struct route_metrics *at = route_metrics_next(NULL); at; at = route_metrics_next(at))
		exposition_histogram(x, METRIC_REQUEST_SECONDS, "route", route_metrics_name(at),
				     route_metrics_times(at), metric_bounds_us, US);
	exposition_single(x, METRIC_THROTTLED, (double)metric_value(METRIC_THROTTLED));
}

static void write_pool(struct exposition *x)
{
	static const char *const names[WAIT_KIND_COUNT] = {
	    [WAIT_WRITE] = "write", [WAIT_HASH] = "hash", [WAIT_READ] = "read", [WAIT_QUERY] = "query"};
	struct pool_figures figures;

	pool_figures(pool, &figures);
	exposition_head(x, METRIC_POOL_WAITING);
	for (enum wait_kind kind = WAIT_WRITE; kind < WAIT_KIND_COUNT; kind++)
		exposition_value(x, METRIC_POOL_WAITING, "queue", names[kind], figures.waiting[kind]);
	exposition_head(x, METRIC_POOL_RUNNING);
	for (enum wait_kind kind = WAIT_WRITE; kind < WAIT_KIND_COUNT; kind++)
		exposition_value(x, METRIC_POOL_RUNNING, "queue", names[kind], figures.running[kind]);
	exposition_single(x, METRIC_POOL_THREADS, figures.threads);
}

static void write_queues(struct exposition *x, struct store *store)
{
	struct hash_queue_figures hashes = hash_queue_figures();
	unsigned connections, limit;

	connections_count(&connections, &limit);
	exposition_single(x, METRIC_CONNECTIONS, connections);
	exposition_single(x, METRIC_CONNECTIONS_LIMIT, limit);
	write_pool(x);
	exposition_single(x, METRIC_HASHES_WAITING, hashes.waiting);
	exposition_single(x, METRIC_HASHES_RUNNING, hashes.busy);
	exposition_single(x, METRIC_HASHES_LIMIT, hashes.turns);
	exposition_single(x, METRIC_WRITES_WAITING, store_writes_waiting(store));
	exposition_single(x, METRIC_WRITES_LIMIT, LIMIT_WRITE_QUEUE);
	exposition_head(x, METRIC_WRITE_BATCH);
	exposition_histogram(x, METRIC_WRITE_BATCH, NULL, NULL, &metric_write_batch, metric_bounds_size, 1);
	exposition_head(x, METRIC_WRITE_SECONDS);
	exposition_histogram(x, METRIC_WRITE_SECONDS, NULL, NULL, &metric_write_us, metric_bounds_us, US);
	exposition_single(x, METRIC_WRITE_FAILURES, (double)metric_value(METRIC_WRITE_FAILURES));
}

/* A database that cannot be read leaves the outbox out; the rest tells why. */
static bool write_outbox(struct exposition *x, struct req *rq)
{
	struct outbox_figures figures;
	enum err e;

	e = store_reader(rq->store, &rq->db);
	if (!e)
		e = outbox_figures(rq->db, rq->mem, &figures);
	if (e)
		return false;
	exposition_single(x, METRIC_OUTBOX_EMAILS, (double)figures.emails);
	exposition_single(x, METRIC_OUTBOX_AGE, (double)figures.age_us * US);
	return true;
}

static void write_database(struct exposition *x, struct req *rq)
{
	struct store_health health;
	struct store_files files;
	bool readable;

	readable = write_outbox(x, rq);
	store_health(rq->store, &health);
	exposition_single(x, METRIC_DATABASE_UP, readable && !health.lost);
	exposition_single(x, METRIC_DATABASE_WRITABLE, !health.unwritable && !health.lost);
	if (!store_files(rq->config->database_url, &files))
		return;
	exposition_single(x, METRIC_DATABASE_BYTES, (double)files.database_bytes);
	exposition_single(x, METRIC_WAL_BYTES, (double)files.wal_bytes);
	exposition_single(x, METRIC_DISK_BYTES, (double)files.free_bytes);
}

/* Without a value while there is none, or RETORT_BACKUPS does not say where. */
static void write_backups(struct exposition *x, const struct config *config)
{
	int64_t newest = 0;

	exposition_head(x, METRIC_BACKUP_AGE);
	if (*config->backups && site_newest_backup(config->backups, &newest) && newest)
		exposition_value(x, METRIC_BACKUP_AGE, NULL, NULL, (double)(clock_now() - newest) * US);
}

static void write_process(struct exposition *x)
{
	struct process_figures figures;

	process_figures(&figures);
	exposition_single(x, METRIC_LOG_LOST, (double)metric_value(METRIC_LOG_LOST));
	exposition_head(x, METRIC_BUILD);
	exposition_value(x, METRIC_BUILD, "version", program_version(), 1);
	exposition_single(x, METRIC_CPU, figures.cpu_s);
	exposition_single(x, METRIC_MEMORY, (double)figures.memory_bytes);
	exposition_single(x, METRIC_FDS, figures.open_fds);
	exposition_single(x, METRIC_FDS_LIMIT, (double)figures.max_fds);
	exposition_single(x, METRIC_START, (double)started_us * US);
}

static bool may_read(const struct req *rq)
{
	const char *readers = rq->config->metrics;

	if (strcmp(readers, "off") == 0)
		return false;
	return strcmp(readers, "on") == 0 || (rq->peer && network_list_has(readers, rq->peer));
}

enum err metrics_answer(struct req *rq)
{
	/* Only for those who name it: the older format is understood by more programs, such as `promtool check
	 * metrics`. */
	struct exposition x = {.openmetrics = rq->headers.accept && strstr(rq->headers.accept, OPENMETRICS_NAME) &&
					      accept_takes(rq->headers.accept, OPENMETRICS_NAME)};

	if (!may_read(rq))
		return ERR_NOT_FOUND;
	x.w = req_reply(rq, 200);
	rq->reply->content_type = x.openmetrics ? OPENMETRICS_TYPE : PROMETHEUS_TYPE;
	rq->reply->cache_control = "no-store";
	write_requests(&x);
	write_queues(&x, rq->store);
	write_database(&x, rq);
	write_backups(&x, rq->config);
	write_process(&x);
	exposition_end(&x);
	return OK;
}
