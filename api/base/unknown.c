/* Refuses members and parameters that an operation does not have. */
#include "base/unknown.h"

#include <ctype.h>
#include <jansson.h>

enum {
	NAME_SHOWN = 64,    /* bytes of a name that messages quote */
	NAME_COMPARED = 32, /* longer names get no suggestion */
	EDITS = 2,	    /* maximum distance between a name and a suggestion */
};

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The Levenshtein distance. */
static size_t distance(struct str one, struct str other)
{
	size_t row[NAME_COMPARED + 1];

	if (one.len > NAME_COMPARED || other.len > NAME_COMPARED)
		return NAME_COMPARED;
	for (size_t i = 0; i <= other.len; i++)
		row[i] = i;
	for (size_t k = 0; k < one.len; k++) {
		size_t diagonal = row[0];

		row[0] = k + 1;
		for (size_t i = 0; i < other.len; i++) {
			size_t replaced = diagonal + (one.ptr[k] != other.ptr[i]);

			diagonal = row[i + 1];
			row[i + 1] = least(replaced, least(row[i], row[i + 1]) + 1);
		}
	}
	return row[other.len];
}

/* The name in `schema` that `name` may be a misspelling of, or NULL. */
static const char *nearest_name(const struct schema *schema, struct str name)
{
	const char *nearest = NULL;
	size_t bound = least(EDITS, name.len / 3);

	for (size_t i = 0; schema && i < schema->field_count; i++) {
		const struct schema_field *field = &schema->fields[i];
		size_t edits = distance(name, str_from(field->name));

		if (field->in_path || edits > bound || (nearest && edits == bound))
			continue;
		nearest = field->name;
		bound = edits;
	}
	return nearest;
}

/* The start of a name, cut between characters. */
static struct str cut(struct str name)
{
	size_t length = least(name.len, NAME_SHOWN);

	while (length < name.len && length && ((unsigned char)name.ptr[length] & 0xC0) == 0x80)
		length--;
	return (struct str){name.ptr, length};
}

/* "#/name" as a URI fragment (RFC 6901, 6); "#" if the name is too long to quote. */
static struct str pointer_to(struct arena *mem, struct str name)
{
	static const char hex[] = "0123456789ABCDEF", plain[] = "-._!$&'()*+,;=:@?";
	char *pointer, *at;

	if (name.len > NAME_SHOWN)
		return STR("#");
	pointer = arena_alloc(mem, sizeof("#/") + 3 * name.len);
	at = mempcpy(pointer, "#/", 2);
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.ptr[i];

		if (isascii(c) && (isalnum(c) || (c && strchr(plain, c))))
			*at++ = (char)c;
		else if (c == '~' || c == '/')
			at = mempcpy(at, c == '~' ? "~0" : "~1", 2);
		else
			at = mempcpy(at, (char[]){'%', hex[c >> 4], hex[c & 15]}, 3);
	}
	return (struct str){pointer, (size_t)(at - pointer)};
}

static struct str message(const struct schema *schema, struct arena *mem, const char *kind, struct str name)
{
	const char *nearest = nearest_name(schema, name);
	struct str shown = cut(name);
	const char *more = shown.len < name.len ? "…" : "";

	if (!name.len)
		return arena_printf(mem, "There is no %s with an empty name.", kind);
	if (nearest)
		return arena_printf(mem, "There is no %s %.*s%s; did you mean %s?", kind, (int)shown.len, shown.ptr,
				    more, nearest);
	return arena_printf(mem, "There is no %s %.*s%s.", kind, (int)shown.len, shown.ptr, more);
}

static bool is_known(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->field_count; i++)
		if (strcmp(schema->fields[i].name, name) == 0)
			return true;
	for (const char *const *ignored = schema->ignored; ignored && *ignored; ignored++)
		if (strcmp(*ignored, name) == 0)
			return true;
	return false;
}

enum err unknown_members(const struct schema *schema, struct arena *mem, const json_t *body,
			 struct field_errors *reterr_errors)
{
	enum err result = OK;
	const char *key;
	json_t *value;

	json_object_foreach ((json_t *)body, key, value) {
		struct str name = arena_str(mem, str_from(key));

		if (is_known(schema, key))
			continue;
		field_error_add(reterr_errors, pointer_to(mem, name), FIELD_UNKNOWN_MEMBER,
				message(schema, mem, "member", name));
		result = ERR_INVALID;
	}
	return result;
}

void unknown_parameter(const struct schema *schema, struct arena *mem, struct str name,
		       struct field_errors *reterr_errors)
{
	size_t first = reterr_errors->count;

	field_error_add(reterr_errors, pointer_to(mem, name), FIELD_UNKNOWN_PARAMETER,
			message(schema, mem, "query parameter", name));
	field_errors_name_parameter(reterr_errors, first, cut(name));
}
