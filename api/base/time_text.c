/* Times as clients write them. */
#include "base/time_text.h"

#include <time.h>

#include "base/clock.h"

/* A number of `digits` digits from `least` to `most` at the front of `*at`. */
static bool take_number(const char **at, int digits, int least, int most, int *ret)
{
	int value = 0;

	for (int i = 0; i < digits; i++, (*at)++) {
		if (**at < '0' || **at > '9')
			return false;
		value = value * 10 + (**at - '0');
	}
	*ret = value;
	return value >= least && value <= most;
}

static bool take_one_of(const char **at, const char *characters)
{
	if (!**at || !strchr(characters, **at))
		return false;
	(*at)++;
	return true;
}

static bool take_date(const char **at, struct tm *t)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int year;
	bool is_leap;

	if (!take_number(at, 4, 0, 9999, &year) || !take_one_of(at, "-") || !take_number(at, 2, 1, 12, &t->tm_mon) ||
	    !take_one_of(at, "-") || !take_number(at, 2, 1, days[t->tm_mon - 1], &t->tm_mday))
		return false;
	is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	if (t->tm_mon == 2 && t->tm_mday == 29 && !is_leap)
		return false;
	t->tm_year = year - 1900;
	t->tm_mon--;
	return true;
}

/* 60: a leap second. */
static bool take_time(const char **at, struct tm *t)
{
	return take_number(at, 2, 0, 23, &t->tm_hour) && take_one_of(at, ":") &&
	       take_number(at, 2, 0, 59, &t->tm_min) && take_one_of(at, ":") && take_number(at, 2, 0, 60, &t->tm_sec);
}

/* Digits behind the sixth round up. */
static bool take_fraction(const char **at, int64_t *ret_us)
{
	int64_t us = 0, unit = US_PER_S;
	bool more = false;

	if (!take_one_of(at, "."))
		return true;
	if (**at < '0' || **at > '9')
		return false;
	for (; **at >= '0' && **at <= '9'; (*at)++) {
		unit /= 10;
		us += (**at - '0') * unit;
		more = more || (!unit && **at != '0');
	}
	*ret_us = us + more;
	return true;
}

static bool take_offset(const char **at, int64_t *ret_us)
{
	bool ahead = **at != '-';
	int hours, minutes;

	if (take_one_of(at, "Zz"))
		return true;
	if (!take_one_of(at, "+- ") || !take_number(at, 2, 0, 23, &hours) || !take_one_of(at, ":") ||
	    !take_number(at, 2, 0, 59, &minutes))
		return false;
	*ret_us = (hours * 60 + minutes) * 60 * US_PER_S * (ahead ? 1 : -1);
	return true;
}

bool time_text_parse(struct str text, int64_t *ret_us)
{
	const char *at = text.ptr;
	int64_t fraction = 0, offset = 0;
	struct tm t = {0};

	if (!take_date(&at, &t) || !take_one_of(&at, "Tt") || !take_time(&at, &t) || !take_fraction(&at, &fraction) ||
	    !take_offset(&at, &offset) || *at)
		return false;
	*ret_us = timegm(&t) * US_PER_S + fraction - offset;
	return true;
}

struct str time_text_write(struct arena *mem, int64_t us)
{
	char text[CLOCK_TEXT_SIZE];
	int64_t below_ms = (us % 1000 + 1000) % 1000;

	clock_format(us, text);
	return arena_printf(mem, "%.23s%03dZ", text, (int)below_ms);
}
