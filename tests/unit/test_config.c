/* Settings: from the environment or by default, and a sentence about each that is wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <yder.h>

#include "cases.h"
#include "loading.h"

static void there_are_defaults(void **state)
{
	struct config c = loaded();
	(void)state;

	assert_string_equal(c.database_url, "sqlite:data/retort.db");
	assert_listens(&c, "http://127.0.0.1:5000");
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
	assert_int_equal(c.pool, 64);
	assert_true(c.loops >= 1);
	assert_int_equal(c.session_days, 90);
	assert_int_equal(c.read_limit, 2000);
	assert_int_equal(c.log_level, Y_LOG_LEVEL_INFO);
}

static void an_empty_value_is_the_default(void **state)
{
	(void)state;

	for (enum setting which = 0; which < SETTING_COUNT; which++)
		setenv(setting_name(which), "", 1);
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
	setenv("RETORT_SESSION_DAYS", "1", 1);
	setenv("RETORT_LOG_LEVEL", "WARNING", 1);
	c = loaded();
	assert_string_equal(c.database_url, "sqlite:/x/y z.db");
	assert_listens(&c, "http://0.0.0.0:65535");
	assert_string_equal(c.listen_text, "0.0.0.0:65535");
	assert_string_equal(c.base_url, "https://blog.example:8443");
	assert_true(c.https);
	assert_string_equal(c.admin_email, "boss@example.com");
	assert_string_equal(c.smtp_url, "smtps://user:word@mail.example:465");
	assert_string_equal(c.mail_from, "me@example.com");
	assert_false(c.public_read);
	assert_string_equal(c.cors_origins, "https://a.example http://localhost:3000");
	assert_true(c.gravatars);
	assert_string_equal(c.gravatar_default, "retro");
	assert_string_equal(c.gravatar_rating, "pg");
	assert_int_equal(c.slow_query_ms, 0);
	assert_int_equal(c.pool, 1);
	assert_int_equal(c.session_days, 1);
	assert_int_equal(c.log_level, Y_LOG_LEVEL_WARNING);
}

static void slow_queries_can_stay_unlogged(void **state)
{
	(void)state;

	setenv("RETORT_SLOW_QUERY_MS", "off", 1);
	assert_true(loaded().slow_query_ms < 0);
	setenv("RETORT_SLOW_QUERY_MS", "3600000", 1);
	assert_int_equal(loaded().slow_query_ms, 3600000);
}

static void reads_can_be_unlimited(void **state)
{
	(void)state;

	setenv("RETORT_READ_LIMIT", "off", 1);
	assert_int_equal(loaded().read_limit, 0);
	setenv("RETORT_READ_LIMIT", "1000000", 1);
	assert_int_equal(loaded().read_limit, 1000000);
	setenv("RETORT_RATE_LIMIT", "off", 1);
	assert_int_equal(loaded().read_limit, 0);
}

static void valid_values_are_accepted(void **state)
{
	static const struct {
		const char *name, *value;
	} rows[] = {
	    {"RETORT_LISTEN", "[::1]:5000"},
	    {"RETORT_LISTEN", "[::]:1"},
	    {"RETORT_LISTEN", "127.0.0.1:80 "},
	    {"RETORT_LISTEN", "127.0.0.1:80,127.0.0.1:81 [::1]:80,\tunix:/run/retort/api.sock"},
	    {"RETORT_LISTEN", "unix:/run/retort/api.sock"},
	    {"RETORT_LOOPS", "auto"},
	    {"RETORT_LOOPS", "1"},
	    {"RETORT_POOL", "256"},
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
	    {"RETORT_SESSION_DAYS", "3650"},
	    {"RETORT_READ_LIMIT", "1"},
	    {"RETORT_READ_LIMIT", "Off"},
	    {"RETORT_LOG_LEVEL", "debug"},
	    {"RETORT_LOG_LEVEL", "info"},
	    {"RETORT_LOG_LEVEL", "error"},
	    {"RETORT_PUBLIC_READ", "TRUE"},
	    {"RETORT_AVATARS", "identicon"},
	    {"RETORT_GRAVATAR_DEFAULT", "404"},
	    {"RETORT_GRAVATAR_DEFAULT", "blank"},
	    {"RETORT_GRAVATAR_RATING", "x"},
	    {"RETORT_SECURITY_CONTACT", "security@example.com"},
	    {"RETORT_SECURITY_CONTACT", "https://example.com/report, tel:+1-201-555-0123"},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s=%s", rows[i].name, rows[i].value);

		setenv(rows[i].name, rows[i].value, 1);
		loaded();
		unsetenv(rows[i].name);
	}
}

static void it_listens_on_several_addresses(void **state)
{
	struct config c;
	(void)state;

	setenv("RETORT_LISTEN", "[2001:db8::1]:8000,unix:/run/retort/api.sock  127.0.0.1:80", 1);
	c = loaded();
	assert_listens(&c, "http://[2001:db8::1]:8000 unix:/run/retort/api.sock http://127.0.0.1:80");
}

static void the_size_of_the_pool_has_an_older_name(void **state)
{
	(void)state;

	setenv("RETORT_WORKERS", "7", 1);
	assert_int_equal(loaded().pool, 7);
	setenv("RETORT_POOL", "8", 1);
	assert_int_equal(loaded().pool, 8);
}

static void an_invalid_value_is_reported(void **state)
{
	static const struct {
		const char *name, *value;
	} rows[] = {
	    {"RETORT_DATABASE_URL", "data/retort.db"},
	    {"RETORT_DATABASE_URL", "sqlite:"},
	    {"RETORT_DATABASE_URL", "sqlite::memory:"},
	    {"RETORT_DATABASE_URL", "SQLITE:x"},
	    {"RETORT_DATABASE_URL", "mysql://localhost/retort"},
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
	    {"RETORT_LISTEN", " , "},
	    {"RETORT_LISTEN", "127.0.0.1:80,localhost:81"},
	    {"RETORT_LISTEN", "unix:"},
	    {"RETORT_LISTEN", "unix:api.sock"},
	    {"RETORT_LISTEN", "unix:/1234567890123456789012345678901234567890123456789012345678901234567890"
			      "12345678901234567890123456789012345678"},
	    {"RETORT_LISTEN", "[::1]:1 [::1]:2 [::1]:3 [::1]:4 [::1]:5 [::1]:6 [::1]:7 [::1]:8 [::1]:9"},
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
	    {"RETORT_BASE_URL", "http://blog.example:0"},
	    {"RETORT_BASE_URL", "http://blog.example:65536"},
	    {"RETORT_BASE_URL", "http://blog.example:abc"},
	    {"RETORT_BASE_URL", "http://blog..example"},
	    {"RETORT_BASE_URL", "http://-blog.example"},
	    {"RETORT_BASE_URL", "http://256.0.0.1"},
	    {"RETORT_BASE_URL", "http://me@blog.example"},
	    {"RETORT_BASE_URL", "http://[::1"},
	    {"RETORT_BASE_URL", "http://[fe80::1%25eth0]"},
	    {"RETORT_ADMIN_EMAIL", "boss"},
	    {"RETORT_ADMIN_EMAIL", "boss@localhost"},
	    {"RETORT_ADMIN_EMAIL", "a@example.com,b@example.com"},
	    {"RETORT_MAIL_FROM", "Retort"},
	    {"RETORT_MAIL_FROM", "foo @ bar"},
	    {"RETORT_MAIL_FROM", "foo@bar baz"},
	    {"RETORT_MAIL_FROM", "@example.com"},
	    {"RETORT_MAIL_FROM", "foo@"},
	    {"RETORT_MAIL_FROM", "a@b@example.com"},
	    {"RETORT_MAIL_FROM", "Foo foo@example.com"},
	    {"RETORT_MAIL_FROM", "Foo <foo@example.com"},
	    {"RETORT_MAIL_FROM", "Foo <foo@example.com> bar"},
	    {"RETORT_MAIL_FROM", "Foo <foo@example.com> <bar@example.com>"},
	    {"RETORT_MAIL_FROM", "Foo <foo>"},
	    {"RETORT_MAIL_FROM", "foo@[127.0.0.1]"},
	    {"RETORT_MAIL_FROM", "foo@127.0.0.1000"},
	    {"RETORT_MAIL_FROM", "A\tB <foo@example.com>"},
	    {"RETORT_MAIL_FROM", "A\xff <foo@example.com>"},
	    {"RETORT_SMTP_CA", "/nowhere/ca.pem"},
	    {"RETORT_SMTP_CA", "/tmp"},
	    {"RETORT_SMTP_CA", "/etc/passwd"},
	    {"RETORT_MAIL_FROM", "a@example.com\r\nX-Other: b"},
	    {"RETORT_MAIL_FROM", "a@example.com\n"},
	    {"RETORT_PUBLIC_READ", "yes"},
	    {"RETORT_PUBLIC_READ", "1"},
	    {"RETORT_PUBLIC_READ", "true "},
	    {"RETORT_CORS_ORIGINS", "app.example"},
	    {"RETORT_CORS_ORIGINS", "https://app.example/x"},
	    {"RETORT_CORS_ORIGINS", "https://"},
	    {"RETORT_CORS_ORIGINS", "://app.example"},
	    {"RETORT_CORS_ORIGINS", "app.example https://other.example"},
	    {"RETORT_CORS_ORIGINS", "https://a.example, https://b.example/x"},
	    {"RETORT_CORS_ORIGINS", "https://a.example;https://b.example"},
	    {"RETORT_CORS_ORIGINS", "**"},
	    {"RETORT_LOOPS", "0"},
	    {"RETORT_LOOPS", "65"},
	    {"RETORT_LOOPS", "all"},
	    {"RETORT_POOL", "0"},
	    {"RETORT_POOL", "257"},
	    {"RETORT_WORKERS", "0"},
	    {"RETORT_WORKERS", "-1"},
	    {"RETORT_WORKERS", "257"},
	    {"RETORT_WORKERS", "many"},
	    {"RETORT_WORKERS", "3.5"},
	    {"RETORT_WORKERS", "8 threads"},
	    {"RETORT_WORKERS", "99999999999999999999"},
	    {"RETORT_SESSION_DAYS", "0"},
	    {"RETORT_READ_LIMIT", "0"},
	    {"RETORT_READ_LIMIT", "1000001"},
	    {"RETORT_READ_LIMIT", "on"},
	    {"RETORT_SESSION_DAYS", "3651"},
	    {"RETORT_SESSION_DAYS", "never"},
	    {"RETORT_LOG_LEVEL", "verbose"},
	    {"RETORT_LOG_LEVEL", "infos"},
	    {"RETORT_AVATARS", "gravatars"},
	    {"RETORT_AVATARS", "on"},
	    {"RETORT_GRAVATAR_DEFAULT", "Retro"},
	    {"RETORT_GRAVATAR_DEFAULT", "https://example.com/x.png"},
	    {"RETORT_GRAVATAR_DEFAULT", "mp&r=x"},
	    {"RETORT_GRAVATAR_RATING", "PG"},
	    {"RETORT_GRAVATAR_RATING", "gg"},
	    {"RETORT_SECURITY_CONTACT", "security"},
	    {"RETORT_SECURITY_CONTACT", "http://example.com/report"},
	    {"RETORT_SECURITY_CONTACT", "https://"},
	    {"RETORT_SECURITY_CONTACT", "https://example.com/r\303\251port"},
	    {"RETORT_SECURITY_CONTACT", "https://example.com/\nExpires:"},
	    {"RETORT_SLOW_QUERY_MS", "-1"},
	    {"RETORT_SLOW_QUERY_MS", "3600001"},
	    {"RETORT_SLOW_QUERY_MS", "1.5"},
	    {"RETORT_SLOW_QUERY_MS", "500 ms"},
	    {"RETORT_SLOW_QUERY_MS", "+5"},
	    {"RETORT_SLOW_QUERY_MS", "99999999999999999999"},
	};
	struct config untouched, config;
	(void)state;

	memset(&untouched, 0x5A, sizeof(untouched));
	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s=%s", rows[i].name, rows[i].value);

		config = untouched;
		setenv(rows[i].name, rows[i].value, 1);
		assert_int_equal(load(&config), ERR_INVALID);
		assert_memory_equal(&config, &untouched, sizeof(config));
		if (strncmp(said, "retort: ", 8) != 0 || !strstr(said, rows[i].name) || !strstr(said, rows[i].value) ||
		    strcmp(said + strlen(said) - 2, ".\n") != 0)
			fail_msg("%s", said);
		unsetenv(rows[i].name);
	}
}

static void an_invalid_mail_server_is_reported_without_its_password(void **state)
{
	static const struct {
		const char *value, *hint;
	} rows[] = {
	    {"http://me:word@mail.example", "smtp://"},
	    {"mail.example:word", "smtp://"},
	    {"log", "log:"},
	    {"LOG:word", "log:"},
	    {"log:word", "log:"},
	    {"smtp://", "HOST"},
	    {"smtp://me:word@", "HOST"},
	    {"smtp://me:word@-mail.example", "HOST"},
	    {"smtp://mail:word", "PORT"},
	    {"smtp://mail:0", "PORT"},
	    {"smtp://me:word@mail:65536", "PORT"},
	    {"smtp://me:word@mail:25x", "PORT"},
	    {"smtp://me:word#s@mail", "percent-encode"},
	    {"smtp://me:25#word@mail", "percent-encode"},
	    {"smtps://me:word/s@mail", "percent-encode"},
	    {"smtp://me:word?s@mail", "percent-encode"},
	    {"smtp://me:word@s@mail", "percent-encode"},
	    {"smtp://me:word s@mail", "percent-encode"},
	    {"smtp://me:word%s@mail", "percent-encode"},
	    {"smtp://me:word%2@mail", "percent-encode"},
	    {"smtp://mail/word/word", "HOST"},
	    {"smtp://mail?word", "HOST"},
	    {"smtp://mail#word", "HOST"},
	};
	struct config config;
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].value);

		setenv("RETORT_SMTP_URL", rows[i].value, 1);
		assert_int_equal(load(&config), ERR_INVALID);
		if (!strstr(said, "RETORT_SMTP_URL") || !strstr(said, rows[i].hint) || strstr(said, "word"))
			fail_msg("%s", said);
	}
}

static void messages_contain_no_passwords(void **state)
{
	static const char *const names[] = {"RETORT_DATABASE_URL", "RETORT_BASE_URL", "RETORT_LISTEN",
					    "RETORT_CORS_ORIGINS", "RETORT_SMTP_URL"};
	static const char *const values[] = {"mysql://me:sesame@db.example/x", "me:sesame@db.example",
					     "http://me:se#sesame@x?@db.example"};
	struct config config;
	(void)state;

	for (size_t i = 0; i < COUNT(names); i++) {
		for (size_t k = 0; k < COUNT(values); k++) {
			CASE("%s=%s", names[i], values[k]);

			setenv(names[i], values[k], 1);
			assert_int_equal(load(&config), ERR_INVALID);
			if (!strstr(said, names[i]) || strstr(said, "sesame"))
				fail_msg("%s", said);
		}
		unsetenv(names[i]);
	}
}

/* Origins as browsers send them, hosts as servers send them, and words in lower case. */
static void values_are_normalized(void **state)
{
	static const struct {
		const char *name, *value, *normal;
	} rows[] = {
	    {"RETORT_BASE_URL", "HTTPS://Blog.Example", "https://blog.example"},
	    {"RETORT_BASE_URL", "https://blog.example:443/", "https://blog.example"},
	    {"RETORT_BASE_URL", "http://blog.example:80", "http://blog.example"},
	    {"RETORT_BASE_URL", "http://blog.example:443", "http://blog.example:443"},
	    {"RETORT_BASE_URL", "http://blog.example:08080", "http://blog.example:8080"},
	    {"RETORT_BASE_URL", "https://Bücher.example", "https://xn--bcher-kva.example"},
	    {"RETORT_BASE_URL", "https://straße.example:8443", "https://xn--strae-oqa.example:8443"},
	    {"RETORT_BASE_URL", "https://日本語。jp", "https://xn--wgv71a119e.jp"},
	    {"RETORT_BASE_URL", "http://[0:0:0::1]:8080", "http://[::1]:8080"},
	    {"RETORT_CORS_ORIGINS", "HTTPS://App.example/, http://ü.example:80",
	     "https://app.example http://xn--tda.example"},
	    {"RETORT_SMTP_URL", "smtp://me:a%23b@Bücher.example:25", "smtp://me:a%23b@xn--bcher-kva.example:25/"},
	    {"RETORT_SMTP_URL", "Log:", "log:"},
	    {"RETORT_SMTP_URL", "smtp://me:a:b@mail.example", "smtp://me:a:b@mail.example"},
	    {"RETORT_MAIL_FROM", "Bücher <post@Bücher.example>", "Bücher <post@xn--bcher-kva.example>"},
	    {"RETORT_MAIL_FROM", "post@localhost", "post@localhost"},
	    {"RETORT_RATE_LIMIT", "ON", "on"},
	    {"RETORT_LOG_LEVEL", "INFO", "info"},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		for (int again = 0; again < 2; again++) {
			CASE("%s=%s, %s", rows[i].name, rows[i].value, again ? "normalized" : "as given");

			if (!again)
				setenv(rows[i].name, rows[i].value, 1);
			loaded();
			assert_string_equal(setting(setting_find(rows[i].name)), rows[i].normal);
		}
		unsetenv(rows[i].name);
	}
}

