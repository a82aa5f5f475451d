/* The age of the backups. */
#include "core/site_backups.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/clock.h"

#define HOUR_S 3600
/* A backup a day, and time for one that takes long. */
#define BACKUP_LATE_H 30

bool site_newest_backup(const char *folder, int64_t *ret_us)
{
	struct dirent *entry;
	struct stat file;
	int64_t newest = 0;
	DIR *dir;

	dir = opendir(folder);
	if (!dir)
		return false;
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.' && fstatat(dirfd(dir), entry->d_name, &file, AT_SYMLINK_NOFOLLOW) == 0 &&
		    S_ISREG(file.st_mode) && file.st_size && file.st_mtim.tv_sec * US_PER_S > newest)
			newest = file.st_mtim.tv_sec * US_PER_S;
	closedir(dir);
	*ret_us = newest;
	return true;
}

void site_check_backups(const struct config *config, struct site_findings *to)
{
	static const char advice[] = "See `systemctl status retort-backup` and docs/operations.md, \"Back up\".";
	int64_t newest, hours;

	if (!*config->backups) {
		site_find(to, "backup", SITE_WARNING, "Set RETORT_BACKUPS to the folder of the backups.",
			  "It is not known whether there are backups.");
		return;
	}
	if (!site_newest_backup(config->backups, &newest)) {
		site_find(to, "backup", SITE_PROBLEM, "Create it, readable by the user of the server.",
			  "The folder of RETORT_BACKUPS cannot be read.");
		return;
	}
	hours = (clock_now() - newest) / US_PER_S / HOUR_S;
	if (!newest)
		site_find(to, "backup", SITE_PROBLEM, advice, "There is no backup.");
	else if (hours > BACKUP_LATE_H)
		site_find(to, "backup", SITE_PROBLEM, advice, "The last backup is %lld hours old.", (long long)hours);
	else
		site_find(to, "backup", SITE_OK, "", "The last backup is %lld hours old.", (long long)hours);
}
