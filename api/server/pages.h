/* The few URLs outside the contract: /, /livez, /readyz, /metrics, /problems/…, /.well-known/…, /feeds/…,
 * /sitemap.xml and /robots.txt. */
#ifndef RETORT_PAGES_H
#define RETORT_PAGES_H

#include "http/request.h"
#include "server/wire.h"

/* A short name of the page, for the log and metrics; NULL: there is none. */
const char *pages_name(const struct wire *wire);

/* ERR_NOT_FOUND for any other URL. */
enum err pages_answer(struct req *rq, const struct wire *wire, bool stopping);

/* Whether the response needs a short query, or long ones. */
bool pages_reads_database(const struct wire *wire);
bool pages_reads_for_long(const struct wire *wire);

#endif
