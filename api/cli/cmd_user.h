/* The subcommands of `retort user`, one file each, and what they share. */
#ifndef RETORT_CMD_USER_H
#define RETORT_CMD_USER_H

#include "base/arena.h"
#include "base/error.h"

int cmd_user_add(int argc, char **argv);
int cmd_user_list(int argc, char **argv);
int cmd_user_role(int argc, char **argv);
int cmd_user_password(int argc, char **argv);
int cmd_user_suspend(int argc, char **argv);

/* A password to give an account: the first line of standard input, or a generated one. False, reported: there is none.
 */
bool user_read_password(struct arena *mem, const char *command, bool from_stdin, struct str *ret_password);
/* Checks them by the rules of registration, including the strength of the password. False: errors were reported. */
bool user_is_valid(struct arena *mem, const char *command, struct str email, struct str username, struct str password);

#endif
