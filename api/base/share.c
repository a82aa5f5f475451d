/* A bounded amount that several threads take from. */
#include "base/share.h"

#include <stdatomic.h>

bool share_take(_Atomic uint64_t *taken, uint64_t amount, uint64_t limit)
{
	if (atomic_fetch_add(taken, amount) + amount <= limit)
		return true;
	atomic_fetch_sub(taken, amount);
	return false;
}
