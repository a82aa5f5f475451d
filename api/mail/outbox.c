/* Mail that waits in the database. */
#include "mail/outbox.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "generated/queries.h"
#include "mail/alarm.h"
#include "mail/smtp.h"

#define FIRST_DELAY_S 2
#define LONGEST_DELAY_S 3600
/* How long the thread sleeps at most: the command line queues mail, too, and cannot wake it. */
#define LONGEST_SLEEP_S 5

struct outbox {
	struct store *store;
	const struct config *config;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool woken;
	atomic_bool stopping; /* set under the lock; a mail in hand looks at it without */
};

enum err outbox_queue(struct db *w, int64_t user_id, const struct mail *mail)
{
	return sql_mail_insert(w,
			       (struct mail_insert_in){.user_id = user_id,
						       .recipient = mail->recipient,
						       .subject = mail->subject,
						       .body_text = mail->body_text,
						       .body_html = mail->body_html,
						       .created_at = clock_now()},
			       NULL);
}

struct outcome {
	int64_t id;
	bool done;
	int64_t next_attempt_at;
};

static enum err record(struct db *w, void *arg)
{
	const struct outcome *o = arg;

	if (o->done)
		return sql_mail_delete(w, (struct mail_delete_in){.id = o->id}, NULL);
	return sql_mail_postpone(w, (struct mail_postpone_in){.id = o->id, .next_attempt_at = o->next_attempt_at},
				 NULL);
}

/* Doubles from attempt to attempt. */
static int64_t delay_after(int64_t attempts)
{
	int64_t delay = attempts < 16 ? FIRST_DELAY_S << attempts : LONGEST_DELAY_S;

	return delay < LONGEST_DELAY_S ? delay : LONGEST_DELAY_S;
}

/* Sends the next mail that is due. ERR_NOT_FOUND: there is none. */
static enum err send_next(struct outbox *outbox, struct arena *mem)
{
	struct mail_row row;
	struct outcome outcome;
	struct db *db;
	enum err e = store_reader(outbox->store, &db);

	if (!e)
		e = sql_mail_due(db, mem, (struct mail_due_in){.now_at = clock_now()}, &row);
	if (e)
		return e;
	outcome = (struct outcome){.id = row.id};
	e = smtp_send(&(struct delivery){.config = outbox->config,
					 .mail = {row.recipient, row.subject, row.body_text, row.body_html},
					 .id = row.id,
					 .queued_at = row.created_at,
					 .stopping = &outbox->stopping},
		      mem);
	if (e == ERR_STOPPING)
		return e;
	if (e && row.attempts + 1 >= LIMIT_MAIL_ATTEMPTS)
		y_log_message(Y_LOG_LEVEL_ERROR, "mail %lld is given up after %d attempts", (long long)row.id,
			      LIMIT_MAIL_ATTEMPTS);
	outcome.done = !e || row.attempts + 1 >= LIMIT_MAIL_ATTEMPTS;
	outcome.next_attempt_at = clock_now() + delay_after(row.attempts) * US_PER_S;
	return store_write(outbox->store, record, &outcome);
}

/* Microseconds since 1970 at which the thread has to look again. */
static int64_t next_look(struct outbox *outbox, struct arena *mem, enum err e)
{
	int64_t latest = clock_now() + LONGEST_SLEEP_S * US_PER_S;
	struct mail_next_row next = {0};
	struct db *db;

	if (e == ERR_NOT_FOUND && !store_reader(outbox->store, &db) && !sql_mail_next(db, mem, &next) &&
	    next.next_attempt_at && next.next_attempt_at < latest)
		return next.next_attempt_at;
	return latest;
}

static bool wait_until(struct outbox *outbox, int64_t at)
{
	struct timespec until = {.tv_sec = at / US_PER_S, .tv_nsec = at % US_PER_S * 1000};
	bool go_on;

	pthread_mutex_lock(&outbox->lock);
	while (!outbox->woken && !atomic_load(&outbox->stopping)) {
		if (pthread_cond_timedwait(&outbox->changed, &outbox->lock, &until) != 0)
			break;
	}
	outbox->woken = false;
	go_on = !atomic_load(&outbox->stopping);
	pthread_mutex_unlock(&outbox->lock);
	return go_on;
}

static void *run(void *arg)
{
	struct outbox *outbox = arg;
	struct arena *mem = arena_new();
	int64_t at;

	do {
		enum err e = OK;

		while (!e && !atomic_load(&outbox->stopping)) {
			arena_reset(mem);
			e = alarm_ring(outbox->store, outbox->config, mem);
			if (!e)
				e = send_next(outbox, mem);
		}
		at = next_look(outbox, mem, e);
	} while (wait_until(outbox, at));
	arena_free(mem);
	return NULL;
}

enum err outbox_start(struct store *store, const struct config *config, struct outbox **ret_outbox)
{
	struct outbox *outbox = calloc(1, sizeof(*outbox));

	if (!outbox)
		return ERR_INTERNAL;
	outbox->store = store;
	outbox->config = config;
	pthread_mutex_init(&outbox->lock, NULL);
	pthread_cond_init(&outbox->changed, NULL);
	if (!*config->smtp_url) {
		y_log_message(Y_LOG_LEVEL_WARNING, "RETORT_SMTP_URL is not set: mail stays queued, so nobody can "
						   "confirm an account");
	} else if (pthread_create(&outbox->thread, NULL, run, outbox) != 0) {
		free(outbox);
		return ERR_INTERNAL;
	}
	*ret_outbox = outbox;
	return OK;
}

void outbox_stop(struct outbox *outbox)
{
	if (!outbox)
		return;
	if (*outbox->config->smtp_url) {
		pthread_mutex_lock(&outbox->lock);
		atomic_store(&outbox->stopping, true);
		pthread_cond_signal(&outbox->changed);
		pthread_mutex_unlock(&outbox->lock);
		pthread_join(outbox->thread, NULL);
	}
	pthread_cond_destroy(&outbox->changed);
	pthread_mutex_destroy(&outbox->lock);
	free(outbox);
}

void outbox_wake(struct outbox *outbox)
{
	pthread_mutex_lock(&outbox->lock);
	outbox->woken = true;
	pthread_cond_signal(&outbox->changed);
	pthread_mutex_unlock(&outbox->lock);
}
