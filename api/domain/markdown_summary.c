/* The title and the excerpt of a text. */
#include "domain/markdown_summary.h"

#include <utf8proc.h>

#include "base/text.h"
#include "domain/markdown_html.h"
#include "domain/markdown_source.h"

#define ELLIPSIS "…"

static bool is_space(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

	return (code >= '\t' && code <= '\r') || code == 0x85 ||
	       (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

/* Control characters, and those that change the direction of everything after them, also after the end of the line. */
static bool is_control(uint32_t code)
{
	return utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_CC ||
	       (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static void put(struct summary_line *line, uint32_t code)
{
	line->len += (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)line->bytes + line->len);
	line->characters++;
}

/* One character more than an excerpt has is kept, so that it is known to be cut. */
static bool is_full(const struct summary_line *line)
{
	return line->characters > LIMIT_EXCERPT_LENGTH;
}

static void add(struct summary_line *line, uint32_t code)
{
	if (is_space(code)) {
		line->space = line->len > 0;
		return;
	}
	if (is_control(code) || is_full(line))
		return;
	if (line->space)
		put(line, ' ');
	line->space = false;
	put(line, code);
}

static struct summary_line *current(struct markdown_summary *summary)
{
	return summary->in_heading ? &summary->heading : &summary->text;
}

static bool is_blank(const struct summary_line *line)
{
	return text_is_blank((struct str){line->bytes, line->len});
}

void summary_block(struct markdown_summary *summary, bool is_heading)
{
	struct summary_line *text = &summary->text;

	if (is_blank(&summary->heading))
		summary->heading.len = summary->heading.characters = 0;
	if (!summary->first_length && !is_blank(text))
		summary->first_length = text->len;
	text->space = text->len > 0;
	summary->in_heading = is_heading && !summary->heading.len;
}

void summary_text(struct markdown_summary *summary, struct str text)
{
	struct summary_line *line = current(summary);
	uint32_t code;

	for (size_t i = 0, len; i < text.len && !is_full(line); i += len) {
		unsigned char c = (unsigned char)text.ptr[i];

		len = 1;
		if (c >= INERT_FIRST)
			code = (unsigned char)INERT_CHARACTERS[c - INERT_FIRST];
		else
			len = text_decode((struct str){text.ptr + i, text.len - i}, &code);
		if (len == 0)
			return;
		add(line, code);
	}
}

static const struct {
	struct str entity;
	const char *text;
} names[] = {
    {STR("&lt;"), "<"},	   {STR("&gt;"), ">"},	   {STR("&quot;"), "\""},  {STR("&apos;"), "'"},
    {STR("&nbsp;"), " "},  {STR("&ensp;"), " "},   {STR("&emsp;"), " "},   {STR("&thinsp;"), " "},
    {STR("&shy;"), ""},	   {STR("&zwj;"), ""},	   {STR("&zwnj;"), ""},	   {STR("&lrm;"), ""},
    {STR("&rlm;"), ""},	   {STR("&hellip;"), "…"}, {STR("&ndash;"), "–"},  {STR("&mdash;"), "—"},
    {STR("&lsquo;"), "‘"}, {STR("&rsquo;"), "’"},  {STR("&ldquo;"), "“"},  {STR("&rdquo;"), "”"},
    {STR("&laquo;"), "«"}, {STR("&raquo;"), "»"},  {STR("&bull;"), "•"},   {STR("&middot;"), "·"},
    {STR("&copy;"), "©"},  {STR("&reg;"), "®"},	   {STR("&trade;"), "™"},  {STR("&deg;"), "°"},
    {STR("&times;"), "×"}, {STR("&euro;"), "€"},   {STR("&pound;"), "£"},  {STR("&sect;"), "§"},
    {STR("&rarr;"), "→"},  {STR("&larr;"), "←"},   {STR("&auml;"), "ä"},   {STR("&ouml;"), "ö"},
    {STR("&uuml;"), "ü"},  {STR("&szlig;"), "ß"},  {STR("&eacute;"), "é"}, {STR("&egrave;"), "è"},
};

void summary_entity(struct markdown_summary *summary, struct str entity)
{
	uint32_t code = html_entity_code(entity.ptr, entity.len);

	if (code) {
		add(current(summary), code);
		return;
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (str_eq(names[i].entity, entity)) {
			summary_text(summary, str_from(names[i].text));
			return;
		}
	}
	summary_text(summary, entity);
}

/* Where to cut `text` to at most `most` characters: after a word if there is one in the second half, else between two
 * characters as readers see them. `text` is longer. */
static size_t cut_length(struct str text, size_t most)
{
	size_t characters = 0, word_end = 0, character_end = 0;
	utf8proc_int32_t state = 0;
	uint32_t before = 0, code;

	for (size_t i = 0, len; i < text.len && characters <= most; i += len, characters++, before = code) {
		len = text_decode((struct str){text.ptr + i, text.len - i}, &code);
		if (len == 0)
			break;
		if (i == 0 ||
		    !utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)code, &state))
			continue;
		character_end = i;
		if (code == ' ' && characters >= most / 2)
			word_end = i;
	}
	return word_end ? word_end : character_end;
}

static struct str shorten(struct arena *mem, struct str text, size_t most)
{
	if (text_code_points(text) <= most)
		return arena_str(mem, text);
	return arena_printf(mem, "%.*s" ELLIPSIS, (int)cut_length(text, most - 1), text.ptr);
}

struct str summary_title(const struct markdown_summary *summary, struct arena *mem)
{
	const struct summary_line *text = &summary->text;
	struct str title = {summary->heading.bytes, summary->heading.len};

	if (!title.len)
		title = (struct str){text->bytes, summary->first_length ? summary->first_length : text->len};
	return shorten(mem, title, LIMIT_TITLE_LENGTH);
}

struct str summary_excerpt(const struct markdown_summary *summary, struct arena *mem)
{
	const struct summary_line *text = &summary->text;

	if (is_blank(text))
		return summary_title(summary, mem);
	return shorten(mem, (struct str){text->bytes, text->len}, LIMIT_EXCERPT_LENGTH);
}
