/* The table of queued emails. */
#include "core/outbox.h"

#include <assert.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"

#define FIRST_DELAY_S 2

static struct str domain_of(struct str address)
{
	const char *at = address.len ? memrchr(address.ptr, '@', address.len) : NULL;

	return at ? (struct str){at + 1, (size_t)(address.ptr + address.len - at - 1)} : STR("");
}

enum err outbox_queue(struct db *w, int64_t user_id, const struct mail *mail)
{
	struct arena *mem;
	int64_t now = clock_now();
	enum err e;

	mem = arena_new();
	assert(mail->recipient.len && mail->valid_s > 0);
	if (!mem)
		return ERR_MEMORY;
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
	if (!e)
		db_notify(w, OUTBOX_TOPIC);
	return e;
}

void outbox_claimer_init(struct outbox_claimer *claimer, struct store *store)
{
	*claimer = (struct outbox_claimer){.store = store};
	clock_watch_init(&claimer->clock);
	secret_name(claimer->name);
}

/* Doubles with each attempt; `attempts` is the number of earlier ones. */
static int64_t delay_after(int64_t attempts)
{
	int64_t delay = attempts < 16 ? FIRST_DELAY_S << attempts : LIMIT_MAIL_DELAY_S;

	return delay < LIMIT_MAIL_DELAY_S ? delay : LIMIT_MAIL_DELAY_S;
}

enum err outbox_find_due(struct outbox_claimer *claimer, struct arena *mem, struct outbox_due *ret_due)
{
	int64_t now = clock_now();
	struct mail_due_in in = {.now_at = now,
				 .next_horizon_at = now + (LIMIT_MAIL_DELAY_S + CLOCK_SKEW_S) * US_PER_S,
				 .claim_horizon_at = now + (LIMIT_MAIL_CLAIM_S + CLOCK_SKEW_S) * US_PER_S,
				 .claimed_by = str_from(claimer->name),
				 /* While the clock is doubted, an email that seems to have expired is not deleted. */
				 .expired_at = clock_is_doubtful(&claimer->clock) ? now : 0,
				 .most = LIMIT_MAIL_SENDERS_PER_DOMAIN};
	struct mail_due_row mail;
	struct db *db;
	enum err e;

	e = store_reader(claimer->store, &db);
	if (e)
		return e;
	e = sql_mail_due(db, mem, in, &mail);
	if (e)
		return e;
	*ret_due = (struct outbox_due){mail, mail.expires_at <= now};
	return OK;
}

struct claim {
	struct arena *mem;
	struct mail_claim_in in;
	struct mail_row mail;
};

static enum err claim(struct db *w, void *arg)
{
	struct claim *c = arg;

	return sql_mail_claim(w, c->mem, c->in, &c->mail);
}

enum err outbox_claim(struct outbox_claimer *claimer, struct arena *mem, const struct outbox_due *due,
		      struct mail_row *ret_mail)
{
	int64_t now = clock_now();
	struct claim c = {.mem = mem,
			  .in = {.id = due->mail.id,
				 .attempts = due->mail.attempts,
				 .next_attempt_at = now + delay_after(due->mail.attempts) * US_PER_S,
				 .claimed_until = now + LIMIT_MAIL_CLAIM_S * US_PER_S,
				 .claimed_by = str_from(claimer->name)}};
	enum err e;

	e = store_write(claimer->store, claim, &c);
	if (!e)
		*ret_mail = c.mail;
	else if (e != ERR_NOT_FOUND) /* it may have been stored after all: then the claim must expire like any other */
		secret_name(claimer->name);
	return e;
}

static enum err delete_unclaimed(struct db *w, void *arg)
{
	const struct mail_due_row *mail = arg;

	return sql_mail_delete_unclaimed(
	    w, (struct mail_delete_unclaimed_in){.id = mail->id, .attempts = mail->attempts}, NULL);
}

enum err outbox_delete_expired(struct outbox_claimer *claimer, const struct outbox_due *due)
{
	struct mail_due_row mail = due->mail;

	return store_write(claimer->store, delete_unclaimed, &mail);
}

static enum err delete_mail(struct db *w, void *arg)
{
	const struct mail_release_in *in = arg;

	return sql_mail_delete(w, (struct mail_delete_in){.id = in->id}, NULL);
}

static enum err release(struct db *w, void *arg)
{
	const struct mail_release_in *in = arg;

	return sql_mail_release(w, *in, NULL);
}

enum err outbox_record(const struct outbox_claimer *claimer, const struct mail_row *mail, enum smtp_outcome outcome,
		       bool *ret_given_up)
{
	struct mail_release_in in = {.id = mail->id,
				     .attempts = mail->attempts,
				     .next_attempt_at = clock_now() + delay_after(mail->attempts - 1) * US_PER_S,
				     .claimed_by = mail->claimed_by};
	bool given_up = outcome == SMTP_FAILED && mail->attempts >= LIMIT_MAIL_ATTEMPTS;
	bool over = outcome == SMTP_ACCEPTED || outcome == SMTP_REJECTED || given_up;
	enum err e;

	if (outcome == SMTP_STOPPED) {
		in.attempts--;
		in.next_attempt_at = clock_now();
	}
	/* SMTP_UNKNOWN: no server may send it before the claim expires. */
	if (outcome != SMTP_UNKNOWN) {
		e = store_write(claimer->store, over ? delete_mail : release, &in);
		if (e)
			return e;
	}
	*ret_given_up = given_up;
	return OK;
}

enum err outbox_time_until_due(const struct outbox_claimer *claimer, struct arena *mem, int64_t *ret_us)
{
	int64_t now = clock_now();
	struct mail_next_row next;
	struct db *db;
	enum err e;

	e = store_reader(claimer->store, &db);
	if (e)
		return e;
	e = sql_mail_next(db, mem, (struct mail_next_in){.now_at = now}, &next);
	if (e)
		return e;
	*ret_us = next.next_attempt_at ? next.next_attempt_at - now : INT64_MAX;
	return OK;
}

enum err outbox_figures(struct db *db, struct arena *mem, struct outbox_figures *ret)
{
	struct mail_figures_row row;
	int64_t age_us;
	enum err e;

	e = sql_mail_figures(db, mem, &row);
	if (e)
		return e;
	age_us = row.emails ? clock_now() - row.oldest_at : 0;
	*ret = (struct outbox_figures){row.emails, age_us > 0 ? age_us : 0};
	return OK;
}
