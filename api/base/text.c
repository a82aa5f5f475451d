/* Unicode text: validating, trimming and comparing strings. */
#include "base/text.h"

#include <assert.h>
#include <strings.h>
#include <utf8proc.h>

size_t text_decode(struct str text, uint32_t *ret_code)
{
	static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	const unsigned char *p = (const unsigned char *)text.ptr;
	uint32_t code;
	size_t len;

	assert(text.len);
	code = *p;
	len = code < 0x80 ? 1 : code < 0xC0 ? 0 : code < 0xE0 ? 2 : code < 0xF0 ? 3 : code < 0xF8 ? 4 : 0;
	if (len == 0 || len > text.len)
		return 0;
	if (len > 1)
		code &= 0x7Fu >> len;
	for (size_t i = 1; i < len; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return 0;
		code = code << 6 | (p[i] & 0x3F);
	}
	if (code < smallest[len] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return 0;
	*ret_code = code;
	return len;
}

bool text_is_utf8(struct str text)
{
	uint64_t eight;
	uint32_t code;
	size_t len;

	for (size_t i = 0; i < text.len; i += len) {
		if (text.len - i >= sizeof(eight)) {
			memcpy(&eight, text.ptr + i, sizeof(eight));
			if ((eight & UINT64_C(0x8080808080808080)) == 0) {
				len = sizeof(eight);
				continue;
			}
		}
		len = text_decode((struct str){text.ptr + i, text.len - i}, &code);
		if (len == 0)
			return false;
	}
	return true;
}

size_t text_code_points(struct str text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++)
		count += ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
	return count;
}

static bool is_blank_code(uint32_t code)
{
	const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code);

	switch (property->category) {
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
		return true;
	default:
		return property->ignorable || code == 0x2800; /* the blank Braille pattern */
	}
}

bool text_is_blank(struct str text)
{
	uint32_t code;

	for (size_t i = 0, len; i < text.len; i += len) {
		len = text_decode((struct str){text.ptr + i, text.len - i}, &code);
		if (len == 0 || !is_blank_code(code))
			return false;
	}
	return true;
}

/* White space and invisible characters, which are trimmed from the ends. */
static bool is_space(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

	return (code >= 0x09 && code <= 0x0D) || code == 0x85 || category == UTF8PROC_CATEGORY_ZS ||
	       category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CF;
}

bool text_has_right_to_left(struct str text)
{
	uint32_t code;
	utf8proc_bidi_class_t class;

	for (size_t i = 0, len; i < text.len; i += len) {
		len = 1;
		if ((unsigned char)text.ptr[i] < 0xD6) /* the first of them is U+0590 */
			continue;
		len = text_decode((struct str){text.ptr + i, text.len - i}, &code);
		if (len == 0)
			return false;
		class = utf8proc_get_property((utf8proc_int32_t)code)->bidi_class;
		if (class == UTF8PROC_BIDI_CLASS_R || class == UTF8PROC_BIDI_CLASS_AL)
			return true;
	}
	return false;
}

struct str text_trim(struct arena *mem, struct str text)
{
	size_t from = 0, to = text.len, at, len;
	uint32_t code;

	while (from < to && (len = text_decode((struct str){text.ptr + from, to - from}, &code)) && is_space(code))
		from += len;
	while (to > from) {
		for (at = to - 1; at > from && ((unsigned char)text.ptr[at] & 0xC0) == 0x80; at--)
			;
		if (!text_decode((struct str){text.ptr + at, to - at}, &code) || !is_space(code))
			break;
		to = at;
	}
	return text.ptr ? arena_str(mem, (struct str){text.ptr + from, to - from}) : text;
}

static bool is_label(struct str label, const char *name)
{
	return strlen(name) == label.len && strncasecmp(label.ptr, name, label.len) == 0;
}

/* Not in the list: domains that are also names, such as Li, Ma and Kim, or words, such as "me" and "it". */
static bool is_web_domain(struct str label)
{
	static const char *const names[] = {
	    "app",  "at",   "biz",   "blog", "br", "ca",  "cc", "ch",	  "click",   "cloud", "club", "cn",
	    "co",   "cz",   "de",    "dev",  "dk", "edu", "es", "eu",	  "fi",	     "fr",    "gov",  "host",
	    "info", "int",  "io",    "jp",   "kr", "mil", "nl", "online", "pl",	     "pt",    "ru",   "se",
	    "shop", "site", "store", "tech", "tv", "ua",  "uk", "web",	  "website", "xyz",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (is_label(label, names[i]))
			return true;
	return false;
}

bool text_is_web_address(struct str text)
{
	struct str label = {text.ptr, 0};
	bool first = true;

	for (size_t i = 0; i <= text.len; i++) {
		if (i < text.len && text.ptr[i] != '.') {
			label.len++;
			continue;
		}
		if (first ? i < text.len && is_label(label, "www")
			  : is_label(label, "com") || is_label(label, "net") || is_label(label, "org") ||
				(i == text.len && is_web_domain(label)))
			return true;
		first = false;
		label = (struct str){text.ptr + i + 1, 0};
	}
	return false;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* RFC 5322's dot-atom. */
static bool is_local_part(struct str s)
{
	if (s.len == 0 || s.ptr[0] == '.' || s.ptr[s.len - 1] == '.')
		return false;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		if (c == '.' ? s.ptr[i - 1] == '.'
			     : !is_letter(c) && !is_digit(c) && (c == '\0' || !strchr("!#$%&'*+/=?^_`{|}~-", c)))
			return false;
	}
	return true;
}

/* Two or more labels of letters, digits and inner hyphens (RFC 1123); the last is not a number, which excludes IPv4
 * addresses. */
static bool is_host_name(struct str s)
{
	size_t dots = 0, from = 0;
	bool number = true;

	for (size_t i = 0; i <= s.len; i++) {
		char c = i < s.len ? s.ptr[i] : '.';

		if (c != '.') {
			if (!is_letter(c) && !is_digit(c) && c != '-')
				return false;
			number = number && is_digit(c);
			continue;
		}
		if (i == from || i - from > 63 || s.ptr[from] == '-' || s.ptr[i - 1] == '-')
			return false;
		if (i == s.len)
			break;
		dots++;
		from = i + 1;
		number = true;
	}
	return dots > 0 && !number;
}

bool text_is_email(struct str text)
{
	const char *at = text.len ? memchr(text.ptr, '@', text.len) : NULL;
	size_t before;

	if (!at)
		return false;
	before = (size_t)(at - text.ptr);
	return is_local_part((struct str){text.ptr, before}) &&
	       is_host_name((struct str){at + 1, text.len - before - 1});
}

struct str text_lower_key(struct arena *mem, struct str text)
{
	char *key;

	if (!text.ptr)
		return text;
	key = arena_alloc(mem, text.len + 1);
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		key[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (struct str){key, text.len};
}

bool text_next_item(const char **list, struct str *ret_item)
{
	static const char separators[] = ", \t";
	const char *item = *list + strspn(*list, separators);
	size_t length = strcspn(item, separators);

	if (!length)
		return false;
	*ret_item = (struct str){item, length};
	*list = item + length;
	return true;
}
