#!/bin/sh
# retort-backup FOLDER: backs up the database into FOLDER, and deletes its backups that are older than a week. Run it where the
# server runs, so that it finds the same settings. Exit code 0: the backup is complete. KEEP_DAYS sets another number of days.
set -eu
folder=${1:?"usage: retort-backup FOLDER"}
keep=${KEEP_DAYS:-7}
umask 077
export LC_ALL=C
now=$(date -u +%s)
made=$folder/retort-$(date -u -d "@$now" +%Y-%m-%dT%H%M%SZ)

# The value in effect, with passwords masked.
url=$(retort config RETORT_DATABASE_URL)
case $url in
  sqlite:*)
    made=$made.db
    retort backup "$made" ;;
  *\*\*\**)
    # A command line with the password could be read by every user of the machine.
    echo 'retort-backup: RETORT_DATABASE_URL contains the password. Put that into a file, and write ?passfile=PATH instead.' >&2
    exit 1 ;;
  *)
    made=$made.dump
    trap 'rm -f "$made.partial"' EXIT
    pg_dump --format=custom --file="$made.partial" --dbname="$url"
    pg_restore --list "$made.partial" >/dev/null
    sync "$made.partial"
    mv "$made.partial" "$made"
    echo "The database was copied to $made." ;;
esac

# Only what has a name of ours, by the date in it, and only after a backup that succeeded.
oldest=retort-$(date -u -d "@$((now - keep * 86400))" +%Y-%m-%dT%H%M%SZ)
for file in "$folder"/retort-????-??-??T??????Z.db "$folder"/retort-????-??-??T??????Z.dump; do
  name=${file##*/}
  if [ -e "$file" ] && expr "$name" '<' "$oldest" >/dev/null; then rm -- "$file"; fi
done
