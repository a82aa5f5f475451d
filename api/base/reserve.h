/* A reserve of memory, released when allocating fails: requests in progress use it to finish, and no new ones begin
 * until it is restored. Ulfius, among others, crashes if an allocation fails in the middle of a request. */
#ifndef RETORT_RESERVE_H
#define RETORT_RESERVE_H

#include <stdbool.h>
#include <stddef.h>

/* Allocates the reserve, and makes Orcania (with Ulfius and Yder) and Jansson use it. Called when a server starts. */
void reserve_init(void);
/* Whether the reserve exists or could be allocated again. */
bool reserve_is_full(void);
/* Releases the reserve for the next allocation. False: there was none, and trying again is useless. */
bool reserve_give_up(void);
/* Like malloc(), but tries once more after releasing the reserve. If a small allocation fails even then, the program
 * ends. */
void *reserve_malloc(size_t size) __attribute__((malloc, alloc_size(1)));
/* Ends the program, which cannot continue without memory. */
void reserve_is_used_up(void) __attribute__((noreturn));

#endif
