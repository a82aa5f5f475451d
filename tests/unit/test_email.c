/* The normal form of email addresses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/email.h"
#include "cases.h"

#define TEN "dddddddddd"
#define SIXTY TEN TEN TEN TEN TEN TEN
#define LOCAL_64 SIXTY "dddd"
#define HOST_189 SIXTY "ddd." SIXTY "ddd." TEN TEN TEN TEN TEN "ddddddd.com" /* 63 + 1 + 63 + 1 + 57 + 4 */

static void addresses_are_normalized(void **state)
{
	static const struct {
		struct str text, form;
	} rows[] = {
	    {STR("susan@example.com"), STR("susan@example.com")},
	    {STR(" Su.San+Tag@EXAMPLE.com\n"), STR("su.san+tag@example.com")},
	    {STR("Susan@B\u00FCcher.Example"), STR("susan@xn--bcher-kva.example")},
	    {STR("susan@bu\u0308cher\u3002example"), STR("susan@xn--bcher-kva.example")},
	    {STR("SUSAN@XN--BCHER-KVA.EXAMPLE"), STR("susan@xn--bcher-kva.example")},
	    {STR("a@stra\u00DFe.example"), STR("a@xn--strae-oqa.example")},
	    {STR("a@r3---sn.example"), STR("a@r3---sn.example")},
	    {STR("a@\u0645\u062B\u0627\u0644.\u0625\u062E\u062A\u0628\u0627\u0631"), STR("a@xn--mgbh0fb.xn--kgbechtv")},
	    {STR(LOCAL_64 "@" HOST_189), STR(LOCAL_64 "@" HOST_189)},
	};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].text.ptr);
		struct str form = STR("");

		if (!email_normalize(mem, rows[i].text, &form) || !str_eq(form, rows[i].form) || form.ptr[form.len])
			fail_msg("became \"%s\"", form.ptr);
		assert_true(str_eq(email_to_key(mem, rows[i].text), form));
	}
	arena_free(mem);
}

static void invalid_addresses_are_refused(void **state)
{
	static const struct str rows[] = {
	    {NULL, 0},
	    STR(""),
	    STR("@"),
	    STR("s\u00FCsan@example.com"),
	    STR("susan@b\u00FCcher"),
	    STR("susan@b\u00FC cher.example"),
	    STR("susan@b\u00FC_cher.example"),
	    STR("susan@-b\u00FCcher.example"),
	    STR("susan@\u0661.\u0662"),
	    STR("susan@[::1]\u00FC"),
	    STR("susan@b\u00FCcher.example\0.com"),
	    STR("susan\0@b\u00FCcher.example"),
	    STR("a@b@b\u00FCcher.example"),
	    STR("d" LOCAL_64 "@example.com"),
	    STR(LOCAL_64 "@d" HOST_189),
	    STR(LOCAL_64 "@d." HOST_189),
	};
	struct arena *mem = arena_new();
	struct str form = STR("untouched");
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].ptr);

		if (email_normalize(mem, rows[i], &form))
			fail_msg("became \"%s\"", form.ptr);
	}
	assert_true(str_eq(form, STR("untouched")));
	assert_true(str_eq(email_to_key(mem, STR("NoBody")), STR("nobody")));
	assert_null(email_to_key(mem, (struct str){NULL, 0}).ptr);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(addresses_are_normalized),
	    cmocka_unit_test(invalid_addresses_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
