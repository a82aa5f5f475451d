/* Making an account. */
#include "resources/accounts.h"

#include "base/clock.h"
#include "base/text.h"
#include "domain/secret.h"
#include "generated/queries.h"

static enum err find_role(struct db *w, struct arena *mem, const struct config *config, const struct account *account,
			  struct str email_key, struct id_row *ret_role)
{
	struct str admin = text_lower_key(mem, str_from(config->admin_email));

	if (account->role.ptr)
		return sql_role_by_name(w, mem, (struct role_by_name_in){.name = account->role}, ret_role);
	if (admin.len && str_eq(admin, email_key))
		return sql_role_by_name(w, mem, (struct role_by_name_in){.name = STR("Administrator")}, ret_role);
	return sql_role_default(w, mem, ret_role);
}

enum err account_create(struct db *w, struct arena *mem, const struct config *config, const struct account *account,
			int64_t *ret_id)
{
	struct str email_key = text_lower_key(mem, account->email);
	struct id_row role, id;
	enum err e = find_role(w, mem, config, account, email_key, &role);

	if (!e)
		e = sql_user_insert(w, mem,
				    (struct user_insert_in){.username = account->username,
							    .username_key = text_lower_key(mem, account->username),
							    .email = email_key,
							    .email_key = email_key,
							    .password_hash = account->password_hash,
							    .role_id = role.id,
							    .confirmed = account->confirmed,
							    .avatar_hash = secret_avatar(mem),
							    .member_since = clock_now()},
				    &id);
	if (!e)
		*ret_id = id.id;
	return e;
}
