/* The progress of long work: one line on stderr, overwritten as it goes, if stderr is a terminal. */
#ifndef RETORT_PROGRESS_H
#define RETORT_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/* Initialized to {0}. */
struct progress {
	const char *what; /* the current part; NULL: nothing was shown yet */
	int64_t start_ms, shown_ms;
	bool open; /* the line has no newline yet */
	bool hidden;
};

/* `what` is the part of the work, a literal. `total` 0: the amount is unknown. */
void progress_show(struct progress *p, const char *what, int64_t done, int64_t total);
/* Ends the line, before anything else is printed. */
void progress_end(struct progress *p);

#endif
