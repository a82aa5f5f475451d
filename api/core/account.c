/* Making accounts, finding them, and who of them can administer the site. */
#include "core/account.h"

#include "base/clock.h"
#include "base/email.h"
#include "base/text.h"
#include "core/username.h"
#include "domain/permission.h"
#include "domain/secret.h"
#include "generated/account.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/registration.sql.h"
#include "generated/role.sql.h"
#include "mail/letters.h"

static bool is_admin_address(const struct config *config, struct str email_key)
{
	return *config->admin_email && str_eq(str_from(config->admin_email), email_key);
}

static enum err find_role(struct db *w, struct arena *mem, const struct config *config, const struct account *account,
			  struct str email_key, struct id_row *ret_role)
{
	if (account->role.ptr)
		return sql_role_by_name(w, mem, (struct role_by_name_in){.name = account->role}, ret_role);
	if (is_admin_address(config, email_key))
		return sql_role_by_name(w, mem, (struct role_by_name_in){.name = STR("Administrator")}, ret_role);
	return sql_role_default(w, mem, ret_role);
}

enum err account_create(struct db *w, struct arena *mem, const struct config *config, const struct account *account,
			int64_t *ret_id)
{
	struct str email_key = email_to_key(mem, account->email);
	struct id_row role, id;
	enum err e = find_role(w, mem, config, account, email_key, &role);

	if (!e)
		e = username_check(w, mem, account->username);
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

enum err account_confirm(struct db *w, struct arena *mem, const struct config *config, int64_t id)
{
	struct account_get_row account;
	struct account_role_row role;
	struct id_row admin;
	enum err e = sql_account_get(w, mem, (struct account_get_in){.id = id}, &account);

	if (!e)
		e = sql_account_role(w, mem, (struct account_role_in){.id = id}, &role);
	if (!e && is_admin_address(config, account.email)) {
		e = sql_role_by_name(w, mem, (struct role_by_name_in){.name = STR("Administrator")}, &admin);
		role.id = admin.id;
	}
	return e ? e : sql_account_confirm(w, (struct account_confirm_in){.id = id, .role_id = role.id}, NULL);
}

enum err account_may_go(struct db *w, struct arena *mem, int64_t id)
{
	struct account_role_row role;
	struct count_row others;
	enum err e = sql_account_role(w, mem, (struct account_role_in){.id = id}, &role);

	if (e || !permission_allows((uint32_t)role.permissions, PERMISSION_ADMIN))
		return e;
	e = sql_account_other_administrators(w, mem, (struct account_other_administrators_in){.id = id}, &others);
	return e ? e : others.count > 0 ? OK : ERR_CONFLICT;
}

enum err accounts_administrators(struct db *db, struct arena *mem, int64_t *ret_count)
{
	struct count_row count;
	/* All but an id that nobody has. */
	enum err e =
	    sql_account_other_administrators(db, mem, (struct account_other_administrators_in){.id = 0}, &count);

	if (!e)
		*ret_count = count.count;
	return e;
}

struct str account_pattern(struct arena *mem, struct str q)
{
	struct str part = email_to_key(mem, q);
	char *text = arena_alloc(mem, 2 * part.len + 3), *at = text;

	*at++ = '%';
	for (size_t i = 0; i < part.len; i++) {
		if (strchr("!%_", part.ptr[i]))
			*at++ = '!';
		*at++ = part.ptr[i];
	}
	if (part.len)
		*at++ = '%';
	return (struct str){text, (size_t)(at - text)};
}

enum err account_move(struct db *w, struct arena *mem, const struct config *config, int64_t id, struct str new_email)
{
	struct account_get_row account;
	struct mail notice;
	enum err e = sql_account_get(w, mem, (struct account_get_in){.id = id}, &account);

	if (!e)
		e = sql_account_set_email(
		    w,
		    (struct account_set_email_in){
			.id = id, .email = new_email, .email_key = new_email, .avatar_hash = secret_avatar(mem)},
		    NULL);
	if (!e) /* whoever registered it and did not confirm is too late */
		e = sql_registration_delete_of_account(
		    w, (struct registration_delete_of_account_in){.email_key = new_email}, NULL);
	if (!e) /* the old address is nobody's now */
		e = sql_mail_limit_delete_address(
		    w, (struct mail_limit_delete_address_in){.email_key = account.email, .user_id = id}, NULL);
	if (!e) /* links to the old address, too */
		e = sql_link_delete_of_user(w, (struct link_delete_of_user_in){.user_id = id}, NULL);
	if (e)
		return e;
	notice = letter_email_changed(mem, config->base_url, account.email, account.username);
	return outbox_queue(w, id, &notice);
}
