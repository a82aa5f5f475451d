/* How many files and sockets the process may have open. */
#include "base/descriptors.h"

#include <sys/resource.h>

size_t descriptors_raise(size_t wanted)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
		return 1024;
	if (limit.rlim_cur < wanted) {
		struct rlimit more = {.rlim_cur = limit.rlim_max < wanted ? limit.rlim_max : wanted,
				      .rlim_max = limit.rlim_max};

		if (setrlimit(RLIMIT_NOFILE, &more) == 0)
			limit.rlim_cur = more.rlim_cur;
	}
	return limit.rlim_cur < wanted ? limit.rlim_cur : wanted;
}
