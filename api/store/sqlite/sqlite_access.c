/* Whether this process may write a database, and if not, what its operator can do. */
#include "store/sqlite/sqlite_access.h"
#include "store/sqlite/sqlite_files.h"

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/reason.h"
#include "store/sqlite/sqlite_files.h"

struct user_name {
	char text[64];
};

/* "retort", or "the user 1000" if it has no name. */
static struct user_name name_of(uid_t uid)
{
	char buffer[1024];
	struct passwd entry, *found = NULL;
	struct user_name name;

	if (getpwuid_r(uid, &entry, buffer, sizeof(buffer), &found) == 0 && found)
		snprintf(name.text, sizeof(name.text), "%s", found->pw_name);
	else
		snprintf(name.text, sizeof(name.text), "the user %ld", (long)uid);
	return name;
}

static void explain(const char *path, int reason)
{
	struct user_name me = name_of(geteuid()), owner;
	struct stat status;
	unsigned mode;

	if (reason == EROFS) {
		reason_add("%s is on a file system that is mounted read-only. Remount it for writing, or set "
			   "RETORT_DATABASE_URL to another path.",
			   path);
		return;
	}
	if (stat(path, &status) != 0) {
		reason_add("%s cannot be accessed by %s, the user who runs this program: %s. Run it as the owner of "
			   "the database, or give %s access to the folder.",
			   path, me.text, strerror(reason), me.text);
		return;
	}
	mode = status.st_mode & 07777;
	if (status.st_uid == geteuid()) {
		reason_add("%s cannot be written by its owner %s, because its mode is %04o. Run: chmod u+rw%s '%s'",
			   path, me.text, mode, S_ISDIR(status.st_mode) ? "x" : "", path);
		return;
	}
	owner = name_of(status.st_uid);
	reason_add("%s cannot be written by %s, the user who runs this program: its owner is %s, and its mode is %04o. "
		   "Run the program as %s, or make %s the owner: chown %ld '%s'",
		   path, me.text, owner.text, mode, owner.text, me.text, (long)geteuid(), path);
}

/* Gives the reason why not. What is not there may be made; `ret_is_there` says so. */
static bool may_use(const char *path, int how, bool *ret_is_there)
{
	bool is_there = eaccess(path, how) == 0;

	if (!is_there && errno != ENOENT && errno != ENOTDIR) {
		explain(path, errno);
		return false;
	}
	*ret_is_there = is_there;
	return true;
}

static bool may_use_folder(const char *path)
{
	bool may, is_there;
	char *folder;

	folder = sqlite_folder(path);
	if (!folder)
		return true; /* other errors are reported elsewhere */
	may = may_use(folder, R_OK | W_OK | X_OK, &is_there);
	free(folder);
	return may;
}

bool sqlite_may_write(const char *address)
{
	static const char *const ends[] = {"", "-wal", "-shm"};
	char *resolved = realpath(address, NULL); /* SQLite's other files are next to the target of a symbolic link */
	const char *base = resolved ? resolved : address;
	bool may = true, is_there, all_there = true;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends) && may; i++) {
		char *path = NULL;

		if (asprintf(&path, "%s%s", base, ends[i]) < 0)
			break; /* other errors are reported elsewhere */
		may = may_use(path, R_OK | W_OK, &is_there);
		all_there = all_there && may && is_there;
		free(path);
	}
	may = may && (all_there || may_use_folder(base));
	free(resolved);
	return may;
}
