/* The time of day, as the database keeps it and as the wire shows it. */
#include "base/clock.h"

#include <string.h>
#include <time.h>

int64_t clock_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	return t.tv_sec * US_PER_S + t.tv_nsec / 1000;
}

int64_t clock_monotonic_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * INT64_C(1000) + t.tv_nsec / 1000000;
}

static void put_digits(char *at, unsigned value, int width)
{
	for (int i = width - 1; i >= 0; i--) {
		at[i] = (char)('0' + value % 10);
		value /= 10;
	}
}

/* By hand: a page of posts formats forty times, and strftime costs more than the rest of a post. */
void clock_format(int64_t us, char *ret)
{
	int64_t seconds = us / US_PER_S, fraction = us % US_PER_S;
	time_t t;
	struct tm tm;

	if (fraction < 0) {
		fraction += US_PER_S;
		seconds--;
	}
	t = (time_t)seconds;
	gmtime_r(&t, &tm);
	memcpy(ret, "0000-00-00T00:00:00.000Z", CLOCK_TEXT_SIZE);
	put_digits(ret, (unsigned)(tm.tm_year + 1900), 4);
	put_digits(ret + 5, (unsigned)(tm.tm_mon + 1), 2);
	put_digits(ret + 8, (unsigned)tm.tm_mday, 2);
	put_digits(ret + 11, (unsigned)tm.tm_hour, 2);
	put_digits(ret + 14, (unsigned)tm.tm_min, 2);
	put_digits(ret + 17, (unsigned)tm.tm_sec, 2);
	put_digits(ret + 20, (unsigned)(fraction / 1000), 3);
}
