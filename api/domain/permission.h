/* What a role allows, as flasky's bits. */
#ifndef RETORT_PERMISSION_H
#define RETORT_PERMISSION_H

#include <stdbool.h>
#include <stdint.h>

enum permission {
	PERMISSION_FOLLOW = 1,
	PERMISSION_COMMENT = 2,
	PERMISSION_WRITE = 4,
	PERMISSION_MODERATE = 8,
	PERMISSION_ADMIN = 16,
};

/* Whether all bits of `wanted` are among `granted`. */
static inline bool permission_allows(uint32_t granted, uint32_t wanted)
{
	return (granted & wanted) == wanted;
}

/* The name in the contract ("WRITE") of bit `index` (0 to 4), NULL behind the last. */
const char *permission_name(unsigned index);

#endif
