/* The header Idempotency-Key. */
#include "http/idempotency_key.h"

#include <string.h>

#include "base/limits.h"

#define RULE \
	"Idempotency-Key must be 1 to " LIMIT_TEXT( \
	    LIMIT_IDEMPOTENCY_KEY_BYTES) " printable ASCII characters, without " \
					 "quotes, backslashes, commas and semicolons; it can be in quotes as a " \
					 "whole, and has spaces only then."

/* The header is a string (RFC 9651), or the same without quotes. The key excludes the quotes. */
static bool parse(struct str header, struct str *ret_key)
{
	bool quoted = header.len >= 2 && header.ptr[0] == '"' && header.ptr[header.len - 1] == '"';
	struct str key = quoted ? (struct str){header.ptr + 1, header.len - 2} : header;

	if (!key.len || key.len > LIMIT_IDEMPOTENCY_KEY_BYTES)
		return false;
	for (size_t i = 0; i < key.len; i++)
		if (key.ptr[i] < (quoted ? ' ' : '!') || key.ptr[i] > '~' || strchr("\"\\,;", key.ptr[i]))
			return false;
	*ret_key = key;
	return true;
}

enum err idempotency_key_read(struct req *rq)
{
	const char *header = rq->headers.idempotency_key;

	if (!header || parse(str_from(header), &rq->idempotency_key))
		return OK;
	return req_refuse_header(rq, "Idempotency-Key", FIELD_FORMAT, RULE);
}
