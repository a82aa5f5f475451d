/* Passwords whose hashes another program made. */
#include "core/foreign_password.h"

#include "domain/password.h"
#include "generated/foreign_password.sql.h"

enum err foreign_password_costs(struct db *db, struct arena *mem, struct werkzeug_costs *ret_costs)
{
	struct foreign_password_costs_row row;
	enum err e;

	e = sql_foreign_password_costs(db, mem, &row);
	if (e)
		return e;
	*ret_costs = (struct werkzeug_costs){{[WERKZEUG_PBKDF2_SHA1] = row.pbkdf2_sha1,
					      [WERKZEUG_PBKDF2_SHA256] = row.pbkdf2_sha256,
					      [WERKZEUG_SCRYPT] = row.scrypt}};
	return OK;
}

static enum err replace(struct db *w, void *arg)
{
	const struct foreign_password_replace_in *in = arg;
	int64_t changed;
	enum err e;

	e = sql_foreign_password_replace(w, *in, &changed);
	if (e)
		return e;
	return changed ? OK : ERR_CONFLICT;
}

enum err foreign_password_replace(struct store *store, const struct hash_share *share, struct arena *mem, int64_t id,
				  struct str hash, struct str password, struct str *ret_hash)
{
	struct foreign_password_replace_in in = {.id = id, .old_hash = hash};
	enum err e;

	if (!password_is_foreign(hash)) {
		*ret_hash = hash;
		return OK;
	}
	e = password_hash(share, mem, password, &in.password_hash);
	if (e)
		return e;
	e = store_write(store, replace, &in);
	if (e && e != ERR_UNWRITABLE)
		return e;
	*ret_hash = e ? hash : in.password_hash;
	return OK;
}
