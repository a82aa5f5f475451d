/* A reserve of memory, released when allocating fails: requests in progress are finished with it, and no new ones begin
 * until it is there again. Ulfius, among others, crashes if an allocation fails in the middle of a request. */
#ifndef RETORT_RESERVE_H
#define RETORT_RESERVE_H

#include <stdbool.h>
#include <stddef.h>

/* From now on there is a reserve, and Orcania (with Ulfius and Yder) and Jansson use it. At the start of a server. */
void reserve_init(void);
/* Whether the reserve is there, or could be taken again. */
bool reserve_is_full(void);
/* Gives the reserve up for whoever allocates next. False: there was none, and trying again is of no use. */
bool reserve_give_up(void);
/* As malloc(), which tries once more with the reserve given up. Where even then a small piece is not to be had, the
 * program ends. */
void *reserve_malloc(size_t size) __attribute__((malloc, alloc_size(1)));
/* Ends the program, since it cannot go on without memory. */
void reserve_is_used_up(void) __attribute__((noreturn));

#endif
