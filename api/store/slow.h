/* The log of slow statements. */
#ifndef RETORT_SLOW_H
#define RETORT_SLOW_H

#include <stdbool.h>
#include <stdint.h>

/* From now on, a statement that takes `ms` or longer from its opening to its closing is logged by its name and plan,
 * never with its parameters; negative: none is. Before any thread starts. */
void db_log_slow(int64_t ms);

/* The time at which a statement begins; 0 while nothing is logged. */
int64_t slow_begin(void);
/* Whether a statement that began then is to be logged; `ret_ms`: how long it took. */
bool slow_end(int64_t began_us, double *ret_ms);

#endif
