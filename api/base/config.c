/* The settings of a running program, read once from the environment and `.env`. */
#include "base/config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <orcania.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <yder.h>

#include "base/network.h"
#include "base/text.h"

/* Lines NAME=VALUE; blank lines and lines that start with # do not count, blanks and quotes around a value fall away.
 * What the environment already sets stays. */
static enum err read_env_file(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[4096];

	if (!file) {
		if (errno == ENOENT)
			return OK;
		fprintf(stderr, "retort: cannot read %s: %s. Make it readable, or remove it.\n", path, strerror(errno));
		return ERR_INVALID;
	}
	while (fgets(line, sizeof(line), file)) {
		char *name = (char *)trimwhitespace(line), *value = strchr(name, '=');
		size_t length;

		if (!value || *name == '#')
			continue;
		*value++ = '\0';
		name = (char *)trimwhitespace(name);
		value = (char *)trimwhitespace(value);
		length = strlen(value);
		if (length >= 2 && (*value == '"' || *value == '\'') && value[length - 1] == *value) {
			value[length - 1] = '\0';
			value++;
		}
		setenv(name, value, 0);
	}
	fclose(file);
	return OK;
}

/* By name, in the order of settings.def. */
enum setting {
#define SETTING(name, fallback) name,
#include "base/settings.def"
#undef SETTING
};

static const struct {
	const char *name, *fallback;
} settings[] = {
#define SETTING(name, fallback) {#name, fallback},
#include "base/settings.def"
#undef SETTING
};

#define SETTING_COUNT (sizeof(settings) / sizeof(*settings))

static bool is_set(enum setting which)
{
	const char *value = getenv(settings[which].name);

	return value && *value;
}

static const char *setting(enum setting which)
{
	return is_set(which) ? getenv(settings[which].name) : settings[which].fallback;
}

static enum err refuse(enum setting which, const char *value, const char *wanted)
{
	fprintf(stderr, "retort: %s is \"%s\", but must be %s.\n", settings[which].name, value, wanted);
	return ERR_INVALID;
}

/* Yes or no, by one of two words. */
static enum err read_switch(enum setting which, const char *on, const char *off, bool *ret)
{
	const char *value = setting(which);

	if (o_strcasecmp(value, on) != 0 && o_strcasecmp(value, off) != 0) {
		char wanted[64];

		snprintf(wanted, sizeof(wanted), "%s or %s", on, off);
		return refuse(which, value, wanted);
	}
	*ret = o_strcasecmp(value, on) == 0;
	return OK;
}

static enum err read_listen(struct config *config)
{
	const char *text = setting(RETORT_LISTEN), *wanted = "ADDRESS:PORT or [IPV6]:PORT";
	const char *colon = strrchr(text, ':');
	struct sockaddr_in *v4 = (struct sockaddr_in *)&config->listen;
	struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&config->listen;
	char host[64], *end;
	long port;

	if (!colon || colon == text || (size_t)(colon - text) >= sizeof(host))
		return refuse(RETORT_LISTEN, text, wanted);
	port = strtol(colon + 1, &end, 10);
	if (end == colon + 1 || *end || port < 1 || port > 65535)
		return refuse(RETORT_LISTEN, text, wanted);
	memcpy(host, text, (size_t)(colon - text));
	host[colon - text] = '\0';
	if (host[0] == '[' && host[strlen(host) - 1] == ']') {
		host[strlen(host) - 1] = '\0';
		if (inet_pton(AF_INET6, host + 1, &v6->sin6_addr) != 1)
			return refuse(RETORT_LISTEN, text, wanted);
		v6->sin6_family = AF_INET6;
		v6->sin6_port = htons((uint16_t)port);
	} else {
		if (inet_pton(AF_INET, host, &v4->sin_addr) != 1)
			return refuse(RETORT_LISTEN, text, wanted);
		v4->sin_family = AF_INET;
		v4->sin_port = htons((uint16_t)port);
	}
	config->listen_text = text;
	return OK;
}

static enum err read_base_url(struct config *config)
{
	const char *text = setting(RETORT_BASE_URL);
	const char *host = strncmp(text, "https://", 8) == 0  ? text + 8
			   : strncmp(text, "http://", 7) == 0 ? text + 7
							      : "";
	size_t length = strlen(text);

	while (length && text[length - 1] == '/')
		length--;
	/* What ends behind its last slash has no host, or a path. */
	if (!*host || length <= (size_t)(host - text) || length >= sizeof(config->base_url) ||
	    strcspn(host, "/?#\"<>& ") < length - (size_t)(host - text))
		return refuse(RETORT_BASE_URL, text, "http://HOST[:PORT] or https://HOST[:PORT], without a path");
	memcpy(config->base_url, text, length);
	config->base_url[length] = '\0';
	config->https = strncmp(text, "https://", 8) == 0;
	return OK;
}

/* "*", or origins as browsers send them: `scheme://host[:port]`, without a path. */
static enum err read_cors_origins(struct config *config)
{
	const char *origins = setting(RETORT_CORS_ORIGINS), *at = origins + strspn(origins, CONFIG_SEPARATORS);

