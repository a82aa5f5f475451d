/* Preconditions of changes. */
#include "base/precondition.h"

#include <stddef.h>

enum err precondition_check(struct precondition *p, int64_t version)
{
	if (!p || !p->given)
		return OK;
	p->checked = true;
	if (p->nothing)
		return ERR_PRECONDITION;
	if (p->any)
		return OK;
	for (unsigned i = 0; i < p->count; i++)
		if (p->versions[i] == version)
			return OK;
	return ERR_PRECONDITION;
}
