/* Tracks an SMTP conversation. */
#include "mail/conversation.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/* In upper case, as libcurl writes commands: Base64 credentials may begin with the same letters. */
static bool begins_with(const char *text, size_t length, const char *verb)
{
	return length >= strlen(verb) && strncmp(text, verb, strlen(verb)) == 0;
}

void conversation_sent(struct conversation *c, const char *command, size_t length)
{
	c->over = c->over || begins_with(command, length, "QUIT\r\n");
	if (c->over || c->step >= STEP_TEXT)
		return;
	if (begins_with(command, length, "MAIL "))
		c->step = STEP_SENDER;
	else if (begins_with(command, length, "RCPT "))
		c->step = STEP_RECIPIENT;
	else if (begins_with(command, length, "DATA\r\n"))
		c->step = STEP_DATA;
	c->code = 0;
	c->reply[0] = '\0';
}

static int read_code(const char *line, size_t length)
{
	int code = 0;

	if (length < 3)
		return 0;
	for (int i = 0; i < 3; i++) {
		if (!isdigit((unsigned char)line[i]))
			return 0;
		code = 10 * code + line[i] - '0';
	}
	return code;
}

static void add_text(struct conversation *c, const char *text, size_t length)
{
	size_t used = strlen(c->reply);

	if (used && used + 1 < sizeof(c->reply))
		c->reply[used++] = ' ';
	for (size_t i = 0; i < length && used + 1 < sizeof(c->reply); i++)
		if (!iscntrl((unsigned char)text[i]))
			c->reply[used++] = text[i];
	c->reply[used] = '\0';
}

/* `250 OK`; in a reply in a reply in a reply in a reply in a reply in a reply in a reply in a reply in a reply of
 * several lines, all but the last have a hyphen after the code. The first line is stored with its code. */
void conversation_received(struct conversation *c, const char *line, size_t length)
{
	int code = read_code(line, length);

	if (!code || c->over)
		return;
	if (c->code)
		add_text(c, line + (length > 3 ? 4 : 3), length - (length > 3 ? 4 : 3));
	else
		add_text(c, line, length);
	c->code = code;
	if (length > 3 && line[3] == '-')
		return;
	if (c->step == STEP_DATA && code == 354) {
		*c = (struct conversation){.step = STEP_TEXT};
	} else if (c->step == STEP_TEXT && code / 100 == 2) {
		c->step = STEP_ACCEPTED;
	}
}

/* A reply to the recipient that concerns the site: `550 5.7.1 …` or `550-5.7.1 …`. */
static bool is_fault_of_site(const struct conversation *c)
{
	int class, subject, detail;

	if (c->code == 503 || c->code == 530 || c->code == 535 || c->code == 538)
		return true;
	if (strlen(c->reply) < 4 || sscanf(c->reply + 4, "%1d.%3d.%3d", &class, &subject, &detail) != 3)
		return false;
	return subject == 7 || (subject == 1 && (detail == 7 || detail == 8));
}

bool conversation_is_final(const struct conversation *c)
{
	if (c->code / 100 != 5)
		return false;
	return c->step == STEP_TEXT || ((c->step == STEP_RECIPIENT || c->step == STEP_DATA) && !is_fault_of_site(c));
}

static bool is_in_word(char c)
{
	return isalnum((unsigned char)c);
}

void conversation_hide(struct conversation *c, struct str address)
{
	const char *at = address.len ? memrchr(address.ptr, '@', address.len) : NULL;
	size_t length = at ? (size_t)(at - address.ptr) : address.len;

	for (char *word = c->reply; length && *word; word++) {
		if (strncasecmp(word, address.ptr, length) == 0 && (word == c->reply || !is_in_word(word[-1])) &&
		    !is_in_word(word[length]))
			memset(word, '*', length);
	}
}
