/* Generated from api/seed by api/generate; do not edit. */
/* Sample content, as lists of texts. */
/* clang-format off */
#ifndef RETORT_GENERATED_SEED_CONTENT_H
#define RETORT_GENERATED_SEED_CONTENT_H

/* Texts that follow each other, each ended by a NUL. In a text, one of SEED_SLOTS and an index of a list, counted from
 * SEED_FIRST_INDEX, represent a text of that list; after SEED_CAPITAL, it begins with a capital. */
struct seed_list {
	unsigned count;
	const char *texts;
};

#define SEED_SLOTS "\1\2"
#define SEED_CAPITAL '\2'
#define SEED_FIRST_INDEX 'A'

/* Indexes: of the parts of a topic, of what else is common to all topics, and of the lists of seed_people. All are
 * below SEED_LISTS. */
enum seed_index {
	SEED_SUBJECT,
	SEED_OPENING,
	SEED_SENTENCE,
	SEED_CLOSING,
	SEED_HEADING,
	SEED_LIST,
	SEED_BLOCK,
	SEED_COMMENT,
	SEED_PARTS,
	SEED_POST = SEED_PARTS,
	SEED_REPLY,
	SEED_ANSWER,
	SEED_POSTSCRIPT,
	SEED_COMMON = 22,
	SEED_USERNAME = SEED_COMMON,
	SEED_NAME,
	SEED_LOCATION,
	SEED_ABOUT_ME,
	SEED_LISTS = 32,
};

struct seed_topic {
	struct seed_list parts[SEED_PARTS];
	const struct seed_list *own; /* from index SEED_COMMON on */
};

#define SEED_TOPICS 12

extern const struct seed_list seed_common[SEED_COMMON]; /* of a part: what is added to that of each topic */
extern const struct seed_topic seed_topics[SEED_TOPICS];
extern const struct seed_topic seed_people; /* no topic, so it has no parts */

#endif
