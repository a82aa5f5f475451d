/* Reads, validates and normalizes each setting. */
#include "base/config_load.h"

#include <orcania.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <yder.h>

#include "base/config_mail.h"
#include "base/environment.h"
#include "base/limits.h"
#include "base/network.h"
#include "base/origin.h"
#include "base/setting.h"
#include "base/text.h"

/* A boolean, as one of two words. */
static enum err read_switch(enum setting which, const char *on, const char *off, bool *ret)
{
	const char *value = setting(which);

	if (o_strcasecmp(value, on) != 0 && o_strcasecmp(value, off) != 0) {
		char wanted[64];

		snprintf(wanted, sizeof(wanted), "%s or %s", on, off);
		return setting_refuse(which, wanted);
	}
	*ret = o_strcasecmp(value, on) == 0;
	setting_normalize(which, *ret ? on : off);
	return OK;
}

static enum err read_listen(struct config *config)
{
	config->listen_text = setting(RETORT_LISTEN);
	return listen_parse(config->listen_text, &config->listen) ? OK : setting_refuse(RETORT_LISTEN, LISTEN_WANTED);
}

/* The public URL of the website; compared with the Origin that browsers send. */
static enum err read_base_url(struct config *config)
{
	char origin[ORIGIN_SIZE];

	if (!origin_normalize(setting(RETORT_BASE_URL), origin) ||
	    (strncmp(origin, "https://", 8) != 0 && strncmp(origin, "http://", 7) != 0))
		return setting_refuse(RETORT_BASE_URL, "http://HOST[:PORT] or https://HOST[:PORT], without a path");
	config->base_url = setting_normalize(RETORT_BASE_URL, origin);
	config->https = strncmp(origin, "https://", 8) == 0;
	return OK;
}

/* "*", or origins as browsers send them. */
static enum err read_cors_origins(struct config *config)
{
	const char *list = setting(RETORT_CORS_ORIGINS);
	char origins[SETTING_VALUE_SIZE * 2] = "", text[SETTING_VALUE_SIZE], origin[ORIGIN_SIZE];
	struct str item;

	for (size_t used = 0; text_next_item(&list, &item) && used < SETTING_VALUE_SIZE;) {
		snprintf(text, sizeof(text), "%.*s", (int)item.len, item.ptr);
		if (strcmp(text, "*") == 0)
			strcpy(origin, text);
		else if (!origin_normalize(text, origin))
			return setting_refuse(RETORT_CORS_ORIGINS,
					      "* or a list of origins such as https://example.com");
		used += (size_t)snprintf(origins + used, sizeof(origins) - used, "%s%s", used ? " " : "", origin);
	}
	if (strlen(origins) >= SETTING_VALUE_SIZE)
		return setting_refuse_secret(RETORT_CORS_ORIGINS, "lists too many origins");
	config->cors_origins = setting_normalize(RETORT_CORS_ORIGINS, origins);
	return OK;
}

/* One of a list of words. */
static enum err read_word(enum setting which, const char *const *words, const char **ret)
{
	const char *value = setting(which);
	char wanted[128] = "";

	for (size_t i = 0; words[i]; i++) {
		if (strcmp(value, words[i]) == 0) {
			*ret = words[i];
			return OK;
		}
		snprintf(wanted + strlen(wanted), sizeof(wanted) - strlen(wanted), "%s%s", i ? " or " : "", words[i]);
	}
	return setting_refuse(which, wanted);
}

static enum err read_avatars(struct config *config)
{
	static const char *const defaults[] = {"identicon", "404",	"mp",	 "monsterid", "wavatar",
					       "retro",	    "robohash", "blank", NULL};
	static const char *const ratings[] = {"g", "pg", "r", "x", NULL};
	bool identicons;
	enum err e;

	e = read_switch(RETORT_AVATARS, "identicon", "gravatar", &identicons);
	if (e)
		return e;
	config->gravatars = !identicons;
	e = read_word(RETORT_GRAVATAR_DEFAULT, defaults, &config->gravatar_default);
	if (e)
		return e;
	return read_word(RETORT_GRAVATAR_RATING, ratings, &config->gravatar_rating);
}

/* Only digits. `wanted` describes the range. */
static enum err read_number(enum setting which, int64_t least, int64_t most, const char *wanted, int64_t *ret)
{
	const char *text = setting(which);
	int64_t number = strtoll(text, NULL, 10); /* saturates */

