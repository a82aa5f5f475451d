/* The caller of an operation. */
#include "core/caller.h"

#include "generated/caller.sql.h"

enum err caller_refresh(struct db *w, struct arena *mem, struct caller *caller)
{
	struct caller_permissions_row row;
	enum err e;

	e = sql_caller_permissions(w, mem,
				   (struct caller_permissions_in){.user_id = caller->user_id,
								  .credential_id = caller->credential_id,
								  .password_hash = caller->password_hash},
				   &row);
	if (e)
		return e == ERR_NOT_FOUND ? ERR_CREDENTIALS : e;
	caller->permissions = (uint32_t)row.permissions;
	return OK;
}
