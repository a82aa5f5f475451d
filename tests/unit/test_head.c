/* The headers of requests, including malicious ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/limits.h"
#include "cases.h"
#include "server/head.h"

#define HEADERS 4

/* What is read of a request from 192.0.2.1 with these headers; their values are those that were given. */
static struct head head_of(const char *const *headers, size_t count)
{
	static const struct config config = {.trusted_proxies = ""};
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(0xc0000201)};
	struct peer peer = peer_from((struct sockaddr *)&address);
	struct arena *mem = arena_new();
	char *keys[HEADERS + 1] = {0}, *values[HEADERS + 1] = {0};
	struct _u_map map = {.keys = keys, .values = values};
	struct head head;

	assert_non_null(mem);
	for (size_t i = 0; i < count && headers[i]; i += 2) {
		CASE("header %s", headers[i]);
		keys[map.nb_values] = (char *)headers[i];
		values[map.nb_values++] = (char *)headers[i + 1];
	}
	head_init(&config);
	head_read(mem, &map, "id", &peer, &head);
	arena_free(mem);
	return head;
}

static struct head head_with(const char *name, const char *value)
{
	return head_of((const char *[]){name, value}, 2);
}

static void what_is_ambiguous_is_refused(void **state)
{
	static const struct {
		const char *headers[2 * HEADERS];
		enum err refusal;
	} rows[] = {
	    {{NULL}, OK},
	    {{"Host", "example.com"}, OK},
	    {{"Content-Length", "0"}, OK},
	    {{"Content-Length", "18446744073709551615"}, OK},
	    {{"content-length", "5"}, OK},
	    {{"Transfer-Encoding", "chunked"}, OK},
	    {{"TRANSFER-ENCODING", "Chunked"}, OK},
	    {{"Host", "example.com", "host", "example.com"}, ERR_BAD_REQUEST},
	    {{"Host", "example.com,example.com"}, ERR_BAD_REQUEST},
	    {{"Host ", "example.com"}, ERR_BAD_REQUEST},
	    {{"Expect", "100-Continue"}, OK},
	    {{"Expect", "200-ok"}, ERR_EXPECTATION},
	    {{"Expect", ""}, ERR_EXPECTATION},
	    {{"Content-Length", ""}, ERR_BAD_REQUEST},
	    {{"Content-Length", "-5"}, ERR_BAD_REQUEST},
	    {{"Content-Length", "+5"}, ERR_BAD_REQUEST},
	    {{"Content-Length", "5 "}, ERR_BAD_REQUEST},
	    {{"Content-Length", "0x5"}, ERR_BAD_REQUEST},
	    {{"Content-Length", "5.0"}, ERR_BAD_REQUEST},
	    {{"Content-Length", "five"}, ERR_BAD_REQUEST},
	    {{"Content-Length", "5,5"}, ERR_BAD_REQUEST},		       /* so Ulfius joins repeated headers */
	    {{"Content-Length", "5", "content-length", "5"}, ERR_BAD_REQUEST}, /* but not these */
	    {{"Content-Length", "5", "Host", "x", "CONTENT-LENGTH", "500"}, ERR_BAD_REQUEST},
	    {{"Content-Length", "5", "Transfer-Encoding", "chunked"}, ERR_BAD_REQUEST},
	    {{"transfer-encoding", "chunked", "content-length", "5"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "chunked", "transfer-encoding", "chunked"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "chunked", "Transfer-encoding", "identity"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", ""}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "gzip"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "identity"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "gzip, chunked"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "chunked, chunked"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "xchunked"}, ERR_BAD_REQUEST},
	    {{"Transfer-Encoding", "chunked "}, ERR_BAD_REQUEST},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("row %zu: %s: %s", i, rows[i].headers[0], rows[i].headers[1]);
		struct head head = head_of(rows[i].headers, COUNT(rows[i].headers));

		assert_int_equal(head.refusal, rows[i].refusal);
	}
}

static void header_names_are_case_insensitive(void **state)
{
	struct head head = head_of((const char *[]){"authorization", "Basic x", "ORIGIN", ""}, 4);
	(void)state;

	assert_int_equal(head.refusal, OK);
	assert_string_equal(head.headers.authorization, "Basic x");
	assert_string_equal(head.headers.origin, "");
	assert_null(head.headers.cookie);
}

static void headers_without_memory_are_refused(void **state)
{
	static const struct config config = {.trusted_proxies = ""};
	struct peer peer = {0};
	struct arena *mem = arena_new();
	struct head head;
	(void)state;

	assert_non_null(mem);
	head_init(&config);
	head_read(mem, &(struct _u_map){0}, "id", &peer, &head);
	assert_int_equal(head.refusal, ERR_MEMORY);
	arena_free(mem);
}

static void the_length_of_the_body_is_announced_or_0(void **state)
{
	struct head head = head_with("Content-Length", "262145");
	(void)state;

	assert_int_equal(head.refusal, OK);
	assert_int_equal(head.body_length, 262145);
	assert_string_equal(head.client, "192.0.2.1");
	assert_int_equal(head_with("Content-Length", "99999999999999999999").body_length, UINT64_MAX);
	assert_int_equal(head_with("Transfer-Encoding", "chunked").body_length, 0);
	head = head_with("Content-Length", "-5");
	assert_int_equal(head.refusal, ERR_BAD_REQUEST);
	assert_int_equal(head.body_length, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_ambiguous_is_refused),
	    cmocka_unit_test(header_names_are_case_insensitive),
	    cmocka_unit_test(headers_without_memory_are_refused),
	    cmocka_unit_test(the_length_of_the_body_is_announced_or_0),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
