/* Limits log lines about events that come in bursts: one line at once, and one more per minute while they continue. */
#ifndef RETORT_BURST_H
#define RETORT_BURST_H

#include <stdatomic.h>
#include <stdint.h>

struct burst {
	atomic_uint count;	  /* since the last line */
	_Atomic int64_t quiet_ms; /* when the next line may be written */
};

/* Counts an event. Returns the number of events to report since the last report, or 0 if no line is due now. */
unsigned burst_count(struct burst *burst);

#endif
