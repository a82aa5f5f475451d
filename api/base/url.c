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
