/* Every table of the schema as a whole, whatever its columns: the generator derives them from the migrations. A row is
 * an array of values, one for each column, and room for one more behind them. */
#ifndef RETORT_TABLE_H
#define RETORT_TABLE_H

#include "store/db.h"
#include "store/query.h"

#define TABLE_COLUMNS_MAX 31

/* Which of the two a column is, its query knows. An integer that may be NULL is a text of digits. */
union value {
	int64_t integer;
	struct str text;
};

struct table {
	const char *name;
	unsigned column_count;
	bool has_id; /* its rows are numbered in `id`, unless they bring a number */
	/* Rows in the order of the primary key, the first ones or those behind a row; the value behind the columns says
	 * how many at most. */
	struct query first, next;
	struct query insert, clear, count;
};

extern const struct table generated_tables[];
extern const unsigned generated_table_count;

/* Hears of a row; anything but OK ends the reading. The values last until it returns. */
typedef enum err (*table_row_fn)(void *arg, const union value *row);

/* Reads all rows, a batch at a time: memory is needed for one batch, and what others write meanwhile is seen unless a
 * transaction hides it. */
enum err table_each(struct db *db, const struct table *table, table_row_fn fn, void *arg);
enum err table_count(struct db *db, const struct table *table, int64_t *ret_count);

/* What a table holds, in whichever order and database: rows that differ in one bit give another sum. */
struct table_sum {
	int64_t rows;
	uint64_t sum[2];
	int64_t last_id; /* the largest; 0: none, or not has_id */
};

/* Begins as zeros. */
void table_sum_add(struct table_sum *sum, const struct table *table, const union value *row);
bool table_sum_equal(const struct table_sum *a, const struct table_sum *b);
enum err table_sum_read(struct db *db, const struct table *table, struct table_sum *ret_sum);

#endif
