/* Changes of accounts by administrators. */
#include "core/account_edit.h"

#include "base/schema.h"
#include "base/text.h"
#include "core/account.h"
#include "core/administrator.h"
#include "core/audit.h"
#include "core/credential.h"
#include "core/role.h"
#include "core/username.h"
#include "generated/account_edit.sql.h"

/* An edit in progress, and the account before it. */
struct editing {
	struct db *w;
	struct account_edit *edit;
	struct account_view_row was;
};

static enum err refuse(const struct editing *e, enum err error, const char *pointer, const char *code,
		       const char *detail)
{
	return field_refuse(&e->edit->reterr_refusal, error, pointer, code, detail);
}

static enum err audit(const struct editing *e, struct audit_entry entry)
{
	entry.actor_id = e->edit->actor_id;
	entry.user_id = e->edit->user_id;
	return audit_add(e->w, &entry);
}

/* Whether the username is available; changing only its letter case is always allowed. */
static enum err check_username(const struct editing *e, struct str key)
{
	struct arena *mem = e->edit->mem;
	enum err error;

	if (str_eq(key, text_lower_key(mem, e->was.username)))
		return OK;
	error = username_check_available(e->w, mem, key);
	if (error == ERR_CONFLICT)
		return refuse(e, error, "#/username", FIELD_TAKEN, USERNAME_TAKEN);
	return error;
}

static enum err check_new_username(const struct editing *e)
{
	struct str username = e->edit->username;

	return account_text_is_new(username, e->was.username)
		   ? check_username(e, text_lower_key(e->edit->mem, username))
		   : OK;
}

static enum err refuse_email(const struct editing *e)
{
	return refuse(e, ERR_CONFLICT, "#/email", FIELD_TAKEN, "Email already registered.");
}

static enum err check_email(const struct editing *e)
{
	struct account_by_address_row account;
	enum err error;

	if (!account_text_is_new(e->edit->email, e->was.email))
		return OK;
	error = sql_account_by_address(e->w, e->edit->mem, (struct account_by_address_in){.email_key = e->edit->email},
				       &account);
	if (error == ERR_NOT_FOUND)
		return OK;
	if (error)
		return error;
	return account.id == e->edit->user_id ? OK : refuse_email(e);
}

static enum err find_role(const struct editing *e, int64_t *ret_id)
{
	enum err error;

	error = role_find(e->w, e->edit->mem, e->edit->role, ret_id);
	if (error == ERR_NOT_FOUND)
		return refuse(e, ERR_INVALID, "#/role", FIELD_UNKNOWN_VALUE, "Not a valid choice.");
	return error;
}

static enum err check_role(const struct editing *e)
{
	int64_t ignored;

	return e->edit->role.ptr ? find_role(e, &ignored) : OK;
}

static enum err change_username(const struct editing *e)
{
	struct str username = e->edit->username, key = text_lower_key(e->edit->mem, username);
	enum err error;

	if (!account_text_is_new(username, e->was.username))
		return OK;
	error = check_username(e, key);
	if (error)
		return error;
	return sql_account_set_username(
	    e->w, (struct account_set_username_in){.id = e->edit->user_id, .username = username, .username_key = key},
	    NULL);
}

static enum err change_email(const struct editing *e)
{
	struct str email = e->edit->email;
	enum err error;

	if (!account_text_is_new(email, e->was.email))
		return OK;
	error = account_change_email(e->w, e->edit->mem, e->edit->config, e->edit->user_id, email);
	return error == ERR_CONFLICT ? refuse_email(e) : error;
}

static enum err change_profile(const struct editing *e)
{
	const struct account_edit *edit = e->edit;

	if (!account_text_is_new(edit->name, e->was.name) && !account_text_is_new(edit->location, e->was.location) &&
	    !account_text_is_new(edit->about_me, e->was.about_me))
		return OK;
	return sql_account_set_profile(
	    e->w,
	    (struct account_set_profile_in){
		.id = edit->user_id, .name = edit->name, .location = edit->location, .about_me = edit->about_me},
	    NULL);
}

/* "username,email": the fields that change; absent for none. */
static struct str changed_fields(const struct editing *e)
{
	const struct account_edit *edit = e->edit;
	const struct {
		const char *name;
		bool changed;
	} fields[] = {{ACCOUNT_FIELD_USERNAME, account_text_is_new(edit->username, e->was.username)},
		      {ACCOUNT_FIELD_EMAIL, account_text_is_new(edit->email, e->was.email)},
		      {ACCOUNT_FIELD_NAME, account_text_is_new(edit->name, e->was.name)},
		      {ACCOUNT_FIELD_LOCATION, account_text_is_new(edit->location, e->was.location)},
		      {ACCOUNT_FIELD_ABOUT_ME, account_text_is_new(edit->about_me, e->was.about_me)}};
	struct str list = {0};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (fields[i].changed)
			list = arena_printf(edit->mem, "%s%s%s", list.ptr ? list.ptr : "", list.ptr ? "," : "",
					    fields[i].name);
	return list;
}

static enum err change_fields(const struct editing *e)
{
	struct str fields = changed_fields(e);
	enum err error;

	if (!fields.ptr)
		return OK;
	error = change_username(e);
	if (error)
		return error;
	error = change_email(e);
	if (error)
		return error;
	error = change_profile(e);
	if (error)
		return error;
	return audit(e, (struct audit_entry){.action = AUDIT_ACCOUNT_EDITED, .fields = fields});
}

