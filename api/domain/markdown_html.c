/* The bytes of HTML: a bounded buffer, escaping, and which URLs may be linked. */
#include "domain/markdown_html.h"

#include <stdint.h>

#include "base/text.h"
#include "domain/markdown_source.h"

#define ENTITY_NAME_MAX 32 /* the longest name in HTML has 31 letters */
#define REPLACEMENT 0xFFFD

static void grow(struct html *h, size_t more)
{
	size_t size = h->size ? h->size : 256;
	char *ptr;

	while (size < h->len + more)
		size *= 2;
	if (size > h->limit)
		size = h->limit;
	ptr = arena_alloc(h->mem, size);
	if (h->len)
		memcpy(ptr, h->ptr, h->len);
	h->ptr = ptr;
	h->size = size;
}

void html_put(struct html *h, const char *bytes, size_t len)
{
	if (h->full || len > h->limit - h->len) {
		h->full = true;
		return;
	}
	if (len > h->size - h->len)
		grow(h, len);
	if (len)
		memcpy(h->ptr + h->len, bytes, len);
	h->len += len;
}

/* How to write a byte: 0 as it is, else an index into `written`; PERCENT: as %XX. */
enum { AMP = 1, LT, GT, QUOT, APOS, NUL, INERT, PERCENT = INERT + sizeof(INERT_CHARACTERS) - 1 };

static const char *const written[] = {"",  "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "\uFFFD", "[", "]",
				      "_", "&gt;",  "-",    "*",    "+",      ".",     ")",	 "~"};

#define INERT_BYTES \
	[INERT_FIRST] = INERT, INERT + 1, INERT + 2, INERT + 3, INERT + 4, INERT + 5, INERT + 6, INERT + 7, INERT + 8, \
	INERT + 9

static const unsigned char in_text[256] = {[0] = NUL, ['&'] = AMP, ['<'] = LT, ['>'] = GT, INERT_BYTES};
static const unsigned char in_attribute[256] = {
    [0] = NUL, ['&'] = AMP, ['<'] = LT, ['>'] = GT, ['"'] = QUOT, ['\''] = APOS, INERT_BYTES};
static const unsigned char in_url[256] = {[0 ... 0x20] = PERCENT, ['&'] = AMP,	 ['<'] = LT,	   ['>'] = GT,
					  ['"'] = QUOT,		  ['\''] = APOS, [0x7F] = PERCENT, INERT_BYTES};

static void put_escaped(struct html *h, const unsigned char escape[256], const char *bytes, size_t len)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t from = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)bytes[i], e = escape[c];

		if (!e)
			continue;
		html_put(h, bytes + from, i - from);
		from = i + 1;
		if (e == PERCENT)
			html_put(h, (char[]){'%', hex[c >> 4], hex[c & 15]}, 3);
		else
			html_puts(h, written[e]);
	}
	html_put(h, bytes + from, len - from);
}

void html_text(struct html *h, const char *bytes, size_t len)
{
	put_escaped(h, in_text, bytes, len);
}

static bool is_numeric(const char *entity, size_t len)
{
	return len > 1 && entity[1] == '#';
}

/* The character of "&#38;" or "&#x26;". What HTML forbids (NUL, other controls, surrogates, no Unicode) is U+FFFD. */
static uint32_t numeric_value(const char *entity, size_t len)
{
	bool hex = len > 2 && (entity[2] == 'x' || entity[2] == 'X');
	uint32_t code = 0;

	for (size_t i = hex ? 3 : 2; i < len && entity[i] != ';'; i++) {
		uint32_t c = (unsigned char)entity[i];

		c = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
		code = code * (hex ? 16 : 10) + c;
		if (code > 0x10FFFF)
			return REPLACEMENT;
	}
	if ((code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0) ||
	    (code >= 0xD800 && code <= 0xDFFF))
		return REPLACEMENT;
	return code;
}

uint32_t html_entity_code(const char *entity, size_t len)
{
	return is_numeric(entity, len) ? numeric_value(entity, len) : 0;
}

static void put_code_point(struct html *h, const unsigned char escape[256], uint32_t code)
{
	char utf8[4];
	size_t len = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

	if (len == 1) {
		utf8[0] = (char)code;
	} else {
		for (size_t i = len - 1; i > 0; i--, code >>= 6)
			utf8[i] = (char)(0x80 | (code & 0x3F));
		utf8[0] = (char)((0xF00u >> len & 0xFF) | code);
	}
	put_escaped(h, escape, utf8, len);
}

/* Named references are left to the browser, which saves a table of two thousand names: each is one or two characters
 * of text, never markup. */
static void put_entity(struct html *h, const unsigned char escape[256], const char *entity, size_t len)
{
	if (is_numeric(entity, len))
		put_code_point(h, escape, numeric_value(entity, len));
	else if (len <= ENTITY_NAME_MAX + 2)
		html_put(h, entity, len);
	else
		put_escaped(h, escape, entity, len);
}

void html_entity(struct html *h, const char *entity, size_t len)
{
	put_entity(h, in_text, entity, len);
}

