/* Who may send which mail, when: the rows of the table `mails`. However many servers share the table, a mail is sent by
 * whoever has claimed it, in a write that is on the disk before the first word to the mail server.
 *
 * How often a mail arrives: once, as a rule. It is tried again when nothing of its text can have arrived, or when the
 * server refused it for now. When nobody can know (the connection ended behind the text, or the program died before it
 * noted the answer) it is tried again too, so that it arrives at least once, with the same Message-ID; after the death
 * of the program, when the claim has ended. */
#ifndef RETORT_CLAIMS_H
#define RETORT_CLAIMS_H

#include "base/clock.h"
#include "mail/smtp.h"
#include "store/store.h"

struct mail_row;

/* Whoever claims. */
struct claimer {
	struct store *store;
	char name[33]; /* random: nobody else's, not even that of the same program at another time */
	struct clock_watch clock;
};

void claimer_init(struct claimer *claimer, struct store *store);
/* Claims the mail that is due next, for LIMIT_MAIL_CLAIM_S, and counts the attempt; ERR_NOT_FOUND: there is none, or
 * its domain has its share of mails under way. Mails that have outlived their purpose are deleted on the way. */
enum err claim_next(struct claimer *claimer, struct arena *mem, struct mail_row *ret_mail);
/* Records how the attempt ended. On failure the claim stands. */
enum err claim_end(struct claimer *claimer, const struct mail_row *mail, enum smtp_outcome outcome);
/* How long until the next mail is due, in microseconds; INT64_MAX: none waits. */
enum err claim_wait(struct claimer *claimer, struct arena *mem, int64_t *ret_us);

#endif
