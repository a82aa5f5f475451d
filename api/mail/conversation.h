/* What a mail server answered to what (RFC 5321), as libcurl shows it to its debug callback. */
#ifndef RETORT_CONVERSATION_H
#define RETORT_CONVERSATION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum conversation_step {
	STEP_CONNECTION, /* the greeting, EHLO, STARTTLS, the login */
	STEP_SENDER,	 /* MAIL FROM */
	STEP_RECIPIENT,	 /* RCPT TO */
	STEP_DATA,	 /* DATA, before the text */
	STEP_TEXT,	 /* the text is on its way, or has gone */
	STEP_TAKEN	 /* the server has taken the mail over */
};

struct conversation {
	enum conversation_step step;
	bool over;	 /* QUIT was said: what is answered tells nothing of the mail */
	int code;	 /* of the last reply to this step; 0: none yet */
	char words[256]; /* that reply, its lines joined, without control characters */
};

/* A command, or a part of one, that goes to the server. */
void conversation_told(struct conversation *c, const char *command, size_t length);
/* One line of a reply. */
void conversation_heard(struct conversation *c, const char *line, size_t length);
/* The last reply refuses the mail for good (see smtp_send()). */
bool conversation_is_final(const struct conversation *c);
/* Makes the local part of `address` unreadable in what the server said. */
void conversation_hide(struct conversation *c, struct str address);

#endif
