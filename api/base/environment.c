/* Reads the environment and `.env`. */
#include "base/environment.h"

#include <ctype.h>
#include <errno.h>
#include <orcania.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/setting.h"

#define NAME_CHARACTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"

struct env_file {
	const char *path;
	FILE *stream;
	unsigned line;
	bool seen[SETTING_COUNT];
};

/* Kubernetes sets variables like these in every container, for each service: for one that is called "retort" or
 * "retort-api", they begin with RETORT_ (its documentation: "Service", "Environment variables"). */
static bool is_of_kubernetes(const char *name, const char *value)
{
	return strncmp(name, "RETORT_PORT", 11) == 0 || strstr(name, "_SERVICE_") || strstr(name, "_TCP") ||
	       strstr(name, "_UDP") || strncmp(value, "tcp://", 6) == 0 || strncmp(value, "udp://", 6) == 0;
}

/* `where` ends with ": ", or is empty. */
static enum err check_name(const char *where, const char *name, const char *value)
{
	const char *like;

	if (strncmp(name, SETTING_PREFIX, strlen(SETTING_PREFIX)) != 0 || setting_find(name) != SETTING_COUNT)
		return OK;
	if (is_of_kubernetes(name, value)) {
		fprintf(stderr, "retort: ignoring %s%s, which is not a setting; it may come from Kubernetes.\n", where,
			name);
		return OK;
	}
	like = setting_like(name);
	fprintf(stderr, "retort: %sthere is no setting %s.%s%s%s README.md lists them.\n", where, name,
		like ? " Did you mean " : "", like ? like : "", like ? "?" : "");
	return ERR_INVALID;
}

static enum err check_names(void)
{
	enum err e = OK;

	for (char **variable = environ; *variable; variable++) {
		const char *equals = strchr(*variable, '=');
		char name[SETTING_VALUE_SIZE];

		if (!equals || strncmp(*variable, SETTING_PREFIX, strlen(SETTING_PREFIX)) != 0)
			continue;
		snprintf(name, sizeof(name), "%.*s", (int)(equals - *variable), *variable);
		if (check_name("", name, equals + 1))
			e = ERR_INVALID;
	}
	return e;
}

static enum err refuse_line(const struct env_file *file, const char *format, ...) __attribute__((format(printf, 2, 3)));

static enum err refuse_line(const struct env_file *file, const char *format, ...)
{
	va_list values;

	fprintf(stderr, "retort: line %u of %s ", file->line, file->path);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fputs(".\n", stderr);
	return ERR_INVALID;
}

/* How much of an invalid line may be shown: only the name of the setting, since the rest may contain a secret. */
static int shown_length(const char *line)
{
	static const char *const words[] = {"@", "SMTP", "DATABASE", "PASS", "SECRET", "TOKEN", "KEY"};
	size_t before = strncmp(line, "export ", 7) == 0 ? 7 : 0;
	bool names_setting = strncmp(line + before, SETTING_PREFIX, strlen(SETTING_PREFIX)) == 0;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcasestr(line, words[i]))
			return names_setting ? (int)(before + strspn(line + before, NAME_CHARACTERS)) : 0;
	return (int)strlen(line);
}

static enum err refuse_text(const struct env_file *file, const char *line, const char *wanted)
{
	int length = shown_length(line);

	return refuse_line(file, "is `%.*s%s`, but must be %s", length, line, line[length] ? "…" : "", wanted);
}

/* The error for a line with an invalid name; none for a valid name. */
static const char *fault_of_name(const char *name)
{
	size_t length = strspn(name, NAME_CHARACTERS);

	if (strncmp(name, "export ", 7) == 0)
		return "NAME=VALUE without \"export\"";
	if (!*name || name[length] || isdigit((unsigned char)*name))
		return "NAME=VALUE, a comment after #, or empty";
	return NULL;
}

/* Removes the quotes; false if one of them is missing. */
static bool unquote(char **value)
{
	size_t length = strlen(*value);
	char quote = **value;

	if (quote != '"' && quote != '\'')
		return true;
	if (length < 2 || (*value)[length - 1] != quote)
		return false;
	(*value)[length - 1] = '\0';
	(*value)++;
	return true;
}

static enum err take(struct env_file *file, const char *name, const char *value)
{
	enum setting which = setting_find(name);
	char where[64];

	snprintf(where, sizeof(where), "line %u of %s: ", file->line, file->path);
	if (which < SETTING_COUNT && file->seen[which])
		return refuse_line(file, "sets %s again; remove one of the lines", name);
	if (which < SETTING_COUNT)
		file->seen[which] = true;
	setenv(name, value, 0);
	return check_name(where, name, value);
}

/* `line` is trimmed. */
static enum err read_line(struct env_file *file, char *line)
{
	char *equals = strchr(line, '='), *value, name[SETTING_VALUE_SIZE];
	const char *fault;

	if (!*line || *line == '#')
		return OK;
	snprintf(name, sizeof(name), "%.*s", (int)(equals ? equals - line : 0), line);
	fault = fault_of_name(trimwhitespace(name));
	if (fault)
		return refuse_text(file, line, fault);
	value = (char *)trimwhitespace(equals + 1);
	if (!unquote(&value))
		return refuse_text(
		    file, line,
		    "closed by the same quote that it begins with, or enclosed in the other kind of quotes");
	return take(file, trimwhitespace(name), value);
}

/* Some editors begin a file with a byte order mark, which would become part of the first name. */
static enum err read_raw_line(struct env_file *file, char *line, size_t length)
{
	if (strlen(line) != length)
		return refuse_line(file, "contains a NUL character; save the file as plain text (UTF-8)");
	if (length >= SETTING_VALUE_SIZE)
		return refuse_line(file, "is too long: at most %d bytes", SETTING_VALUE_SIZE - 1);
	if (file->line == 1 && strncmp(line, "\xEF\xBB\xBF", 3) == 0)
		return refuse_line(file, "begins with a byte order mark (BOM) before `%.*s`; save it without one",
				   (int)strspn(line + 3, NAME_CHARACTERS), line + 3);
	return read_line(file, (char *)trimwhitespace(line));
}

static enum err read_lines(struct env_file *file)
{
	char *line = NULL;
	size_t size = 0;
	ssize_t length;
	enum err e = OK;

	while ((length = getline(&line, &size, file->stream)) >= 0) {
		file->line++;
		if (read_raw_line(file, line, (size_t)length))
			e = ERR_INVALID;
	}
	free(line);
	return e;
}

static enum err read_file(const char *path)
{
	struct env_file file = {.path = path, .stream = fopen(path, "r")};
	enum err e = OK;
	int code = file.stream ? 0 : errno;

	if (code == ENOENT)
		return OK;
	if (file.stream) {
		e = read_lines(&file);
		code = ferror(file.stream) ? errno : 0;
		fclose(file.stream);
	}
	if (!code)
		return e;
	fprintf(stderr, "retort: cannot read %s: %s. Make it readable, or remove it.\n", path, strerror(code));
	return ERR_INVALID;
}

enum err environment_load(const char *path)
{
	enum err names, lines;

	names = check_names();
	lines = read_file(path); /* reports its errors, too */
	if (names)
		return names;
	return lines;
}
