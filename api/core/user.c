/* Public profiles of accounts. */
#include "core/user.h"

#include <stdlib.h>

#include "base/text.h"
#include "generated/username.sql.h"

enum err user_find(struct db *db, struct arena *mem, struct str ref, struct user_view_row *ret_user)
{
	struct id_row id = {0};
	enum err e;

	if (ref.len && ref.ptr[0] == '@') {
		struct str username = {ref.ptr + 1, ref.len - 1};

		e = sql_user_by_username(
		    db, mem, (struct user_by_username_in){.username_key = text_lower_key(mem, username)}, &id);
		if (e)
			return e;
	} else {
		id.id = strtoll(ref.ptr, NULL, 10); /* out of range: the largest id, which no account has */
	}
	return sql_user_get(db, mem, (struct user_get_in){.id = id.id}, ret_user);
}
