/* Mail that waits in the database. */
#include "mail/outbox.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/text.h"
#include "generated/outbox.sql.h"
#include "mail/alarm.h"
#include "mail/claims.h"

/* How long the thread sleeps at most: the command line queues mail, too, and cannot wake it. It is also how long it
 * waits before it tries again what the database refused. */
#define LONGEST_SLEEP_S 5

enum sender_state { IDLE, SENDING, SENT };

/* Sends one mail at a time, in a thread of its own. What became of it is recorded by the outbox's thread: until that
 * has succeeded, the sender takes no other mail. */
struct sender {
	struct outbox *outbox;
	enum sender_state state; /* under the outbox's lock */
	pthread_t thread;
	bool has_thread;
	struct arena *mem;
	struct mail_row mail;
	enum smtp_outcome outcome;
	int64_t retry_ms; /* recording failed: not again before, by the monotonic clock */
};

struct outbox {
	const struct config *config;
	struct store *store;
	struct claimer claimer;
	struct sender senders[LIMIT_MAIL_SENDERS];
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool woken;
	atomic_bool stopping; /* set under the lock; senders look at it without */
};

static struct str domain_of(struct str address)
{
	const char *at = address.len ? memrchr(address.ptr, '@', address.len) : NULL;

	return at ? (struct str){at + 1, (size_t)(address.ptr + address.len - at - 1)} : STR("");
}

enum err outbox_queue(struct db *w, int64_t user_id, const struct mail *mail)
{
	struct arena *mem = arena_new();
	int64_t now = clock_now();
	enum err e;

	if (!mem)
		return ERR_INTERNAL;
	e = sql_mail_insert(w,
			    (struct mail_insert_in){.user_id = user_id,
						    .recipient = mail->recipient,
						    .domain = text_lower_key(mem, domain_of(mail->recipient)),
						    .subject = mail->subject,
						    .body_text = mail->body_text,
						    .body_html = mail->body_html,
						    .created_at = now,
						    .expires_at = now + mail->valid_s * US_PER_S},
			    NULL);
	arena_free(mem);
	return e;
}

static enum sender_state state_of(struct sender *sender)
{
	enum sender_state state;

	pthread_mutex_lock(&sender->outbox->lock);
	state = sender->state;
	pthread_mutex_unlock(&sender->outbox->lock);
	return state;
}

static void set_state(struct sender *sender, enum sender_state state)
{
	pthread_mutex_lock(&sender->outbox->lock);
	sender->state = state;
	sender->outbox->woken = true;
	pthread_cond_signal(&sender->outbox->changed);
	pthread_mutex_unlock(&sender->outbox->lock);
}

static void *send_mail(void *arg)
{
	struct sender *sender = arg;
	const struct mail_row *row = &sender->mail;
	struct delivery delivery = {
	    .config = sender->outbox->config,
	    .message = {.from = sender->outbox->config->mail_from,
			.mail = {row->recipient, row->subject, row->body_text, row->body_html, 0},
			.id = row->id,
			.queued_at = row->created_at},
	    .domain = row->domain,
	    .stopping = &sender->outbox->stopping,
	};

	sender->outcome = smtp_send(&delivery, sender->mem);
	set_state(sender, SENT);
	return NULL;
}

/* The log takes a mail at once, and in the order in which they were queued. */
static void start_sending(struct sender *sender)
{
	bool to_log = strcmp(sender->outbox->config->smtp_url, "log:") == 0;

	sender->retry_ms = 0;
	set_state(sender, SENDING);
	sender->has_thread = !to_log && pthread_create(&sender->thread, NULL, send_mail, sender) == 0;
	if (to_log) {
		send_mail(sender);
	} else if (!sender->has_thread) {
		y_log_message(Y_LOG_LEVEL_ERROR, "no thread can be started for mail %" PRId64, sender->mail.id);
		sender->outcome = SMTP_FAILED;
		set_state(sender, SENT);
	}
}

/* Claims the next mail for `sender` and begins to send it. */
static enum err take_mail(struct sender *sender)
{
	enum err e;

	arena_reset(sender->mem);
	e = claim_next(&sender->outbox->claimer, sender->mem, &sender->mail);
	if (!e)
		start_sending(sender);
	return e;
}

/* Records what became of the mail. A sender whose mail cannot be recorded stays SENT. */
static enum err finish(struct sender *sender)
{
	enum err e;

	if (sender->has_thread)
		pthread_join(sender->thread, NULL);
	sender->has_thread = false;
	if (clock_monotonic_ms() < sender->retry_ms)
		return OK;
	e = claim_end(&sender->outbox->claimer, &sender->mail, sender->outcome);
	if (!e) {
		set_state(sender, IDLE);
		return OK;
	}
	if (!sender->retry_ms && !store_has_told(e))
		y_log_message(Y_LOG_LEVEL_ERROR,
			      "what became of mail %" PRId64
			      " cannot be recorded. That is tried again; the mail is not sent meanwhile.",
			      sender->mail.id);
	sender->retry_ms = clock_monotonic_ms() + LONGEST_SLEEP_S * 1000;
	return e;
}

