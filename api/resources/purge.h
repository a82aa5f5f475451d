/* Removing what deleted accounts leave behind. */
#ifndef RETORT_PURGE_H
#define RETORT_PURGE_H

#include "store/store.h"

/* What is remembered from step to step; {0} at first. Removing traces needs much free space: without it, it waits,
 * longer each time, and the log says so once. */
struct purge_pause {
	int64_t seconds; /* 0: there is none */
	int64_t until_ms;
};

/* One more step: a chunk of texts, or, when none is left, the last traces in the files. ERR_NOT_FOUND: nothing to do
 * now; ERR_BUSY: try again later. */
enum err purge_step(struct store *store, struct arena *mem, struct purge_pause *pause);

/* Deletes what has lapsed: registrations, credentials, links, names that were kept back,
 * notes of mails sent and of writes. `now` is a time that can be trusted. */
enum err purge_lapsed(struct store *store, int64_t now);

#endif
