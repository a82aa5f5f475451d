/* Looks at a running site from all sides, and says what to do. */
#include "core/site_check.h"

#include <pthread.h>

#include "base/clock.h"
#include "base/limits.h"
#include "core/administrator.h"
#include "core/site_backups.h"
#include "core/site_id.h"
#include "core/site_servers.h"
#include "core/site_settings.h"
#include "generated/site_check.sql.h"
#include "store/connect.h"
#include "store/free_space.h"
#include "store/migrate.h"

#define MB 1000000
/* Below this, a busy day may fill the disk. */
#define LITTLE_SPACE (INT64_C(200) * MB)
/* Emails are sent within seconds; a mail server that is away for a while is no reason to act. */
#define OUTBOX_LATE_S 900

static enum err write_probe(struct db *w, void *arg)
{
	(void)arg;
	return sql_site_check_write(w, NULL);
}

/* Whether it can be written, by a write that changes nothing. */
static void check_writing(const struct site *site, struct site_findings *to)
{
	struct store_health health;
	enum err e;

	e = store_write(site->store, write_probe, NULL);
	store_health(site->store, &health);
	if (!e)
		site_find(to, "database", SITE_OK, "", "The database can be read and written.");
	else if (e == ERR_BUSY)
		site_find(to, "database", SITE_WARNING, "If this stays, look for a program that holds a lock on it.",
			  "The database is busy: a write had to wait for too long.");
	else
		site_find(to, "database", SITE_PROBLEM,
			  "Follow docs/operations.md, \"The database cannot be written\".",
			  "The database cannot be written%s%s.", *health.why ? ": " : "", health.why);
}

static void check_schema(struct db *db, struct site_findings *to)
{
	int64_t applied, known;
	enum err e;

	e = migrate_status(db, &applied, &known);
	if (e)
		site_find(to, "schema", SITE_PROBLEM, "See the log.", "The schema of the database cannot be read.");
	else if (applied > known)
		site_find(to, "schema", SITE_WARNING, "Upgrade this server, too; it would not start again as it is.",
			  "A newer program has migrated the database: it has migration %lld, this program %lld.",
			  (long long)applied, (long long)known);
	else if (applied < known)
		site_find(to, "schema", SITE_PROBLEM, "Run `retort migrate`, or start the server.",
			  "The database has migration %lld, this program %lld.", (long long)applied, (long long)known);
	else
		site_find(to, "schema", SITE_OK, "", "The database has the schema of this program, migration %lld.",
			  (long long)known);
}

static void check_disk(const struct site *site, struct site_findings *to)
{
	static const char advice[] = "Delete what is not needed, or give it a larger disk, before it is full.";
	struct free_space space;

	if (db_is_remote(site->config->database_url))
		site_find(to, "disk", SITE_OK, "", "The database is on another server, whose disk is watched there.");
	else if (!store_free_space(site->config->database_url, &space))
		site_find(to, "disk", SITE_PROBLEM, "See who owns the file and its folder.",
			  "The folder of the database cannot be read.");
	else if (space.free_bytes < LITTLE_SPACE)
		site_find(to, "disk", SITE_PROBLEM, advice, "%lld MB are free where the database is.",
			  (long long)(space.free_bytes / MB));
	else if (space.free_bytes < 2 * space.database_bytes + LITTLE_SPACE)
		site_find(to, "disk", SITE_WARNING, advice,
			  "%lld MB are free where the database is. It has %lld MB, and needs twice as much for a "
			  "moment to remove the traces of deleted accounts.",
			  (long long)(space.free_bytes / MB), (long long)(space.database_bytes / MB));
	else
		site_find(to, "disk", SITE_OK, "", "%lld MB are free where the database is, which has %lld MB.",
			  (long long)(space.free_bytes / MB), (long long)(space.database_bytes / MB));
}

static void check_outbox(struct db *db, struct arena *mem, struct site_findings *to)
{
	static const char advice[] = "See what the log says of the mail server, and the finding about it here.";
	struct site_check_outbox_row outbox;
	int64_t age_s;
	enum err e;

	e = sql_site_check_outbox(db, mem, &outbox);
	if (e) {
		site_find(to, "outbox", SITE_PROBLEM, "See the log.", "The queue of emails cannot be read.");
		return;
	}
	age_s = outbox.waiting ? (clock_now() - outbox.oldest_at) / US_PER_S : 0;
	if (age_s > OUTBOX_LATE_S)
		site_find(to, "outbox", SITE_PROBLEM, advice, "%lld emails wait, the oldest for %lld minutes.",
			  (long long)outbox.waiting, (long long)(age_s / 60));
	else
		site_find(to, "outbox", SITE_OK, "", "%lld emails wait to be sent.", (long long)outbox.waiting);
}

static void check_database_clock(struct db *db, struct arena *mem, struct site_findings *to)
{
	struct site_check_clock_row clock;
	enum err e;

	e = sql_site_check_clock(db, mem, &clock);
	if (!e && clock.now_at)
		site_compare_clock(to, "the database", clock.now_at);
}

static void check_administrators(struct db *db, struct arena *mem, struct site_findings *to)
{
	int64_t count;
	enum err e;

	e = administrator_count(db, mem, &count);
	if (!e && !count)
		site_find(
		    to, "administrators", SITE_WARNING,
		    "Create one: `retort user add --email ADDRESS --username NAME --role Administrator --confirmed`.",
		    "No account is an administrator.");
}

static void check_store(const struct site *site, struct arena *mem, struct site_findings *to)
{
	struct db *db;
	enum err e;

	if (!site->store) {
		site_find(to, "database", SITE_PROBLEM, "Correct that, and check again.",
			  "The database cannot be opened: %s", site->reason);
		return;
	}
	e = store_reader(site->store, &db);
	if (e) {
		site_find(to, "database", SITE_PROBLEM, "See the log.", "The database cannot be read.");
		return;
	}
	check_writing(site, to);
	check_schema(db, to);
	check_administrators(db, mem, to);
	check_outbox(db, mem, to);
	check_database_clock(db, mem, to);
}

static enum err look(const struct site *site, struct site_findings *ret)
{
	struct arena *mem;

	mem = arena_new();
	if (!mem)
		return ERR_MEMORY;
	*ret = (struct site_findings){.checked_at = clock_now()};
	check_store(site, mem, ret);
	check_disk(site, ret);
	site_check_backups(site->config, ret);
	site_check_mail_server(site->config, ret);
	site_check_address(site->config, site->device_key ? site_id(mem, site->device_key).ptr : NULL, ret);
	site_check_settings(site->config, ret);
	arena_free(mem);
	return OK;
}

enum err site_check(const struct site *site, struct site_findings *ret_findings)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static struct site_findings last;
	static int64_t last_ms; /* 0: never */
	enum err e = OK;

	if (pthread_mutex_trylock(&lock) != 0)
		return ERR_BUSY;
	if (!last_ms || clock_monotonic_ms() - last_ms > LIMIT_SITE_CHECK_S * 1000)
		e = look(site, &last);
	if (!e) {
		last_ms = clock_monotonic_ms();
		*ret_findings = last;
	}
	pthread_mutex_unlock(&lock);
	return e;
}
