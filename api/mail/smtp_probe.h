/* Asks the mail server of RETORT_SMTP_URL whether it would take emails, without sending any. */
#ifndef RETORT_SMTP_PROBE_H
#define RETORT_SMTP_PROBE_H

#include "base/config.h"
#include "base/probe.h"

/* Connects, with TLS and sign-in as for an email (mail/smtp.h), and sends NOOP. */
void smtp_probe(const struct config *config, struct probe *ret);

#endif
