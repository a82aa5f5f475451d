/* Mailed links that do something to an account, once: the rows of `links`. */
#ifndef RETORT_MAIL_LINK_H
#define RETORT_MAIL_LINK_H

#include "base/arena.h"
#include "mail/outbox.h"

struct link_get_row;

/* As stored. */
enum link_kind { LINK_CONFIRM = 1, LINK_RESET = 2, LINK_EMAIL = 3 };

/* Inside a write: whether a mail of this kind may go to the address now; ERR_THROTTLED for too soon. The caller answers
 * its client the same in either case. */
enum err link_mail_may_go(struct db *w, enum link_kind kind, struct str email_key);

/* Inside a write: makes the link, in the place of an older one, and queues its mail. `new_email` is absent but for
 * LINK_EMAIL. */
enum err link_send(struct db *w, enum link_kind kind, int64_t user_id, struct str token_hash, struct str new_email,
		   const struct mail *mail);

/* The link of a token, if it is of this kind and still good; ERR_NOT_FOUND. For reading and inside a write. */
enum err link_find(struct db *db, struct arena *mem, enum link_kind kind, struct str token_hash,
		   struct link_get_row *ret_link);

#endif
