/* An arena of blocks: the first contains the arena itself and is kept; the others are allocated as needed and freed by
 * a reset. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/reserve.h"

#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#endif

#define ALIGNMENT alignof(max_align_t)
#define FIRST_SIZE ((size_t)16 * 1024)
#define BLOCK_SIZE ((size_t)64 * 1024)
#define LARGE_SIZE (BLOCK_SIZE / 4) /* larger pieces get a block of their own, to waste little */

struct block {
	struct block *next;
	alignas(max_align_t) char data[];
};

struct arena {
	struct block *blocks; /* all but the first */
	char *at;	      /* where the next piece goes */
	size_t left;
	size_t first_left;
	alignas(max_align_t) char first[];
};

struct arena *arena_new(void)
{
	struct arena *mem = reserve_malloc(FIRST_SIZE);

	if (!mem)
		return NULL;
	mem->blocks = NULL;
	mem->first_left = FIRST_SIZE - sizeof(*mem);
	mem->at = mem->first;
	mem->left = mem->first_left;
	ASAN_POISON_MEMORY_REGION(mem->first, mem->first_left);
	return mem;
}

void arena_reset(struct arena *mem)
{
	struct block *next;

	for (struct block *b = mem->blocks; b; b = next) {
		next = b->next;
		free(b);
	}
	mem->blocks = NULL;
	mem->at = mem->first;
	mem->left = mem->first_left;
	ASAN_POISON_MEMORY_REGION(mem->first, mem->first_left);
}

void arena_free(struct arena *mem)
{
	if (!mem)
		return;
	arena_reset(mem);
	free(mem);
}

/* The block's data, uninitialized. */
static char *add_block(struct arena *mem, size_t size)
{
	struct block *b = reserve_malloc(sizeof(*b) + size);

	if (!b)
		reserve_is_used_up();
	b->next = mem->blocks;
	mem->blocks = b;
	return b->data;
}

void *arena_alloc(struct arena *mem, size_t size)
{
	size_t rounded;
	char *piece;

	if (size > PTRDIFF_MAX - 2 * ALIGNMENT - sizeof(struct block))
		reserve_is_used_up();
	rounded = size ? (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT : ALIGNMENT;
	if (rounded > mem->left) {
		if (rounded >= LARGE_SIZE)
			return memset(add_block(mem, rounded), 0, rounded);
		mem->at = add_block(mem, BLOCK_SIZE);
		mem->left = BLOCK_SIZE;
		ASAN_POISON_MEMORY_REGION(mem->at, BLOCK_SIZE);
	}
	piece = mem->at;
	mem->at += rounded;
	mem->left -= rounded;
	ASAN_UNPOISON_MEMORY_REGION(piece, size ? size : 1);
	return memset(piece, 0, size);
}

struct str arena_str(struct arena *mem, struct str s)
{
	char *copy;

	if (!s.ptr)
		return s;
	copy = arena_alloc(mem, s.len + 1);
	memcpy(copy, s.ptr, s.len);
	return (struct str){copy, s.len};
}

struct str arena_printf(struct arena *mem, const char *format, ...)
{
	char small[256], *text;
	va_list args;
	int len;

	va_start(args, format);
	len = vsnprintf(small, sizeof(small), format, args);
	va_end(args);
	if (len < 0)
		reserve_is_used_up();
	if ((size_t)len < sizeof(small))
		return arena_str(mem, (struct str){small, (size_t)len});
	text = arena_alloc(mem, (size_t)len + 1);
	va_start(args, format);
	vsnprintf(text, (size_t)len + 1, format, args);
	va_end(args);
	return (struct str){text, (size_t)len};
}
