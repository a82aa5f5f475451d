/* A reserve of memory, released when allocating fails. */
#include "base/reserve.h"

#include <jansson.h>
#include <orcania.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

/* Several times the most memory of one request: its body, the parsed body and the response. */
#define RESERVE_BYTES ((size_t)8 * 1024 * 1024)
/* Smaller allocations must not fail: Ulfius would free parts of its requests twice, or parts that were never
 * allocated. */
#define SMALL_BYTES 4096

static struct {
	_Atomic bool wanted;
	_Atomic(void *) bytes;
} reserve;

/* Mapped, so that all of it is returned to the system when it is released. */
static bool take(void)
{
	void *none = NULL,
	     *bytes = mmap(NULL, RESERVE_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (bytes == MAP_FAILED)
		return false;
	if (!atomic_compare_exchange_strong(&reserve.bytes, &none, bytes))
		munmap(bytes, RESERVE_BYTES); /* another thread has already made one */
	return true;
}

bool reserve_is_full(void)
{
	return atomic_load(&reserve.bytes) || !atomic_load(&reserve.wanted) || take();
}

bool reserve_give_up(void)
{
	void *bytes = atomic_exchange(&reserve.bytes, NULL);

	return bytes && munmap(bytes, RESERVE_BYTES) == 0;
}

void reserve_is_used_up(void)
{
	fputs("retort: out of memory\n", stderr);
	abort();
}

/* True even if there was no reserve to release: another thread may have released it, or freed something, in the
 * meantime. */
static bool may_try_again(size_t size)
{
	if (!size || !atomic_load(&reserve.wanted))
		return false;
	reserve_give_up();
	return true;
}

static void *reserve_realloc(void *old, size_t size)
{
	void *memory;

	memory = realloc(old, size);
	if (memory || !may_try_again(size))
		return memory;
	memory = realloc(old, size);
	if (!memory && size < SMALL_BYTES)
		reserve_is_used_up();
	return memory;
}

void *reserve_malloc(size_t size)
{
	return reserve_realloc(NULL, size);
}

void reserve_init(void)
{
	atomic_store(&reserve.wanted, true);
	take();
	o_set_alloc_funcs(reserve_malloc, reserve_realloc, free);
	json_set_alloc_funcs(reserve_malloc, free);
}
