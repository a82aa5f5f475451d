/* Limits of connections in memory and time: nothing waits, because the time is an argument. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/limits.h"
#include "cases.h"
#include "server/connections.h"
#include "server/refusal.h"

#define ANSWER_BYTES (80 * 1024)
#define ANSWER_MS ((LIMIT_ANSWER_S + ANSWER_BYTES / LIMIT_ANSWER_BYTES_S) * INT64_C(1000))
#define MARGIN_MS (5 * INT64_C(1000)) /* the test itself takes less */
#define FREE_SOCKETS 600	      /* numbers that are not sockets; they are never used */
#define DAY_MS (24 * 3600 * INT64_C(1000))

static const struct peer peer = {.address.s6_addr = {0x20, 0x01, 0x0d, 0xb8, 1}};
static int ours, theirs; /* the two ends of the connection */

static struct connection *begin(void)
{
	int ends[2];

	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	ours = ends[0];
	theirs = ends[1];
	assert_int_equal(connection_open(ours, &peer), OK);
	return connection_start(ours);
}

static void end(struct connection *c)
{
	connection_close(c);
	assert_null(connection_start(ours));
	close(ours);
	close(theirs);
}

/* The number of bytes that the client can read; -1: none yet; 0: the end. */
static ssize_t received(char *ret, size_t size)
{
	ssize_t got = recv(theirs, ret, size - 1, MSG_DONTWAIT);

	ret[got > 0 ? got : 0] = '\0';
	return got;
}

static void assert_open(void)
{
	char text[64];

	assert_int_equal(received(text, sizeof(text)), -1);
}

static void the_time_to_read_an_answer_depends_on_its_length(void **state)
{
	struct connection *c = begin();
	char text[64];
	(void)state;

	assert_true(connection_enter(c, PHASE_ANSWER));
	connections_tick(clock_monotonic_ms() + DAY_MS); /* the time that the server takes does not count */
	assert_open();
	connection_answered(c, ANSWER_BYTES);
	connections_tick(clock_monotonic_ms() + ANSWER_MS - MARGIN_MS);
	assert_open();
	connections_tick(clock_monotonic_ms() + ANSWER_MS);
	assert_int_equal(received(text, sizeof(text)), 0);
	assert_false(connection_enter(c, PHASE_HEAD));
	end(c);
}

static void a_slow_request_gets_408(void **state)
{
	static const struct {
		enum phase phase;
		int64_t ms;
	} cases[] = {
	    {PHASE_IDLE, LIMIT_HEAD_S * 1000}, {PHASE_HEAD, LIMIT_HEAD_S * 1000}, {PHASE_BODY, LIMIT_BODY_S * 1000}};
	char text[4096];
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		CASE("phase %d, %" PRId64 " ms", cases[i].phase, cases[i].ms);
		struct connection *c = begin();

		assert_true(connection_enter(c, cases[i].phase));
		connections_tick(clock_monotonic_ms() + cases[i].ms - MARGIN_MS);
		assert_open();
		connections_tick(clock_monotonic_ms() + cases[i].ms);
		assert_true(received(text, sizeof(text)) > 0);
		assert_ptr_equal(strstr(text, "HTTP/1.1 408 "), text);
		assert_int_equal(received(text, sizeof(text)), 0);
		assert_false(
		    connection_enter(c, PHASE_ANSWER)); /* it was refused, so the request must not be processed */
		end(c);
	}
}

static void memory_of_an_address_is_released(void **state)
{
	enum { EACH = LIMIT_REQUEST_BYTES - LIMIT_BODY_FREE_BYTES, FIT = LIMIT_BODIES_CLIENT_BYTES / EACH };
	struct connection *c[FIT + 1];
	(void)state;

	for (int i = 0; i <= FIT; i++) {
		CASE("connection %d", i);

		assert_int_equal(connection_open(FREE_SOCKETS + i, &peer), OK);
		c[i] = connection_start(FREE_SOCKETS + i);
		assert_true(connection_hold(c[i], LIMIT_BODY_FREE_BYTES + 1));
		assert_int_equal(connection_hold(c[i], LIMIT_REQUEST_BYTES),
				 i < FIT); /* the same bytes are counted once */
	}
	connection_rest(c[0]);
	assert_true(connection_hold(c[FIT], LIMIT_REQUEST_BYTES));
	connection_close(c[1]);
	assert_true(connection_hold(c[0], LIMIT_REQUEST_BYTES));
	for (int i = 0; i <= FIT; i++)
		if (i != 1)
			connection_close(c[i]);
}

static void open_many(int first, int last)
{
	for (int i = first; i <= last; i++) {
		CASE("connection %d", i);

		assert_int_equal(connection_open(FREE_SOCKETS + i, &peer), OK);
	}
}

static void connections_of_an_address_are_released(void **state)
{
	const int most = LIMIT_CONNECTIONS_CLIENT;
	(void)state;

	open_many(1, most);
	assert_int_equal(connection_open(FREE_SOCKETS, &peer), ERR_CONNECTIONS);
	connection_close(connection_start(FREE_SOCKETS + 1));
	open_many(0, 0);
	open_many(2, 2); /* libmicrohttpd dropped the other one silently, and the descriptor is reused */
	assert_int_equal(connection_open(FREE_SOCKETS + 1, &peer), ERR_CONNECTIONS);
	connection_drop(FREE_SOCKETS + 2);
	open_many(1, 1);
	connections_tick(clock_monotonic_ms() + LIMIT_HEAD_S * 1000); /* it dropped all of them */
	assert_null(connection_start(FREE_SOCKETS + 1));
	open_many(1, most);
	for (int i = 1; i <= most; i++)
		connection_drop(FREE_SOCKETS + i);
}

static int set_up(void **state)
{
	(void)state;
	return refusal_init() || connections_init(128, true, "") ? -1 : 0;
}

static int tear_down(void **state)
{
	(void)state;
	connections_clear();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_time_to_read_an_answer_depends_on_its_length),
	    cmocka_unit_test(a_slow_request_gets_408),
	    cmocka_unit_test(memory_of_an_address_is_released),
	    cmocka_unit_test(connections_of_an_address_are_released),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
