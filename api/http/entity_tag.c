/* Entity tags. */
#include "http/entity_tag.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

/* 128 bits, so that no two replies share a hash by chance. It need not be cryptographic: an attacker who finds two
 * texts with the same hash only keeps readers of the first from being shown the second. */
void entity_tag_write(int64_t version, struct str body, char ret_tag[ENTITY_TAG_SIZE])
{
	XXH128_hash_t hash = XXH3_128bits(body.ptr, body.len);
	char number[sizeof("v9223372036854775807-")] = "";

	if (version)
		snprintf(number, sizeof(number), "v%" PRId64 "-", version);
	snprintf(ret_tag, ENTITY_TAG_SIZE, "\"%s%016" PRIx64 "%016" PRIx64 "\"", number, (uint64_t)hash.high64,
		 (uint64_t)hash.low64);
}

enum found { FOUND_TAG, FOUND_END, FOUND_ERROR };

/* Reads the next tag of a list, without W/ and quotes. */
static enum found next_tag(const char **at, struct str *ret_tag)
{
	const char *text = *at + strspn(*at, ", \t"), *end;

	if (!*text)
		return FOUND_END;
	if (strncmp(text, "W/", 2) == 0)
		text += 2;
	end = *text == '"' ? strchr(text + 1, '"') : NULL;
	if (!end || !strchr(", \t", end[1])) /* also true at the end, for the NUL */
		return FOUND_ERROR;
	*ret_tag = (struct str){text + 1, (size_t)(end - text - 1)};
	*at = end + 1;
	return FOUND_TAG;
}

static bool is_star(const char *text)
{
	text += strspn(text, " \t");
	return *text == '*' && !text[1 + strspn(text + 1, " \t")];
}

bool entity_tag_is_listed(const char *list, const char *tag)
{
	struct str own = {tag + 1, strlen(tag) - 2}, other;

	if (!list)
		return false;
	if (is_star(list))
		return true;
	while (next_tag(&list, &other) == FOUND_TAG)
		if (str_eq(own, other))
			return true;
	return false;
}

/* "v7-…", or "v7" by itself. */
static bool read_version(struct str tag, int64_t *ret_version)
{
	int64_t version = 0;
	size_t i = 1;

	if (tag.len < 2 || tag.ptr[0] != 'v')
		return false;
	for (; i < tag.len && tag.ptr[i] >= '0' && tag.ptr[i] <= '9'; i++)
		if (__builtin_mul_overflow(version, 10, &version) ||
		    __builtin_add_overflow(version, tag.ptr[i] - '0', &version))
			return false;
	if (i == 1 || (i < tag.len && tag.ptr[i] != '-'))
		return false;
	*ret_version = version;
	return true;
}

static void read_versions(const char *list, struct precondition *p)
{
	enum found found;
	struct str tag;

	while ((found = next_tag(&list, &tag)) == FOUND_TAG)
		if (p->count < PRECONDITION_VERSIONS && read_version(tag, &p->versions[p->count]))
			p->count++;
	if (found == FOUND_ERROR)
		p->count = 0;
}

void entity_tag_read_precondition(const char *if_match, const char *if_none_match, struct precondition *ret)
{
	*ret = (struct precondition){.nothing = if_none_match && is_star(if_none_match)};
	ret->given = if_match || ret->nothing;
	if (!if_match)
		return;
	ret->any = is_star(if_match);
	if (!ret->any)
		read_versions(if_match, ret);
}
