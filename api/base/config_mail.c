/* Reads and validates the settings of email. */
#include "base/config_mail.h"

#include <ctype.h>
#include <orcania.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/email.h"
#include "base/origin.h"
#include "base/setting.h"
#include "base/text.h"
#include "base/url.h"

#define SERVER_WANTED "smtp://[USER:PASSWORD@]HOST[:PORT], smtps://… or log:"

/* Whether each "%" is followed by two hexadecimal digits. libcurl takes other ones literally. */
static bool is_percent_encoded(const char *text)
{
	for (; (text = strchr(text, '%')); text++)
		if (!isxdigit((unsigned char)text[1]) || !isxdigit((unsigned char)text[2]))
			return false;
	return true;
}

/* `text` begins with a scheme. User and password end at these characters. */
static bool are_credentials_encoded(const char *text)
{
	const char *from = strstr(text, "://") + 3, *at = strrchr(from, '@');

	return !at || (strcspn(from, "/?#@ ") >= (size_t)(at - from) && is_percent_encoded(from));
}

/* Whether the path is a valid name for EHLO; libcurl uses it as such. */
static bool is_greeting(CURLU *url)
{
	char *path = url_part(url, CURLUPART_PATH, 0), name[HOST_SIZE];
	bool valid = path && (strcmp(path, "/") == 0 || host_normalize(path + 1, name));

	curl_free(path);
	return valid;
}

static bool has_port_zero(CURLU *url)
{
	char *port = url_part(url, CURLUPART_PORT, 0);
	bool zero = port && strcmp(port, "0") == 0;

	curl_free(port);
	return zero;
}

/* Converts an international host name to ASCII; libcurl would do so depending on the locale. */
static bool normalize_host(CURLU *url)
{
	char *host = url_part(url, CURLUPART_HOST, 0), *text = NULL, ascii[HOST_SIZE];
	bool valid = host && host_normalize(host, ascii);

	if (valid && o_strcasecmp(host, ascii) != 0) {
		valid = curl_url_set(url, CURLUPART_HOST, ascii, 0) == CURLUE_OK &&
			(text = url_part(url, CURLUPART_URL, 0));
		if (valid)
			setting_normalize(RETORT_SMTP_URL, text);
	}
	curl_free(text);
	curl_free(host);
	return valid;
}

/* What is wrong with the value, or NULL. */
static const char *fault_of_server(CURLU *url, const char *text)
{
	CURLUcode code = curl_url_set(url, CURLUPART_URL, text, CURLU_NON_SUPPORT_SCHEME);

	if (!are_credentials_encoded(text) || code == CURLUE_BAD_USER || code == CURLUE_BAD_PASSWORD)
		return "is invalid: percent-encode each / ? # @ % and space in USER and PASSWORD (# is %23)";
	if (code == CURLUE_BAD_PORT_NUMBER || (code == CURLUE_OK && has_port_zero(url)))
		return "has a PORT that is not a number from 1 to 65535; it must be " SERVER_WANTED;
	if (code != CURLUE_OK || url_has(url, CURLUPART_QUERY) || url_has(url, CURLUPART_FRAGMENT) ||
	    !is_greeting(url) || !normalize_host(url))
		return "does not name a mail server; it must be " SERVER_WANTED;
	return NULL;
}

/* Never printed, because it may contain a password. */
static enum err read_smtp_url(struct config *config)
{
	const char *text = setting(RETORT_SMTP_URL), *fault;
	CURLU *url;

	if (o_strcasecmp(text, "log:") == 0)
		text = setting_normalize(RETORT_SMTP_URL, "log:");
	config->smtp_url = text;
	if (!*text || strcmp(text, "log:") == 0)
		return OK;
	if (strncasecmp(text, "smtp://", 7) != 0 && strncasecmp(text, "smtps://", 8) != 0)
		return setting_refuse_secret(RETORT_SMTP_URL, "must be " SERVER_WANTED);
	url = curl_url();
	fault = url ? fault_of_server(url, text) : "cannot be read: out of memory";
	curl_url_cleanup(url);
	config->smtp_url = setting(RETORT_SMTP_URL);
	return fault ? setting_refuse_secret(RETORT_SMTP_URL, fault) : OK;
}

