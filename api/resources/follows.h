/* Who follows whom. Inside a write. */
#ifndef RETORT_FOLLOWS_H
#define RETORT_FOLLOWS_H

#include "store/db.h"

/* Both accounts know afterwards how many they have. Nothing happens where it is so already. */
enum err follow_add(struct db *w, int64_t follower_id, int64_t followed_id, int64_t created_at);

/* All that an account takes part in. */
enum err follow_remove_all(struct db *w, int64_t user_id);

#endif
