/* The parts of a URL that libcurl has parsed. */
#include "base/url.h"

char *url_part(CURLU *url, CURLUPart part, unsigned flags)
{
	char *text = NULL;

	return curl_url_get(url, part, &text, flags) == CURLUE_OK ? text : NULL;
}

bool url_has(CURLU *url, CURLUPart part)
{
	char *text = url_part(url, part, 0);
	bool there = text && *text;

	curl_free(text);
	return there;
}

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("-._~", c));
}

struct str url_encode(struct arena *mem, struct str text)
{
	static const char hex[] = "0123456789ABCDEF";
	char *encoded = arena_alloc(mem, 3 * text.len + 1), *to = encoded;

	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		if (is_unreserved(text.ptr[i])) {
			*to++ = text.ptr[i];
			continue;
		}
		*to++ = '%';
		*to++ = hex[c >> 4];
		*to++ = hex[c & 15];
	}
	return (struct str){encoded, (size_t)(to - encoded)};
}
