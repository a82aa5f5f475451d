/* Loads settings as the program does. */
#ifndef RETORT_TEST_LOADING_H
#define RETORT_TEST_LOADING_H

#include "base/config_load.h"
#include "base/setting.h"
#include "temporary_folder.h"

/* Each test starts with none of them set, in an empty folder. */
static inline int begin(void **state)
{
	for (enum setting which = 0; which < SETTING_COUNT; which++)
		unsetenv(setting_name(which));
	return enter_folder(state);
}

static inline void write_env_file(const char *text)
{
	FILE *file = fopen(".env", "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* What the last load said on stderr. */
static char said[4096];

static inline enum err load(struct config *ret_config)
{
	int terminal = dup(STDERR_FILENO);
	FILE *file = tmpfile();
	size_t length;
	enum err e;

	assert_non_null(file);
	fflush(stderr);
	dup2(fileno(file), STDERR_FILENO);
	e = config_load(ret_config);
	fflush(stderr);
	dup2(terminal, STDERR_FILENO);
	close(terminal);
	rewind(file);
	length = fread(said, 1, sizeof(said) - 1, file);
	said[length] = '\0';
	fclose(file);
	return e;
}

static inline struct config loaded(void)
{
	struct config config;

	if (load(&config))
		fail_msg("%s", said);
	assert_string_equal(said, "");
	return config;
}

/* `wanted`: all of them, as people write them, a blank between. */
static inline void assert_listens(const struct config *config, const char *wanted)
{
	char all[LISTEN_MOST * LISTEN_TEXT_SIZE] = "", one[LISTEN_TEXT_SIZE];

	for (unsigned i = 0; i < config->listen.count; i++) {
		listen_format(&config->listen.item[i], one);
		strcat(strcat(all, i ? " " : ""), one);
	}
	assert_string_equal(all, wanted);
}

#endif
