/* Asks another server whether it answers: bounded in time, for checks rather than for use. */
#ifndef RETORT_PROBE_H
#define RETORT_PROBE_H

#include <curl/curl.h>
#include <stdint.h>

#define PROBE_S 5 /* at most, names and TLS included */
#define PROBE_BODY_BYTES 1024

struct probe {
	char fault[256];		 /* why there is no answer; empty: there is one */
	long status;			 /* of HTTP */
	int64_t date_us;		 /* the server's clock, by its header Date; 0: not sent */
	int64_t certificate_us;		 /* when the certificate that it showed expires; 0: none, or unknown */
	char body[PROBE_BODY_BYTES + 1]; /* the beginning of it, NUL-terminated */
};

/* GET, without following redirects. Certificates are verified. */
void probe_http(const char *url, struct probe *ret);

/* Performs what was set on `curl`, which the caller frees, within PROBE_S. NULL: out of memory. */
void probe_perform(CURL *curl, struct probe *ret);

#endif
