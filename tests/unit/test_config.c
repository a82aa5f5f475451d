/* Settings: from the environment, from .env, by default; and a sentence about each that is wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <yder.h>

#include "base/config.h"
#include "folder.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const char *const names[] = {"RETORT_DATABASE_URL",    "RETORT_LISTEN",	     "RETORT_BASE_URL",
				    "RETORT_ADMIN_EMAIL",     "RETORT_SMTP_URL",     "RETORT_SMTP_CA",
				    "RETORT_MAIL_FROM",	      "RETORT_PUBLIC_READ",  "RETORT_CORS_ORIGINS",
				    "RETORT_WORKERS",	      "RETORT_LOG_LEVEL",    "RETORT_TRUSTED_PROXIES",
				    "RETORT_RATE_LIMIT",      "RETORT_AVATARS",	     "RETORT_GRAVATAR_DEFAULT",
				    "RETORT_GRAVATAR_RATING", "RETORT_SLOW_QUERY_MS"};

/* Each test starts with none of them set, in an empty folder. */
static int begin(void **state)
{
	for (size_t i = 0; i < COUNT(names); i++)
		unsetenv(names[i]);
	return enter_folder(state);
}

static void write_env_file(const char *text)
{
	FILE *file = fopen(".env", "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* What the last load said on stderr. */
static char said[4096];

static enum err load(struct config *ret_config)
{
	int terminal = dup(STDERR_FILENO);
	FILE *file = tmpfile();
	size_t length;
	enum err e;

	assert_non_null(file);
	fflush(stderr);
	dup2(fileno(file), STDERR_FILENO);
	e = config_load(ret_config);
	fflush(stderr);
	dup2(terminal, STDERR_FILENO);
	close(terminal);
	rewind(file);
	length = fread(said, 1, sizeof(said) - 1, file);
	said[length] = '\0';
	fclose(file);
	return e;
}

static struct config loaded(void)
{
	struct config config;

	if (load(&config))
		fail_msg("%s", said);
	assert_string_equal(said, "");
	return config;
}

static void assert_listens(const struct config *config, const char *address, uint16_t port)
{
	const struct sockaddr_in *v4 = (const struct sockaddr_in *)&config->listen;
	const struct sockaddr_in6 *v6 = (const struct sockaddr_in6 *)&config->listen;
	char text[INET6_ADDRSTRLEN];

	if (config->listen.ss_family == AF_INET)
		inet_ntop(AF_INET, &v4->sin_addr, text, sizeof(text));
	else
		inet_ntop(AF_INET6, &v6->sin6_addr, text, sizeof(text));
	assert_string_equal(text, address);
	assert_int_equal(ntohs(config->listen.ss_family == AF_INET ? v4->sin_port : v6->sin6_port), port);
}

static void there_are_defaults(void **state)
{
	struct config c = loaded();
	(void)state;

	assert_string_equal(c.database_url, "sqlite:data/retort.db");
	assert_listens(&c, "127.0.0.1", 5000);
	assert_string_equal(c.listen_text, "127.0.0.1:5000");
	assert_string_equal(c.base_url, "http://127.0.0.1:8080");
	assert_false(c.https);
	assert_string_equal(c.admin_email, "");
	assert_string_equal(c.smtp_url, "");
	assert_string_equal(c.mail_from, "Retort <retort@localhost>");
	assert_true(c.public_read);
	assert_string_equal(c.cors_origins, "");
	assert_string_equal(c.trusted_proxies, "");
	assert_true(c.rate_limit);
	assert_false(c.gravatars);
	assert_string_equal(c.gravatar_default, "identicon");
	assert_string_equal(c.gravatar_rating, "g");
	assert_int_equal(c.slow_query_ms, 500);
	assert_int_equal(c.workers, 32);
	assert_int_equal(c.log_level, Y_LOG_LEVEL_INFO);
}

static void an_empty_value_is_the_default(void **state)
{
	(void)state;

	for (size_t i = 0; i < COUNT(names); i++)
		setenv(names[i], "", 1);
	there_are_defaults(state);
}

static void the_environment_is_read(void **state)
{
	struct config c;
	(void)state;

	setenv("RETORT_DATABASE_URL", "sqlite:/x/y z.db", 1);
	setenv("RETORT_LISTEN", "0.0.0.0:65535", 1);
	setenv("RETORT_BASE_URL", "https://blog.example:8443//", 1);
	setenv("RETORT_ADMIN_EMAIL", "Boss@Example.com", 1);
	setenv("RETORT_SMTP_URL", "smtps://user:word@mail.example:465", 1);
	setenv("RETORT_MAIL_FROM", "me@example.com", 1);
	setenv("RETORT_PUBLIC_READ", "False", 1);
	setenv("RETORT_CORS_ORIGINS", "https://a.example,\thttp://localhost:3000", 1);
	setenv("RETORT_AVATARS", "Gravatar", 1);
	setenv("RETORT_GRAVATAR_DEFAULT", "retro", 1);
	setenv("RETORT_GRAVATAR_RATING", "pg", 1);
	setenv("RETORT_SLOW_QUERY_MS", "0", 1);
	setenv("RETORT_WORKERS", "1", 1);
	setenv("RETORT_LOG_LEVEL", "WARNING", 1);
	c = loaded();
	assert_string_equal(c.database_url, "sqlite:/x/y z.db");
	assert_listens(&c, "0.0.0.0", 65535);
	assert_string_equal(c.listen_text, "0.0.0.0:65535");
	assert_string_equal(c.base_url, "https://blog.example:8443");
	assert_true(c.https);
	assert_string_equal(c.admin_email, "Boss@Example.com");
	assert_string_equal(c.smtp_url, "smtps://user:word@mail.example:465");
	assert_string_equal(c.mail_from, "me@example.com");
	assert_false(c.public_read);
	assert_string_equal(c.cors_origins, "https://a.example,\thttp://localhost:3000");
	assert_true(c.gravatars);
	assert_string_equal(c.gravatar_default, "retro");
	assert_string_equal(c.gravatar_rating, "pg");
	assert_int_equal(c.slow_query_ms, 0);
	assert_int_equal(c.workers, 1);
	assert_int_equal(c.log_level, Y_LOG_LEVEL_WARNING);
}

static void slow_queries_can_be_left_alone(void **state)
{
	(void)state;

	setenv("RETORT_SLOW_QUERY_MS", "off", 1);
	assert_true(loaded().slow_query_ms < 0);
	setenv("RETORT_SLOW_QUERY_MS", "3600000", 1);
	assert_int_equal(loaded().slow_query_ms, 3600000);
}

static void good_values_are_taken(void **state)
{
	static const struct {
		const char *name, *value;
	} rows[] = {
	    {"RETORT_LISTEN", "[::1]:5000"},
	    {"RETORT_LISTEN", "[::]:1"},
	    {"RETORT_LISTEN", "[2001:db8::ffff:1.2.3.4]:80"},
	    {"RETORT_BASE_URL", "http://localhost"},
	    {"RETORT_BASE_URL", "http://[::1]:8080/"},
	    {"RETORT_SMTP_URL", "log:"},
	    {"RETORT_SMTP_URL", "smtp://127.0.0.1:2525"},
	    {"RETORT_MAIL_FROM", "A Blog <blog@example.com>"},
	    {"RETORT_CORS_ORIGINS", "*"},
	    {"RETORT_CORS_ORIGINS", " https://a.example  https://b.example, "},
	    {"RETORT_CORS_ORIGINS", "capacitor://localhost"},
	    {"RETORT_WORKERS", "256"},
	    {"RETORT_LOG_LEVEL", "debug"},
	    {"RETORT_LOG_LEVEL", "info"},
	    {"RETORT_LOG_LEVEL", "error"},
	    {"RETORT_PUBLIC_READ", "TRUE"},
	    {"RETORT_AVATARS", "identicon"},
	    {"RETORT_GRAVATAR_DEFAULT", "404"},
	    {"RETORT_GRAVATAR_DEFAULT", "blank"},
	    {"RETORT_GRAVATAR_RATING", "x"},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		setenv(rows[i].name, rows[i].value, 1);
		loaded();
		unsetenv(rows[i].name);
	}
}

static void an_ipv6_address_stands_in_brackets(void **state)
{
	struct config c;
	(void)state;

	setenv("RETORT_LISTEN", "[2001:db8::1]:8000", 1);
	c = loaded();
	assert_int_equal(c.listen.ss_family, AF_INET6);
	assert_listens(&c, "2001:db8::1", 8000);
}

static void a_bad_value_is_named(void **state)
{
	static const struct {
		const char *name, *value;
	} rows[] = {
	    {"RETORT_DATABASE_URL", "data/retort.db"},
	    {"RETORT_DATABASE_URL", "sqlite:"},
	    {"RETORT_DATABASE_URL", "SQLITE:x"},
	    {"RETORT_DATABASE_URL", "postgresql://localhost/retort"},
	    {"RETORT_LISTEN", "5000"},
	    {"RETORT_LISTEN", ":5000"},
	    {"RETORT_LISTEN", "127.0.0.1"},
	    {"RETORT_LISTEN", "127.0.0.1:"},
	    {"RETORT_LISTEN", "127.0.0.1:0"},
	    {"RETORT_LISTEN", "127.0.0.1:-1"},
	    {"RETORT_LISTEN", "127.0.0.1:65536"},
	    {"RETORT_LISTEN", "127.0.0.1:99999999999999999999"},
	    {"RETORT_LISTEN", "127.0.0.1:http"},
	    {"RETORT_LISTEN", "127.0.0.1:80x"},
	    {"RETORT_LISTEN", "127.0.0.1:80 "},
	    {"RETORT_LISTEN", "127.0.0.1:80,127.0.0.1:81"},
	    {"RETORT_LISTEN", "127.0.0.256:80"},
	    {"RETORT_LISTEN", "127.1:80"},
	    {"RETORT_LISTEN", "localhost:5000"},
	    {"RETORT_LISTEN", "::1:5000"},
	    {"RETORT_LISTEN", "[::1]"},
	    {"RETORT_LISTEN", "[::1:5000"},
	    {"RETORT_LISTEN", "[]:5000"},
	    {"RETORT_LISTEN", "[127.0.0.1]:5000"},
	    {"RETORT_LISTEN", "[:5000"},
	    {"RETORT_LISTEN", "11111111111111111111111111111111111111111111111111111111111111111111:80"},
	    {"RETORT_BASE_URL", "blog.example"},
	    {"RETORT_BASE_URL", "ftp://blog.example"},
	    {"RETORT_BASE_URL", "//blog.example"},
	    {"RETORT_BASE_URL", "http://"},
	    {"RETORT_BASE_URL", "https:///"},
	    {"RETORT_BASE_URL", "http://blog.example/path"},
	    {"RETORT_BASE_URL", "http://blog.example/path/"},
	    {"RETORT_BASE_URL", "http://blog.example?x"},
	    {"RETORT_BASE_URL", "http://blog.example#x"},
	    {"RETORT_BASE_URL", "http://blog example"},
	    {"RETORT_BASE_URL", "http://a\" onclick=\"b"},
	    {"RETORT_ADMIN_EMAIL", "boss"},
	    {"RETORT_ADMIN_EMAIL", "boss@localhost"},
	    {"RETORT_ADMIN_EMAIL", "a@example.com,b@example.com"},
	    {"RETORT_MAIL_FROM", "Retort"},
	    {"RETORT_MAIL_FROM", "a@example.com\r\nBcc: b@example.com"},
	    {"RETORT_MAIL_FROM", "a@example.com\n"},
	    {"RETORT_PUBLIC_READ", "yes"},
	    {"RETORT_PUBLIC_READ", "1"},
	    {"RETORT_PUBLIC_READ", "true "},
	    {"RETORT_CORS_ORIGINS", "app.example"},
	    {"RETORT_CORS_ORIGINS", "https://app.example/"},
	    {"RETORT_CORS_ORIGINS", "https://"},
	    {"RETORT_CORS_ORIGINS", "://app.example"},
	    {"RETORT_CORS_ORIGINS", "app.example https://other.example"},
	    {"RETORT_CORS_ORIGINS", "https://a.example, https://b.example/x"},
	    {"RETORT_CORS_ORIGINS", "https://a.example;https://b.example"},
	    {"RETORT_CORS_ORIGINS", "**"},
	    {"RETORT_WORKERS", "0"},
	    {"RETORT_WORKERS", "-1"},
	    {"RETORT_WORKERS", "257"},
	    {"RETORT_WORKERS", "many"},
	    {"RETORT_WORKERS", "3.5"},
	    {"RETORT_WORKERS", "8 threads"},
	    {"RETORT_WORKERS", "99999999999999999999"},
	    {"RETORT_LOG_LEVEL", "verbose"},
	    {"RETORT_LOG_LEVEL", "infos"},
	    {"RETORT_AVATARS", "gravatars"},
	    {"RETORT_AVATARS", "on"},
	    {"RETORT_GRAVATAR_DEFAULT", "Retro"},
	    {"RETORT_GRAVATAR_DEFAULT", "https://example.com/x.png"},
	    {"RETORT_GRAVATAR_DEFAULT", "mp&r=x"},
	    {"RETORT_GRAVATAR_RATING", "PG"},
	    {"RETORT_GRAVATAR_RATING", "gg"},
	    {"RETORT_SLOW_QUERY_MS", "-1"},
	    {"RETORT_SLOW_QUERY_MS", "3600001"},
	    {"RETORT_SLOW_QUERY_MS", "1.5"},
	    {"RETORT_SLOW_QUERY_MS", "500 ms"},
	    {"RETORT_SLOW_QUERY_MS", "OFF"},
	    {"RETORT_SLOW_QUERY_MS", "99999999999999999999"},
	};
	struct config untouched, config;
	(void)state;

	memset(&untouched, 0x5A, sizeof(untouched));
	for (size_t i = 0; i < COUNT(rows); i++) {
		config = untouched;
		setenv(rows[i].name, rows[i].value, 1);
		if (load(&config) != ERR_INVALID)
			fail_msg("%s=%s is taken", rows[i].name, rows[i].value);
		assert_memory_equal(&config, &untouched, sizeof(config));
		if (strncmp(said, "retort: ", 8) != 0 || !strstr(said, rows[i].name) || !strstr(said, rows[i].value) ||
		    strcmp(said + strlen(said) - 2, ".\n") != 0)
			fail_msg("%s=%s: %s", rows[i].name, rows[i].value, said);
		unsetenv(rows[i].name);
	}
}

static void a_bad_mail_server_is_named_but_its_password_is_not(void **state)
{
	static const char *const values[] = {"http://me:word@mail.example", "mail.example:word", "log", "LOG:word",
					     "log:word"};
	struct config config;
	(void)state;

	for (size_t i = 0; i < COUNT(values); i++) {
		setenv("RETORT_SMTP_URL", values[i], 1);
		assert_int_equal(load(&config), ERR_INVALID);
		assert_non_null(strstr(said, "RETORT_SMTP_URL"));
		assert_null(strstr(said, "word"));
	}
}

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
		       "RETORT_SMTP_URL=smtp://u:a=b#c@mail.example\n"
		       "no setting at all\n"
		       "=nothing\n"
		       "RETORT_DATABASE_URL=sqlite:x.db");
	c = loaded();
	assert_listens(&c, "127.0.0.2", 5002);
	assert_int_equal(c.workers, 7);
	assert_string_equal(c.base_url, "https://blog.example");
	assert_string_equal(c.mail_from, "Retort \"x\" <r@example.com>");
	assert_int_equal(c.log_level, Y_LOG_LEVEL_ERROR);
	assert_string_equal(c.cors_origins, "");
	assert_string_equal(c.admin_email, "");
	assert_string_equal(c.smtp_url, "smtp://u:a=b#c@mail.example");
	assert_string_equal(c.database_url, "sqlite:x.db");
}

