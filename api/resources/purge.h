/* Removing what deleted accounts leave behind. */
#ifndef RETORT_PURGE_H
#define RETORT_PURGE_H

#include "store/store.h"

/* One more step: a chunk of texts, or, when none is left, the last traces in the files. ERR_NOT_FOUND: nothing to do;
 * ERR_BUSY: try again later. */
enum err purge_step(struct store *store, struct arena *mem);

/* Deletes what has lapsed: registrations, credentials, links, names that were kept back,
 * notes of mails sent and of writes. */
enum err purge_lapsed(struct store *store);

#endif