	if (text[strspn(text, "0123456789")] || number < least || number > most)
		return setting_refuse(which, wanted);
	*ret = number;
	return OK;
}

static enum err read_slow_query(struct config *config)
{
	if (o_strcasecmp(setting(RETORT_SLOW_QUERY_MS), "off") != 0)
		return read_number(RETORT_SLOW_QUERY_MS, 0, 3600000, "milliseconds from 0 to 3600000, or off",
				   &config->slow_query_ms);
	config->slow_query_ms = -1;
	return OK;
}

static enum err read_log_level(struct config *config)
{
	static const struct {
		const char *name;
		unsigned long level;
	} levels[] = {{"debug", Y_LOG_LEVEL_DEBUG},
		      {"info", Y_LOG_LEVEL_INFO},
		      {"warning", Y_LOG_LEVEL_WARNING},
		      {"error", Y_LOG_LEVEL_ERROR}};
	const char *text = setting(RETORT_LOG_LEVEL);

	for (size_t i = 0; i < sizeof(levels) / sizeof(*levels); i++) {
		if (o_strcasecmp(text, levels[i].name) == 0) {
			config->log_level = levels[i].level;
			setting_normalize(RETORT_LOG_LEVEL, levels[i].name);
			return OK;
		}
	}
	return setting_refuse(RETORT_LOG_LEVEL, "debug, info, warning or error");
}

static enum err read_metrics(struct config *config)
{
	static const char *const words[] = {"off", "on"};
	const char *value = setting(RETORT_METRICS);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (o_strcasecmp(value, words[i]) == 0) {
			config->metrics = setting_normalize(RETORT_METRICS, words[i]);
			return OK;
		}
	}
	config->metrics = value;
	return *value && network_list_is_valid(value)
		   ? OK
		   : setting_refuse(RETORT_METRICS,
				    "off, on, or addresses and networks such as 127.0.0.1 or 10.0.0.0/8");
}

/* The format of the log, and which requests have a line in it. */
static enum err read_log(struct config *config)
{
	static const char *const requests[] = {
	    [LOG_REQUESTS_ALL] = "all", [LOG_REQUESTS_ERRORS] = "errors", [LOG_REQUESTS_OFF] = "off", NULL};
	const char *word;
	bool is_logfmt;
	enum err e;

	e = read_switch(RETORT_LOG_FORMAT, "logfmt", "json", &is_logfmt);
	if (e)
		return e;
	config->log_format = is_logfmt ? LOG_LOGFMT : LOG_JSON;
	e = read_word(RETORT_LOG_REQUESTS, requests, &word);
	if (e)
		return e;
	while (word != requests[config->log_requests])
		config->log_requests++;
	return OK;
}

static enum err read_count(enum setting which, int64_t most, const char *wanted, unsigned *ret)
{
	int64_t count = 0;
	enum err e;

	e = read_number(which, 1, most, wanted, &count);
	if (!e)
		*ret = (unsigned)count;
	return e;
}

/* The number of event loops, by default one per core, and of pool threads, whose setting was once called
 * RETORT_WORKERS. */
static enum err read_threads(struct config *config)
{
	static const char wanted[] = "a number from 1 to 256";
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	enum err e = OK;

	config->loops = cores < 1 ? 1 : cores > LIMIT_LOOPS ? LIMIT_LOOPS : (unsigned)cores;
	if (strcmp(setting(RETORT_LOOPS), "auto") != 0)
		e = read_count(RETORT_LOOPS, LIMIT_LOOPS, "auto or a number from 1 to 64", &config->loops);
	if (!e && setting_is_set(RETORT_WORKERS))
		e = read_count(RETORT_WORKERS, LIMIT_POOL, wanted, &config->pool);
	if (!e && (setting_is_set(RETORT_POOL) || !setting_is_set(RETORT_WORKERS)))
		e = read_count(RETORT_POOL, LIMIT_POOL, wanted, &config->pool);
	return e;
}

static enum err read_session_days(struct config *config)
{
	return read_number(RETORT_SESSION_DAYS, 1, 3650, "days, from 1 to 3650", &config->session_days);
}

/* Without limits by RETORT_RATE_LIMIT, there is none of reads either. */
static enum err read_read_limit(struct config *config)
{
	bool off = o_strcasecmp(setting(RETORT_READ_LIMIT), "off") == 0;
	enum err e = OK;