/* Checks early what libcurl needs when the first email is sent. */
static enum err read_smtp_ca(struct config *config)
{
	const char *path = setting(RETORT_SMTP_CA);
	FILE *file = *path ? fopen(path, "r") : NULL;
	char *line = NULL;
	size_t size = 0;
	bool found = !*path;

	while (!found && file && getline(&line, &size, file) >= 0)
		found = strstr(line, "-----BEGIN CERTIFICATE-----") || strstr(line, "-----BEGIN X509 CERTIFICATE-----");
	free(line);
	if (file)
		fclose(file);
	config->smtp_ca = path;
	return found ? OK : setting_refuse(RETORT_SMTP_CA, "a readable file of PEM certificates");
}

static enum err read_admin_email(struct config *config)
{
	const char *text = setting(RETORT_ADMIN_EMAIL);
	struct arena *mem;
	struct str email = STR("");
	bool valid;

	mem = arena_new();
	if (!mem)
		return setting_refuse_secret(RETORT_ADMIN_EMAIL, "cannot be read: out of memory");
	valid = !*text || email_normalize(mem, str_from(text), &email);
	if (valid)
		config->admin_email = setting_normalize(RETORT_ADMIN_EMAIL, email.ptr);
	arena_free(mem);
	return valid ? OK : setting_refuse(RETORT_ADMIN_EMAIL, "an email address");
}

/* The name before an address in angle brackets: it must contain no line break and no other address. */
static bool is_display_name(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.ptr[i] < ' ' || name.ptr[i] == 0x7F || strchr("<>", name.ptr[i]))
			return false;
	return text_is_utf8(name);
}

/* Converts the host of a sender's address to ASCII. Unlike in other addresses, it may be a single label, such as
 * localhost. */
static bool normalize_address(const char *address, size_t length, char *ret, size_t size)
{
	char local[80], host[HOST_SIZE * 4], ascii[HOST_SIZE], plain[sizeof(local) + 16];
	const char *at = memchr(address, '@', length);
	int before = at ? (int)(at - address) : 0;

	if (!at || before >= (int)sizeof(local) || length - (size_t)before > sizeof(host))
		return false;
	snprintf(local, sizeof(local), "%.*s", before, address);
	snprintf(host, sizeof(host), "%.*s", (int)length - before - 1, at + 1);
	snprintf(plain, sizeof(plain), "%s@host.example", local);
	return text_is_email(str_from(plain)) && *host != '[' && host_normalize(host, ascii) &&
	       snprintf(ret, size, "%s@%s", local, ascii) < (int)size;
}

/* ADDRESS or NAME <ADDRESS>. */
static enum err read_mail_from(struct config *config)
{
	const char *text = setting(RETORT_MAIL_FROM), *open = strchr(text, '<'), *from = open ? open + 1 : text;
	size_t before = open ? (size_t)(open - text) : 0, length = strcspn(from, ">");
	const char *after = from + length + (open ? 1 : 0);
	char address[SETTING_VALUE_SIZE], normal[SETTING_VALUE_SIZE * 2];

	if ((open && !from[length]) || *after || !is_display_name((struct str){text, before}) ||
	    !normalize_address(from, length, address, sizeof(address)))
		return setting_refuse(RETORT_MAIL_FROM, "ADDRESS or NAME <ADDRESS>, such as blog@example.com or Blog "
							"<blog@example.com>");
	snprintf(normal, sizeof(normal), open ? "%.*s<%s>" : "%.*s%s", (int)before, text, address);
	config->mail_from = setting_normalize(RETORT_MAIL_FROM, normal);
	return OK;
}

enum err read_mail_settings(struct config *config)
{
	enum err e;

	e = read_smtp_url(config);
	if (!e)
		e = read_smtp_ca(config);
	if (!e)
		e = read_admin_email(config);
	if (e)
		return e;
	return read_mail_from(config);
}
