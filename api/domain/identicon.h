/* Avatars drawn from a hash (identicons), so that no third party has to serve pictures. */
#ifndef RETORT_IDENTICON_H
#define RETORT_IDENTICON_H

#include <stdint.h>

#include "base/arena.h"

/* An SVG image (https://www.w3.org/TR/SVG2/) of `size` pixels: a symmetric grid of five by five cells in one color, on
 * a background that suits light and dark pages. `hash` is 32 lower-case hexadecimal digits; all zeros, the hash of
 * deleted accounts, gives grey. */
struct str identicon_svg(struct arena *mem, struct str hash, int64_t size);

#endif
