/* JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
#ifndef RETORT_FEED_JSON_H
#define RETORT_FEED_JSON_H

#include "resources/feed.h"

extern const struct feed_format feed_json;

#endif
