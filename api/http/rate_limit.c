/* The headers RateLimit and RateLimit-Policy. */
#include "http/rate_limit.h"

#include <sodium.h>

/* ";pk=:NDI=:", a byte sequence (RFC 9651); "" without an account. */
static const char *partition_key(struct arena *mem, struct str account)
{
	size_t size = sodium_base64_ENCODED_LEN(account.len, sodium_base64_VARIANT_ORIGINAL);
	char *encoded;

	if (!account.ptr)
		return "";
	encoded = arena_alloc(mem, size);
	sodium_bin2base64(encoded, size, (const unsigned char *)account.ptr, account.len,
			  sodium_base64_VARIANT_ORIGINAL);
	return arena_printf(mem, ";pk=:%s:", encoded).ptr;
}

void rate_limit_headers(struct reply *reply, struct arena *mem, const struct quota *quota)
{
	const char *key;

	if (!quota->policy)
		return;
	key = partition_key(mem, quota->account);
	reply_header(reply, "RateLimit-Policy",
		     arena_printf(mem, "\"%s\";q=%u;w=%u%s", quota->policy, quota->limit, quota->window_s, key).ptr);
	reply_header(reply, "RateLimit",
		     arena_printf(mem, "\"%s\";r=%u;t=%u%s", quota->policy, quota->left, quota->reset_s, key).ptr);
}