static void a_bad_value_in_the_file_is_named_too(void **state)
{
	struct config config;
	(void)state;

	write_env_file("RETORT_WORKERS=none\n");
	assert_int_equal(load(&config), ERR_INVALID);
	assert_non_null(strstr(said, "RETORT_WORKERS is \"none\""));
}

static void the_environment_wins(void **state)
{
	struct config c;
	(void)state;

	write_env_file("RETORT_WORKERS=7\nRETORT_LOG_LEVEL=error\nRETORT_ADMIN_EMAIL=file@example.com\n");
	setenv("RETORT_WORKERS", "9", 1);
	setenv("RETORT_ADMIN_EMAIL", "", 1); /* which means none */
	c = loaded();
	assert_int_equal(c.workers, 9);
	assert_int_equal(c.log_level, Y_LOG_LEVEL_ERROR);
	assert_string_equal(c.admin_email, "");
}

/* A link to itself can be opened by nobody, not even by root. */
static void a_file_that_cannot_be_read_is_no_missing_file(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(symlink(".env", ".env"), 0);
	assert_int_equal(load(&config), ERR_INVALID);
	assert_non_null(strstr(said, ".env"));
}

/* The settings as `retort config` shows them. */
static void settings_are_told_without_passwords(void **state)
{
	static const struct {
		const char *value, *shown;
	} rows[] = {
	    {"smtp://me:word@mail.example:25", "smtp://me:***@mail.example:25"},
	    {"smtps://me:w:o@rd@mail.example", "smtps://me:***@mail.example"},
	    {"smtp://:word@mail.example", "smtp://:***@mail.example"},
	    {"smtp://me@mail.example:25", "smtp://me@mail.example:25"},
	    {"smtp://mail.example:25", "smtp://mail.example:25"},
	    {"log:", "log:"},
	};
	struct config_setting setting;
	size_t count = 0, smtp = 0;
	(void)state;

	setenv("RETORT_WORKERS", "5", 1);
	for (; config_setting(count, &setting); count++) {
		assert_memory_equal(setting.name, "RETORT_", 7);
		assert_int_equal(setting.is_default, strcmp(setting.name, "RETORT_WORKERS") != 0);
		if (!setting.is_default)
			assert_string_equal(setting.value, "5");
		if (strcmp(setting.name, "RETORT_SMTP_URL") == 0)
			smtp = count;
	}
	assert_true(count >= COUNT(names));
	for (size_t i = 0; i < COUNT(rows); i++) {
		setenv("RETORT_SMTP_URL", rows[i].value, 1);
		assert_true(config_setting(smtp, &setting));
		assert_string_equal(setting.value, rows[i].shown);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(there_are_defaults, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_empty_value_is_the_default, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(the_environment_is_read, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(slow_queries_can_be_left_alone, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(good_values_are_taken, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_ipv6_address_stands_in_brackets, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(a_bad_value_is_named, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(a_bad_mail_server_is_named_but_its_password_is_not, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(the_file_is_read, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(a_bad_value_in_the_file_is_named_too, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(the_environment_wins, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(settings_are_told_without_passwords, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(a_file_that_cannot_be_read_is_no_missing_file, begin, leave_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
