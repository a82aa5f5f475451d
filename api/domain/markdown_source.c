/* Prepares Markdown for md4c. */
#include "domain/markdown_source.h"

#include "domain/markdown_address.h"

#define BRACKETS_OPEN 8	   /* how often the same text may be hashed: md4c hashes the text in every pair of brackets */
#define LINE_STEPS 1000000 /* md4c counts lines from the start of the paragraph, at every pair */
#define TILDES 128	   /* md4c goes back to the first one of the paragraph, at each mark of strikethrough */
#define CONTAINERS_ON_A_LINE 32 /* md4c looks at each open list and quote, on every line */
#define CODE_MARK_MAX 32	/* the most backticks that md4c accepts around code */
#define TABLE_DASHES 3		/* md4c 0.4.8 requires this many below a column */

/* A range of lines that no link crosses: between blank lines, fences of code blocks and bullets. It is at least as
 * long as md4c's paragraph, so that the counts here are upper bounds. */
struct stretch {
	size_t lines;
	size_t steps;
	unsigned brackets; /* open */
	unsigned tildes;   /* runs of one or two */
	bool doubt;	   /* unknown whether in code: opening brackets are counted, closing ones are not */
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

/* Lines that end a paragraph: the fence of a code block, or a bullet. Only clear cases: indented by at most three
 * spaces; no backtick after a fence of backticks, and something after the bullet. */
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

/* Only - or only * to the end: a thematic break, not a list. */
static bool is_break(const char *at, const char *end)
{
	char mark = *at;

	while (at < end && (*at == mark || *at == ' ' || *at == '\t'))
		at++;
	return at == end && mark != '+';
}

/* The end of a list or quote marker, or NULL. `*ret_key` is its character. */
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

static char *bound_containers(char *at, const char *end)
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

/* Skips the code span that starts here and ends on the same line; otherwise sets `doubt`. */
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

/* Brackets and backticks in a URL in angle brackets have no meaning. */
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

static void bound_brackets(struct stretch *s, char *at)
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

/* md4c ignores more than two, but they may fence code. */
static char *bound_tildes(struct stretch *s, char *at, const char *end)
{
	size_t len = run(at, end);

	if (len <= 2 && ++s->tildes > TILDES) {
		for (size_t i = 0; i < len; i++)
			make_inert(at + i);
	}
	return at + len;
}

static void bound_line(struct stretch *s, char *line, const char *end)
{
	static const bool special[256] = {
	    ['\\'] = true, ['`'] = true, ['<'] = true, ['['] = true, [']'] = true, ['~'] = true};
	char *at = skip_blanks(line, end);

	if (at == end || is_boundary(line, end))
		*s = (struct stretch){0};
	at = bound_containers(line, end);
	while (at < end) {
		if (!special[(unsigned char)*at]) {
			at++;
		} else if (*at == '\\') {
			at += 2;
		} else if (*at == '`') {
			at = skip_code(s, at, end);
		} else if (*at == '~') {
			at = bound_tildes(s, at, end);
		} else {
			if (*at == '<')
				s->doubt = s->doubt || hides_marks(at, end);
			else
				bound_brackets(s, at);
			at++;
		}
	}
	s->lines++;
}

/* Emphasis marks in a bare URL have no meaning. One after a backslash has none anyway, and the
 * backslash is not shown. */
static void calm_addresses(char *line, const char *end)
{
	struct str text = {line, (size_t)(end - line)}, address;

	for (size_t from = 0; address_find(text, from, &address); from = (size_t)(address.ptr - line) + address.len) {
		char *at = line + (address.ptr - line);

		for (size_t i = 0; i < address.len; i++) {
			if (at[i] == '\\')
				i++;
			else if (at[i] == '_' || at[i] == '*' || at[i] == '~')
				make_inert(at + i);
		}
	}
}

/* "|:-|-:|", also in a quote: only dashes, colons, spaces and at least one bar. Not a list item. */
static bool is_delimiter_row(const char *at, const char *end)
{
	size_t bars = 0;

	while (at < end && (*at == ' ' || *at == '\t' || *at == '>'))
		at++;
	if (end - at > 1 && *at == '-' && (at[1] == ' ' || at[1] == '\t'))
		return false;
	for (const char *p = at; p < end; p++) {
		if (*p == '\0' || !strchr(" \t|:-", *p))
			return false;
		bars += *p == '|';
	}
	return bars > 0;
}

/* How many dashes are missing in the run that starts at `at`. */
static size_t missing_dashes(const char *at, const char *end, size_t *ret_length)
{
	*ret_length = run(at, end);
	return *at == '-' && *ret_length < TABLE_DASHES ? TABLE_DASHES - *ret_length : 0;
}

static const char *line_end(const char *at, const char *end)
{
	while (at < end && *at != '\n' && *at != '\r')
		at++;
	return at;
}

static size_t count_missing(struct str markdown)
{
	const char *end = markdown.ptr + markdown.len;
	size_t missing = 0, length;

	for (const char *line = markdown.ptr, *stop; line < end; line = stop + 1) {
		stop = line_end(line, end);
		if (!is_delimiter_row(line, stop))
			continue;
		for (const char *at = line; at < stop; at += length)
			missing += missing_dashes(at, stop, &length);
	}
	return missing;
}

static char *add_dashes(struct markdown_source *source, char *to, size_t count)
{
	for (size_t i = 0; i < count; i++, to++) {
		size_t at = (size_t)(to - source->text.ptr);

		*to = '-';
		source->added[at / 8] |= (unsigned char)(1 << at % 8);
	}
	return to;
}

/* Copies a line; returns its end in the copy. */
static char *copy_line(struct markdown_source *source, char *to, const char *line, const char *stop)
{
	size_t length;

	if (!source->added || !is_delimiter_row(line, stop)) {
		memcpy(to, line, (size_t)(stop - line));
		return to + (stop - line);
	}
	for (const char *at = line; at < stop; at += length) {
		size_t missing = missing_dashes(at, stop, &length);

		memcpy(to, at, length);
		to = add_dashes(source, to + length, missing);
	}
	return to;
}

struct markdown_source markdown_source(struct arena *mem, struct str markdown)
{
	size_t missing = count_missing(markdown);
	/* The line break and the NULs after it: md4c reads a byte past text that does not end in a line break. */
	char *copy = arena_alloc(mem, markdown.len + missing + 4), *to = copy;
	const char *line = markdown.ptr, *end = markdown.ptr + markdown.len;
	struct markdown_source source = {.text = {copy, 0}};
	struct stretch s = {0};

	if (missing)
		source.added = arena_alloc(mem, (markdown.len + missing) / 8 + 1);
	while (line < end) {
		const char *stop = line_end(line, end);
		char *copy_end = copy_line(&source, to, line, stop);

		calm_addresses(to, copy_end);
		bound_line(&s, to, copy_end);
		to = copy_end;
		if (stop < end)
			*to++ = *stop++;
		if (stop < end && stop[-1] == '\r' && *stop == '\n')
			*to++ = *stop++;
		line = stop;
	}
	if (to == copy || to[-1] != '\n')
		*to++ = '\n';
	source.text.len = (size_t)(to - copy);
	return source;
}

struct str markdown_written(const struct markdown_source *source, struct arena *mem, struct str part)
{
	size_t from = (size_t)(part.ptr - source->text.ptr), length = 0;
	char *copy;

	if (!source->added || part.ptr < source->text.ptr || from + part.len > source->text.len)
		return part;
	copy = arena_alloc(mem, part.len + 1);
	for (size_t at = from; at < from + part.len; at++) {
		if (!(source->added[at / 8] >> at % 8 & 1))
			copy[length++] = source->text.ptr[at];
	}
	return (struct str){copy, length};
}
