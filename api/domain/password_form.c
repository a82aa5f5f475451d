/* Normalizes passwords. */
#include "domain/password_form.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "base/reserve.h"

static utf8proc_int32_t plain_blank(utf8proc_int32_t code, void *unused)
{
	(void)unused;
	return utf8proc_category(code) == UTF8PROC_CATEGORY_ZS ? ' ' : code;
}

static utf8proc_ssize_t map(struct str password, utf8proc_uint8_t **ret_text)
{
	utf8proc_ssize_t length;

	do /* otherwise the result would be another password */
		length = utf8proc_map_custom((const utf8proc_uint8_t *)password.ptr, (utf8proc_ssize_t)password.len,
					     ret_text, UTF8PROC_STABLE | UTF8PROC_COMPOSE, plain_blank, NULL);
	while (length == UTF8PROC_ERROR_NOMEM && reserve_give_up());
	return length;
}

struct str password_form(struct arena *mem, struct str password)
{
	utf8proc_uint8_t *text = NULL;
	utf8proc_ssize_t length = map(password, &text);
	struct str form = length < 0 ? password : arena_str(mem, (struct str){(char *)text, (size_t)length});

	free(text);
	return form;
}
