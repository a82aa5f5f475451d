/* Avatars drawn from a hash (identicons), so that no third party is asked for a picture. */
#ifndef RETORT_IDENTICON_H
#define RETORT_IDENTICON_H

#include <stdint.h>

#include "base/arena.h"

/* An SVG image (https://www.w3.org/TR/SVG2/) of `size` pixels: a grid of five by five cells, alike left and right, in a
 * hue of its own, on a ground that suits light and dark pages. `hash` is 32 lower-case hexadecimal digits; all zeros,
 * as deleted accounts have it, are grey. */
struct str identicon_svg(struct arena *mem, struct str hash, int64_t size);

#endif
