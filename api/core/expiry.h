/* Deletes expired rows: registrations, credentials, links, limits on writing and on emails, reserved usernames of
 * deleted accounts, and answers stored for repeated requests. */
#ifndef RETORT_EXPIRY_H
#define RETORT_EXPIRY_H

#include "generated/expiry.sql.h"
#include "store/db.h"

/* Inside a write: deletes LIMIT_EXPIRED_CHUNK rows of each table at most. `now` is a time that can be trusted.
 * `ret_more`: there may be more. */
enum err expiry_delete_chunk(struct db *w, int64_t now, bool *ret_more);

#endif
