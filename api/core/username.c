/* Which usernames are available. */
#include "core/username.h"

#include "base/clock.h"
#include "base/limits.h"
#include "base/text.h"
#include "core/key.h"
#include "generated/username.sql.h"

static enum err hash_name(struct db *w, struct arena *mem, struct str key, struct str *ret_hash)
{
	return key_hash(w, mem, STR("reserved_names"), key, ret_hash);
}

enum err username_check_available(struct db *w, struct arena *mem, struct str username)
{
	struct str key = text_lower_key(mem, username), hash;
	struct id_row id;
	struct count_row reserved;
	enum err e;

	e = sql_user_by_username(w, mem, (struct user_by_username_in){.username_key = key}, &id);
	if (!e)
		return ERR_CONFLICT;
	if (e != ERR_NOT_FOUND)
		return e;
	e = hash_name(w, mem, key, &hash);
	if (e)
		return e;
	e = sql_reserved_name_count(w, mem, (struct reserved_name_count_in){.name_hash = hash, .now_at = clock_now()},
				    &reserved);
	if (e)
		return e;
	return reserved.count ? ERR_CONFLICT : OK;
}

enum err username_reserve(struct db *w, struct arena *mem, struct str username)
{
	struct str hash;
	enum err e;

	e = hash_name(w, mem, text_lower_key(mem, username), &hash);
	if (e)
		return e;
	return sql_reserved_name_insert(
	    w,
	    (struct reserved_name_insert_in){.name_hash = hash,
					     .expires_at = clock_now() + LIMIT_USERNAME_RESERVED_S * US_PER_S},
	    NULL);
}
