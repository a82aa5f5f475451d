/* Statements gathered while a write runs. */
#include "store/merge.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "store/driver.h"

struct merge {
	const struct query *query;
	struct merge *next;
	void *in;
};

struct merges {
	struct arena *mem;
	struct merge *first, **last;
};

static bool is_same(const struct sql_field *field, const void *a, const void *b)
{
	const void *one = (const char *)a + field->offset, *other = (const char *)b + field->offset;

	if (field->type == SQL_INTEGER)
		return *(const int64_t *)one == *(const int64_t *)other;
	return str_eq(*(const struct str *)one, *(const struct str *)other);
}

static bool has_key(const struct merge *merge, const struct query *query, const void *in)
{
	if (merge->query != query)
		return false;
	for (unsigned i = 0; i < query->parameter_count; i++)
		if (query->merging[i] == SQL_KEY && !is_same(&query->parameters[i], merge->in, in))
			return false;
	return true;
}

static struct merge *find(const struct db *db, const struct query *query, const void *in)
{
	struct merge *merge = db->merges ? db->merges->first : NULL;

	while (merge && !has_key(merge, query, in))
		merge = merge->next;
	return merge;
}

static void combine(const struct merge *merge, const void *in)
{
	const struct query *query = merge->query;

	for (unsigned i = 0; i < query->parameter_count; i++) {
		size_t at = query->parameters[i].offset;
		bool is_integer = query->parameters[i].type == SQL_INTEGER;

		if (query->merging[i] == SQL_ADDS)
			*(int64_t *)((char *)merge->in + at) += *(const int64_t *)((const char *)in + at);
		else if (query->merging[i] == SQL_KEEPS)
			memcpy((char *)merge->in + at, (const char *)in + at,
			       is_integer ? sizeof(int64_t) : sizeof(struct str));
	}
}

static enum err ensure(struct db *db)
{
	if (db->merges)
		return OK;
	db->merges = calloc(1, sizeof(*db->merges));
	if (!db->merges)
		return ERR_MEMORY;
	db->merges->last = &db->merges->first;
	db->merges->mem = arena_new();
	if (db->merges->mem)
		return OK;
	merge_free(db);
	return ERR_MEMORY;
}

static void append(struct merges *merges, const struct query *query, const void *in)
{
	struct merge *merge = arena_alloc(merges->mem, sizeof(*merge));

	merge->query = query;
	merge->in = memcpy(arena_alloc(merges->mem, query->in_size), in, query->in_size);
	*merges->last = merge;
	merges->last = &merge->next;
}

enum err merge_add(struct db *db, const struct query *query, const void *in)
{
	struct merge *merge = find(db, query, in);
	enum err e;

	if (merge) {
		combine(merge, in);
		return OK;
	}
	e = ensure(db);
	if (e)
		return e;
	append(db->merges, query, in);
	return OK;
}

enum err merge_run(struct db *db, enum err (*run)(struct db *db, const struct query *query, const void *in))
{
	struct merge *merge = db->merges ? db->merges->first : NULL;
	enum err e = OK;

	if (!merge)
		return OK;
	db->merges->first = NULL;
	for (; merge && !e; merge = merge->next)
		e = run(db, merge->query, merge->in);
	merge_drop(db);
	return e;
}

void merge_drop(struct db *db)
{
	if (!db->merges)
		return;
	db->merges->first = NULL;
	db->merges->last = &db->merges->first;
	arena_reset(db->merges->mem);
}

void merge_free(struct db *db)
{
	if (!db->merges)
		return;
	arena_free(db->merges->mem);
	free(db->merges);
	db->merges = NULL;
}
