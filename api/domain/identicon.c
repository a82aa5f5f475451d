/* Draws identicons from a hash. */
#include "domain/identicon.h"

#include <inttypes.h>
#include <stdlib.h>

#define CELLS 5
#define HALF ((CELLS + 1) / 2) /* the columns drawn from the hash; the others mirror them */

static unsigned digit(struct str hash, unsigned i)
{
	char c = i < hash.len ? hash.ptr[i] : '0';

	return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* The filled cells as a path: "M5 5h5v5h-5z" is one. The first two digits determine the hue, the next fifteen the
 * cells. */
static struct str cells(struct arena *mem, struct str hash)
{
	struct str path = STR("");

	for (unsigned y = 0; y < CELLS; y++) {
		for (unsigned x = 0; x < CELLS; x++) {
			unsigned column = x < HALF ? x : CELLS - 1 - x;

			if (digit(hash, 2 + y * HALF + column) >= 8)
				path = arena_printf(mem, "%sM%u %uh5v5h-5z", path.ptr, 5 + x * 5, 5 + y * 5);
		}
	}
	return path;
}

static bool is_nobody(struct str hash)
{
	for (size_t i = 0; i < hash.len; i++)
		if (hash.ptr[i] != '0')
			return false;
	return true;
}

struct str identicon_svg(struct arena *mem, struct str hash, int64_t size)
{
	unsigned hue = (digit(hash, 0) * 16 + digit(hash, 1)) * 360 / 256;
	struct str colour = is_nobody(hash) ? STR("#80898a") : arena_printf(mem, "hsl(%u,42%%,48%%)", hue);

	return arena_printf(mem,
			    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 35 35\" width=\"%" PRId64
			    "\" height=\"%" PRId64 "\" fill=\"%s\"><rect width=\"35\" height=\"35\" rx=\"9\" "
			    "fill-opacity=\".16\"/><path d=\"%s\"/></svg>\n",
			    size, size, colour.ptr, cells(mem, hash).ptr);
}
