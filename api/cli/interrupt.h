/* Signals that end a command, for commands that must clean up first. */
#ifndef RETORT_INTERRUPT_H
#define RETORT_INTERRUPT_H

#include <stdbool.h>

/* From now on, SIGINT, SIGTERM and SIGHUP are only recorded. */
void interrupt_catch(void);
/* Whether one has arrived. */
bool interrupt_came(void);

#endif
