/* Addresses, networks of them, and what counts as one client. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/network.h"
#include "cases.h"

static struct in6_addr address_of(const char *text)
{
	struct in6_addr address;

	if (!network_forwarded(text, &address))
		fail_msg("%s is no address", text);
	return address;
}

static void addresses_are_strict(void **state)
{
	static const char *const bad[] = {
	    "",	    " ",	 "1",	      "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4 ", " ::1",
	    "[::1", "1.2.3.4:x", "fe80::1%1", ":::",   "unknown",   "1.2.3.4/8", "::1::",    "0x1.2.3.4"};
	struct in6_addr address;
	(void)state;

	for (size_t i = 0; i < COUNT(bad); i++) {
		CASE("%s", bad[i]);

		assert_false(network_forwarded(bad[i], &address));
	}
}

static void clients_are_addresses_or_networks(void **state)
{
	static const char *const cases[][2] = {{"192.0.2.7", "192.0.2.7"},
					       {"::ffff:192.0.2.7", "192.0.2.7"},
					       {"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
					       {"2001:db8:1:2:ffff::", "2001:db8:1:2::/64"},
					       {"2001:db8:1:3::1", "2001:db8:1:3::/64"},
					       {"::1", "::/64"},
					       {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff::/64"}};
	char text[NETWORK_TEXT_SIZE];
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		CASE("%s", cases[i][0]);
		struct in6_addr address = address_of(cases[i][0]);

		network_client(&address, text);
		assert_string_equal(text, cases[i][1]);
	}
}

static void lists_have_addresses_and_networks(void **state)
{
	static const struct {
		const char *list, *address;
		bool has;
	} cases[] = {{"127.0.0.1", "127.0.0.1", true},
		     {"127.0.0.1", "127.0.0.2", false},
		     {"127.0.0.1", "::ffff:127.0.0.1", true},
		     {"10.0.0.0/8, 192.168.4.0/22", "10.255.0.1", true},
		     {"10.0.0.0/8, 192.168.4.0/22", "192.168.7.255", true},
		     {"10.0.0.0/8, 192.168.4.0/22", "192.168.8.0", false},
		     {"0.0.0.0/0", "203.0.113.9", true},
		     {"0.0.0.0/0", "2001:db8::1", false},
		     {"::/0", "2001:db8::1", true},
		     {"fd00::/8\t::1", "fdff::1", true},
		     {"fd00::/8\t::1", "::1", true},
		     {"fd00::/8\t::1", "fe00::1", false},
		     {"2001:db8::/33", "2001:db8:7fff::1", true},
		     {"2001:db8::/33", "2001:db8:8000::1", false},
		     {"", "127.0.0.1", false},
		     {" , ", "127.0.0.1", false}};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		CASE("%s in %s", cases[i].address, cases[i].list);
		struct in6_addr address = address_of(cases[i].address);

		assert_true(network_list_is_valid(cases[i].list));
		assert_int_equal(network_list_has(cases[i].list, &address), cases[i].has);
	}
}

static void invalid_lists(void **state)
{
	static const char *const bad[] = {
	    "localhost",   "10.0.0.0/33",  "::/129",
	    "10.0.0.0/",   "10.0.0.0/x",   "10.0.0.0/-1",
	    "10.0.0.0/8x", "127.0.0.1;",   "1.2.3.4 nginx",
	    "/8",	   "10.0.0.0/8/8", "2001:0db8:0000:0000:0000:0000:0000:0000:0000:0000:0000/64"};
	(void)state;

	for (size_t i = 0; i < COUNT(bad); i++) {
		CASE("%s", bad[i]);

		assert_false(network_list_is_valid(bad[i]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(addresses_are_strict),
	    cmocka_unit_test(clients_are_addresses_or_networks),
	    cmocka_unit_test(lists_have_addresses_and_networks),
	    cmocka_unit_test(invalid_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
