/* JSON on standard output. */
#include "cli/json_output.h"

#include <orcania.h>
#include <stdio.h>
#include <stdlib.h>

void cli_print_json(struct json_writer *w)
{
	if (w->failed) {
		fputs("retort: there is not enough memory.\n", stderr);
		exit(EXIT_FAILURE);
	}
	fwrite(w->data, 1, w->len, stdout);
	w->len = 0;
}

void cli_end_json(struct json_writer *w)
{
	jw_raw(w, STR("\n"));
	cli_print_json(w);
	o_free(w->data);
	*w = (struct json_writer){0};
}
