/* The caller of an operation. */
#include "core/caller.h"

enum err caller_ask(struct db *w, struct arena *mem, const struct caller *caller, struct caller_answer *reterr_answer)
{
	return sql_caller_permissions(w, mem,
				      (struct caller_permissions_in){.user_id = caller->user_id,
								     .credential_id = caller->credential_id,
								     .password_hash = caller->password_hash},
				      &reterr_answer->row, &reterr_answer->found);
}

enum err caller_answered(struct caller *caller, const struct caller_answer *answer)
{
	if (!answer->found)
		return ERR_CREDENTIALS;
	caller->permissions = (uint32_t)answer->row.permissions;
	return OK;
}

enum err caller_refresh(struct db *w, struct arena *mem, struct caller *caller)
{
	struct caller_answer answer;
	enum err e;

	e = caller_ask(w, mem, caller, &answer);
	if (!e)
		e = db_answers(w);
	if (e)
		return e;
	return caller_answered(caller, &answer);
}
