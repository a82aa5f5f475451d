/* The time: as stored, and as sent to clients. */
#include "base/clock.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t read_clock(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return t.tv_sec * US_PER_S + t.tv_nsec / 1000;
}

int64_t clock_now(void)
{
	return read_clock(CLOCK_REALTIME);
}

int64_t clock_monotonic_us(void)
{
	return read_clock(CLOCK_MONOTONIC);
}

int64_t clock_monotonic_ms(void)
{
	return clock_monotonic_us() / 1000;
}

/* Unlike CLOCK_MONOTONIC, it continues while the machine sleeps. */
static int64_t since_boot_us(void)
{
	return read_clock(CLOCK_BOOTTIME);
}

void clock_watch_init(struct clock_watch *ret_watch)
{
	*ret_watch = (struct clock_watch){.offset_us = clock_now() - since_boot_us()};
}

void clock_doubt(struct clock_watch *watch)
{
	watch->doubted_until_us = since_boot_us() + CLOCK_DOUBT_S * US_PER_S;
}

bool clock_is_doubtful(struct clock_watch *watch)
{
	int64_t offset = clock_now() - since_boot_us();

	if (llabs(offset - watch->offset_us) > CLOCK_SKEW_S * US_PER_S)
		clock_doubt(watch);
	watch->offset_us = offset;
	return since_boot_us() < watch->doubted_until_us;
}

#define DAY_US (INT64_C(86400) * US_PER_S)
#define ERA_DAYS 146097
#define EPOCH_DAYS (719468 + ERA_DAYS) /* from the first of March of the year -400 to 1970 */

static void put_digits(char *at, unsigned value, int width)
{
	for (int i = width - 1; i >= 0; i--) {
		at[i] = (char)('0' + value % 10);
		value /= 10;
	}
}

/* Not gmtime_r(): a page of posts formats forty times, and gmtime_r() takes a lock that all threads share. Howard
 * Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years begin in March, eras last 400 of
 * them. */
void clock_format(int64_t us, char *ret)
{
	int64_t since = us + EPOCH_DAYS * DAY_US;
	unsigned day = (unsigned)(since / DAY_US), ms = (unsigned)(since % DAY_US / 1000);
	unsigned era = day / ERA_DAYS, day_of_era = day % ERA_DAYS;
	unsigned year_of_era =
	    (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (ERA_DAYS - 1)) / 365;
	unsigned day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	unsigned month = (5 * day_of_year + 2) / 153; /* 0: March */

	memcpy(ret, "0000-00-00T00:00:00.000Z", CLOCK_TEXT_SIZE);
	put_digits(ret, year_of_era + era * 400 - 400 + (month >= 10), 4);
	put_digits(ret + 5, month < 10 ? month + 3 : month - 9, 2);
	put_digits(ret + 8, day_of_year - (153 * month + 2) / 5 + 1, 2);
	put_digits(ret + 11, ms / 3600000, 2);
	put_digits(ret + 14, ms / 60000 % 60, 2);
	put_digits(ret + 17, ms / 1000 % 60, 2);
	put_digits(ret + 20, ms % 1000, 3);
}
