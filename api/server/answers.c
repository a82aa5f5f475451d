/* The memory of unsent responses. */
#include "server/answers.h"

#include <stdatomic.h>

#include "base/limits.h"
#include "base/share.h"

#define CLIENT_SLOTS 1024

static struct {
	bool limit_clients;
	_Atomic uint64_t all;
	_Atomic uint64_t of_client[CLIENT_SLOTS]; /* clients that share a slot share its limit */
} held;

void answers_limit_clients(bool on)
{
	held.limit_clients = on;
}

bool answers_hold(uint32_t client, size_t bytes, struct answer_hold *ret)
{
	_Atomic uint64_t *own = &held.of_client[client % CLIENT_SLOTS];
	uint64_t counted = bytes > LIMIT_ANSWER_FREE_BYTES ? bytes - LIMIT_ANSWER_FREE_BYTES : 0;

	if (!share_take(own, counted, held.limit_clients ? LIMIT_ANSWERS_CLIENT_BYTES : LIMIT_ANSWERS_BYTES))
		return false;
	if (!share_take(&held.all, counted, LIMIT_ANSWERS_BYTES)) {
		atomic_fetch_sub(own, counted);
		return false;
	}
	*ret = (struct answer_hold){client, counted};
	return true;
}

void answers_release(struct answer_hold *hold)
{
	atomic_fetch_sub(&held.of_client[hold->client % CLIENT_SLOTS], hold->bytes);
	atomic_fetch_sub(&held.all, hold->bytes);
	*hold = (struct answer_hold){0};
}
