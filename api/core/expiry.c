/* Deletes expired rows. */
#include "core/expiry.h"

#include "base/clock.h"
#include "base/limits.h"

static enum err (*const delete_from[])(struct db *w, struct expired_in in, int64_t *ret_deleted) = {
    sql_expiry_delete_registrations,	sql_expiry_delete_credentials,	  sql_expiry_delete_links,
    sql_expiry_delete_write_limits,	sql_expiry_delete_reserved_names, sql_expiry_delete_mail_limits,
    sql_expiry_delete_idempotency_keys,
};

enum err expiry_delete_chunk(struct db *w, int64_t now, bool *ret_more)
{
	struct expired_in in = {
	    .now_at = now, .mails_before_at = now - LIMIT_MAIL_INTERVAL_S * US_PER_S, .limit = LIMIT_EXPIRED_CHUNK};
	bool more = false;

	for (size_t i = 0; i < sizeof(delete_from) / sizeof(*delete_from); i++) {
		int64_t deleted;
		enum err e;

		e = delete_from[i](w, in, &deleted);
		if (e)
			return e;
		more = more || deleted == LIMIT_EXPIRED_CHUNK;
	}
	*ret_more = more;
	return OK;
}
