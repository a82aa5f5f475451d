/* A second opinion on the HTML of the Markdown renderer, which shares no code with it: it knows every tag and attribute
 * that may come, where each is allowed, and which addresses may be linked. */
#ifndef RETORT_HTML_CHECK_H
#define RETORT_HTML_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#define CHECK_DEPTH 200
#define CHECK_REL "rel=\"nofollow ugc noopener\">"

struct html_check {
	const char *at, *end;
	const char *open[CHECK_DEPTH]; /* names of open tags */
	size_t depth;
	bool comment;
};

static inline bool check_skip(struct html_check *c, const char *literal)
{
	size_t len = strlen(literal);

	if ((size_t)(c->end - c->at) < len || memcmp(c->at, literal, len) != 0)
		return false;
	c->at += len;
	return true;
}

static inline bool check_one_of(const char *name, const char *names)
{
	size_t len = strlen(name);

	for (const char *p = names; len && (p = strstr(p, name)); p += len) {
		if ((p == names || p[-1] == ' ') && (p[len] == ' ' || p[len] == '\0'))
			return true;
	}
	return false;
}

static inline bool check_is_open(const struct html_check *c, const char *names)
{
	for (size_t i = 0; i < c->depth; i++) {
		if (check_one_of(c->open[i], names))
			return true;
	}
	return false;
}

/* Whether a tag is allowed in its parent, by HTML's content model. */
static inline bool check_may_stand(const struct html_check *c, const char *name)
{
	const char *parent = c->depth ? c->open[c->depth - 1] : "";

	if (c->comment && check_one_of(name, "h1 h2 h3 h4 h5 h6 table thead tbody tr th td"))
		return false;
	if (strcmp(name, "li") == 0)
		return check_one_of(parent, "ul ol");
	if (check_one_of(name, "thead tbody"))
		return strcmp(parent, "table") == 0;
	if (strcmp(name, "tr") == 0)
		return check_one_of(parent, "thead tbody");
	if (check_one_of(name, "th td"))
		return strcmp(parent, "tr") == 0;
	if (check_one_of(parent, "ul ol table thead tbody tr"))
		return false;
	if (check_one_of(name, "p h1 h2 h3 h4 h5 h6 pre hr blockquote ul ol table"))
		return c->depth == 0 || check_one_of(parent, "blockquote li");
	if (strcmp(parent, "pre") == 0)
		return strcmp(name, "code") == 0;
	if (strcmp(name, "a") == 0)
		return !check_is_open(c, "a code");
	return !check_is_open(c, "code") && check_one_of(name, "a br em strong del code"); /* inline, anywhere else */
}

/* "&name;" or "&#39;". */
static inline bool check_reference(struct html_check *c)
{
	const char *from = ++c->at;

	if (check_skip(c, "#39;"))
		return true;
	while (c->at < c->end && ((*c->at >= 'a' && *c->at <= 'z') || (*c->at >= 'A' && *c->at <= 'Z') ||
				  (*c->at >= '0' && *c->at <= '9' && c->at > from)))
		c->at++;
	return c->at > from && check_skip(c, ";");
}

static inline bool check_byte(struct html_check *c)
{
	unsigned char b = (unsigned char)*c->at;

	if (b == '&')
		return check_reference(c);
	if (b == '<' || b == '>' || b == '\0' || b >= 0xF6)
		return false;
	c->at++;
	return true;
}

/* Up to the closing quote, and past it. */
static inline bool check_value(struct html_check *c)
{
	while (c->at < c->end && *c->at != '"') {
		if (*c->at == '\'' || !check_byte(c))
			return false;
	}
	return check_skip(c, "\"");
}

