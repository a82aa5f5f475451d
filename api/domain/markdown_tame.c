/* Hostile Markdown, made harmless for md4c. */
#include "domain/markdown_tame.h"

#define BRACKETS_OPEN 8		/* md4c hashes the text of every pair: so many times it may hash the same */
#define LINE_STEPS 1000000	/* md4c counts lines from the start of the paragraph, at every pair */
#define BARE_ADDRESSES 128	/* md4c looks through the rest of the paragraph, at each */
#define TILDES 128		/* md4c goes back to the first one of the paragraph, at each mark of strikethrough */
#define CONTAINERS_ON_A_LINE 32 /* md4c looks at each open list and quote, on every line */
#define CODE_MARK_MAX 32	/* md4c takes no more backticks for the mark of code */

/* What no link crosses: the lines between a blank line, the fence of a code block or a bullet and the next. It is at
 * least what md4c takes for a paragraph, so that what is counted here is at least what md4c does. */
struct stretch {
	size_t lines;
	size_t steps;
	unsigned brackets; /* open */
	unsigned addresses;
	unsigned tildes; /* runs of one or two */
	bool doubt;	 /* in code or not? Then count opening brackets, but no closing ones */
};

static void make_inert(char *at)
{
	*at = (char)(INERT_FIRST + (strchr(INERT_CHARACTERS, *at) - INERT_CHARACTERS));
}

static char *skip_blanks(char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	return at;
}

static size_t run(const char *at, const char *end)
{
	size_t len = 0;

	while (at + len < end && at[len] == *at)
		len++;
	return len;
}

/* Where no paragraph goes on: the fence of a code block, or a bullet. Only cases without doubt, so indented by at most
 * three spaces; no backtick after a fence of backticks, and something after the bullet. */
static bool is_boundary(char *line, const char *end)
{
	char *at = line;
	size_t len;

	while (at < end && *at == ' ')
		at++;
	if (at - line > 3 || at == end)
		return false;
	len = run(at, end);
	if (*at == '`' || *at == '~')
		return len >= 3 && (*at == '~' || !memchr(at + len, '`', (size_t)(end - at) - len));
	return (*at == '-' || *at == '+' || *at == '*') && len == 1 && end - at > 2 && at[1] == ' ' &&
	       skip_blanks(at + 1, end) < end;
}

/* Nothing but one of - and * to the end: a thematic break, not a list. */
static bool is_break(const char *at, const char *end)
{
	char mark = *at;

	while (at < end && (*at == mark || *at == ' ' || *at == '\t'))
		at++;
	return at == end && mark != '+';
}

/* Where the mark of a list or a quote ends, or NULL. `*ret_key` is the character that makes it one. */
static char *container(char *at, const char *end, char **ret_key)
{
	char *digits = at;

	*ret_key = at;
	if (at == end)
		return NULL;
	if (*at == '>')
		return at + 1;
	while (at < end && *at >= '0' && *at <= '9')
		at++;
	if (at == end || !(at > digits ? *at == '.' || *at == ')' : *at == '-' || *at == '+' || *at == '*'))
		return NULL;
	if (at == digits && is_break(at, end))
		return NULL;
	*ret_key = at++;
	return at == end || *at == ' ' || *at == '\t' ? at : NULL;
}

static char *tame_containers(char *at, const char *end)
{
	char *next, *key;

	for (unsigned count = 0;; count++) {
		at = skip_blanks(at, end);
		next = container(at, end, &key);
		if (!next)
			return at;
		if (count == CONTAINERS_ON_A_LINE) {
			make_inert(key);
			return next;
		}
		at = next;
	}
}

/* Past the code span that starts here and ends on the same line; otherwise there is doubt from here on. */
static char *skip_code(struct stretch *s, char *at, const char *end)
{
	size_t len = run(at, end), closing;

	if (s->doubt)
		return at + len;
	for (char *p = at + len; p < end && len <= CODE_MARK_MAX; p += closing) {
		p = memchr(p, '`', (size_t)(end - p));
		if (!p)
			break;
		closing = run(p, end);
		if (closing == len)
			return p + len;
	}
	s->doubt = true;
	return at + len;
}

/* Brackets and backticks between angle brackets mean nothing, if this is an address. */
static bool hides_marks(const char *at, const char *end)
{
	bool marks = false;

	while (++at < end && *at != '<' && *at != ' ' && *at != '\t') {
		if (*at == '>')
			return marks;
		marks = marks || *at == '[' || *at == ']' || *at == '`' || *at == '\\';
	}
	return false;
}

static void tame_brackets(struct stretch *s, char *at)
{
	if (*at == '[') {
		if (s->brackets == BRACKETS_OPEN)
			make_inert(at);
		else
			s->brackets++;
		return;
	}
	s->steps += s->lines;
	if (s->steps > LINE_STEPS)
		make_inert(at);
	else if (s->brackets && !s->doubt)
		s->brackets--;
}

/* More than two are none of md4c's business, but may fence code. */
static char *tame_tildes(struct stretch *s, char *at, const char *end)
{
	size_t len = run(at, end);

	if (len <= 2 && ++s->tildes > TILDES) {
		for (size_t i = 0; i < len; i++)
			make_inert(at + i);
	}
	return at + len;
}

static void tame_line(struct stretch *s, char *line, const char *end)
{
	static const bool special[256] = {
	    ['\\'] = true, ['`'] = true, ['<'] = true, ['['] = true, [']'] = true, [':'] = true, ['~'] = true};
	char *at = skip_blanks(line, end);

	if (at == end || is_boundary(line, end))
		*s = (struct stretch){0};
	at = tame_containers(line, end);
	while (at < end) {
		if (!special[(unsigned char)*at]) {
			at++;
		} else if (*at == '\\') {
			at += 2;
		} else if (*at == '`') {
			at = skip_code(s, at, end);
		} else if (*at == '~') {
			at = tame_tildes(s, at, end);
		} else if (*at == ':') {
			if (end - at > 2 && at[1] == '/' && at[2] == '/' && ++s->addresses > BARE_ADDRESSES)
				make_inert(at + 1);
			at++;
		} else {
			if (*at == '<')
				s->doubt = s->doubt || hides_marks(at, end);
			else
				tame_brackets(s, at);
			at++;
		}
	}
	s->lines++;
}

struct str markdown_tame(struct arena *mem, struct str markdown)
{
	/* The line break and the NULs after it: md4c reads a byte past text that does not end in a line break. */
	char *copy = arena_alloc(mem, markdown.len + 4), *line = copy, *end = copy + markdown.len;
	struct stretch s = {0};

	if (markdown.len)
		memcpy(copy, markdown.ptr, markdown.len);
	if (end == copy || end[-1] != '\n')
		*end++ = '\n';
	while (line < end) {
		char *stop = line;

		while (*stop != '\n' && *stop != '\r')
			stop++;
		tame_line(&s, line, stop);
		line = stop + (stop[0] == '\r' && stop[1] == '\n' ? 2 : 1);
	}
	return (struct str){copy, (size_t)(end - copy)};
}
