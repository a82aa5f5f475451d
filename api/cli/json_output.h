/* JSON on standard output. */
#ifndef RETORT_JSON_OUTPUT_H
#define RETORT_JSON_OUTPUT_H

#include "base/json_writer.h"

/* Prints what was written since the last call, and empties the writer. main() checks whether stdout failed. */
void cli_print_json(struct json_writer *w);
/* Prints the rest and a newline. */
void cli_end_json(struct json_writer *w);

#endif
