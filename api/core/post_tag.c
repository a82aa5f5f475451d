/* The tags of posts. */
#include "core/post_tag.h"

#define LAST_CHARACTER "\U0010FFFF"

enum err tag_get(struct db *db, struct arena *mem, struct str name, struct tag_row *ret_tag)
{
	struct tag_row tag;
	enum err e;

	e = sql_tag_find(db, mem, (struct tag_find_in){.name_key = tag_key(mem, name)}, &tag);
	if (e)
		return e;
	if (tag.removed)
		return ERR_NOT_FOUND;
	*ret_tag = tag;
	return OK;
}

enum err tag_list_most_used(struct db *db, struct arena *mem, struct str prefix, int64_t limit, struct rows *ret_rows)
{
	struct tag_by_prefix_in in = {.limit = limit};

	if (!prefix.len)
		return sql_tag_most_used(db, (struct tag_most_used_in){.limit = limit}, ret_rows);
	in.first = tag_key(mem, prefix);
	in.last = arena_printf(mem, "%s" LAST_CHARACTER, in.first.ptr);
	return sql_tag_by_prefix(db, in, ret_rows);
}

static enum err create(struct db *w, struct arena *mem, struct str name, struct str key, int64_t *ret_id)
{
	struct id_row made;
	enum err e;

	e = sql_tag_insert(w, mem, (struct tag_insert_in){.name = name}, &made);
	if (e)
		return e;
	e = sql_tag_name_insert(w, (struct tag_name_insert_in){.name_key = key, .tag_id = made.id}, NULL);
	if (e)
		return e;
	*ret_id = made.id;
	return OK;
}

/* The tag of this name, which is created if there is none. */
static enum err find_or_create(struct db *w, struct arena *mem, struct str name, struct str key, int64_t *ret_id)
{
	struct tag_row tag;
	enum err e;

	e = sql_tag_find(w, mem, (struct tag_find_in){.name_key = key}, &tag);
	if (e == ERR_NOT_FOUND)
		return create(w, mem, name, key, ret_id);
	if (e)
		return e;
	*ret_id = tag.id;
	return OK;
}

/* Two names may be of one tag, if it was renamed. */
static enum err attach(struct db *w, int64_t post_id, int64_t tag_id)
{
	int64_t made;
	enum err e;

	e = sql_post_tag_insert(w, (struct post_tag_insert_in){.post_id = post_id, .tag_id = tag_id}, &made);
	if (e || !made)
		return e;
	return sql_tag_count_post(w, (struct tag_count_post_in){.id = tag_id}, NULL);
}

enum err tag_attach(struct db *w, struct arena *mem, int64_t post_id, const struct tag_list *tags)
{
	for (size_t i = 0; i < tags->count; i++) {
		int64_t tag_id;
		enum err e;

		e = find_or_create(w, mem, tags->tags[i].name, tags->tags[i].key, &tag_id);
		if (e)
			return e;
		e = attach(w, post_id, tag_id);
		if (e)
			return e;
	}
	return OK;
}

enum err tag_replace(struct db *w, struct arena *mem, int64_t post_id, const struct tag_list *tags)
{
	enum err e;

	e = sql_post_tags_uncount(w, (struct post_tags_uncount_in){.post_id = post_id}, NULL);
	if (e)
		return e;
	e = sql_post_tags_delete(w, (struct post_tags_delete_in){.post_id = post_id}, NULL);
	if (e)
		return e;
	e = tag_attach(w, mem, post_id, tags);
	if (e)
		return e;
	return sql_tags_delete_unused(w, NULL);
}
