/* Administrators. */
#include "core/administrator.h"

#include "domain/permission.h"
#include "generated/account.sql.h"
#include "generated/administrator.sql.h"

static enum err count_others(struct db *db, struct arena *mem, int64_t user_id, int64_t *ret_count)
{
	struct count_row count;
	enum err e;

	e = sql_administrator_count_others(
	    db, mem, (struct administrator_count_others_in){.permissions = PERMISSION_ADMIN, .id = user_id}, &count);
	if (e)
		return e;
	*ret_count = count.count;
	return OK;
}

enum err administrator_count(struct db *db, struct arena *mem, int64_t *ret_count)
{
	return count_others(db, mem, 0, ret_count);
}

enum err administrator_check_not_last(struct db *w, struct arena *mem, int64_t user_id)
{
	struct account_role_row role;
	int64_t others;
	enum err e;

	e = sql_account_role(w, mem, (struct account_role_in){.id = user_id}, &role);
	if (e)
		return e;
	if (!permission_allows((uint32_t)role.permissions, PERMISSION_ADMIN))
		return OK;
	e = count_others(w, mem, user_id, &others);
	if (e)
		return e;
	return others ? OK : ERR_CONFLICT;
}
