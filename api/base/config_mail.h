/* The settings of mail. */
#ifndef RETORT_CONFIG_MAIL_H
#define RETORT_CONFIG_MAIL_H

#include "base/config.h"
#include "base/error.h"

/* Judges them, as config_load() does the others. */
enum err read_mail_settings(struct config *config);

#endif
