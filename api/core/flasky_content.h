/* Imports flasky's posts, comments and follows, after the accounts. */
#ifndef RETORT_FLASKY_CONTENT_H
#define RETORT_FLASKY_CONTENT_H

#include "core/flasky_row.h"

/* Skipped are self-follows, follows of missing accounts, and those beyond LIMIT_FOLLOWING. */
enum err flasky_take_follows(struct flasky *f);
/* Texts without an author are attributed to a deleted user; those that are too long are cut; all are rendered again. */
enum err flasky_take_posts(struct flasky *f);
/* The same; comments on missing posts are skipped. */
enum err flasky_take_comments(struct flasky *f);

#endif
