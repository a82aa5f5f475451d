/* What is left of a limit on how often something may be done. */
#ifndef RETORT_QUOTA_H
#define RETORT_QUOTA_H

#include "base/str.h"

struct quota {
	const char *policy;	  /* the name of the limit; NULL: nothing was counted */
	struct str account;	  /* the id of the account that it is for; absent: it is for a client address */
	unsigned limit, window_s; /* so many in so many seconds */
	unsigned left;
	unsigned reset_s; /* until `left` grows; where it is 0, until the next attempt is taken */
};

#endif
