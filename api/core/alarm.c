/* Emails to the administrator about server errors. */
#include "core/alarm.h"

#include <pthread.h>
#include <stdio.h>

#include "base/clock.h"
#include "base/limits.h"
#include "core/outbox.h"
#include "generated/alarm.sql.h"
#include "mail/mail_text.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
	int64_t count; /* since the last email */
	char operation[64];
} failures; /* under the lock */

static unsigned outages_reported; /* outages reported by email by this server; used only by alarm_queue_mails() */

void alarm_count_failure(const char *operation)
{
	pthread_mutex_lock(&lock);
	failures.count++;
	snprintf(failures.operation, sizeof(failures.operation), "%s", operation);
	pthread_mutex_unlock(&lock);
}

struct alarm {
	const char *name;
	struct mail mail;
};

static enum err queue(struct db *w, void *arg)
{
	const struct alarm *alarm = arg;
	int64_t now = clock_now(), passed;
	enum err e;

	e = sql_alarm_pass(w,
			   (struct alarm_pass_in){.name = str_from(alarm->name),
						  .sent_at = now,
						  .before_at = now - LIMIT_ALARM_S * US_PER_S,
						  .horizon_at = now + CLOCK_SKEW_S * US_PER_S},
			   &passed);
	if (e)
		return e;
	if (!passed)
		return ERR_CONFLICT;
	return outbox_queue(w, 0, &alarm->mail);
}

static enum err check_last(struct store *store, struct arena *mem, const char *name)
{
	int64_t now = clock_now();
	struct alarm_last_row last;
	struct db *db;
	enum err e;

	e = store_reader(store, &db);
	if (e)
		return e;
	e = sql_alarm_last(db, mem,
			   (struct alarm_last_in){.name = str_from(name), .horizon_at = now + CLOCK_SKEW_S * US_PER_S},
			   &last);
	if (e)
		return e;
	return last.sent_at <= now - LIMIT_ALARM_S * US_PER_S ? OK : ERR_CONFLICT;
}

/* ERR_CONFLICT: there was such an email less than LIMIT_ALARM_S ago. Checking before the write avoids most writes; the
 * check inside decides. */
static enum err send_mail(struct store *store, struct arena *mem, struct alarm *alarm)
{
	enum err e;

	e = check_last(store, mem, alarm->name);
	if (e)
		return e;
	return store_write(store, queue, alarm);
}

/* Only after the outage: during it, no email can be queued. */
static enum err report_outage(struct store *store, const struct config *config, struct arena *mem)
{
	struct alarm alarm = {.name = "outage"};
	struct store_health health;
	enum err e;

	store_health(store, &health);
	if (health.unwritable || health.outage.count == outages_reported)
		return OK;
	alarm.mail = mail_text_outage(mem, config->base_url, str_from(config->admin_email), health.outage.from,
				      health.outage.until, str_from(health.outage.why));
	e = send_mail(store, mem, &alarm);
	if (!e)
		outages_reported = health.outage.count;
	return e;
}

static int64_t count_failures(struct arena *mem, struct str *ret_operation)
{
	int64_t count;

	pthread_mutex_lock(&lock);
	count = failures.count;
	*ret_operation = arena_str(mem, str_from(failures.operation));
	pthread_mutex_unlock(&lock);
	return count;
}

static enum err report_failures(struct store *store, const struct config *config, struct arena *mem)
{
	struct alarm alarm = {.name = "failures"};
	struct str operation;
	int64_t count = count_failures(mem, &operation);
	enum err e;

	if (!count)
		return OK;
	alarm.mail = mail_text_failures(mem, config->base_url, str_from(config->admin_email), count, operation);
	e = send_mail(store, mem, &alarm);
	if (e)
		return e;
	pthread_mutex_lock(&lock);
	failures.count -= count;
	pthread_mutex_unlock(&lock);
	return OK;
}

enum err alarm_queue_mails(struct store *store, const struct config *config, struct arena *mem)
{
	enum err e;

	if (!*config->admin_email)
		return OK;
	e = report_outage(store, config, mem);
	if (e && e != ERR_CONFLICT)
		return e;
	e = report_failures(store, config, mem);
	return e == ERR_CONFLICT ? OK : e;
}
