/* The Atom Syndication Format (RFC 4287), with pages (RFC 5005) and links to feeds of comments (RFC 4685). */
#ifndef RETORT_FEED_ATOM_H
#define RETORT_FEED_ATOM_H

#include "resources/feed.h"

extern const struct feed_format feed_atom;

#endif
