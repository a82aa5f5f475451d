/* Checks the password that somebody sent for an account. */
#ifndef RETORT_VERIFY_H
#define RETORT_VERIFY_H

#include "http/request.h"

/* Whom it is to be the password of; `id` 0 and an absent hash: nobody has the address. */
struct verify_account {
	int64_t id;
	struct str email_key, password_hash;
};

/* ERR_CREDENTIALS for a wrong password, at the same cost for nobody as for an account. ERR_THROTTLED, whatever the
 * password is, while there were too many wrong ones. ERR_BUSY as of domain/hash_queue.h. Many at once that send the
 * same are hashed once; each wrong one counts. */
enum err verify_password(struct req *rq, const struct verify_account *account, struct str password);

#endif