	for (size_t length; *at; at += length + strspn(at + length, CONFIG_SEPARATORS)) {
		const char *host = strstr(at, "://");

		length = strcspn(at, CONFIG_SEPARATORS);
		if (length == 1 && *at == '*')
			continue;
		if (!host || host == at || host + 3 >= at + length ||
		    memchr(host + 3, '/', (size_t)(at + length - host) - 3))
			return refuse(RETORT_CORS_ORIGINS, origins,
				      "* or a list of origins such as https://example.com");
	}
	config->cors_origins = origins;
	return OK;
}

/* One of a few words. */
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
	return refuse(which, value, wanted);
}

static enum err read_avatars(struct config *config)
{
	static const char *const defaults[] = {"identicon", "404",	"mp",	 "monsterid", "wavatar",
					       "retro",	    "robohash", "blank", NULL};
	static const char *const ratings[] = {"g", "pg", "r", "x", NULL};
	enum err e = read_switch(RETORT_AVATARS, "identicon", "gravatar", &config->gravatars);

	config->gravatars = !config->gravatars;
	if (!e)
		e = read_word(RETORT_GRAVATAR_DEFAULT, defaults, &config->gravatar_default);
	return e ? e : read_word(RETORT_GRAVATAR_RATING, ratings, &config->gravatar_rating);
}

static enum err read_slow_query(struct config *config)
{
	const char *text = setting(RETORT_SLOW_QUERY_MS);
	char *end;
	long ms = strtol(text, &end, 10);

	if (strcmp(text, "off") == 0) {
		config->slow_query_ms = -1;
		return OK;
	}
	if (end == text || *end || ms < 0 || ms > 3600000)
		return refuse(RETORT_SLOW_QUERY_MS, text, "milliseconds from 0 to 3600000, or off");
	config->slow_query_ms = ms;
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
			return OK;
		}
	}
	return refuse(RETORT_LOG_LEVEL, text, "debug, info, warning or error");
}

static enum err read_workers(struct config *config)
{
	const char *text = setting(RETORT_WORKERS);
	char *end;
	long count = strtol(text, &end, 10);

	if (end == text || *end || count < 1 || count > 256)
		return refuse(RETORT_WORKERS, text, "a number from 1 to 256");
	config->workers = (unsigned)count;
	return OK;
}

enum err config_load(struct config *ret_config)
{
	struct config c = {0};
	enum err e = read_env_file(".env");

	if (e)
		return e;
	c.database_url = setting(RETORT_DATABASE_URL);
	c.admin_email = setting(RETORT_ADMIN_EMAIL);
	c.smtp_url = setting(RETORT_SMTP_URL);
	c.smtp_ca = setting(RETORT_SMTP_CA);
	c.mail_from = setting(RETORT_MAIL_FROM);
	c.trusted_proxies = setting(RETORT_TRUSTED_PROXIES);
	if (!network_list_is_valid(c.trusted_proxies))
		return refuse(RETORT_TRUSTED_PROXIES, c.trusted_proxies,
			      "addresses or networks such as 127.0.0.1, 10.0.0.0/8 or fd00::/8, separated by commas");
	if (strncmp(c.database_url, "sqlite:", 7) != 0 || c.database_url[7] == '\0')
		return refuse(RETORT_DATABASE_URL, c.database_url, "sqlite:PATH");
	if (*c.smtp_url && o_strcmp(c.smtp_url, "log:") != 0 && strncmp(c.smtp_url, "smtp://", 7) != 0 &&
	    strncmp(c.smtp_url, "smtps://", 8) != 0) /* not shown: it may hold a password */
		return refuse(RETORT_SMTP_URL, "…", "smtp://[USER:PASSWORD@]HOST[:PORT], smtps://… or log:");
	if (*c.smtp_ca && access(c.smtp_ca, R_OK) != 0)
		return refuse(RETORT_SMTP_CA, c.smtp_ca, "a file of certificates that can be read");
	if (*c.admin_email && !text_is_email(str_from(c.admin_email)))
		return refuse(RETORT_ADMIN_EMAIL, c.admin_email, "an e-mail address");
	if (strpbrk(c.mail_from, "\r\n") || !strchr(c.mail_from, '@'))
		return refuse(RETORT_MAIL_FROM, c.mail_from, "one line, ADDRESS or NAME <ADDRESS>");
	if ((e = read_listen(&c)) || (e = read_base_url(&c)) || (e = read_log_level(&c)) || (e = read_workers(&c)) ||
	    (e = read_cors_origins(&c)) || (e = read_switch(RETORT_PUBLIC_READ, "true", "false", &c.public_read)) ||
	    (e = read_switch(RETORT_RATE_LIMIT, "on", "off", &c.rate_limit)) || (e = read_avatars(&c)) ||
	    (e = read_slow_query(&c)))
		return e;
	*ret_config = c;
	return OK;
}

/* "smtp://me:***@host": what stands in a URL between the first colon behind the scheme and the last @. */
static void print_masked(const char *value, char *ret, size_t size)
{
	const char *at = strrchr(value, '@'), *rest = strstr(value, "://"),
		   *colon = rest ? strchr(rest + 3, ':') : NULL;

	if (at && colon && colon < at)
		snprintf(ret, size, "%.*s:***%s", (int)(colon - value), value, at);
	else
		snprintf(ret, size, "%s", value);
}

bool config_setting(size_t index, struct config_setting *ret)
{
	if (index >= SETTING_COUNT)
		return false;
	ret->name = settings[index].name;
	ret->is_default = !is_set((enum setting)index);
	print_masked(setting((enum setting)index), ret->value, sizeof(ret->value));
	return true;
}
