/* How far a conversation with a mail server has come, and its last reply (RFC 5321): read from what libcurl gives its
 * debug callback. */
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
	STEP_TEXT,	 /* the text is being sent, or was sent */
	STEP_ACCEPTED	 /* the server has accepted the mail */
};

struct conversation {
	enum conversation_step step;
	bool over;	 /* QUIT was sent: later replies are not about the mail */
	int code;	 /* of the last reply to this step; 0: none yet */
	char reply[256]; /* its lines joined, without control characters */
};

/* A command, or a part of one, that goes to the server. */
void conversation_sent(struct conversation *c, const char *command, size_t length);
/* One line of a reply. */
void conversation_received(struct conversation *c, const char *line, size_t length);
/* The last reply rejects the mail permanently (see smtp_send()). */
bool conversation_is_final(const struct conversation *c);
/* Masks the local part of `address` in the reply. */
void conversation_hide(struct conversation *c, struct str address);

#endif
