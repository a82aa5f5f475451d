/* Rows on their way into a table: many in one statement, since each statement is a trip to a database server. */
#ifndef RETORT_TABLE_INSERT_H
#define RETORT_TABLE_INSERT_H

#include "store/table.h"

struct table_insert;

/* `mem` owns it, and has to outlive the use of the connection: that keeps the statement by its address. */
enum err table_insert_begin(struct db *db, struct arena *mem, const struct table *table,
			    struct table_insert **ret_insert);
/* Copies the row, and stores it now or with a later one. */
enum err table_insert_row(struct table_insert *insert, const union value *row);
/* Stores what is left, and ends it, also after a failure. */
enum err table_insert_end(struct table_insert *insert, bool failed);

#endif
