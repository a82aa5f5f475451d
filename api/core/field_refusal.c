/* Why the value of a field is refused. */
#include "core/field_refusal.h"

#include <assert.h>

enum err field_refuse(struct field_refusal *reterr_refusal, enum err e, const char *pointer, const char *code,
		      const char *detail)
{
	assert(e == ERR_INVALID || e == ERR_CONFLICT);
	*reterr_refusal = (struct field_refusal){pointer, code, detail};
	return e;
}