/* The names of blank characters only (https://html.spec.whatwg.org/#named-character-references). */
static bool is_blank_name(struct str name)
{
	static const char *const names[] = {"Tab",
					    "NewLine",
					    "nbsp",
					    "NonBreakingSpace",
					    "ensp",
					    "emsp",
					    "emsp13",
					    "emsp14",
					    "numsp",
					    "puncsp",
					    "thinsp",
					    "ThinSpace",
					    "hairsp",
					    "VeryThinSpace",
					    "MediumSpace",
					    "ThickSpace",
					    "ZeroWidthSpace",
					    "NoBreak",
					    "zwnj",
					    "zwj",
					    "lrm",
					    "rlm",
					    "shy",
					    "ApplyFunction",
					    "af",
					    "InvisibleTimes",
					    "it",
					    "InvisibleComma",
					    "ic",
					    "NegativeThinSpace",
					    "NegativeMediumSpace",
					    "NegativeThickSpace",
					    "NegativeVeryThinSpace"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_eq(name, str_from(names[i])))
			return true;
	return false;
}

bool html_entity_is_blank(const char *entity, size_t len)
{
	struct html decoded = {.ptr = (char[8]){0}, .size = 8, .limit = 8};

	if (!is_numeric(entity, len))
		return is_blank_name((struct str){entity + 1, len - 2});
	put_code_point(&decoded, in_text, numeric_value(entity, len));
	return text_is_blank((struct str){decoded.ptr, decoded.len});
}

void html_replacement(struct html *h)
{
	put_code_point(h, in_text, REPLACEMENT);
}

static void put_attribute(struct html *h, const unsigned char escape[256], const MD_ATTRIBUTE *value)
{
	for (size_t i = 0; value->size && value->substr_offsets[i] < value->size; i++) {
		const char *part = value->text + value->substr_offsets[i];
		size_t len = value->substr_offsets[i + 1] - value->substr_offsets[i];

		if (value->substr_types[i] == MD_TEXT_ENTITY)
			put_entity(h, escape, part, len);
		else if (value->substr_types[i] == MD_TEXT_NULLCHAR)
			html_replacement(h);
		else
			put_escaped(h, escape, part, len);
	}
}

void html_attribute(struct html *h, const MD_ATTRIBUTE *value)
{
	put_attribute(h, in_attribute, value);
}

void html_url(struct html *h, const MD_ATTRIBUTE *url)
{
	put_attribute(h, in_url, url);
}

void html_bare_url(struct html *h, struct str url)
{
	put_escaped(h, in_url, url.ptr, url.len);
}

/* The beginning of an address, up to the character that shows whether it has a scheme. */
struct scheme {
	char name[8];
	size_t len; /* may exceed the buffer */
};

enum verdict { UNDECIDED, REFUSED, ALLOWED };

static enum verdict scheme_next(struct scheme *s, uint32_t code)
{
	if (code == '/' || code == '?' || code == '#')
		return ALLOWED;
	if (code == ':') {
		struct str name = {s->name, s->len};
		bool known = s->len <= sizeof(s->name) &&
			     (str_eq(name, STR("http")) || str_eq(name, STR("https")) || str_eq(name, STR("mailto")));

		return known ? ALLOWED : REFUSED;
	}
	if (s->len < sizeof(s->name))
		s->name[s->len] = (char)(code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code < 0x80 ? code : 0);
	s->len++;
	return UNDECIDED;
}

/* These are all names of characters that end a scheme, or that browsers remove from a URL or read as a slash
 * (https://html.spec.whatwg.org/entities.json). */
static const char *const decisive_entities[] = {"&colon;", "&sol;", "&bsol;", "&quest;", "&num;", "&Tab;", "&NewLine;"};

/* Other entities are not part of any allowed scheme: a colon after them is refused. */
static enum verdict scheme_next_entity(struct scheme *s, const char *entity, size_t len)
{
	if (is_numeric(entity, len))
		return scheme_next(s, numeric_value(entity, len));
	for (size_t i = 0; i < sizeof(decisive_entities) / sizeof(decisive_entities[0]); i++)
		if (str_eq((struct str){entity, len}, str_from(decisive_entities[i])))
			return REFUSED;
	return scheme_next(s, '&');
}

/* A colon before the first of / ? # ends a scheme, so what precedes it must exactly match an allowed one. Nothing is
 * stripped or guessed. */
bool html_url_allowed(const MD_ATTRIBUTE *url)
{
	struct scheme s = {.len = 0};
	enum verdict v = UNDECIDED;

	for (size_t i = 0; url->size && url->substr_offsets[i] < url->size; i++) {
		const char *part = url->text + url->substr_offsets[i];
		size_t len = url->substr_offsets[i + 1] - url->substr_offsets[i];

		if (url->substr_types[i] == MD_TEXT_ENTITY)
			v = scheme_next_entity(&s, part, len);
		for (size_t j = 0; url->substr_types[i] != MD_TEXT_ENTITY && j < len && v == UNDECIDED; j++)
			v = scheme_next(&s, (unsigned char)part[j]);
		if (v != UNDECIDED)
			return v == ALLOWED;
	}
	return url->size > 0;
}
