/* How a subcommand begins, and how it fails. */
#ifndef RETORT_SETUP_H
#define RETORT_SETUP_H

#include "base/arena.h"
#include "base/config.h"
#include "store/store.h"

/* Reads the settings and starts the log on stderr. The reason of a failure has been printed. */
enum err cli_begin(struct config *ret_config);
/* The same, and opens the store, whose schema must be current. */
enum err cli_open_store(struct config *ret_config, struct store **ret_store);
/* The same, but brings the schema up to date first. */
enum err cli_open_current_store(struct config *ret_config, struct store **ret_store);

/* password_init(); the reason of a failure has been printed, or cli_fail() prints it. */
enum err cli_init_passwords(void);

/* arena_new(), but never NULL: a command that has no memory ends the program. */
struct arena *cli_arena(void) __attribute__((returns_nonnull));

/* store_write() with several tries: a busy server may lock the database for longer than one try waits. */
enum err cli_write(struct store *store, store_write_fn fn, void *arg);

/* Says that the command failed; the log has said why. Returns the exit code. */
int cli_fail(const char *command, enum err e);

#endif
