/* Inserts rows into a table: many per statement, since each statement is a round trip to a database server. */
#ifndef RETORT_TABLE_INSERT_H
#define RETORT_TABLE_INSERT_H

#include "store/table.h"

struct table_insert;

/* `mem` owns it and must outlive the connection, which refers to the statement by its address. */
enum err table_insert_begin(struct db *db, struct arena *mem, const struct table *table,
			    struct table_insert **ret_insert);
/* Copies the row, and inserts it now or with later ones. */
enum err table_insert_row(struct table_insert *insert, const union value *row);
/* Inserts the pending rows and ends it; must be called after a failure, too. */
enum err table_insert_end(struct table_insert *insert, bool failed);

#endif
