/* The time of day, as the database keeps it and as the wire shows it. */
#ifndef RETORT_CLOCK_H
#define RETORT_CLOCK_H

#include <stdint.h>

#define US_PER_S INT64_C(1000000)

#define CLOCK_TEXT_SIZE sizeof("2026-11-23T15:46:44.123Z")

/* Microseconds since 1970, UTC. */
int64_t clock_now(void);
/* A clock that never jumps, for measuring how long something takes. */
int64_t clock_monotonic_us(void);
int64_t clock_monotonic_ms(void);
/* RFC 3339 with milliseconds, NUL-terminated; `ret` holds CLOCK_TEXT_SIZE bytes. Years 0000 to 9999. */
void clock_format(int64_t us, char *ret);

#endif
