/* The settings of email. */
#ifndef RETORT_CONFIG_MAIL_H
#define RETORT_CONFIG_MAIL_H

#include "base/config.h"
#include "base/error.h"

/* Reads them, as config_load() reads the others. */
enum err read_mail_settings(struct config *config);

#endif
