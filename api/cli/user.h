/* What `retort user` can do, a file each. */
#ifndef RETORT_CLI_USER_H
#define RETORT_CLI_USER_H

int cli_user_add(int argc, char **argv);
int cli_user_role(int argc, char **argv);

#endif
