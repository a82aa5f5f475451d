/* What belongs to the thread that answers a request. */
#include "server/exchange.h"

#include <pthread.h>

_Thread_local struct exchange_aside exchange_aside;

static pthread_key_t arena_of_thread;

static void free_arena(void *mem)
{
	arena_free(mem);
}

static void make_arena_key(void)
{
	pthread_key_create(&arena_of_thread, free_arena);
}

struct arena *exchange_arena(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	struct arena *mem;

	pthread_once(&once, make_arena_key);
	mem = pthread_getspecific(arena_of_thread);
	if (!mem) {
		mem = arena_new();
		pthread_setspecific(arena_of_thread, mem);
	}
	return mem;
}
