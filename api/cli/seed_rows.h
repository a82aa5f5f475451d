/* The rows of sample content: how each kind is prepared and written. */
#ifndef RETORT_SEED_ROWS_H
#define RETORT_SEED_ROWS_H

#include "cli/seed_plan.h"
#include "store/db.h"

#define SEED_CHUNK 500 /* rows in one write: between two, a running server gets its turn */
#define SEED_PASSWORD "password"

struct seed_row {
	int64_t id; /* as it was made; 0: it was not */
	int64_t post, author, created_at;
	struct str body, html;
};

struct seeding {
	struct plan plan;
	struct str password_hash;
	int64_t comments_made;
	/* The chunk at hand, and what its rows are made of. */
	struct arena *mem;
	int64_t first;
	size_t count;
	struct seed_row rows[SEED_CHUNK];
};

/* A kind of rows. Those of one chunk are all prepared, then written in one write, which keeps the counts right, so that
 * the work may be interrupted between two chunks. */
struct seed_stage {
	const char *name;
	/* What takes time and needs no database; NULL: nothing does. */
	enum err (*prepare)(struct seeding *s, struct seed_row *row, int64_t index);
	/* Sets the id of a row that it makes, which was 0. */
	enum err (*write)(struct db *w, struct seeding *s, struct seed_row *row, int64_t index);
	/* Ends the write of a chunk that made so many rows; NULL: nothing to do. */
	enum err (*finish)(struct db *w, int64_t made);
	/* Takes note of a row, once it is on the disk; NULL: nobody needs it. */
	enum err (*note)(struct seeding *s, int64_t id);
};

/* In this order; the first two have an index for each user. */
extern const struct seed_stage seed_users, seed_follows, seed_posts, seed_comments;

#endif
