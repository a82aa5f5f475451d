/* Believable sample texts: templates of a topic, filled with its words and put together in the manner of a blog. */
#include "cli/seed_text.h"

#include <ctype.h>
#include <stdio.h>

#include "cli/seed_topics.h"

uint64_t prng_next(struct prng *r)
{
	uint64_t z = r->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

uint64_t prng_below(struct prng *r, uint64_t n)
{
	return prng_next(r) % n;
}

uint64_t prng_key(uint64_t seed, uint64_t kind, uint64_t index)
{
	struct prng r = {seed};

	r.state = prng_next(&r) + kind;
	r.state = prng_next(&r) + index;
	return prng_next(&r);
}

/* A text in the making. */
struct text {
	struct arena *mem;
	char *ptr;
	size_t len, size;
	struct prng rng;
	const struct topic *topic;
	const char *subject;			       /* $a */
	uint32_t sentences, remarks, headings, blocks; /* a bit for each that was used */
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

static void add_text(struct text *t, const char *s)
{
	add(t, s, strlen(s));
}

static size_t list_length(const char *const *list)
{
	size_t n = 0;

	while (list[n])
		n++;
	return n;
}

const char *seed_pick(struct prng *r, const char *const *list)
{
	return list[prng_below(r, list_length(list))];
}

/* One that this text has not used yet, NULL when there is none left. */
static const char *pick_new(struct text *t, const char *const *list, uint32_t *used)
{
	size_t count = list_length(list), at = prng_below(&t->rng, count);

	for (size_t i = 0; i < count; i++, at = (at + 1) % count) {
		if (!(*used & UINT32_C(1) << at)) {
			*used |= UINT32_C(1) << at;
			return list[at];
		}
	}
	return NULL;
}

static bool chance(struct text *t, unsigned percent)
{
	return prng_below(&t->rng, 100) < percent;
}

/* What `$letter` stands for; a number is written to `number`. */
static const char *word(struct text *t, char letter, char number[8])
{
	switch (letter) {
	case 'a':
		return t->subject;
	case 'b':
		return seed_pick(&t->rng, t->topic->b);
	case 'c':
		return seed_pick(&t->rng, t->topic->c);
	case 'd':
		return seed_pick(&t->rng, t->topic->d);
	case 't':
		return seed_pick(&t->rng, general_words.times);
	case 'p':
		return seed_pick(&t->rng, general_words.people);
	case 'n':
		snprintf(number, 8, "%u", 2 + (unsigned)prng_below(&t->rng, 8));
		return number;
	default: /* 'm' */
		snprintf(number, 8, "%u", 10 + (unsigned)prng_below(&t->rng, 50));
		return number;
	}
}

static void fill(struct text *t, const char *template)
{
	const char *mark;

	for (; (mark = strchr(template, '$')); template = mark + 2) {
		char number[8];
		size_t start;

		add(t, template, (size_t)(mark - template));
		start = t->len;
		add_text(t, word(t, (char)tolower((unsigned char)mark[1]), number));
		if (isupper((unsigned char)mark[1]))
			t->ptr[start] = (char)toupper((unsigned char)t->ptr[start]);
	}
	add_text(t, template);
}

/* One more sentence of the paragraph; false when all have been used. */
static bool add_sentence(struct text *t)
{
	const char *template = chance(t, 20) ? pick_new(t, general_words.remarks, &t->remarks)
					     : pick_new(t, t->topic->sentences, &t->sentences);

	if (!template)
		return false;
	if (t->len && t->ptr[t->len - 1] != '\n')
		add_text(t, " ");
	fill(t, template);
	return true;
}

static void add_sentences(struct text *t, uint64_t count)
{
	while (count-- && add_sentence(t))
		;
}

/* Of a few sentences, as far as there are any left. */
static void add_paragraph(struct text *t)
{
	size_t before = t->len;

	add_text(t, "\n\n");
	if (add_sentence(t))
		add_sentences(t, 1 + prng_below(&t->rng, 3));
	else
		t->len = before;
}

static void add_closer(struct text *t, const char *before)
{
	add_text(t, before);
	fill(t, seed_pick(&t->rng, t->topic->closers));
}

static void add_heading(struct text *t, const char *mark)
{
	const char *heading = pick_new(t, t->topic->headings, &t->headings);

	if (heading) {
		add_text(t, mark);
		fill(t, heading);
	}
}

static void add_block(struct text *t)
{
	const char *block = pick_new(t, t->topic->blocks, &t->blocks);

	if (block) {
		add_text(t, "\n\n");
		fill(t, block);
	}
}

/* Items in their order, some left out; the first and the last stay, so there are two at least. */
static void add_list(struct text *t)
{
	size_t last = list_length(t->topic->items) - 1;
	bool numbered = chance(t, 50);
	unsigned number = 0;

	add_text(t, "\n");
	for (size_t i = 0; i <= last; i++) {
		char mark[16] = "\n- ";

		if (i != 0 && i != last && chance(t, 25))
			continue;
		if (numbered)
			snprintf(mark, sizeof(mark), "\n%u. ", ++number);
		add_text(t, mark);
		fill(t, t->topic->items[i]);
	}
}

/* The manners in which a post goes on after its first sentence. */
static void write_note(struct text *t)
{
	add_sentences(t, prng_below(&t->rng, 3));
	if (chance(t, 40))
		add_closer(t, " ");
}

static void write_question(struct text *t)
{
	add_sentences(t, 1 + prng_below(&t->rng, 2));
	add_closer(t, "\n\n");
}

static void write_story(struct text *t)
{
	uint64_t paragraphs = 1 + prng_below(&t->rng, 3);

	add_sentences(t, 1 + prng_below(&t->rng, 3));
	while (paragraphs--)
		add_paragraph(t);
	if (chance(t, 30))
		add_block(t);
	add_closer(t, "\n\n");
}

static void write_block(struct text *t)
{
	add_sentences(t, prng_below(&t->rng, 3));
	add_block(t);
	if (chance(t, 50))
		add_paragraph(t);
}

static void write_steps(struct text *t)
{
	add_sentences(t, 1 + prng_below(&t->rng, 2));
	if (chance(t, 60))
		add_heading(t, "\n\n### ");
	add_list(t);
	if (chance(t, 50))
		add_paragraph(t);
	add_closer(t, "\n\n");
}

static void write_essay(struct text *t)
{
	uint64_t sections = 2 + prng_below(&t->rng, 3), listed = prng_below(&t->rng, sections);

	add_sentences(t, 2);
	for (uint64_t i = 0; i < sections; i++) {
		add_heading(t, "\n\n## ");
		add_paragraph(t);
		if (i == listed)
			add_list(t);
		else if (chance(t, 60))
			add_block(t);
		if (chance(t, 60))
			add_paragraph(t);
	}
	if (chance(t, 40))
		add_text(t, "\n\n---");
	add_closer(t, "\n\n");
}

static const struct {
	unsigned percent;
	void (*write)(struct text *t);
} manners[] = {{32, write_note},  {14, write_question}, {30, write_story},
	       {10, write_block}, {8, write_steps},	{6, write_essay}};

/* Picks what the post of `key` is about, and writes its first sentence. */
static void begin(struct text *t, uint64_t key)
{
	uint64_t topic;

	t->rng.state = key;
	topic = prng_below(&t->rng, OUTDOOR_TOPICS + INDOOR_TOPICS);
	t->topic = topic < OUTDOOR_TOPICS ? &outdoor_topics[topic] : &indoor_topics[topic - OUTDOOR_TOPICS];
	t->subject = seed_pick(&t->rng, t->topic->a);
	fill(t, seed_pick(&t->rng, t->topic->openers));
}

struct str seed_text_post(struct arena *mem, uint64_t key)
{
	struct text t = {.mem = mem};
	uint64_t at;
	size_t i = 0;

	begin(&t, key);
	for (at = prng_below(&t.rng, 100); at >= manners[i].percent; i++)
		at -= manners[i].percent;
	manners[i].write(&t);
	return (struct str){t.ptr, t.len};
}

/* The `place`th of a list that `key` has put into an order of its own, so that nothing is said twice too soon. */
static const char *shuffled(uint64_t key, const char *const *list, uint64_t place)
{
	size_t count = list_length(list), order[LIST_MAX] = {0};
	struct prng r = {key};

	for (size_t i = 0; i < count; i++) {
		size_t j = prng_below(&r, i + 1);

		order[i] = order[j];
		order[j] = i;
	}
	return list[order[place % count]];
}

/* What somebody says: by turns about the topic and in general, then what is left in general. */
static const char *remark(const struct text *t, uint64_t key, uint64_t place)
{
	size_t topical = list_length(t->topic->comments), general = list_length(general_words.replies);

	place %= topical + general;
	if (place >= 2 * topical)
		return shuffled(key, general_words.replies, place - topical);
	return shuffled(key, place % 2 ? general_words.replies : t->topic->comments, place / 2);
}

static void write_comment(struct text *t, uint64_t post_key, uint64_t place)
{
	const char *block = seed_pick(&t->rng, t->topic->blocks);

	if (chance(t, 30)) {
		fill(t, shuffled(post_key, general_words.greetings, place));
		if (chance(t, 20))
			return;
		add_text(t, " ");
	}
	fill(t, remark(t, post_key, place));
	if (chance(t, 10)) {
		add_sentences(t, 1);
	} else if (chance(t, 15)) {
		add_text(t, " ");
		fill(t, seed_pick(&t->rng, general_words.farewells));
	}
	if (block[0] == '`' && chance(t, 6)) {
		add_text(t, " For comparison:\n\n");
		fill(t, block);
	}
}

static void write_answer(struct text *t, uint64_t post_key, uint64_t place)
{
	if (place == 0) {
		add_text(t, "PS:");
		add_sentences(t, 1);
		return;
	}
	fill(t, shuffled(post_key, general_words.answers, place));
	if (chance(t, 40))
		add_sentences(t, 1);
}

struct str seed_text_comment(struct arena *mem, const struct seed_comment *comment)
{
	struct text t = {.mem = mem};

	add_text(&t, "> ");
	begin(&t, comment->post_key);
	t.rng.state = comment->key;
	if (!comment->by_author && chance(&t, 4))
		add_text(&t, "\n\n"); /* quotes the first sentence of the post */
	else
		t.len = 0;
	if (comment->by_author)
		write_answer(&t, comment->post_key, comment->place);
	else
		write_comment(&t, comment->post_key, comment->place);
	return (struct str){t.ptr, t.len};
}
