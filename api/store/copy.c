/* Copies all data of one database into another one. */
#include "store/copy.h"

#include <stdio.h>

#include "base/reason.h"
#include "store/driver.h"
#include "store/migrate.h"
#include "store/sqlite/sqlite.h"
#include "store/table_insert.h"
#include "store/transaction.h"

#define PROGRESS_ROWS 100 /* between two progress reports */

struct copying {
	const struct store_copy *copy;
	struct db *from, *to;
	struct arena *mem;
	const struct table *table; /* being copied */
	struct table_insert *insert;
	struct table_sum sum, read_back;
	int64_t total;
};

static enum err find_data(const struct store_copy *copy, const char *table, int64_t rows)
{
	char sentence[128];

	snprintf(sentence, sizeof(sentence), "the table %s has %lld rows that a new database does not have", table,
		 (long long)rows);
	copy->finding(copy->arg, str_from(sentence));
	return ERR_CONFLICT;
}

/* Whether a database is as newly migrated as `fresh`. */
static enum err check_untouched(const struct store_copy *copy, struct db *to, struct db *fresh)
{
	struct table_sum expected, found;
	int64_t rows;
	enum err e = OK, result = OK;

	for (unsigned i = 0; i < generated_table_count; i++) {
		const struct table *table = &generated_tables[i];

		e = table_sum_read(fresh, table, &expected);
		if (!e)
			e = table_count(to, table, &rows);
		if (!e && rows == expected.rows)
			e = table_sum_read(to, table, &found);
		if (e)
			return e;
		if (rows != expected.rows || !table_sum_equal(&expected, &found))
			result = find_data(copy, table->name, rows);
	}
	return result;
}

static enum err prepare_target(const struct store_copy *copy, struct db *to)
{
	struct db *fresh = NULL;
	enum err e;

	e = migrate_within(to);
	if (!e)
		e = sqlite_driver.maintenance->scratch(&fresh);
	if (e)
		return e;
	e = migrate_fresh(fresh);
	if (!e)
		e = check_untouched(copy, to, fresh);
	fresh->driver->disconnect(fresh);
	return e;
}

/* Deletes the rows that migrations inserted, since the source has them, too. Tables that refer to others come first. */
static enum err clear_all(struct db *to)
{
	enum err e = OK;

	for (unsigned i = generated_table_count; i-- > 0 && !e;)
		e = db_exec(to, &generated_tables[i].clear, NULL, NULL);
	return e;
}

static enum err copy_row(void *arg, const union value *row)
{
	struct copying *c = arg;
	enum err e;

	e = table_insert_row(c->insert, row);
	if (e)
		return e;
	table_sum_add(&c->sum, c->table, row);
	if (c->sum.rows % PROGRESS_ROWS != 0)
		return OK;
	return c->copy->progress(c->copy->arg, c->table->name, c->sum.rows, c->total);
}

/* So that ids of deleted rows are never assigned again. */
static enum err copy_last_id(const struct copying *c)
{
	int64_t id;
	enum err e;

	if (!c->table->has_id)
		return OK;
	e = c->from->driver->last_id(c->from, c->table->name, &id);
	if (e)
		return e;
	if (id < c->sum.last_id)
		id = c->sum.last_id;
	return id ? c->to->driver->set_last_id(c->to, c->table->name, id) : OK;
}

static enum err read_back(void *arg, const union value *row)
{
	struct copying *c = arg;

	table_sum_add(&c->read_back, c->table, row);
	if (c->read_back.rows % PROGRESS_ROWS != 0)
		return OK;
	return c->copy->progress(c->copy->arg, "checking", c->read_back.rows, c->total);
}

static enum err check_copy(struct copying *c)
{
	enum err e;

	e = table_each(c->to, c->table, read_back, c);
	if (e)
		return e;
	if (c->sum.rows != c->total || !table_sum_equal(&c->sum, &c->read_back)) {
		reason_add("the copy of the table %s differs: %lld of %lld rows were copied, and the target has %lld",
			   c->table->name, (long long)c->sum.rows, (long long)c->total, (long long)c->read_back.rows);
		return ERR_INTERNAL;
	}
	c->copy->copied(c->copy->arg, c->table->name, &c->sum);
	return OK;
}

static enum err copy_rows(struct copying *c)
{
	enum err e, ended;

	e = table_insert_begin(c->to, c->mem, c->table, &c->insert);
	if (e)
		return e;
	e = table_each(c->from, c->table, copy_row, c);
	ended = table_insert_end(c->insert, e != OK);
	if (e)
		return e;
	return ended;
}

static enum err copy_table(struct copying *c)
{
	enum err e;

	c->sum = c->read_back = (struct table_sum){0};
	e = table_count(c->from, c->table, &c->total);
	if (!e)
		e = c->copy->progress(c->copy->arg, c->table->name, 0, c->total);
	if (!e)
		e = copy_rows(c);
	if (!e)
		e = copy_last_id(c);
	if (e)
		return e;
	return check_copy(c);
}

static enum err copy_all(struct copying *c)
{
	enum err e;

	e = prepare_target(c->copy, c->to);
	if (!e)
		e = clear_all(c->to);
	for (unsigned i = 0; i < generated_table_count && !e; i++) {
		c->table = &generated_tables[i];
		e = copy_table(c);
	}
	return e;
}

/* In a snapshot of the source, which ends afterwards. */
static enum err copy_into(struct copying *c)
{
	enum err e;

	e = c->to->driver->begin_migration(c->to);
	if (e)
		return e;
	e = copy_all(c);
	if (!e)
		e = db_commit(c->to);
	if (e)
		c->to->driver->rollback(c->to);
	return e;
}

enum err store_copy(const struct store_copy *copy, struct db *from, struct db *to)
{
	struct copying c = {.copy = copy, .from = from, .to = to, .mem = arena_new()};
	enum err e;

	if (!c.mem)
		return ERR_MEMORY;
	e = from->driver->begin_snapshot(from);
	if (!e)
		e = migrate_check(from);
	if (!e)
		e = copy_into(&c);
	from->driver->rollback(from);
	arena_free(c.mem);
	return e;
}
