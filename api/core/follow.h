/* Who follows whom. Each account has counters of both directions. */
#ifndef RETORT_FOLLOW_H
#define RETORT_FOLLOW_H

#include "base/arena.h"
#include "base/precondition.h"
#include "core/caller.h"
#include "generated/follow.sql.h"

/* Why a follow is refused. */
enum follow_refusal { FOLLOW_ONESELF = 1, FOLLOW_TOO_MANY };

/* A change of a follow. */
struct follow_change {
	struct arena *mem;
	const struct caller *caller;
	struct precondition *precondition;
	int64_t user_id;			  /* the account to follow */
	struct relationship_get_row relationship; /* result: the relationship afterwards */
	enum follow_refusal reterr_refusal;	  /* of ERR_CONFLICT */
};

/* The version of a relationship changes with what the viewer does, not with what the other account does. */
int64_t follow_version(const struct relationship_get_row *relationship);

/* Writes (store_write_fn); `change` is a struct follow_change. No effect if nothing changes. ERR_PRECONDITION. */

/* ERR_NOT_FOUND: no such account, or it was deleted; ERR_CONFLICT. */
enum err follow_begin(struct db *w, void *change);
enum err follow_end(struct db *w, void *change);

/* The follows in both directions between the account `viewer_id` and another. */
enum err follow_relationship(struct db *db, struct arena *mem, int64_t viewer_id, int64_t user_id,
			     struct relationship_get_row *ret);

/* Inside a write: adds a follow unless it exists. Checks nothing. */
enum err follow_add(struct db *w, int64_t follower_id, int64_t followed_id, int64_t created_at);

/* Inside a write: deletes all follows of and by an account. */
enum err follow_remove_all(struct db *w, int64_t user_id);

#endif
