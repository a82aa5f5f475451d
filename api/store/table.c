/* Reads whole tables, generically. */
#include "store/table.h"

#include <sodium.h>
#include <string.h>

#define BATCH_ROWS 100

/* Makes a row outlive the query, as the position to continue from. Only the texts of its key are needed, but any may
 * be one. */
static void copy_texts(struct arena *mem, const struct table *table, union value *row)
{
	for (unsigned i = 0; i < table->column_count; i++)
		if (table->first.columns[i].type != SQL_INTEGER)
			row[i].text = arena_str(mem, row[i].text);
}

/* `last`: the row to continue after; receives the last row of a full batch, stored in `mem`. */
static enum err read_batch(struct db *db, struct arena *mem, const struct query *query, const struct table *table,
			   union value *last, table_row_fn fn, void *arg, int *ret_rows)
{
	struct rows _rows_ rows = {0};
	union value row[TABLE_COLUMNS_MAX + 1];
	int count = 0;
	enum err e;

	last[table->column_count].integer = BATCH_ROWS;
	e = db_open(db, query, last, &rows);
	while (!e && db_next(&rows, row)) {
		e = fn(arg, row);
		if (++count == BATCH_ROWS && !e) {
			arena_reset(mem);
			copy_texts(mem, table, row);
			memcpy(last, row, table->column_count * sizeof(*row));
		}
	}
	if (e)
		return e;
	e = db_close(&rows);
	if (!e)
		*ret_rows = count;
	return e;
}

enum err table_each(struct db *db, const struct table *table, table_row_fn fn, void *arg)
{
	union value last[TABLE_COLUMNS_MAX + 1] = {0};
	const struct query *query = &table->first;
	/* Two arenas in turn: while a batch is read by the texts of the row before it, the texts of its last row are
	 * stored. */
	struct arena *mems[2] = {arena_new(), arena_new()};
	int count = BATCH_ROWS;
	enum err e = mems[0] && mems[1] ? OK : ERR_MEMORY;

	for (unsigned turn = 0; !e && count == BATCH_ROWS; turn = !turn) {
		e = read_batch(db, mems[turn], query, table, last, fn, arg, &count);
		query = &table->next;
	}
	for (unsigned i = 0; i < 2; i++)
		arena_free(mems[i]);
	return e;
}

enum err table_count(struct db *db, const struct table *table, int64_t *ret_count)
{
	struct rows _rows_ rows = {0};
	union value count = {0};
	enum err e;

	e = db_open(db, &table->count, NULL, &rows);
	if (e)
		return e;
	while (db_next(&rows, &count))
		;
	e = db_close(&rows);
	if (!e)
		*ret_count = count.integer;
	return e;
}

static void hash_value(crypto_generichash_state *state, const struct sql_field *column, const union value *value)
{
	bool is_integer = column->type == SQL_INTEGER;
	int64_t length = is_integer ? (int64_t)sizeof(value->integer) : (int64_t)value->text.len;

	if (!is_integer && !value->text.ptr)
		length = -1; /* absent is not empty */
	crypto_generichash_update(state, (const unsigned char *)&length, sizeof(length));
	if (is_integer)
		crypto_generichash_update(state, (const unsigned char *)&value->integer, sizeof(value->integer));
	else if (length > 0)
		crypto_generichash_update(state, (const unsigned char *)value->text.ptr, (size_t)length);
}

void table_sum_add(struct table_sum *sum, const struct table *table, const union value *row)
{
	crypto_generichash_state state;
	uint64_t hash[2];

	crypto_generichash_init(&state, NULL, 0, sizeof(hash));
	for (unsigned i = 0; i < table->column_count; i++)
		hash_value(&state, &table->first.columns[i], &row[i]);
	crypto_generichash_final(&state, (unsigned char *)hash, sizeof(hash));
	sum->rows++;
	sum->sum[0] += hash[0];
	sum->sum[1] += hash[1];
	if (table->has_id && row[0].integer > sum->last_id)
		sum->last_id = row[0].integer;
}

bool table_sum_equal(const struct table_sum *a, const struct table_sum *b)
{
	return a->rows == b->rows && memcmp(a->sum, b->sum, sizeof(a->sum)) == 0;
}

struct summing {
	const struct table *table;
	struct table_sum sum;
};

static enum err sum_row(void *arg, const union value *row)
{
	struct summing *summing = arg;

	table_sum_add(&summing->sum, summing->table, row);
	return OK;
}

enum err table_sum_read(struct db *db, const struct table *table, struct table_sum *ret_sum)
{
	struct summing summing = {.table = table};
	enum err e;

	e = table_each(db, table, sum_row, &summing);
	if (!e)
		*ret_sum = summing.sum;
	return e;
}
