/* Which media types a client takes. */
#include "http/accept.h"

#include <string.h>
#include <strings.h>

#include "base/str.h"

/* How close a range is to a type. */
enum closeness { NO_RANGE, OTHER, ANY, ANY_SUBTYPE, SAME };

static bool is_token(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] <= ' ' || text.ptr[i] > '~' || strchr("\"(),/:;<=>?@[\\]{}", text.ptr[i]))
			return false;
	return text.len > 0;
}

static bool is_same(struct str a, struct str b)
{
	return a.len == b.len && strncasecmp(a.ptr, b.ptr, a.len) == 0;
}

static enum closeness compare(struct str range, const char *type)
{
	const char *slash = memchr(range.ptr, '/', range.len), *own_slash = strchr(type, '/');
	struct str major, minor;

	if (!slash)
		return is_same(range, STR("*")) ? ANY : NO_RANGE; /* as old clients write it */
	major = (struct str){range.ptr, (size_t)(slash - range.ptr)};
	minor = (struct str){slash + 1, range.len - major.len - 1};
	if (!is_token(major) || !is_token(minor))
		return NO_RANGE;
	if (is_same(major, STR("*")))
		return is_same(minor, STR("*")) ? ANY : NO_RANGE;
	if (!is_same(major, (struct str){type, (size_t)(own_slash - type)}))
		return OTHER;
	if (is_same(minor, STR("*")))
		return ANY_SUBTYPE;
	return is_same(minor, str_from(own_slash + 1)) ? SAME : OTHER;
}

/* Takes what is before one of `ends` off the front, without blanks around it. A quoted string may contain them. */
static struct str take_part(const char **rest, const char *ends)
{
	const char *start = *rest + strspn(*rest, " \t"), *end = start;
	bool quoted = false;

	for (; *end && (quoted || !strchr(ends, *end)); end++) {
		if (*end == '"')
			quoted = !quoted;
		else if (quoted && *end == '\\' && end[1])
			end++;
	}
	*rest = end;
	while (end > start && strchr(" \t", end[-1]))
		end--;
	return (struct str){start, (size_t)(end - start)};
}

/* "q=0", "q=0.000": not at all. */
static bool excludes(struct str parameter)
{
	if (parameter.len < 3 || strncasecmp(parameter.ptr, "q=0", 3) != 0)
		return false;
	return strspn(parameter.ptr + 3, ".0") >= parameter.len - 3;
}

bool accept_takes(const char *accept, const char *type)
{
	enum closeness closest = NO_RANGE;
	bool takes = true;

	if (!accept || strcmp(accept, "*/*") == 0)
		return true;
	while (*accept) {
		enum closeness found = compare(take_part(&accept, ",;"), type);
		bool excluded = false;

		while (*accept == ';') {
			accept++;
			excluded = excludes(take_part(&accept, ",;")) || excluded;
		}
		if (*accept == ',')
			accept++;
		if (found < closest || found == NO_RANGE)
			continue;
		/* One of several that are as close is enough. */
		takes = found > OTHER && (!excluded || (found == closest && takes));
		closest = found;
	}
	return takes;
}
