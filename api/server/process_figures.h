/* What the system says of this process. */
#ifndef RETORT_PROCESS_FIGURES_H
#define RETORT_PROCESS_FIGURES_H

#include <stdint.h>

struct process_figures {
	double cpu_s;
	int64_t memory_bytes; /* resident */
	unsigned open_fds;
	uint64_t max_fds;
};

/* What cannot be read is 0. */
void process_figures(struct process_figures *ret);

#endif
