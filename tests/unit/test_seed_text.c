/* Sample texts: the same for the same key, well-formed, varied, and with all kinds of Markdown. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/limits.h"
#include "base/prng.h"
#include "base/text.h"
#include "cases.h"
#include "cli/seed_text.h"
#include "domain/markdown.h"
#include "generated/seed_content.h"

#define POSTS 4000

static struct str text_of(struct arena *mem, uint64_t n, bool comment)
{
	struct seed_comment c = {.post_key = prng_key(7, 1, n / 40), .place = n % 40, .by_author = n % 6 == 5};

	return comment ? seed_text_comment(mem, &c) : seed_text_post(mem, prng_key(7, 1, n));
}

static bool contains(struct str text, const char *part)
{
	return memmem(text.ptr, text.len, part, strlen(part)) != NULL;
}

static void numbers_are_those_of_splitmix64(void **state)
{
	struct prng r = {1234567};
	(void)state;

	/* https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64 */
	assert_true(prng_next(&r) == UINT64_C(6457827717110365317));
	assert_true(prng_next(&r) == UINT64_C(3203168211198807973));
	assert_true(prng_key(1, 2, 3) != prng_key(1, 3, 2));
	for (int i = 0; i < 1000; i++) {
		CASE("number %d", i);

		assert_true(prng_below(&r, 7) < 7);
	}
}

static void texts_are_the_same_for_the_same_key(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	for (uint64_t i = 0; i < 500; i++) {
		CASE("text %" PRIu64, i);

		assert_true(str_eq(text_of(mem, i, false), text_of(mem, i, false)));
		assert_true(str_eq(text_of(mem, i, true), text_of(mem, i, true)));
		assert_true(str_eq(seed_text_username(mem, i, 3), seed_text_username(mem, i, 3)));
		arena_reset(mem);
	}
	arena_free(mem);
}

static void texts_are_well_formed(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	for (uint64_t i = 0; i < 2 * POSTS; i++) {
		CASE("text %" PRIu64, i);
		bool comment = i >= POSTS;
		struct str text = text_of(mem, i, comment);
		struct rendered rendered;

		assert_true(text_is_utf8(text));
		assert_false(text_is_blank(text));
		assert_false(strpbrk(text.ptr, SEED_SLOTS) || contains(text, "  \n") || contains(text, "\n\n\n"));
		assert_int_equal(strlen(text.ptr), text.len);
		assert_true(text.ptr[0] != ' ' && text.ptr[text.len - 1] != ' ' && text.ptr[text.len - 1] != '\n');
		assert_true(text.len < (comment ? LIMIT_COMMENT_BYTES : LIMIT_POST_BYTES) / 4);
		assert_int_equal(markdown_render(mem, comment ? MARKDOWN_COMMENT : MARKDOWN_POST, text, &rendered), OK);
		if (contains(rendered.html, "**") || contains(rendered.html, "```") || contains(rendered.html, "|---"))
			fail_msg("Markdown that stays as it is: %.*s", (int)text.len, text.ptr);
		arena_reset(mem);
	}
	arena_free(mem);
}

static void posts_use_all_of_markdown(void **state)
{
	static const char *const parts[] = {
	    "<h2>",	  "<h3>", "<ul>",     "<ol>",  "<table>", "<blockquote>", "<pre>",
	    "<a href=\"", "<em>", "<strong>", "<del>", "<code>",  "<hr>",	  "<li class=\"task\">"};
	unsigned found[COUNT(parts)] = {0}, brief = 0, lengthy = 0;
	struct arena *mem = arena_new();
	(void)state;

	for (uint64_t i = 0; i < POSTS; i++) {
		CASE("post %" PRIu64, i);
		struct str text = text_of(mem, i, false);
		struct rendered rendered;

		assert_int_equal(markdown_render(mem, MARKDOWN_POST, text, &rendered), OK);
		for (size_t j = 0; j < COUNT(parts); j++)
			found[j] += contains(rendered.html, parts[j]);
		brief += text.len < 100;
		lengthy += text.len > 1000;
		arena_reset(mem);
	}
	for (size_t j = 0; j < COUNT(parts); j++) {
		if (found[j] < POSTS / 400)
			fail_msg("%s is in %u of %d posts", parts[j], found[j], POSTS);
	}
	assert_in_range(brief, POSTS / 50, POSTS / 2);
	assert_in_range(lengthy, POSTS / 50, POSTS / 2);
	arena_free(mem);
}

static void posts_differ(void **state)
{
	enum { SOME = 600 };
	struct arena *mem = arena_new();
	struct str texts[SOME];
	unsigned same = 0;
	(void)state;

	for (uint64_t i = 0; i < SOME; i++) {
		texts[i] = text_of(mem, i, false);
		for (uint64_t j = 0; j < i; j++)
			same += str_eq(texts[i], texts[j]);
	}
	assert_in_range(same, 0, 3);
	arena_free(mem);
}

