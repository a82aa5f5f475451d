/* Composes sample texts: a text from a list, with placeholders filled from other lists. */
#include "cli/seed_text.h"

#include <ctype.h>
#include <inttypes.h>

#include "base/prng.h"
#include "generated/seed_content.h"

/* The purposes of keys, besides the lists. */
enum purpose { TOPIC = SEED_LISTS, DETAILS, DIGITS };

/* A text being composed. */
struct text {
	struct arena *mem;
	char *ptr;
	size_t len, size;
	const struct seed_topic *topic;
	uint64_t key;
	uint64_t place;		   /* of a comment; 0 for a post */
	unsigned used[SEED_LISTS]; /* how often each list was used */
};

static void add(struct text *t, const char *bytes, size_t len)
{
	if (t->len + len >= t->size) {
		size_t size = 2 * (t->len + len) + 1024;
		char *ptr = arena_alloc(t->mem, size);

		if (t->len)
			memcpy(ptr, t->ptr, t->len);
		t->ptr = ptr;
		t->size = size;
	}
	memcpy(t->ptr + t->len, bytes, len);
	t->len += len;
}

static size_t greatest_common_divisor(size_t a, size_t b)
{
	return b ? greatest_common_divisor(b, a % b) : a;
}

/* Element `n` of a permutation of `count` indexes that `key` determines, so that none repeats before all have been
 * used. */
static size_t nth_place(uint64_t key, uint64_t list, size_t count, uint64_t n)
{
	uint64_t order = prng_key(key, list, n / count); /* another one for each round */
	size_t step = 1 + (order >> 32) % count;

	while (greatest_common_divisor(count, step) != 1)
		step++;
	return (order % count + n % count * step) % count;
}

/* A text from the list, or from the two lists of a part. */
static const char *choose(const struct text *t, unsigned index, uint64_t n)
{
	static const struct seed_list none;
	const struct seed_list *own = &none, *common = index < SEED_COMMON ? &seed_common[index] : &none;
	const char *text;
	size_t place;

	if (index < SEED_PARTS)
		own = &t->topic->parts[index];
	else if (index >= SEED_COMMON)
		own = &t->topic->own[index - SEED_COMMON];
	place = nth_place(t->key, index, own->count + common->count, n);
	text = place < own->count ? own->texts : common->texts;
	for (place -= place < own->count ? 0 : own->count; place; place--)
		text += strlen(text) + 1;
	return text;
}

static void add_from(struct text *t, unsigned index);

static void fill(struct text *t, const char *text)
{
	const char *slot;

	for (; (slot = strpbrk(text, SEED_SLOTS)); text = slot + 2) {
		size_t start;

		add(t, text, (size_t)(slot - text));
		start = t->len;
		add_from(t, (unsigned)(slot[1] - SEED_FIRST_INDEX));
		if (*slot == SEED_CAPITAL)
			t->ptr[start] = (char)toupper((unsigned char)t->ptr[start]);
	}
	add(t, text, strlen(text));
}

/* The next text of a list. A comment starts at its index among the comments, so that they differ; but the subject of a
 * post, and the first sentence that a comment quotes, are always the same. */
static void add_from(struct text *t, unsigned index)
{
	uint64_t place = t->place;

	if (index == SEED_OPENING)
		t->place = 0;
	fill(t, choose(t, index, index == SEED_SUBJECT ? 0 : t->place + t->used[index]++));
	t->place = place;
}

static struct str finish(struct text *t)
{
	add(t, "", 1);
	return (struct str){t->ptr, t->len - 1};
}

static struct str compose(struct text *t, enum seed_index index)
{
	add_from(t, index);
	return finish(t);
}

static const struct seed_topic *topic_of(uint64_t post_key)
{
	return &seed_topics[prng_key(post_key, TOPIC, 0) % SEED_TOPICS];
}

struct str seed_text_post(struct arena *mem, uint64_t key)
{
	return compose(&(struct text){.mem = mem, .topic = topic_of(key), .key = key}, SEED_POST);
}

struct str seed_text_comment(struct arena *mem, const struct seed_comment *comment)
{
	struct text t = {
	    .mem = mem, .topic = topic_of(comment->post_key), .key = comment->post_key, .place = comment->place};

	if (!comment->by_author)
		return compose(&t, SEED_REPLY);
	return compose(&t, comment->place ? SEED_ANSWER : SEED_POSTSCRIPT);
}

static struct str compose_personal(struct arena *mem, uint64_t key, enum seed_index index)
{
	return compose(&(struct text){.mem = mem, .topic = &seed_people, .key = key}, index);
}

struct str seed_text_username(struct arena *mem, uint64_t key, unsigned attempt)
{
	struct str name = compose_personal(mem, key, SEED_USERNAME);
	uint64_t digits = 10;

	if (!attempt)
		return name;
	for (unsigned i = 1; i < attempt && i < 8; i++)
		digits *= 10;
	return arena_printf(mem, "%s%" PRIu64, name.ptr, digits + prng_key(key, DIGITS, attempt) % (9 * digits));
}

struct seed_profile seed_text_profile(struct arena *mem, uint64_t key)
{
	struct prng r = {prng_key(key, DETAILS, 0)};
	struct seed_profile profile = {0};

	if (prng_below(&r, 4))
		profile.name = compose_personal(mem, key, SEED_NAME);
	if (prng_below(&r, 3))
		profile.location = compose_personal(mem, key, SEED_LOCATION);
	if (prng_below(&r, 3))
		profile.about_me = compose_personal(mem, key, SEED_ABOUT_ME);
	return profile;
}
