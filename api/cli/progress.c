/* The progress of long work. */
#include "cli/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "base/clock.h"

#define BETWEEN_MS 100

/* Whether the same part was shown less than BETWEEN_MS ago. */
static bool is_too_soon(const struct progress *p, const char *what, bool complete, int64_t now_ms)
{
	return what == p->what && !complete && now_ms - p->shown_ms < BETWEEN_MS;
}

void progress_show(struct progress *p, const char *what, int64_t done, int64_t total)
{
	int64_t now_ms = clock_monotonic_ms();
	bool complete = total && done >= total;

	if (p->hidden || !isatty(STDERR_FILENO) || is_too_soon(p, what, complete, now_ms))
		return;
	if (what != p->what) {
		progress_end(p);
		p->what = what;
		p->start_ms = now_ms;
	}
	p->shown_ms = now_ms;
	p->open = true;
	if (total)
		fprintf(stderr, "\r%-9s %" PRId64 " of %" PRId64 " (%" PRId64 " %%), %" PRId64 " a second   ", what,
			done, total, done * 100 / total,
			done * 1000 / (now_ms > p->start_ms ? now_ms - p->start_ms : 1));
	else
		fprintf(stderr, "\r%s …", what);
	if (complete)
		progress_end(p);
	fflush(stderr);
}

void progress_end(struct progress *p)
{
	if (p->open)
		fputc('\n', stderr);
	p->open = false;
	p->what = NULL;
}
