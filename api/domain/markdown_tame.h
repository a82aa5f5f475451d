/* Hostile Markdown, made harmless for md4c. Only the Markdown renderer uses it. */
#ifndef RETORT_MARKDOWN_TAME_H
#define RETORT_MARKDOWN_TAME_H

#include "base/arena.h"

/* Bytes that UTF-8 never has stand for characters that have lost their meaning: INERT_FIRST for the first of these. The
 * writer of HTML writes the characters again. */
#define INERT_CHARACTERS "[]/>-*+.)~"
#define INERT_FIRST 0xF6

/* A copy that ends in a line break, and that md4c 0.4.8 parses in time linear in its length. That version, Debian's,
 * takes seconds for 64 KiB of nested brackets. Beyond limits far above what people write, a bracket, a bare address or
 * the mark of a list or a quote becomes inert: it shows as it was written, in code too, but no longer does anything. */
struct str markdown_tame(struct arena *mem, struct str markdown);

#endif
