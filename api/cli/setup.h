/* Start and failure of subcommands. */
#ifndef RETORT_SETUP_H
#define RETORT_SETUP_H

#include "base/arena.h"
#include "base/config.h"
#include "store/store.h"

/* Reads the settings and starts the log on stderr. Failures have been reported. */
enum err cli_begin(struct config *ret_config);
/* The same, and opens the store, whose schema must be current. */
enum err cli_open_store(struct config *ret_config, struct store **ret_store);
/* The same, but updates the schema first. */
enum err cli_open_current_store(struct config *ret_config, struct store **ret_store);

/* password_init(); failures have been reported, or cli_fail() reports them. */
enum err cli_init_passwords(void);

/* arena_new(), but never NULL: out of memory, the program ends. */
struct arena *cli_arena(void) __attribute__((returns_nonnull));

/* store_write() with several tries: a busy server may lock the database for longer than one try waits. */
enum err cli_write(struct store *store, store_write_fn fn, void *arg);

/* Reports that the command failed, after the log has said why. Returns the exit code. */
int cli_fail(const char *command, enum err e);

#endif
