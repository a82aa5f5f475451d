/* What administrators do to accounts, over the API and on the command line. */
#include "resources/account_change.h"

#include "base/text.h"
#include "core/account.h"
#include "core/audit.h"
#include "core/username.h"
#include "domain/secret.h"
#include "generated/account.sql.h"
#include "generated/administration.sql.h"
#include "generated/credential.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/me.sql.h"
#include "generated/role.sql.h"
#include "mail/letters.h"

struct change {
	struct db *w;
	struct arena *mem;
	const struct config *config;
	int64_t actor_id;
	struct account_view_row was;
	const struct account_update *in;
	struct account_refusal *refusal;
};

static enum err refuse(const struct change *c, enum err e, const char *pointer, const char *code, const char *detail)
{
	*c->refusal = (struct account_refusal){pointer, code, detail};
	return e;
}

static enum err note(const struct change *c, const char *action)
{
	return audit_add(c->w, &(struct audit_entry){.actor_id = c->actor_id, .action = action, .user_id = c->was.id});
}

/* Whether a member was sent and says something new. Null, which reads as empty, and nothing are the same. */
static bool is_new(struct str sent, struct str was)
{
	return sent.ptr && !str_eq(sent, was);
}

/* Capitals may come and go. */
static enum err change_username(const struct change *c)
{
	struct str key = text_lower_key(c->mem, c->in->username);
	enum err e = OK;

	if (!is_new(c->in->username, c->was.username))
		return OK;
	if (!str_eq(key, text_lower_key(c->mem, c->was.username)))
		e = username_check(c->w, c->mem, key);
	if (e == ERR_CONFLICT)
		return refuse(c, e, "#/username", FIELD_TAKEN, USERNAME_TAKEN);
	return e ? e
		 : sql_account_set_username(c->w,
					    (struct account_set_username_in){
						.id = c->was.id, .username = c->in->username, .username_key = key},
					    NULL);
}

static enum err change_email(const struct change *c)
{
	struct str email = c->in->email;
	enum err e;

	if (!is_new(email, c->was.email))
		return OK;
	e = account_move(c->w, c->mem, c->config, c->was.id, email);
	return e == ERR_CONFLICT ? refuse(c, e, "#/email", FIELD_TAKEN, "Email already registered.") : e;
}

static enum err change_profile(const struct change *c)
{
	return sql_profile_update(
	    c->w,
	    (struct profile_update_in){
		.id = c->was.id, .name = c->in->name, .location = c->in->location, .about_me = c->in->about_me},
	    NULL);
}

/* "username,email": the fields that change; absent for none. */
static struct str changed_fields(const struct change *c)
{
	const struct account_update *in = c->in;
	const struct {
		const char *name;
		bool changed;
	} fields[] = {{"username", is_new(in->username, c->was.username)},
		      {"email", is_new(in->email, c->was.email)},
		      {"name", is_new(in->name, c->was.name)},
		      {"location", is_new(in->location, c->was.location)},
		      {"about_me", is_new(in->about_me, c->was.about_me)}};
	struct str list = {0};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (fields[i].changed)
			list = arena_printf(c->mem, "%s%s%s", list.ptr ? list.ptr : "", list.ptr ? "," : "",
					    fields[i].name);
	return list;
}

static enum err change_fields(const struct change *c)
{
	struct str fields = changed_fields(c);
	enum err e = OK;

	if (!fields.ptr)
		return OK;
	e = change_username(c);
	if (!e)
		e = change_email(c);
	if (!e)
		e = change_profile(c);
	if (e)
		return e;
	return audit_add(
	    c->w, &(struct audit_entry){
		      .actor_id = c->actor_id, .action = AUDIT_ACCOUNT_EDITED, .user_id = c->was.id, .fields = fields});
}

/* RETORT_ADMIN_EMAIL becomes Administrator with it, unless a role is given too. */
static enum err change_confirmed(const struct change *c)
{
	enum err e;

	if (!c->in->has_confirmed || c->in->confirmed == (bool)c->was.confirmed)
		return OK;
	e = c->in->confirmed ? account_confirm(c->w, c->mem, c->config, c->was.id)
			     : sql_account_unconfirm(c->w, (struct account_unconfirm_in){.id = c->was.id}, NULL);
	return e ? e : note(c, c->in->confirmed ? AUDIT_ACCOUNT_CONFIRMED : AUDIT_ACCOUNT_UNCONFIRMED);
}

static enum err change_role(const struct change *c)
{
	struct id_row role;
	enum err e;

	if (!c->in->role.ptr)
		return OK;
	e = sql_role_by_name(c->w, c->mem, (struct role_by_name_in){.name = c->in->role}, &role);
	if (e == ERR_NOT_FOUND)
		return refuse(c, ERR_INVALID, "#/role", FIELD_UNKNOWN_VALUE, "Not a valid choice.");
	return e ? e
		 : sql_account_set_role(c->w, (struct account_set_role_in){.id = c->was.id, .role_id = role.id}, NULL);
}

/* Whether it was given or came with the confirmation. */
static enum err note_role(const struct change *c)
{
	struct account_role_row role;
	enum err e = sql_account_role(c->w, c->mem, (struct account_role_in){.id = c->was.id}, &role);

	if (e || role.id == c->was.role_id)
		return e;
	return audit_add(c->w, &(struct audit_entry){.actor_id = c->actor_id,
						     .action = AUDIT_ROLE_CHANGED,
						     .user_id = c->was.id,
						     .from_role_id = c->was.role_id,
						     .to_role_id = role.id});
}

/* Whoever is signed in to a suspended account is so no more, nor when the suspension is lifted. */
static enum err change_suspended(const struct change *c)
{
	enum err e;

	if (!c->in->has_suspended || c->in->suspended == (bool)c->was.suspended)
		return OK;
	if (c->was.id == c->actor_id)
		return refuse(c, ERR_CONFLICT, "#/suspended", FIELD_OWN_ACCOUNT, "You cannot suspend yourself.");
	e = sql_account_set_suspended(
	    c->w, (struct account_set_suspended_in){.id = c->was.id, .suspended = c->in->suspended}, NULL);
	if (!e)
		e = sql_credential_delete_others(c->w, (struct credential_delete_others_in){.user_id = c->was.id},
						 NULL);
	return e ? e : note(c, c->in->suspended ? AUDIT_ACCOUNT_SUSPENDED : AUDIT_SUSPENSION_LIFTED);
}

enum err account_change(struct db *w, struct arena *mem, const struct config *config, int64_t actor_id, int64_t id,
			const struct account_update *in, struct account_refusal *ret_refusal)
{
	struct change c = {
	    .w = w, .mem = mem, .config = config, .actor_id = actor_id, .in = in, .refusal = ret_refusal};
	int64_t before, after;
	enum err e = sql_account_view(w, mem, (struct account_view_in){.id = id}, &c.was);

	if (!e)
		e = accounts_administrators(w, mem, &before);
	if (e || (e = change_fields(&c)) || (e = change_confirmed(&c)) || (e = change_role(&c)) ||
	    (e = note_role(&c)) || (e = change_suspended(&c)) || (e = accounts_administrators(w, mem, &after)))
		return e;
	if (before && !after)
		return refuse(&c, ERR_CONFLICT, "#", FIELD_LAST_ADMINISTRATOR,
			      "Nobody could administer the site any more. Make somebody else an administrator first.");
	return OK;
}
