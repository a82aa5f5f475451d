/* Deleting one's account. */
#include "core/removal.h"
#include "generated/operations.h"
#include "resources/cookie.h"
#include "resources/req_sign_in.h"
#include "resources/write.h"

struct deletion {
	struct arena *mem;
	int64_t user_id;
	bool with_texts;
};

static enum err delete_account(struct db *w, void *arg)
{
	const struct deletion *deletion = arg;

	return removal_begin(w, deletion->mem, deletion->user_id, deletion->with_texts);
}

enum err check_deleteMe(struct req *rq)
{
	const struct deletion_create *in = rq->body;

	return in->password.ptr ? req_confirm_password(rq, in->password, "#/password") : OK;
}

/* POST /me/deletion: with the password. */
enum err op_deleteMe(struct req *rq)
{
	const struct deletion_create *in = rq->body;
	struct deletion deletion = {
	    .mem = rq->mem, .user_id = rq->caller->user_id, .with_texts = str_eq(in->posts, STR("delete"))};
	enum err e;

	e = req_write(rq, delete_account, &deletion);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#", FIELD_LAST_ADMINISTRATOR,
				  "You are the last administrator. Make another account an administrator first.");
	if (e)
		return e;
	if (rq->caller->kind == CREDENTIAL_SESSION)
		cookie_delete_session(rq);
	req_reply(rq, 204);
	return OK;
}
