/* Imports flasky's posts, comments and follows, after the accounts. */
#ifndef RETORT_FLASKY_CONTENT_H
#define RETORT_FLASKY_CONTENT_H

#include "core/flasky_row.h"

/* Nobody follows oneself here. Follows of accounts that are not there, and beyond LIMIT_FOLLOWING, are skipped. */
enum err flasky_take_follows(struct flasky *f);
/* What nobody wrote is a deleted user's; texts that are too long are cut; all of them are rendered anew. */
enum err flasky_take_posts(struct flasky *f);
/* The same; comments on posts that are not there are skipped. */
enum err flasky_take_comments(struct flasky *f);

#endif
