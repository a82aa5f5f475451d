/* The id of a site, by which it recognizes itself. */
#ifndef RETORT_SITE_ID_H
#define RETORT_SITE_ID_H

#include "base/arena.h"
#include "core/device.h"

/* 16 characters; public: it does not reveal the key. All servers of a site have the same. */
struct str site_id(struct arena *mem, const struct device_key *key);

#endif
