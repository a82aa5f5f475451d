/* Identicons: the image for a hash. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"
#include "domain/identicon.h"

#define CELL "h5v5h-5z"

/* The path of an image: which cells are filled. */
static struct str path_of(struct arena *mem, struct str svg)
{
	const char *from = strstr(svg.ptr, "<path d=\""), *to = from ? strstr(from, "\"/></svg>\n") : NULL;

	assert_non_null(to);
	assert_int_equal(svg.len, strlen(svg.ptr));
	from += strlen("<path d=\"");
	return arena_str(mem, (struct str){from, (size_t)(to - from)});
}

static struct str path(struct arena *mem, const char *hash)
{
	assert_int_equal(strlen(hash), 32);
	return path_of(mem, identicon_svg(mem, str_from(hash), 100));
}

static void the_complete_image(void **state)
{
	struct arena *mem = arena_new();
	struct str svg = identicon_svg(mem, STR("8000000000000008ffffffffffffffff"), 40);
	(void)state;

	assert_string_equal(svg.ptr,
			    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 35 35\" width=\"40\" "
			    "height=\"40\" fill=\"hsl(180,42%,48%)\"><rect width=\"35\" height=\"35\" rx=\"9\" "
			    "fill-opacity=\".16\"/><path d=\"M10 25" CELL "M15 25" CELL "M20 25" CELL "\"/></svg>\n");
	arena_free(mem);
}

static void a_digit_from_eight_on_fills_its_cells(void **state)
{
	static const struct {
		const char *hash, *path;
	} rows[] = {
	    {"ff000000000000000000000000000000", ""},
	    {"ff777777777777777777777777777777", ""},
	    {"ff800000000000000000000000000000", "M5 5" CELL "M25 5" CELL},
	    {"ff080000000000000000000000000000", "M10 5" CELL "M20 5" CELL},
	    {"ff00f000000000000000000000000000", "M15 5" CELL},
	    {"ff000900000000000000000000000000", "M5 10" CELL "M25 10" CELL},
	    {"ff00000000000000a000000000000000", "M15 25" CELL},
	    {"ff0000000000000008ffffffffffffff", ""}, /* the remaining digits have no effect */
	};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].hash);

		assert_string_equal(path(mem, rows[i].hash).ptr, rows[i].path);
	}
	arena_free(mem);
}

static void left_and_right_are_alike(void **state)
{
	struct arena *mem = arena_new();
	char hash[33];
	(void)state;

	for (unsigned seed = 1; seed < 2000; seed++) {
		CASE("seed %u", seed);
		struct str cells;
		bool filled[35][35] = {{false}};
		int x, y, length;

		snprintf(hash, sizeof(hash), "%08x%08x%08x%08x", seed * 2654435761u, seed * 40503u, ~seed, seed);
		cells = path(mem, hash);
		for (const char *at = cells.ptr; *at; at += length) {
			CASE("at %s", at);

			assert_int_equal(sscanf(at, "M%d %d" CELL "%n", &x, &y, &length), 2);
			assert_true(x >= 5 && x <= 25 && y >= 5 && y <= 25 && x % 5 == 0 && y % 5 == 0);
			assert_false(filled[x][y]);
			filled[x][y] = true;
		}
		for (x = 5; x <= 25; x += 5)
			for (y = 5; y <= 25; y += 5)
				assert_int_equal(filled[x][y], filled[30 - x][y]);
		arena_reset(mem);
	}
	arena_free(mem);
}

static void the_first_two_digits_are_the_hue(void **state)
{
	static const struct {
		const char *hash, *colour;
	} rows[] = {
	    {"00000000000000000000000000000001", "hsl(0,"},
	    {"40000000000000000000000000000000", "hsl(90,"},
	    {"80000000000000000000000000000000", "hsl(180,"},
	    {"ff000000000000000000000000000000", "hsl(358,"},
	};
	struct arena *mem = arena_new();
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		CASE("%s", rows[i].hash);

		assert_non_null(strstr(identicon_svg(mem, str_from(rows[i].hash), 1).ptr, rows[i].colour));
	}
	arena_free(mem);
}

static void a_zero_hash_is_grey_and_empty(void **state)
{
	struct arena *mem = arena_new();
	struct str svg = identicon_svg(mem, STR("00000000000000000000000000000000"), 512);
	(void)state;

	assert_non_null(strstr(svg.ptr, "fill=\"#80898a\""));
	assert_non_null(strstr(svg.ptr, "width=\"512\" height=\"512\""));
	assert_string_equal(path_of(mem, svg).ptr, "");
	arena_free(mem);
}

static void no_byte_after_the_hash_is_read(void **state)
{
	struct arena *mem = arena_new();
	char *zeros = malloc(32);
	(void)state;

	assert_non_null(zeros);
	memset(zeros, '0', 32);
	assert_non_null(strstr(identicon_svg(mem, (struct str){zeros, 32}, 1).ptr, "#80898a"));
	free(zeros);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_complete_image),
	    cmocka_unit_test(a_digit_from_eight_on_fills_its_cells),
	    cmocka_unit_test(left_and_right_are_alike),
	    cmocka_unit_test(the_first_two_digits_are_the_hue),
	    cmocka_unit_test(a_zero_hash_is_grey_and_empty),
	    cmocka_unit_test(no_byte_after_the_hash_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