	if (!off)
		e = read_count(RETORT_READ_LIMIT, LIMIT_READS, "reads per minute, from 1 to 1000000, or off",
			       &config->read_limit);
	if (!config->rate_limit)
		config->read_limit = 0;
	return e;
}

static enum err read_database_url(struct config *config)
{
	const char *url = setting(RETORT_DATABASE_URL);

	bool is_postgres = strncmp(url, "postgresql://", 13) == 0 || strncmp(url, "postgres://", 11) == 0;

	/* sqlite::memory: Each connection would have a database of its own. */
	if (!is_postgres && (strncmp(url, "sqlite:", 7) != 0 || !url[7] || url[7] == ':'))
		return setting_refuse(RETORT_DATABASE_URL, "sqlite:PATH or postgresql://USER@HOST/DATABASE");
	config->database_url = url;
	return OK;
}

static enum err read_trusted_proxies(struct config *config)
{
	config->trusted_proxies = setting(RETORT_TRUSTED_PROXIES);
	if (!network_list_is_valid(config->trusted_proxies))
		return setting_refuse(
		    RETORT_TRUSTED_PROXIES,
		    "addresses or networks such as 127.0.0.1, 10.0.0.0/8 or fd00::/8, separated by commas");
	return OK;
}

/* `item` is part of a NUL-terminated text. Other than visible ASCII is percent-encoded in a URI. */
static bool is_contact_uri(struct str item)
{
	static const char *const schemes[] = {"https://", "mailto:", "tel:"};

	for (size_t i = 0; i < item.len; i++)
		if (item.ptr[i] < '!' || item.ptr[i] > '~')
			return false;
	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (item.len > strlen(schemes[i]) && strncmp(item.ptr, schemes[i], strlen(schemes[i])) == 0)
			return true;
	return false;
}

/* Where to report vulnerabilities: URIs as RFC 9116 allows them; an email address becomes one. */
static enum err read_security_contacts(struct config *config)
{
	static const char wanted[] = "email addresses or https:, mailto: or tel: URIs, separated by spaces";
	const char *list = setting(RETORT_SECURITY_CONTACT);
	char contacts[SETTING_VALUE_SIZE * 2] = "";
	struct str item;

	for (size_t used = 0; text_next_item(&list, &item) && used < SETTING_VALUE_SIZE;) {
		bool is_uri = is_contact_uri(item);

		if (!is_uri && !text_is_email(item))
			return setting_refuse(RETORT_SECURITY_CONTACT, wanted);
		used += (size_t)snprintf(contacts + used, sizeof(contacts) - used, "%s%s%.*s", used ? " " : "",
					 is_uri ? "" : "mailto:", (int)item.len, item.ptr);
	}
	config->security_contacts = setting_normalize(RETORT_SECURITY_CONTACT, contacts);
	return OK;
}

/* Only looked at, by the check of the site. */
static enum err read_backups(struct config *config)
{
	config->backups = setting(RETORT_BACKUPS);
	return OK;
}

static enum err read_switches(struct config *config)
{
	enum err e;

	e = read_switch(RETORT_PUBLIC_READ, "true", "false", &config->public_read);
	if (e)
		return e;
	return read_switch(RETORT_RATE_LIMIT, "on", "off", &config->rate_limit);
}

/* A longer value would be printed and compared truncated. */
static enum err check_lengths(void)
{
	for (enum setting which = 0; which < SETTING_COUNT; which++)
		if (strlen(setting(which)) >= SETTING_VALUE_SIZE)
			return setting_refuse_secret(which, "is longer than 4095 bytes");
	return OK;
}

enum err config_load(struct config *ret_config)
{
	static enum err (*const readers[])(struct config *) = {
	    read_database_url, read_listen,	read_base_url,	      read_mail_settings,     read_cors_origins,
	    read_switches,     read_read_limit, read_trusted_proxies, read_avatars,	      read_slow_query,
	    read_threads,      read_log_level,	read_session_days,    read_security_contacts, read_log,
	    read_backups,      read_metrics,
	};
	struct config c = {0};
	enum err e;

	e = environment_load(".env");
	if (!e)
		e = check_lengths();
	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers) && !e; i++)
		e = readers[i](&c);
	if (!e)
		*ret_config = c;
	return e;
}
