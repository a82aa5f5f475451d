/* Normalizes email addresses. */
#include "base/email.h"

#include "base/origin.h"
#include "base/text.h"

/* An ASCII host is left unchanged, even where the rules of international names would refuse it. */
static bool is_ascii(const char *text)
{
	while (*text && (unsigned char)*text < 0x80)
		text++;
	return !*text;
}

bool email_normalize(struct arena *mem, struct str text, struct str *ret)
{
	struct str trimmed = text_trim(mem, text), local, key;
	const char *at = trimmed.len ? memchr(trimmed.ptr, '@', trimmed.len) : NULL, *host;
	char ascii[HOST_SIZE];

	if (!at || memchr(trimmed.ptr, '\0', trimmed.len))
		return false;
	local = arena_str(mem, (struct str){trimmed.ptr, (size_t)(at - trimmed.ptr)});
	host = at + 1;
	if (!is_ascii(host)) {
		if (!host_normalize(host, ascii))
			return false;
		host = ascii;
	}
	key = text_lower_key(mem, arena_printf(mem, "%s@%s", local.ptr, host));
	if (key.len > EMAIL_SIZE || local.len > EMAIL_LOCAL_SIZE || !text_is_email(key))
		return false;
	*ret = key;
	return true;
}

struct str email_to_key(struct arena *mem, struct str text)
{
	struct str key;

	return email_normalize(mem, text, &key) ? key : text_lower_key(mem, text);
}
