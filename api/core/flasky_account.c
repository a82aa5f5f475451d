/* Imports flasky's accounts. */
#include "core/flasky_account.h"

#include <inttypes.h>

#include "base/email.h"
#include "base/limits.h"
#include "base/text.h"
#include "core/role.h"
#include "domain/secret.h"
#include "domain/werkzeug.h"
#include "generated/account.sql.h"
#include "generated/flasky_account.sql.h"
#include "generated/import_write.sql.h"
#include "generated/username.sql.h"

/* Accounts that keep their usernames come first, so that new usernames do not take theirs. */
enum pass { SAME_NAME, RENAMED };

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_of_names(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/* By the pattern of the contract. A name that looks like a web address is not refused, since its owner already has it.
 */
static bool name_fits(struct str name)
{
	if (name.len == 0 || name.len > LIMIT_USERNAME_LENGTH || !is_letter(name.ptr[0]))
		return false;
	for (size_t i = 0; i < name.len; i++)
		if (!is_of_names(name.ptr[i]))
			return false;
	return true;
}

static enum err name_is_free(struct flasky *f, struct str name, bool *ret_free)
{
	struct id_row owner;
	enum err e;

	e = sql_user_by_username(f->w, f->mem,
				 (struct user_by_username_in){.username_key = text_lower_key(f->mem, name)}, &owner);
	if (e && e != ERR_NOT_FOUND)
		return e;
	*ret_free = e == ERR_NOT_FOUND;
	return OK;
}

/* "J. Müller" becomes "J._M_ller", "007" becomes "u007", and an empty name "user". */
static struct str near_name(struct arena *mem, struct str name)
{
	struct str trimmed = text_is_utf8(name) ? text_trim(mem, name) : name;
	char *copy = arena_alloc(mem, LIMIT_USERNAME_LENGTH), *at = copy;

	if (trimmed.len == 0)
		return STR("user");
	if (!is_letter(trimmed.ptr[0]))
		*at++ = 'u';
	for (size_t i = 0; i < trimmed.len && at < copy + LIMIT_USERNAME_LENGTH; i++) {
		if (is_of_names(trimmed.ptr[i]))
			*at++ = trimmed.ptr[i];
		else if (((unsigned char)trimmed.ptr[i] & 0xc0) != 0x80) /* one for all bytes of a character */
			*at++ = '_';
	}
	return (struct str){copy, (size_t)(at - copy)};
}

/* The most similar valid name; if it is taken, with the id of the account or a larger number appended. */
static enum err find_name(struct flasky *f, int64_t id, struct str given, struct str *ret_name)
{
	struct str near = near_name(f->mem, given), name = near;
	bool is_free = false;
	enum err e;

	for (int64_t number = id;; number++) {
		struct str ending = arena_printf(f->mem, "_%" PRId64, number);
		size_t room = LIMIT_USERNAME_LENGTH - ending.len;

		e = name_is_free(f, name, &is_free);
		if (e)
			return e;
		if (is_free)
			break;
		name = arena_printf(f->mem, "%.*s%s", (int)(near.len < room ? near.len : room), near.ptr, ending.ptr);
	}
	*ret_name = name;
	return OK;
}

static enum err address_is_free(struct flasky *f, struct str email, bool *ret_free)
{
	struct account_by_address_row owner;
	enum err e;

	e = sql_account_by_address(f->w, f->mem, (struct account_by_address_in){.email_key = email}, &owner);
	if (e && e != ERR_NOT_FOUND)
		return e;
	*ret_free = e == ERR_NOT_FOUND;
	return OK;
}

/* An address that cannot receive email (RFC 2606). */
static enum err make_address(struct flasky *f, int64_t id, struct str *ret_email)
{
	struct str email = arena_printf(f->mem, "user-%" PRId64 "@flasky.invalid", id);
	bool is_free = false;
	enum err e;

	e = address_is_free(f, email, &is_free);
	for (int64_t number = 1; !e && !is_free; number++) {
		email = arena_printf(f->mem, "user-%" PRId64 "-%" PRId64 "@flasky.invalid", id, number);
		e = address_is_free(f, email, &is_free);
	}
	if (!e)
		*ret_email = email;
	return e;
}

static enum err choose_address(struct flasky *f, const struct flasky_user_row *row, struct str *ret_email)
{
	struct str given = row->email.ptr ? row->email : STR(""), email;
	const char *fault = "is not valid";
	bool is_free = false;
	enum err e = OK;

	if (text_is_utf8(given) && email_normalize(f->mem, given, &email) && email.len <= LIMIT_EMAIL_LENGTH) {
		fault = "also belongs to another account";
		if (!row->rival_id || row->rival_id == row->id)
			e = address_is_free(f, email, &is_free);
	}
	if (e)
		return e;
	if (is_free) {
		*ret_email = email;
		return OK;
	}
	e = make_address(f, row->id, ret_email);
	if (!e)
		import_report_line(
		    f->report, "its email address \"%.*s\" %s; replaced with %s until an administrator sets another.",
		    given.len < 100 ? (int)given.len : 100, given.ptr, fault, ret_email->ptr);
	return e;
}

/* A hash that cannot be verified here, or is too expensive, is skipped: the account cannot sign in by password. */
static void take_password(struct flasky *f, struct str hash, struct import_user_in *user)
{
	struct werkzeug_hash read = {0};
	const char *why = NULL;

	user->password_hash = STR("");
	if (hash.len && werkzeug_read(hash, &read, &why) == OK) {
		user->password_hash = arena_str(f->mem, hash);
		user->password_kind = (int64_t)read.kind;
		user->password_cost = read.cost;
		return;
	}
	import_report_line(f->report,
			   "its password hash %s; not imported. The password can be reset by email, or by `retort "
			   "user password`.",
			   hash.len ? why : "is missing");
}

static enum err take_user(struct flasky *f, struct flasky_roles *roles, const struct flasky_user_row *row,
			  struct str username, int64_t *before)
{
	struct import_user_in user = {.id = row->id,
				      .username = username,
				      .username_key = text_lower_key(f->mem, username),
				      .confirmed = row->confirmed != 0,
				      .avatar_hash = secret_avatar(f->mem)};
	enum err e;

	e = choose_address(f, row, &user.email);
	if (!e)
		e = flasky_role_of(f, roles, row->role_id, &user.role_id);
	if (e)
		return e;
	take_password(f, row->password_hash, &user);
	user.name = flasky_short_text(f, "name", row->name, LIMIT_NAME_LENGTH);
	user.location = flasky_short_text(f, "location", row->location, LIMIT_LOCATION_LENGTH);
	user.about_me = flasky_short_text(f, "about_me", row->about_me, LIMIT_ABOUT_ME_LENGTH);
	user.member_since = flasky_time(f, "member_since", row->member_since, *before);
	user.last_seen = flasky_time(f, "last_seen", row->last_seen, user.member_since);
	e = sql_import_user(f->w, user, NULL);
	if (e)
		return e;
	import_report_imported(f->report, IMPORT_USERS);
	*before = user.member_since;
	f->last_user = row->id > f->last_user ? row->id : f->last_user;
	return OK;
}

static const char *why_renamed(struct str given)
{
	if (name_fits(given))
		return "differs from another only in letter case";
	if (given.len == 0)
		return "is missing";
	return given.len > LIMIT_USERNAME_LENGTH ? "is too long" : "has characters that are not allowed";
}

/* The given username; absent if it is not allowed or taken. */
static enum err name_if_usable(struct flasky *f, struct str given, struct str *ret_name)
{
	bool is_free;
	enum err e;

	if (!name_fits(given)) {
		*ret_name = (struct str){0};
		return OK;
	}
	e = name_is_free(f, given, &is_free);
	if (e)
		return e;
	*ret_name = is_free ? given : (struct str){0};
	return OK;
}

/* A new username; absent if the account was imported with its own. */
static enum err change_name(struct flasky *f, int64_t id, struct str given, struct str *ret_name)
{
	struct count_row there;
	struct str name;
	enum err e;

	e = sql_import_user_exists(f->w, f->mem, (struct import_user_exists_in){.id = id}, &there);
	if (e)
		return e;
	if (there.count) {
		*ret_name = (struct str){0};
		return OK;
	}
	e = find_name(f, id, given, &name);
	if (e)
		return e;
	import_report_line(f->report, "its username %s; renamed to %.*s.", why_renamed(given), (int)name.len, name.ptr);
	*ret_name = name;
	return OK;
}

/* The username of an account to import in this pass; absent for others. */
static enum err choose_name(struct flasky *f, enum pass pass, const struct flasky_user_row *row, struct str *ret_name)
{
	struct str given = row->username.ptr ? row->username : STR("");

	return pass == SAME_NAME ? name_if_usable(f, given, ret_name) : change_name(f, row->id, given, ret_name);
}

static enum err run_pass(struct flasky *f, struct flasky_roles *roles, enum pass pass, int64_t *ret_left)
{
	struct rows _rows_ rows = {0};
	struct flasky_user_row row;
	int64_t left = 0, before = f->now, number = 0;
	struct str username = {0};
	enum err e;

	e = sql_flasky_users(f->from, &rows);
	while (!e && sql_next_flasky_user(&rows, &row)) {
		e = flasky_row_begin(f, IMPORT_USERS, number++, "user %" PRId64 " (%.*s)", row.id,
				     row.username.len < 80 ? (int)row.username.len : 80,
				     row.username.ptr ? row.username.ptr : "");
		if (!e && !flasky_id_fits(row.id)) {
			if (pass == SAME_NAME)
				flasky_skip(f);
			continue;
		}
		if (!e)
			e = choose_name(f, pass, &row, &username);
		if (!e && username.ptr)
			e = take_user(f, roles, &row, username, &before);
		left += !username.ptr;
	}
	if (!e)
		e = db_close(&rows);
	if (!e)
		*ret_left = left;
	return e;
}

enum err flasky_take_users(struct flasky *f, struct flasky_roles *roles)
{
	int64_t left;
	enum err e;

	e = run_pass(f, roles, SAME_NAME, &left);
	if (!e && left)
		e = run_pass(f, roles, RENAMED, &left);
	return e;
}

/* Created like any other account, then deleted. */
static enum err make_missing_author(struct flasky *f, int64_t id)
{
	struct str key = arena_printf(f->mem, "deleted-%" PRId64, id);
	int64_t role_id;
	enum err e;

	e = role_find(f->w, f->mem, (struct str){0}, &role_id);
	if (!e)
		e = sql_import_user(f->w,
				    (struct import_user_in){.id = id,
							    .username = key,
							    .username_key = key,
							    .email = key,
							    .password_hash = STR(""),
							    .role_id = role_id,
							    .avatar_hash = key,
							    .member_since = f->now,
							    .last_seen = f->now},
				    NULL);
	if (e)
		return e;
	return sql_account_clear(f->w, (struct account_clear_in){.id = id, .role_id = role_id, .now_at = f->now}, NULL);
}

enum err flasky_missing_author(struct flasky *f, int64_t *ret_id)
{
	enum err e;

	if (!f->missing_author) {
		e = make_missing_author(f, f->last_user + 1);
		if (e)
			return e;
		f->missing_author = f->last_user + 1;
	}
	*ret_id = f->missing_author;
	return OK;
}