/* Not all when one fails: each may wait for the database as long as a write may wait, and a stop for all of them. */
static void finish_sent(struct outbox *outbox)
{
	enum err e = OK;

	for (size_t i = 0; i < LIMIT_MAIL_SENDERS && !e; i++)
		if (state_of(&outbox->senders[i]) == SENT)
			e = finish(&outbox->senders[i]);
}

static void take_mails(struct outbox *outbox)
{
	enum err e = OK;

	for (size_t i = 0; i < LIMIT_MAIL_SENDERS && !e && !atomic_load(&outbox->stopping); i++)
		if (state_of(&outbox->senders[i]) == IDLE)
			e = take_mail(&outbox->senders[i]);
}

static int64_t longest_sleep(struct outbox *outbox, struct arena *mem)
{
	int64_t us, longest = LONGEST_SLEEP_S * US_PER_S;
	enum err e = claim_wait(&outbox->claimer, mem, &us);

	return !e && us < longest ? us : longest;
}

/* Until there is something to do; false when that is to stop. */
static bool wait_for_change(struct outbox *outbox, int64_t us)
{
	struct timespec until;
	bool go_on;

	clock_gettime(CLOCK_MONOTONIC, &until);
	us += until.tv_nsec / 1000;
	until.tv_sec += us / US_PER_S;
	until.tv_nsec = us % US_PER_S * 1000;
	pthread_mutex_lock(&outbox->lock);
	while (!outbox->woken && !atomic_load(&outbox->stopping) &&
	       pthread_cond_clockwait(&outbox->changed, &outbox->lock, CLOCK_MONOTONIC, &until) == 0)
		;
	outbox->woken = false;
	go_on = !atomic_load(&outbox->stopping);
	pthread_mutex_unlock(&outbox->lock);
	return go_on;
}

/* Waits for the senders, which see for themselves that they are to end. */
static void finish_all(struct outbox *outbox)
{
	for (size_t i = 0; i < LIMIT_MAIL_SENDERS; i++) {
		struct sender *sender = &outbox->senders[i];

		if (sender->has_thread)
			pthread_join(sender->thread, NULL);
		sender->has_thread = false;
		sender->retry_ms = 0;
	}
	finish_sent(outbox);
}

static void *run(void *arg)
{
	struct outbox *outbox = arg;
	struct arena *mem = arena_new();

	do {
		enum err e;

		arena_reset(mem);
		e = alarm_ring(outbox->store, outbox->config, mem);
		if (e && !store_has_told(e))
			y_log_message(Y_LOG_LEVEL_WARNING,
				      "a mail to the administrator cannot be queued (%s) and is "
				      "tried again",
				      error_info(e)->title);
		finish_sent(outbox);
		take_mails(outbox);
	} while (wait_for_change(outbox, longest_sleep(outbox, mem)));
	finish_all(outbox);
	arena_free(mem);
	return NULL;
}

static void free_outbox(struct outbox *outbox)
{
	for (size_t i = 0; i < LIMIT_MAIL_SENDERS; i++)
		arena_free(outbox->senders[i].mem);
	pthread_cond_destroy(&outbox->changed);
	pthread_mutex_destroy(&outbox->lock);
	free(outbox);
}

enum err outbox_start(struct store *store, const struct config *config, struct outbox **ret_outbox)
{
	struct outbox *outbox = calloc(1, sizeof(*outbox));
	bool has_memory = true;

	if (!outbox)
		return ERR_INTERNAL;
	outbox->store = store;
	outbox->config = config;
	claimer_init(&outbox->claimer, store);
	pthread_mutex_init(&outbox->lock, NULL);
	pthread_cond_init(&outbox->changed, NULL);
	for (size_t i = 0; i < LIMIT_MAIL_SENDERS; i++) {
		outbox->senders[i] = (struct sender){.outbox = outbox, .mem = arena_new()};
		has_memory = has_memory && outbox->senders[i].mem;
	}
	if (!*config->smtp_url) {
		y_log_message(Y_LOG_LEVEL_WARNING, "RETORT_SMTP_URL is not set: mail stays queued, so nobody can "
						   "confirm an account");
	} else if (!has_memory || pthread_create(&outbox->thread, NULL, run, outbox) != 0) {
		free_outbox(outbox);
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
	free_outbox(outbox);
}

void outbox_wake(struct outbox *outbox)
{
	pthread_mutex_lock(&outbox->lock);
	outbox->woken = true;
	pthread_cond_signal(&outbox->changed);
	pthread_mutex_unlock(&outbox->lock);
}
