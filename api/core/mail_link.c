/* Emailed links, each of which works once. */
#include "core/mail_link.h"

#include "base/clock.h"
#include "base/limits.h"
#include "domain/secret.h"

enum err mail_link_count(struct db *w, enum mail_link_kind kind, struct str email_key)
{
	int64_t now = clock_now(), passed;
	enum err e;

	e = sql_mail_limit_pass(w,
				(struct mail_limit_pass_in){.email_key = email_key,
							    .kind = kind,
							    .sent_at = now,
							    .before_at = now - LIMIT_MAIL_INTERVAL_S * US_PER_S,
							    .horizon_at = now + CLOCK_SKEW_S * US_PER_S},
				&passed);
	if (e)
		return e;
	return passed ? OK : ERR_THROTTLED;
}

enum err mail_link_send(struct db *w, struct arena *mem, enum mail_link_kind kind, int64_t user_id, struct str token,
			struct str new_email, const struct mail *mail)
{
	int64_t seconds = kind == MAIL_LINK_CONFIRM ? LIMIT_CONFIRM_LINK_S : LIMIT_LINK_S;
	enum err e;

	e = sql_link_replace(w,
			     (struct link_replace_in){.user_id = user_id,
						      .kind = kind,
						      .token_hash = secret_hash(mem, token),
						      .new_email = new_email,
						      .expires_at = clock_now() + seconds * US_PER_S},
			     NULL);
	if (e)
		return e;
	return outbox_queue(w, user_id, mail);
}

enum err mail_link_find(struct db *db, struct arena *mem, enum mail_link_kind kind, struct str token,
			struct link_get_row *ret_link)
{
	return sql_link_get(
	    db, mem, (struct link_get_in){.token_hash = secret_hash(mem, token), .kind = kind, .now_at = clock_now()},
	    ret_link);
}
