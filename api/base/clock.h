/* The time: as stored, and as sent to clients. */
#ifndef RETORT_CLOCK_H
#define RETORT_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#define US_PER_S INT64_C(1000000)

#define CLOCK_TEXT_SIZE sizeof("2026-11-23T15:46:44.123Z")

/* Microseconds since 1970, UTC. */
int64_t clock_now(void);
/* A clock that never jumps, for measuring how long something takes. */
int64_t clock_monotonic_us(void);
int64_t clock_monotonic_ms(void);

/* The largest difference between the clocks of servers that share a database; a time further ahead is an error. */
#define CLOCK_SKEW_S 60
/* How long a clock is doubted after it seems to have been set: it may be corrected again. */
#define CLOCK_DOUBT_S 3600

/* Detects that the time of day was set. */
struct clock_watch {
	int64_t offset_us;	  /* time of day minus monotonic clock */
	int64_t doubted_until_us; /* by the monotonic clock */
};

void clock_watch_init(struct clock_watch *ret_watch);
/* Whether the time of day has moved by more than CLOCK_SKEW_S since the last look, or did so less than CLOCK_DOUBT_S
 * ago. A time that was read before this was false can be trusted. */
bool clock_is_doubtful(struct clock_watch *watch);
/* Doubts the clock from now on, for another reason. */
void clock_doubt(struct clock_watch *watch);

/* RFC 3339 with milliseconds, NUL-terminated; `ret` holds CLOCK_TEXT_SIZE bytes. Years 0000 to 9999. */
void clock_format(int64_t us, char *ret);

#endif
