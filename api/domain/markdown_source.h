/* Prepares Markdown for md4c. Only the Markdown renderer uses it. */
#ifndef RETORT_MARKDOWN_SOURCE_H
#define RETORT_MARKDOWN_SOURCE_H

#include "base/arena.h"

/* Bytes that do not occur in UTF-8 represent characters that have lost their meaning: INERT_FIRST is the first of
 * these. The HTML writer restores the characters. */
#define INERT_CHARACTERS "[]_>-*+.)~"
#define INERT_FIRST 0xF6

struct markdown_source {
	struct str text;      /* ends in a line break */
	unsigned char *added; /* a bit for each byte of `text` that was added; NULL: none */
};

/* A copy that md4c 0.4.8 parses in time linear in its length, and newer versions to the same result.
 *
 * That version, Debian 12's, takes seconds for 64 KiB of nested brackets. Beyond limits far above what people write,
 * brackets and the markers of lists and quotes become inert: they are shown as text. So do emphasis marks in bare
 * URLs. md4c 0.4.8 requires three dashes below each column of a table where GFM requires one ("Tables (extension)"):
 * the missing ones are added. */
struct markdown_source markdown_source(struct arena *mem, struct str markdown);

/* The original text where md4c reports `part` of the copy: without added bytes. */
struct str markdown_written(const struct markdown_source *source, struct arena *mem, struct str part);

#endif
