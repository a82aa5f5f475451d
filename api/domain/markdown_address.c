/* Finds bare URLs in text. */
#include "domain/markdown_address.h"

#include <stdint.h>
#include <strings.h>
#include <utf8proc.h>

#include "base/text.h"

static bool is_ascii_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Letters, marks and numbers of any script. */
static bool is_word(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* Whether a non-ASCII character continues an address: not spaces, control characters and punctuation. The full-width
 * forms of mathematical signs count as punctuation. */
static bool goes_on(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
	bool symbol = category >= UTF8PROC_CATEGORY_SM && category <= UTF8PROC_CATEGORY_SO;

	return is_word(code) || (symbol && !(code >= 0xFF00 && code <= 0xFFEF));
}

/* The length of the host name at the start of `text`, 0 for none: labels with a dot between them. A top-level domain
 * is either all ASCII or not: after ASCII, other letters belong to the text that follows the address. */
static size_t host_length(struct str text)
{
	size_t length = 0, label = 0, end = 0, step, ascii_end = 0;
	uint32_t code;

	for (size_t i = 0; i < text.len; i += step) {
		char c = text.ptr[i];

		step = text_decode((struct str){text.ptr + i, text.len - i}, &code);
		if (step == 0 ||
		    !(is_ascii_alnum(c) || c == '.' || c == '-' || c == '_' || (code >= 0x80 && is_word(code))))
			break;
		if (c == '.') {
			if (i == label)
				break;
			label = i + 1;
			ascii_end = 0;
			continue;
		}
		if (code >= 0x80 && i > label && ascii_end == 0 && is_ascii_alnum(text.ptr[label]))
			ascii_end = i;
		end = i + step;
		if (label > 0)
			length = ascii_end ? ascii_end : end;
	}
	return length;
}

static size_t port_length(struct str text)
{
	size_t digits = 0;

	if (text.len == 0 || text.ptr[0] != ':')
		return 0;
	while (digits + 1 < text.len && text.ptr[digits + 1] >= '0' && text.ptr[digits + 1] <= '9')
		digits++;
	return digits ? digits + 1 : 0;
}

/* The length of the path, query and fragment at the start of `text`. */
static size_t rest_length(struct str text)
{
	int round = 0, square = 0;
	uint32_t code;
	size_t i = 0, step;

	if (text.len == 0 || !strchr("/?#", text.ptr[0]))
		return 0;
	for (; i < text.len; i += step) {
		step = text_decode((struct str){text.ptr + i, text.len - i}, &code);
		if (step == 0 || code <= 0x20 || code == 0x7F || (code < 0x80 && strchr("<>\"`|", (int)code)) ||
		    (code >= 0x80 && !goes_on(code)))
			break;
		round += code == '(' ? 1 : code == ')' ? -1 : 0;
		square += code == '[' ? 1 : code == ']' ? -1 : 0;
		if (round < 0 || square < 0)
			break;
	}
	while (i > 0 && strchr("?!.,:;*_~'&([", text.ptr[i - 1]))
		i--;
	return i;
}

/* The start of the scheme that ends at `colon`; `colon`: there is none. */
static size_t scheme_start(struct str text, size_t from, size_t colon)
{
	for (size_t length = 4; length <= 5 && colon >= from + length; length++) {
		size_t at = colon - length;

		if (strncasecmp(text.ptr + at, length == 4 ? "http" : "https", length) != 0)
			continue;
		/* "git+https://…", "feed:https://…" and "u=https://…" are not bare addresses. */
		if (at > from && (is_ascii_alnum(text.ptr[at - 1]) || strchr("+-._:/@=&%#", text.ptr[at - 1])))
			continue;
		return at;
	}
	return colon;
}

bool address_find(struct str text, size_t from, struct str *ret_address)
{
	const char *found;

	for (size_t at = from; at < text.len && (found = memchr(text.ptr + at, ':', text.len - at)); at++) {
		size_t colon = (size_t)(found - text.ptr), start = scheme_start(text, from, colon), end = colon + 3,
		       host;

		at = colon;
		if (start == colon || end >= text.len || memcmp(found, "://", 3) != 0)
			continue;
		host = host_length((struct str){text.ptr + end, text.len - end});
		if (host == 0)
			continue;
		end += host;
		end += port_length((struct str){text.ptr + end, text.len - end});
		end += rest_length((struct str){text.ptr + end, text.len - end});
		*ret_address = (struct str){text.ptr + start, end - start};
		return true;
	}
	return false;
}