/* This makes RETORT_ADMIN_EMAIL an Administrator, unless the edit gives another role. */
static enum err change_confirmed(const struct editing *e)
{
	const struct account_edit *edit = e->edit;
	enum err error;

	if (!edit->has_confirmed || edit->confirmed == (bool)e->was.confirmed)
		return OK;
	if (edit->confirmed)
		error = account_confirm(e->w, edit->mem, edit->config, edit->user_id);
	else
		error = sql_account_unconfirm(e->w, (struct account_unconfirm_in){.id = edit->user_id}, NULL);
	if (error)
		return error;
	return audit(
	    e, (struct audit_entry){.action = edit->confirmed ? AUDIT_ACCOUNT_CONFIRMED : AUDIT_ACCOUNT_UNCONFIRMED});
}

static enum err change_role(const struct editing *e)
{
	int64_t role_id;
	enum err error;

	if (!e->edit->role.ptr)
		return OK;
	error = find_role(e, &role_id);
	if (error)
		return error;
	return sql_account_set_role(e->w, (struct account_set_role_in){.id = e->edit->user_id, .role_id = role_id},
				    NULL);
}

/* Whether the edit set it or it came with the confirmation. */
static enum err audit_role(const struct editing *e)
{
	struct account_role_row role;
	enum err error;

	error = sql_account_role(e->w, e->edit->mem, (struct account_role_in){.id = e->edit->user_id}, &role);
	if (error || role.id == e->was.role_id)
		return error;
	return audit(e, (struct audit_entry){
			    .action = AUDIT_ROLE_CHANGED, .from_role_id = e->was.role_id, .to_role_id = role.id});
}

/* Credentials end in both cases: lifting the suspension must not revive one that was created in the meantime. */
static enum err change_suspended(const struct editing *e)
{
	const struct account_edit *edit = e->edit;
	enum err error;

	if (!edit->has_suspended || edit->suspended == (bool)e->was.suspended)
		return OK;
	if (edit->user_id == edit->actor_id)
		return refuse(e, ERR_CONFLICT, "#/suspended", FIELD_OWN_ACCOUNT, "You cannot suspend yourself.");
	error = sql_account_set_suspended(
	    e->w, (struct account_set_suspended_in){.id = edit->user_id, .suspended = edit->suspended}, NULL);
	if (error)
		return error;
	error = credential_delete_all(e->w, edit->user_id);
	if (error)
		return error;
	return audit(
	    e, (struct audit_entry){.action = edit->suspended ? AUDIT_ACCOUNT_SUSPENDED : AUDIT_SUSPENSION_LIFTED});
}

static enum err change_all(const struct editing *e)
{
	static enum err (*const steps[])(const struct editing *e) = {change_fields, change_confirmed, change_role,
								     audit_role, change_suspended};
	enum err error;

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		error = steps[i](e);
		if (error)
			return error;
	}
	return OK;
}

static enum err read_account(struct db *w, struct arena *mem, int64_t id, struct account_view_row *ret_account)
{
	return sql_account_view(w, mem, (struct account_view_in){.id = id}, ret_account);
}

enum err account_edit(struct db *w, void *edit)
{
	struct editing e = {.w = w, .edit = edit};
	struct arena *mem = e.edit->mem;
	int64_t before, after;
	enum err error;

	error = read_account(w, mem, e.edit->user_id, &e.was);
	if (error)
		return error;
	error = precondition_check(e.edit->precondition, e.was.version);
	if (error)
		return error;
	error = administrator_count(w, mem, &before);
	if (error)
		return error;
	error = change_all(&e);
	if (error)
		return error;
	error = administrator_count(w, mem, &after);
	if (error)
		return error;
	if (before && !after)
		return refuse(
		    &e, ERR_CONFLICT, "#", FIELD_LAST_ADMINISTRATOR,
		    "This would leave the site without an administrator. Make another account an administrator first.");
	return read_account(w, mem, e.edit->user_id, &e.edit->account);
}

enum err account_edit_check(struct db *db, struct account_edit *edit, struct field_errors *reterr_errors)
{
	static enum err (*const checks[])(const struct editing *e) = {check_new_username, check_email, check_role};
	struct editing e = {.w = db, .edit = edit};
	enum err error, result;

	result = read_account(db, edit->mem, edit->user_id, &e.was);
	if (result)
		return result;
	for (size_t i = 0; i < sizeof(checks) / sizeof(*checks); i++) {
		const struct field_refusal *refusal = &edit->reterr_refusal;

		error = checks[i](&e);
		if (error == ERR_INVALID || error == ERR_CONFLICT)
			field_error_add(reterr_errors, str_from(refusal->pointer), refusal->code,
					str_from(refusal->detail));
		result = err_worse(result, error);
	}
	return result;
}

enum err account_edit_revoke_credentials(struct db *w, void *edit)
{
	struct editing e = {.w = w, .edit = edit};
	enum err error;

	error = read_account(w, e.edit->mem, e.edit->user_id, &e.edit->account);
	if (error)
		return error;
	error = credential_delete_all(w, e.edit->user_id);
	if (error)
		return error;
	return audit(&e, (struct audit_entry){.action = AUDIT_CREDENTIALS_REVOKED});
}
