/* Reads the settings, once, from the environment and `.env`. */
#ifndef RETORT_CONFIG_LOAD_H
#define RETORT_CONFIG_LOAD_H

#include "base/config.h"
#include "base/error.h"

/* ERR_INVALID: a setting is wrong, and was reported on stderr. */
enum err config_load(struct config *ret_config);

#endif
