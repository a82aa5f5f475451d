/* What `retort check` compares: the counters of rows with what they count, and the roles that the program needs. */
#ifndef RETORT_CHECK_H
#define RETORT_CHECK_H

#include "base/arena.h"
#include "generated/check.sql.h"

#define CHECK_ROWS 500 /* of a range of ids: a running server can write between two ranges */

/* A table with counters. */
struct check_table {
	const char *name;
	/* The next range of ids, behind `in.after`. */
	enum err (*range)(struct db *db, struct arena *mem, struct check_in in, struct check_range_row *ret_row);
	/* The rows of a range with wrong counters, for sql_next_check(). */
	enum err (*find)(struct db *db, struct check_in in, struct rows *ret_rows);
	enum err (*repair)(struct db *w, struct check_repair_in in, int64_t *ret_changed);
};

enum { CHECK_USERS, CHECK_POSTS, CHECK_TAGS, CHECK_SITE, CHECK_TABLES };
extern const struct check_table check_tables[CHECK_TABLES];

/* At most CHECK_ROWS rows of the range with wrong counters. `rows` is overwritten on failure, too. */
enum err check_find(struct db *db, const struct check_table *table, struct check_in range, struct check_row *rows,
		    size_t *ret_count);
/* Inside a write: sets the counters of the rows to what was counted. */
enum err check_repair(struct db *w, const struct check_table *table, const struct check_row *rows, size_t count);
/* Whether any counter of the database is wrong. */
enum err check_is_any_wrong(struct db *db, bool *ret_wrong);

/* Inside a write: adds the roles that `found` lacks. */
enum err check_add_roles(struct db *w, const struct check_roles_row *found);

#endif
