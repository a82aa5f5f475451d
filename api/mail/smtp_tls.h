/* The TLS options of a connection to the mail server. */
#ifndef RETORT_SMTP_TLS_H
#define RETORT_SMTP_TLS_H

#include <curl/curl.h>
#include <stdbool.h>

#include "base/config.h"

/* As mail/smtp.h says, for RETORT_SMTP_URL. False: out of memory. */
bool smtp_choose_tls(CURL *curl, const struct config *config);

#endif
