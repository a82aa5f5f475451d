/* The log of slow statements. */
#ifndef RETORT_SLOW_H
#define RETORT_SLOW_H

#include <stdbool.h>
#include <stdint.h>

/* From now on, a statement that takes `ms` or longer from its opening to its closing is logged by its name and plan,
 * never with its parameters; negative: off. Call it before threads are started. */
void db_log_slow(int64_t ms);

/* The start time of a statement; 0 while logging is off. */
int64_t slow_begin(void);
/* Whether a statement that began then must be logged; `ret_ms`: its duration. */
bool slow_end(int64_t began_us, double *ret_ms);

#endif
