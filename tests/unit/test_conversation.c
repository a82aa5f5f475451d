/* How replies of a mail server are interpreted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "mail/conversation.h"

static void sent(struct conversation *c, const char *command)
{
	conversation_sent(c, command, strlen(command));
}

static void received(struct conversation *c, const char *line)
{
	conversation_received(c, line, strlen(line));
}

/* Up to RCPT TO. */
static struct conversation begun(void)
{
	struct conversation c = {0};

	received(&c, "220 mail.example\r\n");
	sent(&c, "EHLO retort\r\n");
	received(&c, "250-mail.example\r\n");
	received(&c, "250 SIZE 1000\r\n");
	sent(&c, "MAIL FROM:<blog@example.com>\r\n");
	received(&c, "250 OK\r\n");
	sent(&c, "RCPT TO:<susan@example.com>\r\n");
	return c;
}

static struct conversation with_text(void)
{
	struct conversation c = begun();

	received(&c, "250 OK\r\n");
	sent(&c, "DATA\r\n");
	received(&c, "354 Go on\r\n");
	return c;
}

static void an_email_is_accepted_by_the_reply_to_its_text(void **state)
{
	struct conversation c = with_text();
	(void)state;

	assert_int_equal(c.step, STEP_TEXT);
	assert_int_equal(c.code, 0);
	received(&c, "250-Thank you\r\n");
	assert_int_equal(c.step, STEP_TEXT); /* not yet: a line follows */
	received(&c, "250 very much\r\n");
	assert_int_equal(c.step, STEP_ACCEPTED);
	sent(&c, "QUIT\r\n");
	received(&c, "500 What?\r\n");
	assert_int_equal(c.step, STEP_ACCEPTED);
	assert_false(conversation_is_final(&c));
}

static void credentials_are_not_read_as_commands(void **state)
{
	struct conversation c = {0};
	(void)state;

	received(&c, "220 mail.example\r\n");
	sent(&c, "AUTH PLAIN\r\n");
	received(&c, "334 \r\n");
	sent(&c, "DATAcGFzc3dvcmQ=\r\n");
	assert_int_equal(c.step, STEP_CONNECTION);
	sent(&c, "QUIt\r\n"); /* the user AB- */
	assert_false(c.over);
	received(&c, "550 No\r\n");
	assert_false(conversation_is_final(&c));
}

static void a_refusal_is_stored_after_quit(void **state)
{
	struct conversation c = begun();
	(void)state;

	received(&c, "550-5.1.1 Nobody\x07 of\r\n");
	received(&c, "550 5.1.1 that name\r\n");
	sent(&c, "QUIT\r\n");
	received(&c, "221 Bye\r\n");
	assert_string_equal(c.reply, "550-5.1.1 Nobody of 5.1.1 that name");
	assert_true(conversation_is_final(&c));
}

static void long_replies_are_truncated(void **state)
{
	struct conversation c = begun();
	char line[1024];
	(void)state;

	memset(line, 'x', sizeof(line));
	memcpy(line, "550-", 4);
	for (int i = 0; i < 3; i++)
		conversation_received(&c, line, sizeof(line));
	assert_int_equal(strlen(c.reply), sizeof(c.reply) - 1);
	received(&c, "garbage\r\n");
	received(&c, "");
	assert_int_equal(c.code, 550);
}

static void refusals_of_the_sender_are_temporary(void **state)
{
	static const struct {
		const char *reply;
		bool final_to_recipient, final_to_text;
	} cases[] = {
	    {"550 5.1.1 Nobody\r\n", true, true},
	    {"550\r\n", true, true},
	    {"550 Nobody\r\n", true, true},
	    {"552 5.2.2 Full\r\n", true, true},
	    {"550 5.1.10 Nobody\r\n", true, true},
	    {"550 5.1.8 Who are you\r\n", false, true},
	    {"550 5.7.1 Relaying denied\r\n", false, true},
	    {"550-5.7.26 Not authenticated\r\n", false, true},
	    {"530 Log in\r\n", false, true},
	    {"503 No login\r\n", false, true},
	    {"452 Too many\r\n", false, false},
	    {"421 Closing\r\n", false, false},
	    {"250 OK\r\n", false, false},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		CASE("%s", cases[i].reply);
		struct conversation to_recipient = begun(), to_text = with_text();

		received(&to_recipient, cases[i].reply);
		received(&to_text, cases[i].reply);
		assert_int_equal(conversation_is_final(&to_recipient), cases[i].final_to_recipient);
		assert_int_equal(conversation_is_final(&to_text), cases[i].final_to_text);
	}
}

static void the_local_part_is_masked_as_a_word(void **state)
{
	struct conversation c = {.reply = "550 <Bob@example.com>: no bob, but bobby (BOB)"};
	(void)state;

	conversation_hide(&c, STR("bob@example.com"));
	assert_string_equal(c.reply, "550 <***@example.com>: no ***, but bobby (***)");
	conversation_hide(&c, STR("")); /* and nothing for an empty address */
	conversation_hide(&c, STR("@example.com"));
	assert_string_equal(c.reply, "550 <***@example.com>: no ***, but bobby (***)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_email_is_accepted_by_the_reply_to_its_text),
	    cmocka_unit_test(credentials_are_not_read_as_commands),
	    cmocka_unit_test(a_refusal_is_stored_after_quit),
	    cmocka_unit_test(long_replies_are_truncated),
	    cmocka_unit_test(refusals_of_the_sender_are_temporary),
	    cmocka_unit_test(the_local_part_is_masked_as_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
