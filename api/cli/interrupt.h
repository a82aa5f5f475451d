/* Signals that end a command, for one that has to clean up first. */
#ifndef RETORT_INTERRUPT_H
#define RETORT_INTERRUPT_H

#include <stdbool.h>

/* From now on SIGINT, SIGTERM and SIGHUP are only noted. */
void interrupt_catch(void);
/* Whether one came. */
bool interrupt_came(void);

#endif
