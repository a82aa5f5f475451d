/* Writes imported rows. */
#include "core/import_write.h"

#include "generated/counter.sql.h"
#include "store/check.h"

typedef enum err (*count_fn)(struct db *w, struct import_count_in in, int64_t *ret_changed);

enum err import_write_check_empty(struct db *w, struct arena *mem)
{
	struct count_row accounts;
	enum err e;

	e = sql_import_is_done(w, mem, &accounts);
	if (e)
		return e;
	return accounts.count ? ERR_CONFLICT : OK;
}

/* Counts users or posts in ranges of ids, so that no statement takes too long. */
static enum err count_each(struct db *w, struct arena *mem, const struct check_table *table, count_fn count)
{
	struct check_in in = {.limit = CHECK_ROWS};

	for (;;) {
		struct check_range_row range;
		enum err e;

		arena_reset(mem);
		e = table->range(w, mem, in, &range);
		if (e || !range.until)
			return e;
		e = count(w, (struct import_count_in){.after = in.after, .until = range.until}, NULL);
		if (e)
			return e;
		in.after = range.until;
	}
}

enum err import_write_finish(struct db *w, struct arena *mem, int64_t posts, int64_t comments)
{
	struct count_row ignored;
	enum err e;

	e = count_each(w, mem, &check_tables[CHECK_USERS], sql_import_count_users);
	if (e)
		return e;
	e = count_each(w, mem, &check_tables[CHECK_POSTS], sql_import_count_posts);
	if (e)
		return e;
	e = sql_counters_add(w, (struct counters_add_in){.posts = posts, .comments = comments});
	if (e)
		return e;
	return sql_import_sequences(w, mem, &ignored);
}
