/* JSON on the standard output. */
#ifndef RETORT_JSON_OUTPUT_H
#define RETORT_JSON_OUTPUT_H

#include "http/json_writer.h"

/* Prints what was written since the last time, and empties the writer. What cannot be printed main() notices. */
void cli_print_json(struct json_writer *w);
/* The last of it, with a newline. */
void cli_end_json(struct json_writer *w);

#endif
