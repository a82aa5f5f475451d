/* The state that all requests of a running server share. */
#ifndef RETORT_CONTEXT_H
#define RETORT_CONTEXT_H

#include <stdatomic.h>

#include "base/config.h"
#include "core/device.h"
#include "store/store.h"

struct server_context {
	const struct config *config;
	struct store *store;
	struct device_key device_key;
	atomic_bool stopping;
};

#endif