/* NULL: none of all topics. */
static const char *subject_of(struct str body)
{
	for (size_t i = 0; i < SEED_TOPICS; i++) {
		const struct seed_list *subjects = &seed_topics[i].parts[SEED_SUBJECT];
		const char *subject = subjects->texts;

		for (unsigned j = 0; j < subjects->count; j++, subject += strlen(subject) + 1) {
			if (contains(body, subject))
				return subject;
		}
	}
	return NULL;
}

/* Comments refer to the subject of their post, and do not repeat each other. */
static void comments_fit_their_post(void **state)
{
	struct arena *mem = arena_new();
	unsigned fitting = 0, same = 0, quoting = 0;
	(void)state;

	for (uint64_t post = 0; post < 200; post++) {
		struct str body = text_of(mem, post, false), comments[20];
		const char *subject = subject_of(body);

		for (uint64_t i = 0; i < 20; i++) {
			CASE("comment %" PRIu64 " of post %" PRIu64, i, post);

			comments[i] = text_of(mem, post * 40 + i, true);
			fitting += subject && contains(comments[i], subject);
			if (comments[i].ptr[0] == '>') {
				size_t line = strcspn(comments[i].ptr + 2, "\n");

				assert_memory_equal(comments[i].ptr + 2, body.ptr, line);
				quoting++;
			}
			for (uint64_t j = 0; j < i; j++)
				same += str_eq(comments[i], comments[j]);
		}
		arena_reset(mem);
	}
	assert_in_range(fitting, 400, 4000);
	assert_in_range(quoting, 40, 400);
	assert_in_range(same, 0, 20);
	arena_free(mem);
}

/* A list uses each of its texts before it repeats one. */
static void sentences_do_not_repeat(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	for (uint64_t i = 0; i < POSTS; i++) {
		struct str text = text_of(mem, i, false);

		for (size_t topic = 0; topic < SEED_TOPICS; topic++) {
			const struct seed_list *list = &seed_topics[topic].parts[SEED_SENTENCE];
			const char *sentence = list->texts;

			for (unsigned j = 0; j < list->count; j++, sentence += strlen(sentence) + 1) {
				const char *found = strpbrk(sentence, SEED_SLOTS) ? NULL : strstr(text.ptr, sentence);

				if (found && strstr(found + 1, sentence))
					fail_msg("\"%s\" is in a post twice: %s", sentence, text.ptr);
			}
		}
		arena_reset(mem);
	}
	arena_free(mem);
}

static void usernames_are_allowed_and_become_free(void **state)
{
	struct arena *mem = arena_new();
	(void)state;

	for (uint64_t i = 0; i < 3000; i++) {
		CASE("user %" PRIu64, i);
		unsigned attempt = (unsigned)(i % 12);
		struct str name = seed_text_username(mem, prng_key(1, 1, i), attempt);
		struct str other = seed_text_username(mem, prng_key(1, 1, i), attempt + 1);

		assert_in_range(name.len, 2, 64);
		assert_true((name.ptr[0] >= 'a' && name.ptr[0] <= 'z') || (name.ptr[0] >= 'A' && name.ptr[0] <= 'Z'));
		assert_int_equal(strspn(name.ptr, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."),
				 name.len);
		assert_true(text_is_email(arena_printf(mem, "%s@example.com", name.ptr)));
		assert_false(str_eq(name, other));
		arena_reset(mem);
	}
	arena_free(mem);
}

/* Name and username have the same words, if the username has any. */
static void names_go_with_usernames(void **state)
{
	struct arena *mem = arena_new();
	unsigned told = 0, fitting = 0;
	(void)state;

	for (uint64_t i = 0; i < 3000; i++) {
		struct seed_profile profile = seed_text_profile(mem, prng_key(1, 1, i));
		struct str username = seed_text_username(mem, prng_key(1, 1, i), 0);
		size_t first;

		if (profile.name.ptr) {
			first = strcspn(profile.name.ptr, " ");
			told++;
			fitting += strcasestr(username.ptr, strndupa(profile.name.ptr, first)) != NULL;
		}
		arena_reset(mem);
	}
	assert_in_range(told, 1500, 2900);
	assert_in_range(fitting, told / 2, told - 1);
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(numbers_are_those_of_splitmix64),
	    cmocka_unit_test(texts_are_the_same_for_the_same_key),
	    cmocka_unit_test(texts_are_well_formed),
	    cmocka_unit_test(posts_use_all_of_markdown),
	    cmocka_unit_test(posts_differ),
	    cmocka_unit_test(comments_fit_their_post),
	    cmocka_unit_test(sentences_do_not_repeat),
	    cmocka_unit_test(usernames_are_allowed_and_become_free),
	    cmocka_unit_test(names_go_with_usernames),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
