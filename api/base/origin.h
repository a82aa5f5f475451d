/* Normalizes hosts and origins to the form that browsers send (RFC 6454; the URL Standard of WHATWG). */
#ifndef RETORT_ORIGIN_H
#define RETORT_ORIGIN_H

#include <stdbool.h>

#define HOST_SIZE 256	/* RFC 1035: 253 characters, and room for brackets */
#define ORIGIN_SIZE 320 /* scheme, host and port */

/* A host name, international or not, an IPv4 address, or an IPv6 address in brackets: in lower case and ASCII
 * (A-labels, RFC 5890). False if it is none of these. */
bool host_normalize(const char *text, char ret[HOST_SIZE]);

/* "HTTPS://Bücher.Example:443/" is "https://xn--bcher-kva.example". False if it is not a URL, or has a path, a query,
 * a fragment or credentials. */
bool origin_normalize(const char *text, char ret[ORIGIN_SIZE]);

#endif
