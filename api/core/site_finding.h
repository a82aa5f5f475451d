/* What a check of a site has found. */
#ifndef RETORT_SITE_FINDING_H
#define RETORT_SITE_FINDING_H

#include <stdint.h>

#define SITE_FINDINGS 24
#define SITE_TEXT_SIZE 320

/* As the contract names them: site_level_names. */
enum site_level { SITE_OK, SITE_WARNING, SITE_PROBLEM };
extern const char *const site_level_names[];

struct site_finding {
	const char *check; /* what was looked at: "database", "mail" ... */
	enum site_level level;
	char says[SITE_TEXT_SIZE];
	char advice[SITE_TEXT_SIZE]; /* what to do; empty if nothing is */
};

struct site_findings {
	int64_t checked_at;
	unsigned count;
	enum site_level worst;
	struct site_finding item[SITE_FINDINGS];
};

/* Adds a finding; those that do not fit are dropped. */
void site_find(struct site_findings *to, const char *check, enum site_level level, const char *advice,
	       const char *format, ...) __attribute__((format(printf, 5, 6)));

#endif
