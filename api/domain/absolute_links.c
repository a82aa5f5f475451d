/* Links of stored HTML for readers outside the site. */
#include "domain/absolute_links.h"

/* How each link begins. A `<` of the text is escaped, so this is found nowhere else. */
#define LINK STR("<a href=\"")

/* The first link in `html` from byte `from` on: its URL, still escaped; false without one. */
static bool next_link(struct str html, size_t from, struct str *ret_url)
{
	const char *link = memmem(html.ptr + from, html.len - from, LINK.ptr, LINK.len), *url, *end;

	if (!link)
		return false;
	url = link + LINK.len;
	end = memchr(url, '"', (size_t)(html.ptr + html.len - url));
	if (!end)
		return false;
	*ret_url = (struct str){url, (size_t)(end - url)};
	return true;
}

/* Browsers read a backslash as a slash. */
static bool is_slash(struct str url, size_t at)
{
	return at < url.len && (url.ptr[at] == '/' || url.ptr[at] == '\\');
}

static bool has_scheme(struct str url)
{
	for (size_t i = 0; i < url.len && !strchr("/\\?#", url.ptr[i]); i++)
		if (url.ptr[i] == ':')
			return true;
	return false;
}

/* The part of `page` that goes before a relative URL (RFC 3986, 5.2). */
static struct str prefix_of(struct str url, struct str page)
{
	const char *host = memmem(page.ptr, page.len, "://", 3), *path, *last;

	if (has_scheme(url))
		return STR("");
	if (is_slash(url, 0) && is_slash(url, 1))
		return (struct str){page.ptr, (size_t)(host + 1 - page.ptr)};
	if (url.len == 0 || url.ptr[0] == '?' || url.ptr[0] == '#')
		return page;
	host += 3;
	path = memchr(host, '/', (size_t)(page.ptr + page.len - host));
	if (is_slash(url, 0))
		return (struct str){page.ptr, (size_t)(path - page.ptr)};
	last = memrchr(page.ptr, '/', page.len);
	return (struct str){page.ptr, (size_t)(last + 1 - page.ptr)};
}

static size_t added_length(struct str html, struct str page)
{
	size_t added = 0;
	struct str url;

	for (size_t from = 0; next_link(html, from, &url); from = (size_t)(url.ptr + url.len - html.ptr))
		added += prefix_of(url, page).len;
	return added;
}

struct str html_with_absolute_links(struct arena *mem, struct str html, struct str page)
{
	size_t added = added_length(html, page), from = 0;
	char *text, *at;
	struct str url;

	if (!added)
		return html;
	text = arena_alloc(mem, html.len + added);
	at = text;
	while (next_link(html, from, &url)) {
		size_t start = (size_t)(url.ptr - html.ptr);
		struct str prefix = prefix_of(url, page);

		at = mempcpy(at, html.ptr + from, start - from);
		at = mempcpy(at, prefix.ptr, prefix.len);
		from = start;
	}
	at = mempcpy(at, html.ptr + from, html.len - from);
	return (struct str){text, (size_t)(at - text)};
}
