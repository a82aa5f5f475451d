/* Tracks an SMTP conversation (RFC 5321): its step and the last reply, as seen by libcurl's debug callback. */
#ifndef RETORT_CONVERSATION_H
#define RETORT_CONVERSATION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum conversation_step {
	STEP_CONNECTION, /* the greeting, EHLO, STARTTLS, AUTH */
	STEP_SENDER,	 /* MAIL FROM */
	STEP_RECIPIENT,	 /* RCPT TO */
	STEP_DATA,	 /* DATA, before the text */
	STEP_TEXT,	 /* the text is being sent, or has been */
	STEP_ACCEPTED	 /* the server has accepted the email */
};

struct conversation {
	enum conversation_step step;
	bool over;	 /* QUIT was sent: later replies do not concern the email */
	int code;	 /* of the last reply to this step; 0: none yet */
	char reply[256]; /* its lines joined, without control characters */
};

/* A command, or a part of one, sent to the server. */
void conversation_sent(struct conversation *c, const char *command, size_t length);
/* One line of a reply. */
void conversation_received(struct conversation *c, const char *line, size_t length);
/* Whether the last reply rejects the email permanently (see smtp_send()). */
bool conversation_is_final(const struct conversation *c);
/* Masks the local part of `address` in the reply. */
void conversation_hide(struct conversation *c, struct str address);

#endif
