/* Writes HTML: a bounded buffer, escaping, and the URLs that may be linked. For markdown.c and markdown_output.c alone.
 */
#ifndef RETORT_MARKDOWN_HTML_H
#define RETORT_MARKDOWN_HTML_H

#include <md4c.h>
#include <stdint.h>

#include "base/arena.h"

/* What exceeds `limit` sets `full` and is dropped, as is everything after it. */
struct html {
	struct arena *mem;
	char *ptr;
	size_t len, size, limit;
	bool full;
};

/* Unescaped. */
void html_put(struct html *h, const char *bytes, size_t len);
/* Escaped, as text between tags. */
void html_text(struct html *h, const char *bytes, size_t len);
/* A character reference as md4c finds it, "&amp;" or "&#38;": decoded if it is numeric, else left to the browser. */
void html_entity(struct html *h, const char *entity, size_t len);
/* The character of a numeric reference; 0: it has a name. */
uint32_t html_entity_code(const char *entity, size_t len);
/* Whether such a reference is invisible: white space, or a character without a glyph. */
bool html_entity_is_blank(const char *entity, size_t len);
/* U+FFFD, for characters that HTML forbids. */
void html_replacement(struct html *h);
/* An attribute's value, escaped, without its quotes. */
void html_attribute(struct html *h, const MD_ATTRIBUTE *value);
/* The same for a URL: characters that browsers would remove (white space, control characters) are percent-encoded. */
void html_url(struct html *h, const MD_ATTRIBUTE *url);
/* The same for a bare URL. */
void html_bare_url(struct html *h, struct str url);
/* http, https, mailto or relative (`//host` too), however it is spelled; not empty. */
bool html_url_allowed(const MD_ATTRIBUTE *url);

static inline void html_puts(struct html *h, const char *literal)
{
	html_put(h, literal, strlen(literal));
}

#endif
