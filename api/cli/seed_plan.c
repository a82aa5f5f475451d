/* Plans sample content: who writes when, and on which post. */
#include "cli/seed_plan.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/prng.h"

#define DAY (24 * 3600 * US_PER_S)
/* Times are drawn uniformly, from 0 on; clock_time() converts them to clock times. */
#define JOINING (180 * DAY) /* before the start; the others after it */
#define POSTING (700 * DAY)
#define VISITING (730 * DAY)

/* The purposes of random numbers. They determine the content, so they must not change. */
enum purpose { USER = 1, USER_DETAILS, FOLLOW, POST, POST_TIME, POST_AUTHOR, POPULARITY, COMMENT_DETAILS, ANSWER };

enum err ids_add(struct ids *ids, int64_t id)
{
	struct range *last = ids->range_count ? &ids->ranges[ids->range_count - 1] : NULL;

	if (!last || id != last->first + (ids->count - last->start)) {
		struct range *more = reallocarray(ids->ranges, ids->range_count + 1, sizeof(*more));

		if (!more)
			return ERR_MEMORY;
		ids->ranges = more;
		more[ids->range_count++] = (struct range){.start = ids->count, .first = id};
	}
	ids->count++;
	return OK;
}

void ids_free(struct ids *ids)
{
	free(ids->ranges);
	*ids = (struct ids){0};
}

static int64_t ids_at(const struct ids *ids, int64_t place)
{
	size_t low = 0, high = ids->range_count;

	while (high - low > 1) {
		size_t middle = (low + high) / 2;

		if (ids->ranges[middle].start <= place)
			low = middle;
		else
			high = middle;
	}
	return ids->ranges[low].first + (place - ids->ranges[low].start);
}

static uint64_t key_for(const struct plan *plan, enum purpose purpose, int64_t index)
{
	return prng_key(plan->seed, purpose, (uint64_t)index);
}

static struct prng prng_for(const struct plan *plan, enum purpose purpose, int64_t index)
{
	return (struct prng){key_for(plan, purpose, index)};
}

static int64_t below(struct prng *r, int64_t n)
{
	return (int64_t)prng_below(r, (uint64_t)n);
}

/* VISITING ends now. Times are denser the newer they are, so that even of a few posts, some are of today. */
static int64_t clock_time(const struct plan *plan, int64_t time)
{
	double age = (double)(VISITING - time), part = age / (double)VISITING;

	return plan->now - (int64_t)(part < 1 ? age * (part * part + 0.001) / 1.001 : age);
}

/* The time of one of `count` events: each has an equal part of the span, so they ascend. */
static int64_t time_within(struct prng *r, int64_t from, int64_t span, int64_t index, int64_t count)
{
	int64_t part = span / count;

	return from + index * part + below(r, part);
}

/* A few users write most: the index of a user is the product of two or three uniform numbers. */
static int64_t choose_user(const struct plan *plan, struct prng *r)
{
	int64_t n = 1 + below(r, plan->users.count);

	if (below(r, 2))
		n = 1 + below(r, n);
	return ids_at(&plan->users, below(r, n));
}

static int64_t author_of(const struct plan *plan, int64_t post)
{
	struct prng r = prng_for(plan, POST_AUTHOR, post);

	return choose_user(plan, &r);
}

struct planned_user plan_user(const struct plan *plan, int64_t index)
{
	struct prng r = prng_for(plan, USER_DETAILS, index);
	struct planned_user user = {.name_key = key_for(plan, USER, index)};

	user.member_since = clock_time(plan, time_within(&r, -JOINING, JOINING, index, plan->user_count));
	user.last_seen = clock_time(plan, VISITING - below(&r, VISITING - POSTING));
	user.avatar[0] = prng_next(&r);
	user.avatar[1] = prng_next(&r);
	return user;
}

struct planned_follows plan_follows(const struct plan *plan, int64_t index)
{
	struct prng r = prng_for(plan, FOLLOW, index);
	struct planned_follows all = {.follower = ids_at(&plan->users, index)};

	all.count = (unsigned)below(&r, 1 + sizeof(all.follow) / sizeof(*all.follow));
	for (unsigned i = 0; i < all.count; i++) {
		all.follow[i].followed = choose_user(plan, &r);
		all.follow[i].created_at = clock_time(plan, below(&r, VISITING));
	}
	return all;
}

struct planned_post plan_post(const struct plan *plan, int64_t index)
{
	struct prng r = prng_for(plan, POST_TIME, index);

	return (struct planned_post){
	    .key = key_for(plan, POST, index),
	    .author = author_of(plan, index),
	    .created_at = clock_time(plan, time_within(&r, 0, POSTING, index, plan->post_count)),
	};
}

/* A recent post from before `time`. Each post has its own popularity, so that the numbers of comments follow Zipf's
 * law. */
static int64_t choose_post(const struct plan *plan, struct prng *r, int64_t time)
{
	int64_t count = time / (POSTING / plan->post_count), post = 0;

	if (count > plan->posts.count)
		count = plan->posts.count;
	for (int tries = 0; tries < 64; tries++) {
		int64_t age = 1 + below(r, count < PLAN_HORIZON ? count : PLAN_HORIZON);
		struct prng popularity;

		post = count - 1 - below(r, 1 + below(r, age));
		popularity = prng_for(plan, POPULARITY, post);
		if (below(r, 12 + below(&popularity, 1000)) < 12)
			break;
	}
	return post;
}

/* Some comments are replies of the post's author to the previous comment. */
static int64_t answered_by(const struct plan *plan, int64_t index)
{
	while (index && key_for(plan, ANSWER, index) % 6 == 0)
		index--;
	return index;
}

static int64_t comment_time(const struct plan *plan, struct prng *r, int64_t index)
{
	int64_t first_part = POSTING / plan->post_count; /* until then there may be no post */

	return time_within(r, first_part, VISITING - first_part, index, plan->comment_count);
}

/* The index of a new comment among the comments of its post. */
static uint64_t next_place(struct plan *plan, int64_t post)
{
	struct recent_post *recent = &plan->recent[post % PLAN_HORIZON];

	if (recent->post != post) {
		recent->post = post;
		recent->comments = 0;
	}
	return recent->comments++;
}

struct planned_comment plan_comment(struct plan *plan, int64_t index)
{
	int64_t first = answered_by(plan, index), post;
	struct prng own = prng_for(plan, COMMENT_DETAILS, index), r = prng_for(plan, COMMENT_DETAILS, first);
	struct planned_comment comment = {.created_at = clock_time(plan, comment_time(plan, &own, index))};

	post = choose_post(plan, &r, comment_time(plan, &r, first));
	comment.post = ids_at(&plan->posts, post);
	comment.author = author_of(plan, post);
	for (int tries = 0; first == index && tries < 4 && comment.author == author_of(plan, post); tries++)
		comment.author = choose_user(plan, &r);
	comment.text = (struct seed_comment){
	    .post_key = key_for(plan, POST, post),
	    .place = next_place(plan, post),
	    .by_author = comment.author == author_of(plan, post),
	};
	return comment;
}
