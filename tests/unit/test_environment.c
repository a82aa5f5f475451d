/* Settings in .env, and names that are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>
#include <yder.h>

#include "cases.h"
#include "loading.h"

static void the_file_is_read(void **state)
{
	struct config c;
	(void)state;

	write_env_file("# Settings\n"
		       "\n"
		       "RETORT_LISTEN=127.0.0.2:5002\r\n"
		       "  RETORT_WORKERS=7  \n"
		       "RETORT_BASE_URL=\"https://blog.example\"\n"
		       "RETORT_MAIL_FROM='Retort \"x\" <r@example.com>'\n"
		       "RETORT_LOG_LEVEL = error\n"
		       "RETORT_CORS_ORIGINS=\n"
		       "#RETORT_ADMIN_EMAIL=other@example.com\n"
		       "RETORT_SMTP_URL=smtp://u:a=b%23c@mail.example\n"
		       "TZ=Europe/Lisbon\n"
		       "RETORT_DATABASE_URL=sqlite:x.db");
	c = loaded();
	assert_listens(&c, "http://127.0.0.2:5002");
	assert_int_equal(c.pool, 7);
	assert_string_equal(c.base_url, "https://blog.example");
	assert_string_equal(c.mail_from, "Retort \"x\" <r@example.com>");
	assert_int_equal(c.log_level, Y_LOG_LEVEL_ERROR);
	assert_string_equal(c.cors_origins, "");
	assert_string_equal(c.admin_email, "");
	assert_string_equal(c.smtp_url, "smtp://u:a=b%23c@mail.example");
	assert_string_equal(c.database_url, "sqlite:x.db");
}

static void an_invalid_value_in_the_file_is_reported(void **state)
{
	struct config config;
	(void)state;

	write_env_file("RETORT_WORKERS=none\n");
	assert_int_equal(load(&config), ERR_INVALID);
	assert_non_null(strstr(said, "RETORT_WORKERS is \"none\""));
}

static void an_invalid_line_is_reported(void **state)
{
	static const struct {
		const char *text, *line, *shown;
	} rows[] = {
	    {"export RETORT_WORKERS=7\n", "line 1", "`export RETORT_WORKERS=7`"},
	    {"\n# x\nRETORT_WORKERS: 7\n", "line 3", "`RETORT_WORKERS: 7`"},
	    {"RETORT_WORKERS\n", "line 1", "`RETORT_WORKERS`"},
	    {"no setting at all", "line 1", "`no setting at all`"},
	    {"=nothing\n", "line 1", "`=nothing`"},
	    {"A B=c\n", "line 1", "`A B=c`"},
	    {"7UP=c\n", "line 1", "`7UP=c`"},
	    {"\xEF\xBB\xBFRETORT_WORKERS=7\n", "line 1", "byte order mark (BOM) before `RETORT_WORKERS`"},
	    {"RETORT_WORKERS=\"7\n", "line 1", "`RETORT_WORKERS=\"7`"},
	    {"RETORT_WORKERS='7' # pool\n", "line 1", "`RETORT_WORKERS='7' # pool`"},
	    {"RETORT_WORKERS=7\nRETORT_WORKERS=8\n", "line 2", "RETORT_WORKERS again"},
	    {"RETORT_SMTP_URL: smtp://me:sesame@mail\n", "line 1", "`RETORT_SMTP_URL…`"},
	    {"export RETORT_SMTP_URL=smtp://me:sesame@mail\n", "line 1", "`export RETORT_SMTP_URL…`"},
	    {"RETORT_SMTP_URL smtp://me:sesame@mail\n", "line 1", "`RETORT_SMTP_URL…`"},
	    {"RETORT_SMTP_URL=\"smtp://me:sesame@mail\n", "line 1", "`RETORT_SMTP_URL…`"},
	    {"password: sesame\n", "line 1", "`…`"},
	    {"sesame@mail.example\n", "line 1", "`…`"},
	};
	struct config config;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].text);

		write_env_file(rows[i].text);
		assert_int_equal(load(&config), ERR_INVALID);
		if (!strstr(said, ".env") || !strstr(said, rows[i].line) || !strstr(said, rows[i].shown) ||
		    strstr(said, "sesame"))
			fail_msg("%s", said);
		unsetenv("RETORT_WORKERS");
	}
}

static void an_unknown_setting_is_reported(void **state)
{
	static const struct {
		const char *name, *like;
	} rows[] = {{"RETORT_WORKER", "RETORT_WORKERS?"},     {"RETORT_BASEURL", "RETORT_BASE_URL?"},
		    {"RETORT_SMTP_PORT", "RETORT_SMTP_URL?"}, {"RETORT_SOMETHING_ELSE", "README.md"},
		    {"RETORT_FOO", "RETORT_FOO. README.md"},  {"RETORT_", "README.md"},
		    {"RETORT_base_url", "README.md"}};
	struct config config;
	char text[64];
	(void)state;

	for (size_t i = 0; i < COUNT(rows) * 2; i++) {
		CASE("%s in %s", rows[i / 2].name, i % 2 ? ".env" : "the environment");
		const char *name = rows[i / 2].name;

		snprintf(text, sizeof(text), "\n%s=x\n", name);
		if (i % 2)
			write_env_file(text);
		else
			setenv(name, "x", 1);
		if (load(&config) != ERR_INVALID || !strstr(said, name) || !strstr(said, rows[i / 2].like) ||
		    (i % 2 && !strstr(said, "line 2 of .env")))
			fail_msg("%s: %s", name, said);
		unsetenv(name);
		unlink(".env");
	}
}

/* A service of Kubernetes that is called "retort", or "retort-api", leaves these in every container beside it. */
static void variables_of_kubernetes_are_ignored(void **state)
{
	static const char *const variables[] = {
	    "RETORT_PORT=tcp://10.0.0.1:80",
	    "RETORT_PORT_80_TCP=tcp://10.0.0.1:80",
	    "RETORT_PORT_80_TCP_PORT=80",
	    "RETORT_SERVICE_HOST=10.0.0.1",
	    "RETORT_SERVICE_PORT=80",
	    "RETORT_SERVICE_PORT_HTTP=80",
	    "RETORT_API_PORT=tcp://10.0.0.1:80",
	    "RETORT_API_PORT_80_TCP_ADDR=10.0.0.1",
	    "RETORT_API_SERVICE_HOST=10.0.0.1",
	};
	struct config config;
	(void)state;

	for (size_t i = 0; i < COUNT(variables); i++) {
		CASE("%s", variables[i]);
		char name[64];

		snprintf(name, sizeof(name), "%.*s", (int)strcspn(variables[i], "="), variables[i]);
		setenv(name, strchr(variables[i], '=') + 1, 1);
		assert_int_equal(load(&config), OK);
		assert_non_null(strstr(said, name));
		unsetenv(name);
	}
}

static void the_environment_takes_precedence(void **state)
{
	struct config c;
	(void)state;

	write_env_file("RETORT_WORKERS=7\nRETORT_LOG_LEVEL=error\nRETORT_ADMIN_EMAIL=file@example.com\n");
	setenv("RETORT_WORKERS", "9", 1);
	setenv("RETORT_ADMIN_EMAIL", "", 1); /* which means none */
	c = loaded();
	assert_int_equal(c.pool, 9);
	assert_int_equal(c.log_level, Y_LOG_LEVEL_ERROR);
	assert_string_equal(c.admin_email, "");
}

/* A link to itself cannot be opened, not even by root. */
static void an_unreadable_file_is_an_error(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(symlink(".env", ".env"), 0);
	assert_int_equal(load(&config), ERR_INVALID);
	assert_non_null(strstr(said, ".env"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(the_file_is_read, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_invalid_value_in_the_file_is_reported, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_invalid_line_is_reported, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_unknown_setting_is_reported, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(variables_of_kubernetes_are_ignored, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(the_environment_takes_precedence, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_unreadable_file_is_an_error, begin, leave_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
