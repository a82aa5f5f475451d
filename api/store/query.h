/* A statement of a *.sql file, as the generator writes it. A connection finds its prepared statements by the struct's
 * address. */
#ifndef RETORT_QUERY_H
#define RETORT_QUERY_H

#include <stddef.h>
#include <stdint.h>

/* Drivers, in the order of struct query's `sql`. */
enum db_driver { DB_SQLITE, DB_POSTGRES, DB_DRIVER_COUNT };

/* How values are represented in the generated structs: int64_t (SQL NULL reads as 0), struct str (SQL NULL: null ptr;
 * used for text and for bytes alike). Booleans are integers. */
enum sql_type { SQL_INTEGER, SQL_TEXT, SQL_BLOB };

struct sql_field {
	enum sql_type type;
	size_t offset; /* in the parameter or row struct */
};

/* How those who run a :merged query for the same key share one statement (db_merge()). */
enum sql_merging { SQL_KEY, SQL_ADDS, SQL_KEEPS };

struct query {
	const char *name;
	const char *sql[DB_DRIVER_COUNT]; /* NULL: only for databases of other programs */
	const struct sql_field *parameters;
	unsigned parameter_count;
	const enum sql_merging *merging; /* of each parameter; NULL: not a :merged query */
	size_t in_size;			 /* of a :merged query: of its parameter struct */
	const struct sql_field *columns;
	unsigned column_count;
	size_t row_size;
};

struct migration {
	int number;
	const char *name;
	const char *sql[DB_DRIVER_COUNT];
};

extern const struct migration generated_migrations[];
extern const unsigned generated_migration_count;

#endif
