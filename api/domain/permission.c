/* What a role allows. */
#include "domain/permission.h"

#include <stddef.h>

const char *permission_name(unsigned index)
{
	static const char *const names[] = {PERMISSION_NAMES};

	return index < sizeof(names) / sizeof(*names) ? names[index] : NULL;
}
