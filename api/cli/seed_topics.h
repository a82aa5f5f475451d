/* What sample texts are made of: a vocabulary and templates for each topic. */
#ifndef RETORT_SEED_TOPICS_H
#define RETORT_SEED_TOPICS_H

#include <stddef.h>

#define LIST_MAX 32 /* texts in a list; only those of names may be longer */

/* A list that ends in NULL. */
#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

/* In a template, a word of these lists stands for:
 *   $a  what the post is about: one word for the whole post and its comments
 *   $b $c $d  a word of the topic's list of that name, another one each time
 *   $t  a time past ("last weekend")     $p  a person ("my neighbour")
 *   $n  a number from 2 to 9             $m  a number from 10 to 59
 * $t tells when something happened, so it never follows a preposition. The letter in upper case begins with a capital,
 * for the start of a sentence. */
struct topic {
	const char *const *a, *const *b, *const *c, *const *d;
	const char *const *openers;   /* first sentences */
	const char *const *sentences; /* what may follow, in any order */
	const char *const *closers;   /* last sentences, many a question */
	const char *const *headings;
	const char *const *items;    /* of a list, in this order */
	const char *const *blocks;   /* whole blocks of Markdown: tables, code, quotations */
	const char *const *comments; /* what others say */
};

/* What fits every topic. */
struct general {
	const char *const *times, *const *people;			  /* $t and $p */
	const char *const *remarks;					  /* sentences of a post */
	const char *const *greetings, *const *replies, *const *farewells; /* of a comment */
	const char *const *answers;					  /* of the author of the post */
};

extern const struct general general_words;

#define OUTDOOR_TOPICS 6
#define INDOOR_TOPICS 6

extern const struct topic outdoor_topics[OUTDOOR_TOPICS], indoor_topics[INDOOR_TOPICS];

#endif
