/* Which client a request comes from, whatever its headers claim. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <arpa/inet.h>
#include <cmocka.h>

#include "base/config.h"
#include "base/limits.h"
#include "cases.h"
#include "server/client.h"

static struct peer peer_of(const char *text)
{
	struct sockaddr_storage peer = {0};
	struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&peer;
	struct sockaddr_in *v4 = (struct sockaddr_in *)&peer;

	if (strcmp(text, "unix") == 0)
		return peer_from(&(struct sockaddr){.sa_family = AF_UNIX});
	peer.ss_family = strchr(text, ':') ? AF_INET6 : AF_INET;
	assert_int_equal(inet_pton(peer.ss_family, text,
				   peer.ss_family == AF_INET6 ? (void *)&v6->sin6_addr : (void *)&v4->sin_addr),
			 1);
	return peer_from((struct sockaddr *)&peer);
}

static void forwarded_for_counts_from_trusted_proxies(void **state)
{
	static const char proxies[] = "127.0.0.1, 10.0.0.0/8, ::1, fd00::/8";
	static const struct {
		const char *proxies, *peer, *forwarded, *client;
	} cases[] = {{"", "192.0.2.1", NULL, "192.0.2.1"},
		     {"", "192.0.2.1", "198.51.100.1", "192.0.2.1"},
		     {"", "2001:db8::7", NULL, "2001:db8::/64"},
		     {"", "::ffff:192.0.2.1", NULL, "192.0.2.1"}, /* a listener for IPv4 and IPv6 */
		     {"", "::1", NULL, "::/64"},
		     /* A peer on a Unix socket is a trusted proxy, whatever RETORT_TRUSTED_PROXIES is. */
		     {"", "unix", NULL, "local"},
		     {"", "unix", "198.51.100.1", "198.51.100.1"},
		     {"", "unix", "203.0.113.1, 198.51.100.1", "198.51.100.1"},
		     {proxies, "unix", "198.51.100.1, 10.1.1.1", "198.51.100.1"},
		     {proxies, "unix", "nonsense", "local"},
		     {proxies, "192.0.2.1", "198.51.100.1", "192.0.2.1"},
		     {proxies, "127.0.0.1", NULL, "127.0.0.1"},
		     {proxies, "127.0.0.1", "198.51.100.1", "198.51.100.1"},
		     {proxies, "::1", "198.51.100.1", "198.51.100.1"},
		     {proxies, "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"},
		     {proxies, "127.0.0.1", "2001:db8:0:0:1:2:3:4", "2001:db8::/64"},
		     {proxies, "127.0.0.1", "203.0.113.1, 198.51.100.1", "198.51.100.1"},
		     {proxies, "127.0.0.1", "203.0.113.1,198.51.100.1 , 10.1.1.1", "198.51.100.1"},
		     {proxies, "127.0.0.1", "10.1.1.1, 10.2.2.2", "10.1.1.1"},
		     {proxies, "127.0.0.1", "198.51.100.1, nonsense", "127.0.0.1"},
		     {proxies, "127.0.0.1", "nonsense, 10.1.1.1", "10.1.1.1"},
		     {proxies, "127.0.0.1", "", "127.0.0.1"},
		     {proxies, "127.0.0.1", ",", "127.0.0.1"},
		     {proxies, "127.0.0.1", "203.0.113.5:4711", "203.0.113.5"},
		     {proxies, "127.0.0.1", "[2001:db8::1]:4711", "2001:db8::/64"},
		     {proxies, "127.0.0.1", "[2001:db8::1]", "2001:db8::/64"},
		     {proxies, "127.0.0.1", "203.0.113.5:4711, 10.1.1.1:80, [::1]:80", "203.0.113.5"},
		     {proxies, "127.0.0.1", "[203.0.113.5]:80", "203.0.113.5"},
		     {proxies, "127.0.0.1", "203.0.113.5:", "127.0.0.1"},
		     {proxies, "127.0.0.1", "203.0.113.5:http", "127.0.0.1"},
		     {proxies, "127.0.0.1", "203.0.113.5:123456", "127.0.0.1"},
		     {proxies, "127.0.0.1", "[2001:db8::1", "127.0.0.1"},
		     {proxies, "127.0.0.1", "[2001:db8::1]x", "127.0.0.1"},
		     {proxies, "127.0.0.1", "[]", "127.0.0.1"},
		     {proxies, "127.0.0.1", "unknown", "127.0.0.1"}};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		CASE("from %s for %s", cases[i].peer, cases[i].forwarded);
		struct config config = {.trusted_proxies = cases[i].proxies};
		struct peer peer = peer_of(cases[i].peer);
		char client[NETWORK_TEXT_SIZE];

		client_find(mem, &config, &peer, cases[i].forwarded, client);
		assert_string_equal(client, cases[i].client);
	}
	arena_free(mem);
}

static struct str user_agent_of(struct arena *mem, const char *header)
{
	static const struct config config = {.trusted_proxies = ""};
	struct req rq = {.mem = mem, .config = &config, .headers = {.user_agent = header}};

	client_read(&rq);
	return rq.user_agent;
}

static void user_agents_are_cut_at_the_end_of_a_character(void **state)
{
	struct arena *mem = arena_new();
	char text[3 * LIMIT_USER_AGENT_BYTES + 1] = {0};
	(void)state;

	assert_null(user_agent_of(mem, NULL).ptr);
	assert_null(user_agent_of(mem, "not \xff UTF-8").ptr);
	assert_string_equal(user_agent_of(mem, "curl/8").ptr, "curl/8");
	for (size_t i = 0; i < LIMIT_USER_AGENT_BYTES; i++)
		memcpy(text + 3 * i, "€", 3);
	assert_int_equal(user_agent_of(mem, text).len, LIMIT_USER_AGENT_BYTES / 3 * 3);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(forwarded_for_counts_from_trusted_proxies),
	    cmocka_unit_test(user_agents_are_cut_at_the_end_of_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
