/* The title and the excerpt of a text, collected while it is rendered. For the Markdown renderer alone. */
#ifndef RETORT_MARKDOWN_SUMMARY_H
#define RETORT_MARKDOWN_SUMMARY_H

#include <stdint.h>

#include "base/arena.h"
#include "base/limits.h"

#define SUMMARY_BYTES \
	(4 * (LIMIT_EXCERPT_LENGTH + 2)) /* in UTF-8: a blank, and a character that shows that more follows */

/* A line of plain text. Its length is bounded: what does not fit is dropped. */
struct summary_line {
	char bytes[SUMMARY_BYTES];
	size_t len, characters;
	bool space; /* the next character follows white space */
};

struct markdown_summary {
	struct summary_line heading; /* the first one that is not blank */
	struct summary_line text;    /* everything else */
	size_t first_length;	     /* of the first block of `text` that is not blank; 0: it has not ended */
	bool in_heading;
};

/* A block begins or ends: what follows belongs to a heading, or does not. */
void summary_block(struct markdown_summary *summary, bool is_heading);
/* Text as it is displayed, in UTF-8; bytes from INERT_FIRST on stand for INERT_CHARACTERS. */
void summary_text(struct markdown_summary *summary, struct str text);
/* A character reference such as "&amp;" or "&#38;". Names that are rare in writing stay as they are. */
void summary_entity(struct markdown_summary *summary, struct str entity);

/* After the last block. The title: the first heading, or else the first words of the first block. The excerpt: the
 * first words of the rest, or the title if there is nothing else. Longer texts are cut after a word, if they have
 * words, and end in "…". Both are "" for a blank text. */
struct str summary_title(const struct markdown_summary *summary, struct arena *mem);
struct str summary_excerpt(const struct markdown_summary *summary, struct arena *mem);

#endif
