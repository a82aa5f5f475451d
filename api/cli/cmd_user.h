/* What `retort user` can do, a file each, and what they share. */
#ifndef RETORT_CMD_USER_H
#define RETORT_CMD_USER_H

#include "base/arena.h"
#include "base/error.h"

int cmd_user_add(int argc, char **argv);
int cmd_user_list(int argc, char **argv);
int cmd_user_role(int argc, char **argv);
int cmd_user_password(int argc, char **argv);
int cmd_user_suspend(int argc, char **argv);

/* A password to give an account: the first line of the standard input, or a generated one. False, and this was said:
 * there is none. */
bool user_read_password(struct arena *mem, const char *command, bool from_stdin, struct str *ret_password);
/* Whether the rules of registration allow them, with a password that is hard to guess for whoever knows the names.
 * False: it was said what is wrong. */
bool user_is_valid(struct arena *mem, const char *command, struct str email, struct str username, struct str password);

#endif
