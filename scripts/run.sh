#!/bin/sh
# Runs the API and the website until Ctrl-C. PORT and WEB_PORT set their ports.
set -eu
cd "$(dirname "$0")/.."

# setting NAME DEFAULT: prints the value from the environment or .env, else DEFAULT. An invalid value stops this script.
setting() { build/retort config "$1" --default "$2"; }

WEB_PORT=${WEB_PORT:-8080}
listen=$(setting RETORT_LISTEN "127.0.0.1:${PORT:-5000}")
RETORT_BASE_URL=$(setting RETORT_BASE_URL "http://127.0.0.1:$WEB_PORT")
database=$(setting RETORT_DATABASE_URL sqlite:data/retort.db)
admin=$(setting RETORT_ADMIN_EMAIL admin@example.com)
# nginx connects by a Unix socket, which the API trusts to report client addresses. The socket is in a temporary directory,
# because a path in the checkout could be too long.
sockets=$(mktemp -d)
trap 'rm -rf "$sockets"' EXIT
trap 'exit 130' INT TERM HUP
RETORT_LISTEN="$listen unix:$sockets/api.sock"
export RETORT_LISTEN RETORT_BASE_URL
# A value that is set may contain a password, and is printed masked: leave it unchanged.
RETORT_LOG_REQUESTS=$(setting RETORT_LOG_REQUESTS errors)
export RETORT_LOG_REQUESTS
smtp=$(setting RETORT_SMTP_URL '')
[ -n "$smtp" ] || export RETORT_SMTP_URL="${smtp:=log:}"

# On the first run, create a database with an administrator and sample content; on a database server that is its operator's.
password=
case $database in
  sqlite:*) database=${database#sqlite:} ;;
  *) database= ;;
esac
if [ -n "$database" ] && [ ! -e "$database" ]; then
  # It gets its final name when it is complete: an interrupted run starts over.
  rm -f "$database.new" "$database.new-wal" "$database.new-shm"
  RETORT_DATABASE_URL="sqlite:$database.new" RETORT_LOG_LEVEL=warning build/retort migrate >/dev/null
  RETORT_DATABASE_URL="sqlite:$database.new" build/retort seed --users 12 --posts 60 --comments 240
  made=$(RETORT_DATABASE_URL="sqlite:$database.new" build/retort user add --email "$admin" --username admin \
    --role Administrator --confirmed)
  printf '\n%s\n\n' "$made"
  password=$(printf '%s\n' "$made" | sed -n 's/^Its password is //p')
  # Remove the log of a database that was deleted: SQLite would apply it to this one.
  rm -f "$database-wal" "$database-shm"
  mv "$database.new" "$database"
fi

run=$(pwd)/build/run/$WEB_PORT
mkdir -p "$run"
rm -f "$run/nginx.pid"

api= web=
stop() {
  trap - INT TERM HUP EXIT
  # TERM, because shells start background processes with INT and QUIT ignored, until nginx installs its own handlers.
  for pid in $web $api; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$sockets"
}
trap 'stop; exit 0' INT TERM HUP
trap stop EXIT

build/retort serve &
api=$!
# The access log goes to a file, so that emails in the terminal stay visible.
WEB_LISTEN=127.0.0.1:$WEB_PORT WEB_API=unix:$sockets/api.sock WEB_ROOT=$(pwd)/frontend/dist WEB_RUN=$run \
  WEB_TEMPLATE=frontend/nginx.conf RETORT_AVATARS=$(setting RETORT_AVATARS identicon) \
  RETORT_RATE_LIMIT=$(setting RETORT_RATE_LIMIT on) RETORT_TRUSTED_PROXIES=$(setting RETORT_TRUSTED_PROXIES '') \
  sh frontend/serve.sh >"$run/access.log" &
web=$!
# nginx writes its PID file once it listens.
until build/retort health 2>/dev/null && [ -e "$run/nginx.pid" ]; do
  kill -0 "$api" 2>/dev/null || { echo 'The API did not start. See the messages above.' >&2; exit 1; }
  kill -0 "$web" 2>/dev/null || { echo 'The web server did not start. See the messages above.' >&2; exit 1; }
  sleep 0.1
done
if [ -n "$password" ]; then
  hint="Sign in as $admin; the password is $password"
elif build/retort user list --find "$admin" | grep -qiF " $admin "; then
  hint="Sign in as $admin. To set a new password, run: build/retort user password --email $admin"
else
  hint="To create an administrator, run: build/retort user add --email $admin --username NAME --role Administrator --confirmed"
fi
printf '\nOpen %s in a browser. Press Ctrl-C to stop.\n%s\n' "$RETORT_BASE_URL" "$hint"
[ "$smtp" != log: ] || mails='Emails are printed here. '
printf '%sThe access log is %s\n\n' "${mails:-}" "${run#"$(pwd)/"}/access.log"
# When one ends, stop the other.
while kill -0 "$api" 2>/dev/null && kill -0 "$web" 2>/dev/null; do sleep 1; done
echo 'A server stopped unexpectedly. See the messages above.' >&2
exit 1
