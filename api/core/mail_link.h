/* Emailed links, each of which works once: the rows of `links`. */
#ifndef RETORT_MAIL_LINK_H
#define RETORT_MAIL_LINK_H

#include "base/arena.h"
#include "core/outbox.h"
#include "generated/mail_link.sql.h"

/* As stored. */
enum mail_link_kind { MAIL_LINK_CONFIRM = 1, MAIL_LINK_RESET = 2, MAIL_LINK_EMAIL = 3 };

/* Inside a write: counts an email of this kind to the address. ERR_THROTTLED: the last one was less than
 * LIMIT_MAIL_INTERVAL_S ago, and none may be sent; the response must not reveal this. */
enum err mail_link_count(struct db *w, enum mail_link_kind kind, struct str email_key);

/* Inside a write: creates a link, which replaces an older one of the account and kind, and queues its email. `token`
 * is the secret in the email; `new_email` is absent except for MAIL_LINK_EMAIL. */
enum err mail_link_send(struct db *w, struct arena *mem, enum mail_link_kind kind, int64_t user_id, struct str token,
			struct str new_email, const struct mail *mail);

/* The link of a token. ERR_NOT_FOUND: there is none of this kind, or it has expired. Also inside a write. */
enum err mail_link_find(struct db *db, struct arena *mem, enum mail_link_kind kind, struct str token,
			struct link_get_row *ret_link);

#endif
