/* Email: it is sent if and only if the write that queued it was committed, once, also after a restart. */
#include <arpa/inet.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#include <cmocka.h>
#include <curl/curl.h>
#include <sqlite3.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "cases.h"
#include "core/outbox.h"
#include "jobs/mailer.h"
#include "store/connect.h"
#include "store/migrate.h"
#include "store/transaction.h"
#include "temporary_folder.h"

#define URL "sqlite:test.db"
#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* What was logged. */
static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	char *messages[256];
	size_t count;
} logged = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};

static void keep_message(void *cls, const char *program, const time_t date, const unsigned long level, const char *text)
{
	(void)cls;
	(void)program;
	(void)date;
	(void)level;
	pthread_mutex_lock(&logged.lock);
	if (logged.count < COUNT(logged.messages))
		logged.messages[logged.count++] = strdup(text);
	pthread_cond_broadcast(&logged.changed);
	pthread_mutex_unlock(&logged.lock);
}

static size_t count_locked(const char *part)
{
	size_t count = 0;

	for (size_t i = 0; i < logged.count; i++)
		count += strstr(logged.messages[i], part) != NULL;
	return count;
}

/* How many messages so far have `part` in them. */
static size_t count_logged(const char *part)
{
	size_t count;

	pthread_mutex_lock(&logged.lock);
	count = count_locked(part);
	pthread_mutex_unlock(&logged.lock);
	return count;
}

static void wait_for_logged(const char *part, size_t count)
{
	pthread_mutex_lock(&logged.lock);
	while (count_locked(part) < count)
		pthread_cond_wait(&logged.changed, &logged.lock);
	pthread_mutex_unlock(&logged.lock);
}

static struct config to_log = {
    .smtp_url = "log:", .smtp_ca = "", .admin_email = "", .mail_from = "Retort <retort@example.com>"};
static struct config to_nowhere = {
    .smtp_url = "", .smtp_ca = "", .admin_email = "", .mail_from = "Retort <retort@example.com>"};
static struct config to_a_closed_port = {
    .smtp_url = "smtp://127.0.0.1:1", .smtp_ca = "", .admin_email = "", .mail_from = "Retort <retort@example.com>"};
static struct store *store;

static void forget_messages(void)
{
	for (size_t i = 0; i < logged.count; i++)
		free(logged.messages[i]);
	logged.count = 0;
}

static int begin(void **state)
{
	if (enter_folder(state) || migrate_database(URL) || store_open(URL, &store))
		return -1;
	forget_messages(); /* about migrations */
	return 0;
}

static int end(void **state)
{
	store_close(store);
	forget_messages();
	return leave_folder(state);
}

static struct mailer *started(const struct config *config)
{
	struct mailer *mailer = NULL;

	assert_int_equal(mailer_start(store, config, &mailer), OK);
	assert_non_null(mailer);
	return mailer;
}

struct queued {
	struct mail mail;
	int copies;
	enum err result; /* of the write that queues it */
};

static enum err queue_copies(struct db *w, void *arg)
{
	const struct queued *queued = arg;
	enum err e = OK;

	for (int i = 0; i < queued->copies && !e; i++)
		e = outbox_queue(w, 0, &queued->mail);
	return e ? e : queued->result;
}

static enum err queue_mail(const char *recipient, const char *subject, int copies, enum err result)
{
	struct queued queued = {
	    {str_from(recipient), str_from(subject), STR("The text.\nÜber two lines."), STR("<p>The text.</p>"), 3600},
	    copies,
	    result};

	return store_write(store, queue_copies, &queued);
}

