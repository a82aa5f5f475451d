/* The thread that sends queued emails. */
#include "jobs/mailer.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/reason.h"
#include "base/worker.h"
#include "core/alarm.h"
#include "core/outbox.h"

/* The longest sleep of the thread, because the command line and other servers queue emails without waking it. Also the
 * delay before failed database operations are retried. */
#define LONGEST_SLEEP_S 5

enum sender_state { SENDER_IDLE, SENDER_SENDING, SENDER_SENT };

/* Sends one email at a time, in its own thread. The mailer's thread records the result; until that has succeeded, the
 * sender gets no other email. */
struct sender {
	struct mailer *mailer;
	_Atomic enum sender_state
	    state; /* the members below belong to the sender's thread while it is SENDER_SENDING */
	pthread_t thread;
	bool has_thread;
	struct arena *mem;
	struct mail_row mail;
	struct smtp_result result;
	int64_t retry_ms; /* when to record the result again after a failure, by the monotonic clock; 0: no failure */
};

struct mailer {
	struct worker worker;
	struct store_subscriber subscriber;
	struct store *store;
	const struct config *config;
	struct arena *mem;
	struct outbox_claimer claimer;
	struct sender senders[LIMIT_MAIL_SENDERS];
};

static bool writes_to_log(const struct mailer *mailer)
{
	return strcmp(mailer->config->smtp_url, "log:") == 0;
}

static void log_mail(const struct mail *mail)
{
	y_log_message(Y_LOG_LEVEL_INFO, "Email to %s: %s\n%s", mail->recipient.ptr, mail->subject.ptr,
		      mail->body_text.ptr);
}

/* Does not log the text or the recipient. */
static void log_failure(const struct mail_row *mail, const struct smtp_result *result)
{
	bool rejected = result->outcome == SMTP_REJECTED;

	y_log_message(rejected ? Y_LOG_LEVEL_ERROR : Y_LOG_LEVEL_WARNING,
		      "email %" PRId64 " to %s was not accepted: %s. %s.", mail->id, mail->domain.ptr, result->reason,
		      rejected ? "It will not be sent" : "It will be retried");
}

static void *send_mail(void *arg)
{
	struct sender *sender = arg;
	struct mailer *mailer = sender->mailer;
	const struct mail_row *row = &sender->mail;
	struct delivery delivery = {
	    .config = mailer->config,
	    .message = {.from = mailer->config->mail_from,
			.mail = {row->recipient, row->subject, row->body_text, row->body_html, 0},
			.id = row->id,
			.queued_at = row->created_at},
	    .stopping = &mailer->worker.stopping,
	};

	if (writes_to_log(mailer) && message_is_safe(&delivery.message)) {
		log_mail(&delivery.message.mail);
		sender->result.outcome = SMTP_ACCEPTED;
	} else {
		smtp_send(&delivery, sender->mem, &sender->result);
	}
	if (sender->result.outcome == SMTP_REJECTED || sender->result.outcome == SMTP_FAILED)
		log_failure(row, &sender->result);
	atomic_store(&sender->state, SENDER_SENT);
	worker_wake(&mailer->worker);
	return NULL;
}

/* Emails are logged at once, in the order in which they were queued. */
static void start_sending(struct sender *sender)
{
	atomic_store(&sender->state, SENDER_SENDING);
	sender->retry_ms = 0;
	if (writes_to_log(sender->mailer)) {
		send_mail(sender);
		return;
	}
	sender->has_thread = pthread_create(&sender->thread, NULL, send_mail, sender) == 0;
	if (!sender->has_thread) {
		y_log_message(Y_LOG_LEVEL_ERROR, "no thread can be started to send email %" PRId64, sender->mail.id);
		sender->result.outcome = SMTP_FAILED;
		atomic_store(&sender->state, SENDER_SENT);
	}
}

static enum err delete_expired(struct sender *sender, const struct outbox_due *due)
{
	enum err e;

	e = outbox_delete_expired(&sender->mailer->claimer, due);
	if (!e)
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "email %" PRId64 " to %s was discarded after %" PRId64 " attempts: it has expired",
			      due->mail.id, due->mail.domain.ptr, due->mail.attempts);
	return e;
}

/* Claims the next email that is due, and deletes expired ones before it. ERR_NOT_FOUND: there is none. */
static enum err claim_mail(struct sender *sender)
{
	struct outbox_claimer *claimer = &sender->mailer->claimer;
	struct outbox_due due;
	enum err e;

	for (;;) {
		arena_reset(sender->mem);
		e = outbox_find_due(claimer, sender->mem, &due);
		if (e)
			return e;
		if (due.expired) {
			e = delete_expired(sender, &due);
			if (e)
				return e;
			continue;
		}
		e = outbox_claim(claimer, sender->mem, &due, &sender->mail);
		if (e != ERR_NOT_FOUND)
			return e;
		/* Another server was faster: tries the next one. */
	}
}

static void send_due(struct mailer *mailer)
{
	for (size_t i = 0; i < LIMIT_MAIL_SENDERS && !worker_is_stopping(&mailer->worker); i++) {
		struct sender *sender = &mailer->senders[i];
		enum err e;

		if (atomic_load(&sender->state) != SENDER_IDLE)
			continue;
		e = claim_mail(sender);
		if (e)
			return;
		start_sending(sender);
	}
}

