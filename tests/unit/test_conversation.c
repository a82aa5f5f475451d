/* What is understood of what a mail server answers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "mail/conversation.h"

static void tell(struct conversation *c, const char *command)
{
	conversation_told(c, command, strlen(command));
}

static void hear(struct conversation *c, const char *line)
{
	conversation_heard(c, line, strlen(line));
}

/* To where the recipient is named. */
static struct conversation begun(void)
{
	struct conversation c = {0};

	hear(&c, "220 mail.example\r\n");
	tell(&c, "EHLO retort\r\n");
	hear(&c, "250-mail.example\r\n");
	hear(&c, "250 SIZE 1000\r\n");
	tell(&c, "MAIL FROM:<blog@example.com>\r\n");
	hear(&c, "250 OK\r\n");
	tell(&c, "RCPT TO:<susan@example.com>\r\n");
	return c;
}

static struct conversation with_text(void)
{
	struct conversation c = begun();

	hear(&c, "250 OK\r\n");
	tell(&c, "DATA\r\n");
	hear(&c, "354 Go on\r\n");
	return c;
}

static void a_mail_is_taken_by_the_reply_to_its_text(void **state)
{
	struct conversation c = with_text();
	(void)state;

	assert_int_equal(c.step, STEP_TEXT);
	assert_int_equal(c.code, 0);
	hear(&c, "250-Thank you\r\n");
	assert_int_equal(c.step, STEP_TEXT); /* not yet: a line follows */
	hear(&c, "250 very much\r\n");
	assert_int_equal(c.step, STEP_TAKEN);
	tell(&c, "QUIT\r\n");
	hear(&c, "500 What?\r\n");
	assert_int_equal(c.step, STEP_TAKEN);
	assert_false(conversation_is_final(&c));
}

static void a_login_is_not_taken_for_commands(void **state)
{
	struct conversation c = {0};
	(void)state;

	hear(&c, "220 mail.example\r\n");
	tell(&c, "AUTH PLAIN\r\n");
	hear(&c, "334 \r\n");
	tell(&c, "DATAcGFzc3dvcmQ=\r\n");
	assert_int_equal(c.step, STEP_CONNECTION);
	tell(&c, "QUIt\r\n"); /* the user AB- */
	assert_false(c.over);
	hear(&c, "550 No\r\n");
	assert_false(conversation_is_final(&c));
}

static void a_refusal_outlives_the_goodbye(void **state)
{
	struct conversation c = begun();
	(void)state;

	hear(&c, "550-5.1.1 Nobody\x07 of\r\n");
	hear(&c, "550 5.1.1 that name\r\n");
	tell(&c, "QUIT\r\n");
	hear(&c, "221 Bye\r\n");
	assert_string_equal(c.words, "550-5.1.1 Nobody of 5.1.1 that name");
	assert_true(conversation_is_final(&c));
}

static void what_is_long_is_cut(void **state)
{
	struct conversation c = begun();
	char line[1024];
	(void)state;

	memset(line, 'x', sizeof(line));
	memcpy(line, "550-", 4);
	for (int i = 0; i < 3; i++)
		conversation_heard(&c, line, sizeof(line));
	assert_int_equal(strlen(c.words), sizeof(c.words) - 1);
	hear(&c, "garbage\r\n");
	hear(&c, "");
	assert_int_equal(c.code, 550);
}

static void what_blames_the_site_is_not_final(void **state)
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

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct conversation to_recipient = begun(), to_text = with_text();

		hear(&to_recipient, cases[i].reply);
		hear(&to_text, cases[i].reply);
		if (conversation_is_final(&to_recipient) != cases[i].final_to_recipient ||
		    conversation_is_final(&to_text) != cases[i].final_to_text)
			fail_msg("%s", cases[i].reply);
	}
}

static void a_name_is_hidden_as_a_word(void **state)
{
	struct conversation c = {.words = "550 <Bob@example.com>: no bob, but bobby (BOB)"};
	(void)state;

	conversation_hide(&c, STR("bob@example.com"));
	assert_string_equal(c.words, "550 <***@example.com>: no ***, but bobby (***)");
	conversation_hide(&c, STR("")); /* and nothing of nobody */
	conversation_hide(&c, STR("@example.com"));
	assert_string_equal(c.words, "550 <***@example.com>: no ***, but bobby (***)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_mail_is_taken_by_the_reply_to_its_text),
	    cmocka_unit_test(a_login_is_not_taken_for_commands),
	    cmocka_unit_test(a_refusal_outlives_the_goodbye),
	    cmocka_unit_test(what_is_long_is_cut),
	    cmocka_unit_test(what_blames_the_site_is_not_final),
	    cmocka_unit_test(a_name_is_hidden_as_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
