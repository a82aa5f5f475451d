/* retort copy: copies everything from one database to another, of any kind. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <yder.h>

#include "base/reason.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "store/connect.h"
#include "store/copy.h"

#define COMMAND "copy"

struct options {
	const char *from, *to;
};

static enum err show(void *arg, const char *what, int64_t done, int64_t total)
{
	progress_show(arg, what, done, total);
	return interrupt_came() ? ERR_STOPPING : OK;
}

static void print_copied(void *arg, const char *table, const struct table_sum *sum)
{
	progress_end(arg);
	printf("%-20s %10" PRId64 "  %016" PRIx64 "%016" PRIx64 "\n", table, sum->rows, sum->sum[0], sum->sum[1]);
}

static void print_finding(void *arg, struct str sentence)
{
	(void)arg;
	fprintf(stderr, "retort copy: in the target, %.*s.\n", (int)sentence.len, sentence.ptr);
}

static const char *why(enum err e)
{
	switch (e) {
	case ERR_CONFLICT:
		return "the target must be empty, or just migrated and never used. Nothing was changed.";
	case ERR_STOPPING:
		return "interrupted. Nothing was changed.";
	case ERR_BUSY:
		return "one of the databases is busy. Nothing was changed. Try again.";
	case ERR_OUTCOME_UNKNOWN:
		return "the connection was lost while the copy was being stored. Run the command again: if it reports "
		       "that the target has data, everything was copied.";
	default:
		return "failed; see the messages above. Nothing was changed.";
	}
}

static enum err copy(const struct options *options)
{
	struct progress progress = {0};
	const struct store_copy how = {
	    .progress = show, .copied = print_copied, .finding = print_finding, .arg = &progress};
	struct db *from = NULL, *to = NULL;
	enum err e;

	e = db_connect(options->from, DB_READ, &from);
	if (e)
		fputs("retort copy: the database of --from cannot be opened.\n", stderr);
	else
		e = db_connect(options->to, DB_CREATE, &to);
	if (!e)
		e = store_copy(&how, from, to);
	else if (from)
		fputs("retort copy: the database of --to cannot be opened.\n", stderr);
	progress_end(&progress);
	db_disconnect(from);
	if (e)
		db_discard(to);
	else
		db_disconnect(to);
	return e;
}

int cmd_copy(int argc, char **argv)
{
	struct options options = {0};
	const struct cli_option table[] = {
	    {.name = "from", .value = "URL", .required = true, .help = "the source", .text = &options.from},
	    {.name = "to", .value = "URL", .required = true, .help = "the target", .text = &options.to},
	    {0}};
	const struct cli_usage usage = {
	    .command = COMMAND,
	    .about = "Copies everything from one database to another, for example from SQLite to PostgreSQL or back. "
		     "The\nURLs have the format of RETORT_DATABASE_URL. The target must be empty, or just migrated. "
		     "Each table\nis read back and compared by row count and checksum, which are printed. Everything "
		     "is stored in one\ntransaction: if anything fails, the target is unchanged. Ids stay the same. "
		     "The source is not\nchanged, and is copied as of the start, so stop the servers first. Its schema "
		     "must be that of this\nprogram. Other users of this machine can see the command line: store "
		     "PostgreSQL's password in\n~/.pgpass, not in the URL.",
	    .options = table,
	};
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	e = cli_begin(&config);
	if (e)
		return cli_fail(COMMAND, e);
	interrupt_catch();
	e = copy(&options);
	if (e) {
		reason_log(Y_LOG_LEVEL_ERROR);
		fprintf(stderr, "retort copy: %s\n", why(e));
		return EXIT_FAILURE;
	}
	puts("Everything was copied and verified.");
	return EXIT_SUCCESS;
}
