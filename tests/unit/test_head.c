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

static void ambiguous_framing_is_refused(void **state)
{
	static const struct {
		const char *headers[2 * HEADERS];
		bool good;
	} rows[] = {
	    {{NULL}, true},
	    {{"Host", "example.com"}, true},
	    {{"Content-Length", "0"}, true},
	    {{"Content-Length", "18446744073709551615"}, true},
	    {{"content-length", "5"}, true},
	    {{"Transfer-Encoding", "chunked"}, true},
	    {{"TRANSFER-ENCODING", "Chunked"}, true},
	    {{"Content-Length", ""}, false},
	    {{"Content-Length", "-5"}, false},
	    {{"Content-Length", "+5"}, false},
	    {{"Content-Length", "5 "}, false},
	    {{"Content-Length", "0x5"}, false},
	    {{"Content-Length", "5.0"}, false},
	    {{"Content-Length", "five"}, false},
	    {{"Content-Length", "5,5"}, false},			     /* so Ulfius joins repeated headers */
	    {{"Content-Length", "5", "content-length", "5"}, false}, /* but not these */
	    {{"Content-Length", "5", "Host", "x", "CONTENT-LENGTH", "500"}, false},
	    {{"Content-Length", "5", "Transfer-Encoding", "chunked"}, false},
	    {{"transfer-encoding", "chunked", "content-length", "5"}, false},
	    {{"Transfer-Encoding", "chunked", "transfer-encoding", "chunked"}, false},
	    {{"Transfer-Encoding", "chunked", "Transfer-encoding", "identity"}, false},
	    {{"Transfer-Encoding", ""}, false},
	    {{"Transfer-Encoding", "gzip"}, false},
	    {{"Transfer-Encoding", "identity"}, false},
	    {{"Transfer-Encoding", "gzip, chunked"}, false},
	    {{"Transfer-Encoding", "chunked, chunked"}, false},
	    {{"Transfer-Encoding", "xchunked"}, false},
	    {{"Transfer-Encoding", "chunked "}, false},
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("row %zu: %s: %s", i, rows[i].headers[0], rows[i].headers[1]);
		struct _u_request request;
		struct req_headers headers;
		enum err e;

		assert_int_equal(ulfius_init_request(&request), U_OK);
		for (size_t j = 0; j < 2 * HEADERS && rows[i].headers[j]; j += 2)
			u_map_put(request.map_header, rows[i].headers[j], rows[i].headers[j + 1]);
		e = head_read_headers(request.map_header, &headers);
		assert_int_equal(e, rows[i].good ? OK : ERR_BAD_REQUEST);
		ulfius_clean_request(&request);
	}
}

static void header_names_are_case_insensitive(void **state)
{
	struct _u_request request;
	struct req_headers headers;
	enum err e;
	(void)state;

	assert_int_equal(ulfius_init_request(&request), U_OK);
	u_map_put(request.map_header, "authorization", "Basic x");
	u_map_put(request.map_header, "ORIGIN", "");
	e = head_read_headers(request.map_header, &headers);
	assert_int_equal(e, OK);
	assert_string_equal(headers.authorization, "Basic x");
	assert_string_equal(headers.origin, "");
	assert_null(headers.cookie);
	ulfius_clean_request(&request);
}

/* What is read of a request from 192.0.2.1 with one header. */
static struct head head_with(const char *name, const char *value)
{
	static const struct config config = {.trusted_proxies = ""};
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(0xc0000201)};
	struct peer peer = peer_from((struct sockaddr *)&address);
	struct arena *mem = arena_new();
	struct _u_request request;
	struct head head;

	assert_non_null(mem);
	head_init(&config);
	assert_int_equal(ulfius_init_request(&request), U_OK);
	u_map_put(request.map_header, name, value);
	head_read(mem, request.map_header, &peer, &head);
	ulfius_clean_request(&request);
	arena_free(mem);
	return head;
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
	    cmocka_unit_test(ambiguous_framing_is_refused),
	    cmocka_unit_test(header_names_are_case_insensitive),
	    cmocka_unit_test(the_length_of_the_body_is_announced_or_0),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