static inline bool check_url(struct html_check *c)
{
	const char *from = c->at;
	size_t prefix, len;

	if (!check_value(c))
		return false;
	len = (size_t)(c->at - 1 - from);
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)from[i] <= 0x20 || from[i] == 0x7F)
			return false;
	}
	for (prefix = 0; prefix < len && !strchr(":/?#", from[prefix]); prefix++) {
		if (from[prefix] != '&')
			continue;
		/* The one name of a colon; any other is not part of a scheme, and is compared below. */
		if (strncmp(from + prefix, "&colon;", 7) == 0)
			return false;
		if (from[prefix + 1] == '#')
			prefix++;
	}
	return prefix == len ? len > 0
			     : from[prefix] != ':' || (prefix == 4 && strncasecmp(from, "http", 4) == 0) ||
				   (prefix == 5 && strncasecmp(from, "https", 5) == 0) ||
				   (prefix == 6 && strncasecmp(from, "mailto", 6) == 0);
}

/* A link to a tag: of letters, marks, digits and _, none of which has a meaning in a URL. */
static inline bool check_tag_link(struct html_check *c)
{
	const char *from = c->at;

	if (c->comment || !check_skip(c, " href=\"/tag/"))
		return false;
	while (c->at < c->end && *c->at != '"' && !strchr("&<>'/?#%:", *c->at))
		c->at++;
	if (check_skip(c, "\" rel=\"tag\">"))
		return true;
	c->at = from;
	return false;
}

static inline bool check_attributes(struct html_check *c, const char *name)
{
	if (strcmp(name, "a") == 0)
		return check_tag_link(c) ||
		       (check_skip(c, " href=\"") && check_url(c) && (!check_skip(c, " title=\"") || check_value(c)) &&
			check_skip(c, " " CHECK_REL));
	if (strcmp(name, "ol") == 0 && check_skip(c, " start=\"")) {
		while (c->at < c->end && *c->at >= '0' && *c->at <= '9')
			c->at++;
		return check_skip(c, "\"") && (check_skip(c, " dir=\"auto\">") || check_skip(c, ">"));
	}
	if (check_one_of(name, "blockquote ul ol table") && check_skip(c, " dir=\"auto\">"))
		return true;
	if (strcmp(name, "li") == 0 && check_skip(c, " class=\"task\">"))
		return true;
	if (check_one_of(name, "th td") && check_skip(c, " align=\""))
		return check_skip(c, "left\">") || check_skip(c, "center\">") || check_skip(c, "right\">");
	if (strcmp(name, "code") == 0 && check_skip(c, " class=\"language-"))
		return strcmp(c->open[c->depth - 1], "pre") == 0 && check_value(c) && check_skip(c, ">");
	return check_skip(c, ">");
}

static inline bool check_tag(struct html_check *c)
{
	static const char *const names[] = {"p",      "br",    "hr",	"pre",	 "blockquote", "ul", "ol", "li", "em",
					    "strong", "del",   "code",	"a",	 "h1",	       "h2", "h3", "h4", "h5",
					    "h6",     "table", "thead", "tbody", "tr",	       "th", "td"};
	bool closing = check_skip(c, "</");
	size_t len = 0;

	if (!closing)
		c->at++;
	while (c->at + len < c->end && !strchr(" >", c->at[len]))
		len++;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (strlen(names[i]) != len || memcmp(names[i], c->at, len) != 0)
			continue;
		c->at += len;
		if (closing)
			return c->depth && strcmp(c->open[--c->depth], names[i]) == 0 && check_skip(c, ">");
		if (!check_may_stand(c, names[i]) || !check_attributes(c, names[i]) || c->depth == CHECK_DEPTH)
			return false;
		if (!check_one_of(names[i], "br hr"))
			c->open[c->depth++] = names[i];
		return true;
	}
	return false;
}

/* NULL, or where the HTML is not what the renderer may write. */
static inline const char *html_check(const char *html, size_t len, bool comment)
{
	struct html_check c = {.at = html, .end = html + len, .comment = comment};

	while (c.at < c.end) {
		const char *from = c.at;
		bool holds_tags_only = c.depth && check_one_of(c.open[c.depth - 1], "ul ol table thead tbody tr pre");

		if (*c.at == '<' ? !check_tag(&c) : !check_byte(&c) || (holds_tags_only && *from != '\n'))
			return from;
	}
	return c.depth ? c.end : NULL;
}

#endif
