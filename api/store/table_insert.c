/* Inserts rows into a table, many per statement. */
#include "store/table_insert.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "store/driver.h"

#define MOST_ROWS 50
#define MOST_VALUES 500		 /* of one statement; as many as the drivers can bind */
#define MOST_BYTES (1024 * 1024) /* of pending texts */

struct table_insert {
	struct db *db;
	const struct table *table;
	struct query many; /* `most` rows */
	unsigned most, count;
	size_t bytes;
	union value *values; /* row by row */
	struct arena *texts;
};

/* "?2" or "$2" in the values of a later row. */
static char *write_placeholder(char *to, const char **at, unsigned offset)
{
	char *end;
	unsigned long number = strtoul(*at + 1, &end, 10);

	to += sprintf(to, "%c%lu", **at, number + offset);
	*at = end;
	return to;
}

static char *write_tuple(char *to, const char *tuple, unsigned offset)
{
	while (*tuple) {
		if ((*tuple == '?' || *tuple == '$') && isdigit((unsigned char)tuple[1]))
			to = write_placeholder(to, &tuple, offset);
		else
			*to++ = *tuple++;
	}
	return to;
}

/* The statement for one row, with its values repeated. */
static const char *make_sql(struct arena *mem, const char *one, unsigned columns, unsigned rows)
{
	static const char values[] = " VALUES ";
	const char *tuple = strstr(one, values) + sizeof(values) - 1;
	size_t head = (size_t)(tuple - one);
	char *sql = arena_alloc(mem, head + rows * (strlen(tuple) + 4 * (size_t)columns + 2) + 1), *at = sql;

	at = mempcpy(at, one, head);
	for (unsigned i = 0; i < rows; i++) {
		if (i)
			at = mempcpy(at, ", ", 2);
		at = write_tuple(at, tuple, i * columns);
	}
	return sql;
}

static const struct sql_field *make_parameters(struct arena *mem, const struct table *table, unsigned rows)
{
	struct sql_field *fields = arena_alloc(mem, rows * table->column_count * sizeof(*fields));

	for (unsigned i = 0; i < rows * table->column_count; i++) {
		fields[i].type = table->insert.parameters[i % table->column_count].type;
		fields[i].offset = i * sizeof(union value);
	}
	return fields;
}

enum err table_insert_begin(struct db *db, struct arena *mem, const struct table *table,
			    struct table_insert **ret_insert)
{
	struct table_insert *insert = arena_new_struct(mem, struct table_insert);
	enum db_driver kind = db->driver->kind;

	insert->texts = arena_new();
	if (!insert->texts)
		return ERR_MEMORY;
	insert->db = db;
	insert->table = table;
	insert->most = MOST_VALUES / table->column_count;
	if (insert->most > MOST_ROWS)
		insert->most = MOST_ROWS;
	insert->values = arena_alloc(mem, insert->most * table->column_count * sizeof(*insert->values));
	insert->many.name = arena_printf(mem, "copy_many_%s", table->name).ptr;
	insert->many.sql[kind] = make_sql(mem, table->insert.sql[kind], table->column_count, insert->most);
	insert->many.parameters = make_parameters(mem, table, insert->most);
	insert->many.parameter_count = insert->most * table->column_count;
	*ret_insert = insert;
	return OK;
}

static enum err flush(struct table_insert *insert)
{
	unsigned columns = insert->table->column_count;
	enum err e = OK;

	if (insert->count == insert->most)
		e = db_exec(insert->db, &insert->many, insert->values, NULL);
	else
		for (unsigned i = 0; i < insert->count && !e; i++)
			e = db_exec(insert->db, &insert->table->insert, &insert->values[i * columns], NULL);
	insert->count = 0;
	insert->bytes = 0;
	arena_reset(insert->texts);
	return e;
}

enum err table_insert_row(struct table_insert *insert, const union value *row)
{
	unsigned columns = insert->table->column_count;
	union value *to = &insert->values[insert->count * columns];

	for (unsigned i = 0; i < columns; i++) {
		to[i] = row[i];
		if (insert->table->insert.parameters[i].type != SQL_INTEGER) {
			to[i].text = arena_str(insert->texts, row[i].text);
			insert->bytes += row[i].text.len;
		}
	}
	insert->count++;
	if (insert->count < insert->most && insert->bytes < MOST_BYTES)
		return OK;
	return flush(insert);
}

enum err table_insert_end(struct table_insert *insert, bool failed)
{
	enum err e = OK;

	if (!failed)
		e = flush(insert);
	arena_free(insert->texts);
	return e;
}
