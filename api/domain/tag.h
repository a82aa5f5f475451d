/* Tags: words such as #tea in the text of a post. */
#ifndef RETORT_TAG_H
#define RETORT_TAG_H

#include "base/arena.h"
#include "base/limits.h"

/* The tags of a text, in the order of the text. */
struct tag_list {
	struct {
		struct str name; /* as it is written, without the # */
		struct str key;	 /* see tag_key() */
	} tags[LIMIT_TAGS];
	size_t count;
};

/* Finds the first tag in `text` from byte `from` on, without its #; false without one. `text` is UTF-8.
 *
 * A tag is a # that does not follow a letter, a digit, another # or a /, and letters, marks and digits of any script or
 * _, at most LIMIT_TAG_LENGTH of them, one of them a letter: "#1" is a number. */
bool tag_find(struct str text, size_t from, struct str *ret_name);

/* What the names of one tag have in common, whatever their letter case and form (Unicode's NFKC_Casefold). */
struct str tag_key(struct arena *mem, struct str name);

/* Adds a tag, unless the list has it. False: the list is full, and does not have it. */
bool tag_add(struct arena *mem, struct tag_list *list, struct str name);

/* The names, with blanks between them; "" without any. This is how a post stores them. */
struct str tag_names(struct arena *mem, const struct tag_list *list);

#endif