static void a_password_is_masked(void **state)
{
	static const struct {
		const char *value, *shown;
	} rows[] = {
	    {"smtp://me:word@mail.example:25", "smtp://me:***@mail.example:25"},
	    {"smtp://me:w%23%40%2f@mail.example", "smtp://me:***@mail.example"},
	    {"smtps://me:w:o@rd@mail.example", "smtps://me:***@mail.example"},
	    {"smtp://me:w/o#r?d@mail.example", "smtp://me:***@mail.example"},
	    {"smtp://:word@mail.example", "smtp://:***@mail.example"},
	    {"smtp://me@mail.example:25", "smtp://me@mail.example:25"},
	    {"smtp://mail.example:25", "smtp://mail.example:25"},
	    {"postgresql://me:word@db.example:5432,other.example/retort?sslmode=require",
	     "postgresql://me:***@db.example:5432,other.example/retort?sslmode=require"},
	    {"postgresql:///retort?user=me&password=word&sslpassword=other&host=/run",
	     "postgresql:///retort?user=me&password=***&sslpassword=***&host=/run"},
	    {"log:", "log:"},
	    {"sqlite:/home/me@example.com/retort.db", "sqlite:/home/me@example.com/retort.db"},
	};
	char shown[SETTING_VALUE_SIZE];
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].value);

		setting_mask(rows[i].value, shown);
		assert_string_equal(shown, rows[i].shown);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(there_are_defaults, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_empty_value_is_the_default, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(the_environment_is_read, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(slow_queries_can_stay_unlogged, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(reads_can_be_unlimited, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(valid_values_are_accepted, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(it_listens_on_several_addresses, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(the_size_of_the_pool_has_an_older_name, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_invalid_value_is_reported, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(an_invalid_mail_server_is_reported_without_its_password, begin,
					    leave_folder),
	    cmocka_unit_test_setup_teardown(a_password_is_masked, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(messages_contain_no_passwords, begin, leave_folder),
	    cmocka_unit_test_setup_teardown(values_are_normalized, begin, leave_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
