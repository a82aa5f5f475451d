/* Why the value of a field is refused. */
#include "core/field_refusal.h"

enum err field_refuse(struct field_refusal *reterr, enum err e, const char *pointer, const char *code,
		      const char *detail)
{
	*reterr = (struct field_refusal){pointer, code, detail};
	return e;
}
