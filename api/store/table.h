/* Reads and writes whole tables, whatever their columns; the generator derives their descriptions from the migrations.
 * A row is an array of values, one per column, with room for one more at the end. */
#ifndef RETORT_TABLE_H
#define RETORT_TABLE_H

#include "store/db.h"
#include "store/query.h"

#define TABLE_COLUMNS_MAX 31

/* The query says which of the two a column is. An integer that may be NULL is a text of digits. */
union value {
	int64_t integer;
	struct str text;
};

struct table {
	const char *name;
	unsigned column_count;
	bool has_id; /* it has an `id`, which is assigned unless given */
	/* Rows in the order of the primary key, the first ones or those after a row; the value after the columns is
	 * the maximum number. */
	struct query first, next;
	struct query insert, clear, count;
};

extern const struct table generated_tables[];
extern const unsigned generated_table_count;

/* Called for each row; an error ends the reading. The values are valid until it returns. */
typedef enum err (*table_row_fn)(void *arg, const union value *row);

/* Reads all rows in batches, so that memory is needed for one batch only. Changes by others are visible between
 * batches, except in a snapshot. */
enum err table_each(struct db *db, const struct table *table, table_row_fn fn, void *arg);
enum err table_count(struct db *db, const struct table *table, int64_t *ret_count);

/* A checksum of a table's rows, independent of their order and of the database. */
struct table_sum {
	int64_t rows;
	uint64_t sum[2];
	int64_t last_id; /* the largest; 0: none, or not has_id */
};

/* Initialized to zeros. */
void table_sum_add(struct table_sum *sum, const struct table *table, const union value *row);
bool table_sum_equal(const struct table_sum *a, const struct table_sum *b);
enum err table_sum_read(struct db *db, const struct table *table, struct table_sum *ret_sum);

#endif
