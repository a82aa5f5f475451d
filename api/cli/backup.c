/* retort backup: a consistent copy of the database, made while it is in use. */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/progress.h"

static volatile sig_atomic_t interrupted;

static void note_signal(int signal_number)
{
	interrupted = signal_number;
}

/* A copy that is not whole must not stay. */
static void catch_signals(void)
{
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP};

	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		sigaction(signals[i], &(struct sigaction){.sa_handler = note_signal, .sa_flags = SA_RESTART}, NULL);
	signal(SIGPIPE, SIG_IGN); /* whoever reads the copy may go; that is told as any other fault */
}

static enum err show(void *arg, const char *what, int64_t done, int64_t total)
{
	progress_show(arg, what, done, total);
	return interrupted ? ERR_STOPPING : OK;
}

/* A folder of its own beside the database, where there is room for as much; /tmp may be memory. */
static enum err make_folder(const char *database_url, char *ret, size_t size)
{
	const char *path = strchr(database_url, ':') + 1, *slash = strrchr(path, '/');

	snprintf(ret, size, "%.*s.retort-backup-XXXXXX", slash ? (int)(slash + 1 - path) : 0, path);
	if (mkdtemp(ret))
		return OK;
	fprintf(stderr, "retort backup: no folder can be made beside the database: %s.\n", strerror(errno));
	return ERR_INTERNAL;
}

/* What cannot be written main() notices. */
static enum err print_file(FILE *file)
{
	char bytes[64 * 1024];
	size_t count;

	while (!interrupted && (count = fread(bytes, 1, sizeof(bytes), file)) > 0)
		if (fwrite(bytes, 1, count, stdout) < count)
			break;
	return interrupted ? ERR_STOPPING : ferror(file) ? ERR_INTERNAL : OK;
}

/* SQLite copies into a file only. That one has lost its name before the first byte is printed: whatever ends this,
 * nothing stays. */
static enum err backup_to_stdout(const char *database_url, struct progress *progress)
{
	char folder[PATH_MAX], path[PATH_MAX + sizeof("/copy.db")];
	FILE *file = NULL;
	enum err e = make_folder(database_url, folder, sizeof(folder));

	if (e)
		return e;
	snprintf(path, sizeof(path), "%s/copy.db", folder);
	e = store_backup(database_url, path, show, progress);
	if (!e && !(file = fopen(path, "re")))
		e = ERR_INTERNAL;
	unlink(path);
	rmdir(folder);
	if (!e)
		e = print_file(file);
	if (file)
		fclose(file);
	return e;
}

static int conclude(enum err e, const char *file)
{
	if (e == ERR_STOPPING)
		fputs("retort backup: it was interrupted; there is no copy.\n", stderr);
	else if (e)
		cli_fail("backup", e);
	else if (file)
		printf("The database was copied to %s.\n", file);
	return e ? EXIT_FAILURE : EXIT_SUCCESS;
}

static int run(const char *file)
{
	bool to_stdout = strcmp(file, "-") == 0;
	struct progress progress = {0};
	struct config config;
	enum err e;

	if (to_stdout && isatty(STDOUT_FILENO)) {
		fputs(
		    "retort backup: a terminal cannot show a database. Send it on, as in `retort backup - >copy.db`.\n",
		    stderr);
		return EXIT_USAGE;
	}
	catch_signals();
	e = cli_begin(&config);
	if (!e && to_stdout)
		e = backup_to_stdout(config.database_url, &progress);
	else if (!e)
		e = store_backup(config.database_url, file, show, &progress);
	progress_end(&progress);
	return conclude(e, to_stdout ? NULL : file);
}

int cli_backup(int argc, char **argv)
{
	const char *file = NULL;
	const struct cli_option options[] = {{.value = "FILE",
					      .required = true,
					      .help = "where to; it must not exist yet; - is the standard output",
					      .text = &file},
					     {0}};
	const struct cli_usage usage = {
	    .command = "backup",
	    .about = "Copies the database to FILE, for its owner's eyes only: it holds addresses and hashes of\n"
		     "passwords. The server may go on meanwhile: the copy is the database as it was at the start.\n"
		     "FILE is there once the copy is whole; until then it is called FILE.partial.\n"
		     "`retort restore FILE` puts it back.",
	    .options = options};
	int code;

	return cli_read(argc, argv, &usage, &code) ? run(file) : code;
}
