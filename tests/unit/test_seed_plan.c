/* The plan of sample content: ids with gaps, ascending times, and comments that follow their post. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/clock.h"
#include "cases.h"
#include "cli/seed_plan.h"

/* Ids from 11 on, with a gap after every seventh. */
static int64_t id_of(int64_t place)
{
	return 11 + place + place / 7;
}

static void make(struct ids *ids, int64_t count)
{
	for (int64_t i = 0; i < count; i++) {
		CASE("id %" PRId64, id_of(i));

		assert_int_equal(ids_add(ids, id_of(i)), OK);
	}
}

static void ids_without_gaps_are_one_range(void **state)
{
	struct ids ids = {0};
	(void)state;

	for (int64_t id = 5; id < 10000; id++) {
		CASE("id %" PRId64, id);

		assert_int_equal(ids_add(&ids, id), OK);
	}
	assert_int_equal(ids.range_count, 1);
	assert_int_equal(ids.count, 9995);
	ids_free(&ids);
}

static void check(int64_t users, int64_t posts, int64_t comments)
{
	struct plan plan = {
	    .seed = 3, .now = clock_now(), .user_count = users, .post_count = posts, .comment_count = comments};
	int64_t *written = test_calloc((size_t)id_of(posts) + 1, sizeof(*written)), before = 0, joined = 0;

	for (int64_t i = 0; i < users; i++) {
		CASE("user %" PRId64, i);
		struct planned_user user = plan_user(&plan, i);

		assert_true(user.member_since > joined && user.last_seen > user.member_since);
		assert_true(user.last_seen <= plan.now);
		joined = user.member_since;
	}
	make(&plan.users, users);
	for (int64_t i = 0; i < posts; i++) {
		CASE("post %" PRId64, i);
		struct planned_post post = plan_post(&plan, i);

		assert_true(post.created_at > before && post.created_at > joined);
		assert_in_range(post.author, id_of(0), id_of(users - 1));
		before = written[id_of(i)] = post.created_at;
	}
	make(&plan.posts, posts);
	before = 0;
	for (int64_t i = 0; i < comments; i++) {
		CASE("comment %" PRId64, i);
		struct planned_comment comment = plan_comment(&plan, i);

		assert_in_range(comment.post, id_of(0), id_of(posts - 1));
		assert_in_range(comment.author, id_of(0), id_of(users - 1));
		assert_true(written[comment.post] != 0); /* it is one of the posts */
		assert_true(comment.created_at > before && comment.created_at > written[comment.post]);
		assert_true(comment.created_at <= plan.now);
		before = comment.created_at;
	}
	test_free(written);
	ids_free(&plan.users);
	ids_free(&plan.posts);
}

static void times_ascend_and_ids_exist(void **state)
{
	(void)state;
	check(1, 1, 1);
	check(1, 1, 100);
	check(3, 50, 1);
	check(20, 60, 200);
	check(100, 2000, 3000);
	check(1000, 10, 0);
}

static void follows_are_among_the_users(void **state)
{
	struct plan plan = {.seed = 1, .user_count = 50};
	unsigned all = 0;
	(void)state;

	make(&plan.users, 50);
	for (int64_t i = 0; i < 50; i++) {
		CASE("user %" PRId64, i);
		struct planned_follows follows = plan_follows(&plan, i);

		assert_int_equal(follows.follower, id_of(i));
		for (unsigned j = 0; j < follows.count; j++) {
			CASE("follow %u", j);

			assert_in_range(follows.follow[j].followed, id_of(0), id_of(49));
		}
		all += follows.count;
	}
	assert_in_range(all, 50, 400);
	ids_free(&plan.users);
}

/* A new site looks active. */
static void the_newest_is_of_today_and_the_oldest_of_years_ago(void **state)
{
	static const int64_t sizes[] = {60, 1000, 1000000}, hour = 3600 * US_PER_S;
	(void)state;

	for (size_t i = 0; i < COUNT(sizes); i++) {
		CASE("%" PRId64 " posts", (int64_t)sizes[i]);
		int64_t count = sizes[i];
		struct plan plan = {
		    .seed = 1, .now = clock_now(), .user_count = 12, .post_count = count, .comment_count = count * 4};

		plan.users = (struct ids){.ranges = &(struct range){0, 1}, .range_count = 1, .count = 12};
		plan.posts = (struct ids){.ranges = &(struct range){0, 1}, .range_count = 1, .count = count};
		assert_in_range(plan_post(&plan, count - 1).created_at, plan.now - 12 * hour, plan.now);
		assert_in_range(plan_comment(&plan, count * 4 - 1).created_at, plan.now - hour, plan.now);
		assert_true(plan_post(&plan, 0).created_at < plan.now - 365 * 24 * hour);
	}
}

/* The largest numbers that the command accepts do not overflow. */
static void two_thousand_million_fit(void **state)
{
	const int64_t most = INT64_C(1) << 31;
	struct plan plan = {
	    .seed = 1, .now = clock_now(), .user_count = most, .post_count = most, .comment_count = most};
	(void)state;

	plan.users = (struct ids){.ranges = &(struct range){0, 1}, .range_count = 1, .count = most};
	plan.posts = plan.users;
	assert_in_range(plan_comment(&plan, most - 1).post, 1, most);
	assert_true(plan_comment(&plan, most - 1).created_at <= plan.now);
	assert_true(plan_post(&plan, most - 1).created_at > plan_post(&plan, most - 2).created_at);
	assert_true(plan_user(&plan, most - 1).member_since > plan_user(&plan, 0).member_since);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(ids_without_gaps_are_one_range),
	    cmocka_unit_test(times_ascend_and_ids_exist),
	    cmocka_unit_test(follows_are_among_the_users),
	    cmocka_unit_test(the_newest_is_of_today_and_the_oldest_of_years_ago),
	    cmocka_unit_test(two_thousand_million_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
