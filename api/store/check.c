/* What `retort check` compares. */
#include "store/check.h"

#include "generated/constants.h"

const struct check_table check_tables[CHECK_TABLES] = {
    [CHECK_USERS] = {"users", sql_check_user_range, sql_check_users, sql_check_repair_user},
    [CHECK_POSTS] = {"posts", sql_check_post_range, sql_check_posts, sql_check_repair_post},
    [CHECK_TAGS] = {"tags", sql_check_tag_range, sql_check_tags, sql_check_repair_tag},
    [CHECK_SITE] = {"site", sql_check_site_range, sql_check_site, sql_check_repair_site}};

enum err check_find(struct db *db, const struct check_table *table, struct check_in range, struct check_row *rows,
		    size_t *ret_count)
{
	struct rows _rows_ found = {0};
	size_t count = 0;
	enum err e;

	e = table->find(db, range, &found);
	if (e)
		return e;
	while (count < CHECK_ROWS && sql_next_check(&found, &rows[count]))
		count++;
	e = db_close(&found);
	if (e)
		return e;
	*ret_count = count;
	return OK;
}

enum err check_repair(struct db *w, const struct check_table *table, const struct check_row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct check_repair_in counted = {.id = rows[i].id,
							.post_count = rows[i].posts,
							.comment_count = rows[i].comments,
							.follower_count = rows[i].followers,
							.following_count = rows[i].following};
		enum err e;

		e = table->repair(w, counted, NULL);
		if (e)
			return e;
	}
	return OK;
}

static enum err is_table_wrong(struct db *db, const struct check_table *table, bool *ret_wrong)
{
	struct rows _rows_ rows = {0};
	struct check_row row;
	bool wrong;
	enum err e;

	e = table->find(db, (struct check_in){.until = INT64_MAX}, &rows);
	if (e)
		return e;
	wrong = sql_next_check(&rows, &row);
	e = db_close(&rows);
	if (e)
		return e;
	*ret_wrong = wrong;
	return OK;
}

enum err check_is_any_wrong(struct db *db, bool *ret_wrong)
{
	bool wrong = false;

	for (size_t i = 0; i < CHECK_TABLES && !wrong; i++) {
		enum err e;

		e = is_table_wrong(db, &check_tables[i], &wrong);
		if (e)
			return e;
	}
	*ret_wrong = wrong;
	return OK;
}

enum err check_add_roles(struct db *w, const struct check_roles_row *found)
{
	enum err e;

	if (!found->defaults) {
		e = sql_check_add_default_role(w,
					       (struct check_add_default_role_in){.permissions = PERMISSION_FOLLOW |
												 PERMISSION_COMMENT |
												 PERMISSION_WRITE},
					       NULL);
		if (e)
			return e;
	}
	if (!found->administrators) {
		e = sql_check_add_administrator_role(
		    w, (struct check_add_administrator_role_in){.permissions = PERMISSION_ALL}, NULL);
		if (e)
			return e;
	}
	return OK;
}