/* Records how the attempt ended. If this fails, the sender stays SENDER_SENT. */
static enum err record(struct sender *sender)
{
	const struct mail_row *mail = &sender->mail;
	bool given_up;
	enum err e;

	if (sender->has_thread)
		pthread_join(sender->thread, NULL);
	sender->has_thread = false;
	if (clock_monotonic_ms() < sender->retry_ms)
		return OK;
	e = outbox_record(&sender->mailer->claimer, mail, sender->result.outcome, &given_up);
	if (e) {
		if (!sender->retry_ms && !store_has_logged(e))
			y_log_message(
			    Y_LOG_LEVEL_ERROR,
			    "the result of sending email %" PRId64
			    " cannot be recorded. This will be retried; until then, the email is not sent again.",
			    mail->id);
		sender->retry_ms = clock_monotonic_ms() + LONGEST_SLEEP_S * 1000;
		return e;
	}
	if (given_up)
		y_log_message(Y_LOG_LEVEL_ERROR, "email %" PRId64 " to %s was discarded after %" PRId64 " attempts",
			      mail->id, mail->domain.ptr, mail->attempts);
	atomic_store(&sender->state, SENDER_IDLE);
	return OK;
}

/* Stops at the first failure: each attempt may wait for the database as long as any write, and a stop would wait for
 * all of them. */
static void record_sent(struct mailer *mailer)
{
	enum err e = OK;

	for (size_t i = 0; i < LIMIT_MAIL_SENDERS && !e; i++)
		if (atomic_load(&mailer->senders[i].state) == SENDER_SENT)
			e = record(&mailer->senders[i]);
}

static int64_t sleep_us(struct mailer *mailer)
{
	int64_t us, longest = LONGEST_SLEEP_S * US_PER_S;
	enum err e;

	e = outbox_time_until_due(&mailer->claimer, mailer->mem, &us);
	return !e && us < longest ? us : longest;
}

static int64_t run_round(void *arg)
{
	struct mailer *mailer = arg;
	enum err e;

	arena_reset(mailer->mem);
	e = alarm_queue_mails(mailer->store, mailer->config, mailer->mem);
	if (e && !store_has_logged(e))
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "an email to the administrator cannot be queued (%s); this will be retried",
			      error_info(e)->title);
	record_sent(mailer);
	send_due(mailer);
	reason_log(Y_LOG_LEVEL_WARNING);
	return sleep_us(mailer);
}

/* Senders notice by themselves that they must end. */
static void end(void *arg)
{
	struct mailer *mailer = arg;

	for (size_t i = 0; i < LIMIT_MAIL_SENDERS; i++) {
		struct sender *sender = &mailer->senders[i];

		if (sender->has_thread)
			pthread_join(sender->thread, NULL);
		sender->has_thread = false;
		sender->retry_ms = 0;
	}
	record_sent(mailer);
}

static void free_mailer(struct mailer *mailer)
{
	for (size_t i = 0; i < LIMIT_MAIL_SENDERS; i++)
		arena_free(mailer->senders[i].mem);
	arena_free(mailer->mem);
	free(mailer);
}

static enum err new_mailer(struct store *store, const struct config *config, struct mailer **ret_mailer)
{
	struct mailer *mailer;
	bool has_memory;

	mailer = calloc(1, sizeof(*mailer));
	if (!mailer)
		return ERR_MEMORY;
	mailer->store = store;
	mailer->config = config;
	mailer->subscriber = (struct store_subscriber){.topic = OUTBOX_TOPIC, .worker = &mailer->worker};
	mailer->mem = arena_new();
	has_memory = mailer->mem;
	for (size_t i = 0; i < LIMIT_MAIL_SENDERS; i++) {
		mailer->senders[i] = (struct sender){.mailer = mailer, .mem = arena_new()};
		has_memory = has_memory && mailer->senders[i].mem;
	}
	if (!has_memory) {
		free_mailer(mailer);
		return ERR_MEMORY;
	}
	outbox_claimer_init(&mailer->claimer, store);
	*ret_mailer = mailer;
	return OK;
}

enum err mailer_start(struct store *store, const struct config *config, struct mailer **ret_mailer)
{
	static const struct worker_task task = {.round = run_round, .end = end};
	struct mailer *mailer;
	enum err e;

	if (!*config->smtp_url) {
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "RETORT_SMTP_URL is not set: emails stay queued, so accounts cannot be confirmed");
		*ret_mailer = NULL;
		return OK;
	}
	e = new_mailer(store, config, &mailer);
	if (e)
		return e;
	e = worker_start(&mailer->worker, &task, mailer);
	if (e) {
		free_mailer(mailer);
		return e;
	}
	store_subscribe(store, &mailer->subscriber);
	*ret_mailer = mailer;
	return OK;
}

void mailer_stop(struct mailer *mailer)
{
	if (!mailer)
		return;
	store_unsubscribe(mailer->store, &mailer->subscriber);
	worker_stop(&mailer->worker);
	free_mailer(mailer);
}
