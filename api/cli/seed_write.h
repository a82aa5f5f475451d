/* Writes sample content as its plan says, through core/: as if people had created it, but with the times of the plan.
 */
#ifndef RETORT_SEED_WRITE_H
#define RETORT_SEED_WRITE_H

#include "base/config.h"
#include "cli/progress.h"
#include "cli/seed_plan.h"
#include "domain/markdown.h"
#include "store/store.h"

/* Rows in one write: a running server gets its turn between two. All of a chunk are prepared before. */
#define SEED_CHUNK 500

struct seed_row {
	int64_t id; /* as created; 0: it was not */
	int64_t post, author, created_at;
	struct str body;
	struct rendered rendered;
};

struct seed_writer {
	struct store *store;
	const struct config *config;
	struct progress progress;
	struct str password_hash; /* of all users: hashing one takes as long as writing a hundred users */
	struct arena *mem;	  /* emptied before each chunk */
	struct plan plan;	  /* has the ids of what was written, even on failure */
	struct ids comments;	  /* written so far */
	/* The current chunk. */
	const struct seed_stage *stage;
	int64_t first;
	size_t count;
	struct seed_row rows[SEED_CHUNK];
};

/* Write all of a kind that is planned, each after those that it refers to. What was written before a failure stays. */
enum err seed_write_users(struct seed_writer *s);
enum err seed_write_follows(struct seed_writer *s);
enum err seed_write_posts(struct seed_writer *s);
enum err seed_write_comments(struct seed_writer *s);

#endif
