/* Which usernames are available. */
#include "core/username.h"

#include "base/clock.h"
#include "base/limits.h"
#include "base/text.h"
#include "core/key.h"
#include "generated/username.sql.h"

#define KEY_NAME STR("reserved_names")

enum err username_check_available(struct db *db, struct arena *mem, struct str username)
{
	struct str key = text_lower_key(mem, username), hash;
	struct id_row id;
	struct count_row reserved;
	enum err e;

	e = sql_user_by_username(db, mem, (struct user_by_username_in){.username_key = key}, &id);
	if (!e)
		return ERR_CONFLICT;
	if (e != ERR_NOT_FOUND)
		return e;
	e = key_hash_find(db, mem, KEY_NAME, key, &hash);
	if (e)
		return e == ERR_NOT_FOUND ? OK : e; /* no username was ever reserved */
	e = sql_reserved_name_count(db, mem, (struct reserved_name_count_in){.name_hash = hash, .now_at = clock_now()},
				    &reserved);
	if (e)
		return e;
	return reserved.count ? ERR_CONFLICT : OK;
}

enum err username_check(struct db *db, struct arena *mem, struct str username, struct field_errors *reterr_errors)
{
	enum err e;

	if (!username.ptr)
		return OK;
	e = username_check_available(db, mem, username);
	if (e == ERR_CONFLICT)
		field_error_add(reterr_errors, STR("#/username"), FIELD_TAKEN, STR(USERNAME_TAKEN));
	return e;
}

enum err username_reserve(struct db *w, struct arena *mem, struct str username)
{
	struct str hash;
	enum err e;

	e = key_hash(w, mem, KEY_NAME, text_lower_key(mem, username), &hash);
	if (e)
		return e;
	return sql_reserved_name_insert(
	    w,
	    (struct reserved_name_insert_in){.name_hash = hash,
					     .expires_at = clock_now() + LIMIT_USERNAME_RESERVED_S * US_PER_S},
	    NULL);
}
