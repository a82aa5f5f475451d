/* The arena: zeroed, aligned, never overlapping, and reusable after a reset. Also the table of errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/error.h"
#include "cases.h"

static void allocations_are_zeroed_aligned_and_disjoint(void **state)
{
	static const size_t sizes[] = {0, 1, 7, 8, 15, 16, 17, 100, 4096, 16000, 16384, 70000, 1000000};
	struct arena *mem = arena_new();
	(void)state;

	assert_non_null(mem);
	for (int round = 0; round < 3; round++) {
		CASE("round %d", round);
		char *piece[200];
		size_t size[200];

		for (size_t i = 0; i < 200; i++) {
			CASE("piece %zu", i);

			size[i] = sizes[i * 7 % COUNT(sizes)];
			piece[i] = arena_alloc(mem, size[i]);
			assert_int_equal((uintptr_t)piece[i] % _Alignof(max_align_t), 0);
			for (size_t j = 0; j < size[i]; j++)
				assert_true(piece[i][j] == 0);
			memset(piece[i], (int)i + 1, size[i]);
		}
		for (size_t i = 0; i < 200; i++) {
			CASE("piece %zu of %zu bytes, unchanged", i, size[i]);

			for (size_t j = 0; j < size[i]; j++)
				assert_true((unsigned char)piece[i][j] == i + 1);
		}
		arena_reset(mem);
	}
	arena_free(mem);
	arena_free(NULL);
}

static void a_copy_ends_in_nul(void **state)
{
	struct arena *mem = arena_new();
	struct str copy = arena_str(mem, (struct str){"a\0bcd", 4});
	(void)state;

	assert_int_equal(copy.len, 4);
	assert_memory_equal(copy.ptr, "a\0bc", 5);
	assert_null(arena_str(mem, (struct str){NULL, 0}).ptr);
	copy = arena_str(mem, STR(""));
	assert_non_null(copy.ptr);
	assert_int_equal(copy.len, 0);
	assert_string_equal(copy.ptr, "");
	arena_free(mem);
}

static void text_is_formatted_whatever_its_length(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	for (int width = 0; width < 2000; width++) {
		CASE("width %d", width);
		struct str text = arena_printf(mem, "%*d|", width, 7);

		assert_int_equal(text.len, (width ? width : 1) + 1);
		assert_int_equal(strlen(text.ptr), text.len);
		assert_int_equal(text.ptr[text.len - 2], '7');
	}
	assert_string_equal(arena_printf(mem, "%s", "").ptr, "");
	arena_free(mem);
}

static void structs_come_by_type(void **state)
{
	struct arena *mem = arena_new();
	struct error_info *info = arena_new_struct(mem, struct error_info);
	(void)state;

	assert_null(info->name);
	assert_int_equal(info->status, 0);
	arena_free(mem);
}

static void every_error_is_described(void **state)
{
	(void)state;
	for (int e = OK + 1; e < ERR_COUNT; e++) {
		CASE("%s", error_info((enum err)e)->name);
		const struct error_info *info = error_info((enum err)e);

		assert_in_range(info->status, 400, 599);
		assert_true(*info->code && *info->title && *info->detail);
		assert_int_equal(strlen(info->slug), strlen(info->name));
		for (const char *p = info->slug; *p; p++)
			assert_true((*p >= 'a' && *p <= 'z') || *p == '-');
		for (int other = OK + 1; other < e; other++)
			assert_string_not_equal(info->slug, error_info((enum err)other)->slug);
	}
}

static void unknown_errors_are_internal(void **state)
{
	(void)state;
	assert_string_equal(error_info(ERR_NOT_FOUND)->name, "NOT_FOUND");
	assert_string_equal(error_info(ERR_NOT_FOUND)->slug, "not-found");
	assert_string_equal(error_info(ERR_NOT_FOUND)->code, "not found");
	assert_int_equal(error_info(ERR_NOT_FOUND)->status, 404);
	assert_ptr_equal(error_info(OK), error_info(ERR_INTERNAL));
	assert_ptr_equal(error_info(ERR_COUNT), error_info(ERR_INTERNAL));
	assert_ptr_equal(error_info((enum err) - 1), error_info(ERR_INTERNAL));
	assert_ptr_equal(error_info((enum err)12345), error_info(ERR_INTERNAL));
	assert_string_equal(error_info(ERR_INTERNAL)->slug, "internal");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(allocations_are_zeroed_aligned_and_disjoint),
	    cmocka_unit_test(a_copy_ends_in_nul),
	    cmocka_unit_test(text_is_formatted_whatever_its_length),
	    cmocka_unit_test(structs_come_by_type),
	    cmocka_unit_test(every_error_is_described),
	    cmocka_unit_test(unknown_errors_are_internal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