/* What one row and column hold. */
static int64_t ask(const char *sql)
{
	sqlite3 *db;
	sqlite3_stmt *statement;
	int64_t answer;

	assert_int_equal(sqlite3_open("test.db", &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	answer = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return answer;
}

static void assert_none_left(void)
{
	assert_int_equal(ask("SELECT COUNT(*) FROM mails"), 0);
}

static enum err run_sql(struct db *w, void *arg)
{
	return db_run(w, arg);
}

static void change(char *sql)
{
	assert_int_equal(store_write(store, run_sql, sql), OK);
}

static void an_email_is_sent_once(void **state)
{
	struct mailer *mailer = started(&to_log);
	(void)state;

	assert_int_equal(queue_mail("susan@example.com", "First", 1, OK), OK);
	wait_for_logged("Email to susan@example.com: First\nThe text.", 1);
	assert_int_equal(queue_mail("john@example.com", "Second", 1, OK), OK);
	wait_for_logged("Email to john@example.com: Second\nThe text.", 1);
	mailer_stop(mailer);
	assert_none_left();
	mailer = started(&to_log);
	assert_int_equal(queue_mail("last@example.com", "Last", 1, OK), OK);
	wait_for_logged("Email to last@example.com", 1);
	mailer_stop(mailer);
	assert_int_equal(count_logged("Email to "), 3);
}

static void emails_of_a_failed_write_are_not_sent(void **state)
{
	struct mailer *mailer = started(&to_log);
	(void)state;

	assert_int_equal(queue_mail("nobody@example.com", "Never", 3, ERR_CONFLICT), ERR_CONFLICT);
	assert_int_equal(queue_mail("susan@example.com", "Yes", 1, OK), OK);
	wait_for_logged("Email to susan@example.com", 1);
	mailer_stop(mailer);
	assert_int_equal(count_logged("Email to "), 1);
	assert_none_left();
}

static void without_a_mail_server_email_stays_queued(void **state)
{
	struct mailer *mailer;
	(void)state;

	assert_int_equal(mailer_start(store, &to_nowhere, &mailer), OK);
	assert_null(mailer);
	assert_int_equal(count_logged("RETORT_SMTP_URL is not set"), 1);
	assert_int_equal(queue_mail("susan@example.com", "Later", 1, OK), OK);
	mailer_stop(mailer);
	assert_int_equal(
	    ask("SELECT COUNT(*) FROM mails WHERE recipient = 'susan@example.com' AND subject = 'Later' AND "
		"domain = 'example.com' AND attempts = 0 AND claimed_until = 0"),
	    1);

	store_close(store);
	assert_int_equal(store_open(URL, &store), OK);
	mailer = started(&to_log); /* nothing wakes it */
	wait_for_logged("Email to susan@example.com: Later", 1);
	mailer_stop(mailer);
	assert_none_left();
	mailer_stop(NULL);
}

static void emails_are_sent_in_order(void **state)
{
	struct mailer *mailer = started(&to_log);
	(void)state;

	assert_int_equal(queue_mail("first@example.com", "Many", 20, OK), OK);
	assert_int_equal(queue_mail("second@example.com", "Many", 20, OK), OK);
	wait_for_logged("Email to second@example.com", 20);
	mailer_stop(mailer);
	assert_int_equal(logged.count, 40);
	for (size_t i = 0; i < 40; i++) {
		CASE("email %zu", i);
		assert_non_null(strstr(logged.messages[i], i < 20 ? "first@example.com" : "second@example.com"));
	}
	assert_none_left();
}

static void invalid_emails_are_discarded(void **state)
{
	struct mailer *mailer = started(&to_log);
	(void)state;

	assert_int_equal(queue_mail("susan@example.com", "Two\r\nBcc: all@example.com", 1, OK), OK);
	assert_int_equal(queue_mail("john@example.com", "Good", 1, OK), OK);
	wait_for_logged("Email to john@example.com", 1); /* it does not delay the others */
	mailer_stop(mailer);
	assert_int_equal(count_logged("Email to "), 1);
	assert_int_equal(
	    count_logged("was not accepted: its address or subject contains a line break. It will not be sent."), 1);
	assert_none_left();
}

static void failed_emails_are_retried(void **state)
{
	int64_t before = clock_now(), next;
	struct mailer *mailer;
	(void)state;

	assert_int_equal(queue_mail("susan@example.com", "By post", 1, OK), OK);
	mailer = started(&to_a_closed_port);
	wait_for_logged("email 1 to example.com was not accepted: ", 1);
	mailer_stop(mailer);
	assert_int_equal(count_logged("It will be retried."), 1);
	assert_int_equal(ask("SELECT attempts FROM mails WHERE claimed_until = 0 AND claimed_by = ''"), 1);
	next = ask("SELECT next_attempt_at FROM mails");
	assert_true(next >= before + 2 * US_PER_S);
	assert_true(next <= clock_now() + 2 * US_PER_S);
}

static void an_email_is_given_up_after_the_last_attempt(void **state)
{
	struct mailer *mailer;
	(void)state;

	assert_int_equal(LIMIT_MAIL_ATTEMPTS, 24);
	assert_int_equal(queue_mail("susan@example.com", "Bad", 1, OK), OK);
	change("UPDATE mails SET attempts = attempts + 23");
	mailer = started(&to_a_closed_port);
	wait_for_logged("email 1 to example.com was discarded after 24 attempts", 1);
	mailer_stop(mailer);
	assert_none_left();
}

static void expired_emails_are_not_sent(void **state)
{
	struct mailer *mailer;
	(void)state;

	assert_int_equal(queue_mail("susan@example.com", "Too late", 1, OK), OK);
	assert_true(ask("SELECT expires_at - created_at FROM mails") == 3600 * US_PER_S);
	change("UPDATE mails SET expires_at = created_at, attempts = 7");
	assert_int_equal(queue_mail("john@example.com", "In time", 1, OK), OK);
	mailer = started(&to_log);
	wait_for_logged("Email to john@example.com", 1);
	mailer_stop(mailer);
	assert_int_equal(count_logged("Email to "), 1);
	assert_int_equal(count_logged("email 1 to example.com was discarded after 7 attempts: it has expired"), 1);
	assert_none_left();
}

/* Shifts the rows as if the clock had been set back by an hour, or a day. */
static void a_clock_set_back_does_not_delay_emails(void **state)
{
	struct mailer *mailer;
	(void)state;

	assert_int_equal(queue_mail("susan@example.com", "Next", 3, OK), OK);
	change("UPDATE mails SET next_attempt_at = next_attempt_at + 7200000000, created_at = created_at + 7200000000");
	assert_int_equal(queue_mail("john@example.com", "Claimed", 3, OK), OK);
	change("UPDATE mails SET claimed_until = created_at + 86400000000, claimed_by = 'another' WHERE id > 3");
	mailer = started(&to_log);
	wait_for_logged("Email to susan@example.com: Next", 3);
	wait_for_logged("Email to john@example.com: Claimed", 3);
	mailer_stop(mailer);
	assert_none_left();
	assert_int_equal(count_logged("Email to "), 6);
}

/* Two servers share the table; each email is sent once. */
static void servers_share_the_outbox(void **state)
{
	struct store *second;
	struct mailer *one, *other = NULL;
	(void)state;

	assert_int_equal(store_open(URL, &second), OK);
	assert_int_equal(queue_mail("susan@example.com", "Many", 60, OK), OK);
	one = started(&to_log);
	assert_int_equal(mailer_start(second, &to_log, &other), OK);
	wait_for_logged("Email to susan@example.com", 60);
	mailer_stop(one);
	mailer_stop(other);
	store_close(second);
	assert_none_left();
	assert_int_equal(count_logged("Email to "), 60);
}

static void claimed_emails_are_not_sent_again(void **state)
{
	struct mailer *mailer;
	(void)state;

	assert_int_equal(queue_mail("susan@example.net", "Theirs", 1, OK), OK);
	change("UPDATE mails SET attempts = 1, claimed_until = created_at + 60000000, claimed_by = 'another'");
	assert_int_equal(queue_mail("john@example.com", "Ours", 1, OK), OK);
	mailer = started(&to_log);
	wait_for_logged("Email to john@example.com", 1);
	mailer_stop(mailer);
	assert_int_equal(ask("SELECT COUNT(*) FROM mails WHERE claimed_by = 'another' AND attempts = 1"), 1);
	change("UPDATE mails SET claimed_until = 1"); /* it died */
	mailer = started(&to_log);
	wait_for_logged("Email to susan@example.net", 1);
	mailer_stop(mailer);
	assert_none_left();
}

/* A mail server (RFC 5321) that accepts one connection, and then ends. */
struct smtp_server {
	int listener;
	bool silent_at_end; /* it never answers QUIT */
	struct config config;
	char url[64];
	char said[16384]; /* all that the client has sent */
	pthread_t thread;
};

static const char *answer_to(const struct smtp_server *server, const char *line)
{
	if (strncmp(line, "DATA", 4) == 0)
		return "354 Go on\r\n";
	if (strncmp(line, "QUIT", 4) == 0)
		return server->silent_at_end ? "" : "221 Bye\r\n";
	return "250 OK\r\n";
}

static void *serve_one(void *arg)
{
	struct smtp_server *server = arg;
	int connection = accept(server->listener, NULL, NULL);
	FILE *stream = fdopen(connection, "r+");
	bool data = false;
	char line[1024];
	size_t length = 0;

	fputs("220 Welcome\r\n", stream);
	while (fflush(stream) == 0 && fgets(line, sizeof(line), stream)) {
		length += (size_t)snprintf(server->said + length, sizeof(server->said) - length, "%s", line);
		if (data && strcmp(line, ".\r\n") != 0)
			continue;
		data = strncmp(line, "DATA", 4) == 0;
		fputs(answer_to(server, line), stream);
	}
	fclose(stream);
	close(server->listener);
	return NULL;
}

static void start_smtp(struct smtp_server *server)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t length = sizeof(address);

	server->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_int_equal(bind(server->listener, (struct sockaddr *)&address, length), 0);
	assert_int_equal(listen(server->listener, 1), 0);
	assert_int_equal(getsockname(server->listener, (struct sockaddr *)&address, &length), 0);
	snprintf(server->url, sizeof(server->url), "smtp://127.0.0.1:%d", ntohs(address.sin_port));
	server->config = (struct config){
	    .smtp_url = server->url, .smtp_ca = "", .admin_email = "", .mail_from = "A Blog <blog@example.com>"};
	assert_int_equal(pthread_create(&server->thread, NULL, serve_one, server), 0);
}

static void the_whole_smtp_conversation(void **state)
{
	static const char *const parts[] = {"MAIL FROM:<blog@example.com>",
					    "RCPT TO:<susan@example.com>",
					    "\nFrom: A Blog <blog@example.com>\r\n",
					    "\nTo: <susan@example.com>\r\n",
					    "\nSubject: By post\r\n",
					    "\nDate: ",
					    "@example.com>\r\n",
					    "\nAuto-Submitted: auto-generated\r\n",
					    "Content-Type: multipart/alternative; boundary=",
					    "Content-Type: text/plain; charset=utf-8",
					    "Content-Type: text/html; charset=utf-8",
					    "\r\nThe text.\r\n=C3=9Cber two lines.\r\n",
					    "\r\n<p>The text.</p>\r\n"};
	struct smtp_server server = {0};
	struct mailer *mailer;
	(void)state;

	start_smtp(&server);
	assert_int_equal(queue_mail("susan@example.com", "By post", 1, OK), OK);
	mailer = started(&server.config);
	pthread_join(server.thread, NULL);
	mailer_stop(mailer);
	for (size_t i = 0; i < COUNT(parts); i++)
		if (!strstr(server.said, parts[i]))
			fail_msg("\"%s\" is missing in\n%s", parts[i], server.said);
	assert_none_left();
	assert_int_equal(logged.count, 0);
}

/* The email has been accepted: this is recorded, and a stop does not wait. */
static void a_missing_reply_to_quit_delays_nothing(void **state)
{
	struct smtp_server server = {.silent_at_end = true};
	struct mailer *mailer;
	int64_t before_ms;
	(void)state;

	start_smtp(&server);
	assert_int_equal(queue_mail("susan@example.com", "By post", 1, OK), OK);
	before_ms = clock_monotonic_ms();
	mailer = started(&server.config);
	pthread_join(server.thread, NULL); /* it waits until we close the connection */
	mailer_stop(mailer);
	assert_none_left();
	assert_true(clock_monotonic_ms() - before_ms < 60000);
	assert_int_equal(count_logged("The text."), 0); /* the content of emails is not logged */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(an_email_is_sent_once, begin, end),
	    cmocka_unit_test_setup_teardown(emails_of_a_failed_write_are_not_sent, begin, end),
	    cmocka_unit_test_setup_teardown(without_a_mail_server_email_stays_queued, begin, end),
	    cmocka_unit_test_setup_teardown(emails_are_sent_in_order, begin, end),
	    cmocka_unit_test_setup_teardown(failed_emails_are_retried, begin, end),
	    cmocka_unit_test_setup_teardown(an_email_is_given_up_after_the_last_attempt, begin, end),
	    cmocka_unit_test_setup_teardown(invalid_emails_are_discarded, begin, end),
	    cmocka_unit_test_setup_teardown(expired_emails_are_not_sent, begin, end),
	    cmocka_unit_test_setup_teardown(a_clock_set_back_does_not_delay_emails, begin, end),
	    cmocka_unit_test_setup_teardown(servers_share_the_outbox, begin, end),
	    cmocka_unit_test_setup_teardown(claimed_emails_are_not_sent_again, begin, end),
	    cmocka_unit_test_setup_teardown(the_whole_smtp_conversation, begin, end),
	    cmocka_unit_test_setup_teardown(a_missing_reply_to_quit_delays_nothing, begin, end),
	};
	int failed;

	curl_global_init(CURL_GLOBAL_DEFAULT);
	y_set_logs_callback(keep_message, NULL, NULL);
	if (!y_init_logs("test", Y_LOG_MODE_CALLBACK, Y_LOG_LEVEL_INFO, NULL, NULL))
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	y_close_logs();
	curl_global_cleanup();
	return failed;
}
