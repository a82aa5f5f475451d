/* GET /.well-known/…: what programs look for at fixed URLs of a site (RFC 8615). */
#ifndef RETORT_WELL_KNOWN_H
#define RETORT_WELL_KNOWN_H

#include "http/request.h"

/* ERR_NOT_FOUND for any other name, and for security.txt without RETORT_SECURITY_CONTACT. */
enum err well_known_answer(struct req *rq, struct str name);

#endif
