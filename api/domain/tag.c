/* Tags. */
#include "domain/tag.h"

#include <stdint.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "base/reserve.h"
#include "base/text.h"

static bool is_letter(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static bool is_in_tags(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

	return code == '_' || (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ND);
}

/* Whether a tag may begin at the # at byte `at`. */
static bool may_begin(struct str text, size_t at)
{
	size_t before = at;
	uint32_t code;

	if (at == 0)
		return true;
	do
		before--;
	while (before && ((unsigned char)text.ptr[before] & 0xC0) == 0x80);
	if (!text_decode((struct str){text.ptr + before, at - before}, &code))
		return false;
	return !is_in_tags(code) && code != '#' && code != '/' && code != '&';
}

/* The length in bytes of what could be the name at the start of `text`; whether it is one. */
static size_t name_length(struct str text, bool *ret_is_name)
{
	size_t length = 0, characters = 0, step;
	bool has_letter = false;
	uint32_t code;

	for (; length < text.len; length += step, characters++) {
		step = text_decode((struct str){text.ptr + length, text.len - length}, &code);
		if (step == 0 || !is_in_tags(code))
			break;
		has_letter = has_letter || is_letter(code);
	}
	*ret_is_name = has_letter && characters <= LIMIT_TAG_LENGTH;
	return length;
}

bool tag_find(struct str text, size_t from, struct str *ret_name)
{
	const char *found;
	size_t length;
	bool is_name;

	for (size_t at = from; at < text.len && (found = memchr(text.ptr + at, '#', text.len - at)); at += length) {
		at = (size_t)(found - text.ptr) + 1;
		length = name_length((struct str){text.ptr + at, text.len - at}, &is_name);
		if (is_name && may_begin(text, at - 1)) {
			*ret_name = (struct str){text.ptr + at, length};
			return true;
		}
	}
	return false;
}

struct str tag_key(struct arena *mem, struct str name)
{
	const utf8proc_option_t options =
	    UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
	utf8proc_uint8_t *text = NULL;
	utf8proc_ssize_t length;
	struct str key;

	do /* otherwise it would be another tag */
		length = utf8proc_map((const utf8proc_uint8_t *)name.ptr, (utf8proc_ssize_t)name.len, &text, options);
	while (length == UTF8PROC_ERROR_NOMEM && reserve_give_up());
	key = arena_str(mem, length < 0 ? name : (struct str){(char *)text, (size_t)length});
	free(text);
	return key;
}

bool tag_add(struct arena *mem, struct tag_list *list, struct str name)
{
	struct str key = tag_key(mem, name);

	for (size_t i = 0; i < list->count; i++)
		if (str_eq(list->tags[i].key, key))
			return true;
	if (list->count == LIMIT_TAGS)
		return false;
	list->tags[list->count].name = arena_str(mem, name);
	list->tags[list->count++].key = key;
	return true;
}

struct str tag_names(struct arena *mem, const struct tag_list *list)
{
	struct str names = STR("");

	for (size_t i = 0; i < list->count; i++)
		names = arena_printf(mem, "%s%s%s", names.ptr, i ? " " : "", list->tags[i].name.ptr);
	return names;
}
