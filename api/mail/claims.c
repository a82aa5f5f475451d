/* Who may send which mail, when. */
#include "mail/claims.h"

#include <inttypes.h>
#include <sodium.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "generated/outbox.sql.h"

#define FIRST_DELAY_S 2

static void take_name(struct claimer *claimer)
{
	unsigned char bytes[(sizeof(claimer->name) - 1) / 2];

	randombytes_buf(bytes, sizeof(bytes));
	sodium_bin2hex(claimer->name, sizeof(claimer->name), bytes, sizeof(bytes));
}

void claimer_init(struct claimer *claimer, struct store *store)
{
	*claimer = (struct claimer){.store = store};
	clock_watch_init(&claimer->clock);
	take_name(claimer);
}

/* Doubles from attempt to attempt; `attempts` counts those before. */
static int64_t delay_after(int64_t attempts)
{
	int64_t delay = attempts < 16 ? FIRST_DELAY_S << attempts : LIMIT_MAIL_DELAY_S;

	return delay < LIMIT_MAIL_DELAY_S ? delay : LIMIT_MAIL_DELAY_S;
}

struct claiming {
	struct arena *mem;
	struct mail_claim_in claim;
	struct mail_row mail;
};

static enum err claim(struct db *w, void *arg)
{
	struct claiming *t = arg;

	return sql_mail_claim(w, t->mem, t->claim, &t->mail);
}

static enum err drop(struct db *w, void *arg)
{
	const struct mail_due_row *due = arg;

	return sql_mail_delete_unclaimed(w, (struct mail_delete_unclaimed_in){.id = due->id, .attempts = due->attempts},
					 NULL);
}

static enum err find_due(struct claimer *claimer, struct arena *mem, int64_t now, struct mail_due_row *ret_due)
{
	struct db *db;
	enum err e = store_reader(claimer->store, &db);

	if (e)
		return e;
	return sql_mail_due(
	    db, mem,
	    (struct mail_due_in){.now_at = now,
				 .next_horizon_at = now + (LIMIT_MAIL_DELAY_S + CLOCK_SKEW_S) * US_PER_S,
				 .claim_horizon_at = now + (LIMIT_MAIL_CLAIM_S + CLOCK_SKEW_S) * US_PER_S,
				 .claimed_by = str_from(claimer->name),
				 /* While the clock is doubted, a mail that seems to have expired is left alone. */
				 .expired_at = clock_is_doubtful(&claimer->clock) ? now : 0,
				 .most = LIMIT_MAIL_SENDERS_PER_DOMAIN},
	    ret_due);
}

enum err claim_next(struct claimer *claimer, struct arena *mem, struct mail_row *ret_mail)
{
	struct mail_due_row due;
	struct claiming t = {.mem = mem};
	int64_t now = clock_now();
	enum err e;

	while ((e = find_due(claimer, mem, now, &due)) == OK && due.expires_at <= now) {
		e = store_write(claimer->store, drop, &due);
		if (e)
			return e;
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "mail %" PRId64 " to %s is given up after %" PRId64
			      " attempts: it is too late for what it says",
			      due.id, due.domain.ptr, due.attempts);
	}
	if (e)
		return e;
	t.claim = (struct mail_claim_in){.id = due.id,
					 .attempts = due.attempts,
					 .next_attempt_at = now + delay_after(due.attempts) * US_PER_S,
					 .claimed_until = now + LIMIT_MAIL_CLAIM_S * US_PER_S,
					 .claimed_by = str_from(claimer->name)};
	e = store_write(claimer->store, claim, &t);
	if (!e)
		*ret_mail = t.mail;
	else if (e != ERR_NOT_FOUND) /* perhaps it was kept all the same: then it must end like anybody's */
		take_name(claimer);
	return e;
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

enum err claim_end(struct claimer *claimer, const struct mail_row *mail, enum smtp_outcome outcome)
{
	struct mail_release_in in = {.id = mail->id,
				     .attempts = mail->attempts,
				     .next_attempt_at = clock_now() + delay_after(mail->attempts - 1) * US_PER_S,
				     .claimed_by = mail->claimed_by};
	bool worn_out = outcome == SMTP_FAILED && mail->attempts >= LIMIT_MAIL_ATTEMPTS;
	enum err e;

	if (outcome == SMTP_UNKNOWN)
		return OK; /* nobody shall have it before the claim's end */
	if (outcome == SMTP_UNSENT) {
		in.attempts--;
		in.next_attempt_at = clock_now();
	}
	if (outcome == SMTP_TAKEN || outcome == SMTP_REFUSED || worn_out)
		e = store_write(claimer->store, delete_mail, &in);
	else
		e = store_write(claimer->store, release, &in);
	if (!e && worn_out)
		y_log_message(Y_LOG_LEVEL_ERROR, "mail %" PRId64 " to %s is given up after %d attempts", mail->id,
			      mail->domain.ptr, LIMIT_MAIL_ATTEMPTS);
	return e;
}

enum err claim_wait(struct claimer *claimer, struct arena *mem, int64_t *ret_us)
{
	struct mail_next_row next;
	struct db *db;
	int64_t now = clock_now();
	enum err e = store_reader(claimer->store, &db);

	if (!e)
		e = sql_mail_next(db, mem, (struct mail_next_in){.now_at = now}, &next);
	if (!e)
		*ret_us = next.next_attempt_at ? next.next_attempt_at - now : INT64_MAX;
	return e;
}
