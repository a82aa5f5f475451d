#!/bin/sh
# Serves the API and the site until Ctrl-C. PORT and WEB_PORT move them.
set -eu
cd "$(dirname "$0")/.."

# setting NAME DEFAULT: what the environment or .env says, else DEFAULT. A bad one ends this with its sentence.
setting() { build/retort config "$1" --default "$2"; }

WEB_PORT=${WEB_PORT:-8080}
listen=$(setting RETORT_LISTEN "127.0.0.1:${PORT:-5000}")
RETORT_BASE_URL=$(setting RETORT_BASE_URL "http://127.0.0.1:$WEB_PORT")
database=$(setting RETORT_DATABASE_URL sqlite:data/retort.db)
admin=$(setting RETORT_ADMIN_EMAIL admin@example.com)
# nginx comes by a Unix socket, and so tells who is asking. A path in the checkout could be too long for one.
sockets=$(mktemp -d)
trap 'rm -rf "$sockets"' EXIT
trap 'exit 130' INT TERM HUP
RETORT_LISTEN="$listen unix:$sockets/api.sock"
export RETORT_LISTEN RETORT_BASE_URL
# What is set may hold a password, which is not told: it is left as it is.
smtp=$(setting RETORT_SMTP_URL '')
[ -n "$smtp" ] || export RETORT_SMTP_URL="${smtp:=log:}"

# A database of this program's own making, on first run: an administrator and a little to look at.
database=${database#sqlite:} password=
if [ ! -e "$database" ]; then
  # Under another name until it is whole: who stops in between begins anew.
  rm -f "$database.new" "$database.new-wal" "$database.new-shm"
  RETORT_DATABASE_URL="sqlite:$database.new" RETORT_LOG_LEVEL=warning build/retort migrate >/dev/null
  RETORT_DATABASE_URL="sqlite:$database.new" build/retort seed --users 12 --posts 60 --comments 240
  made=$(RETORT_DATABASE_URL="sqlite:$database.new" build/retort user add --email "$admin" --username admin \
    --role Administrator --confirmed)
  printf '\n%s\n\n' "$made"
  password=$(printf '%s\n' "$made" | sed -n 's/^Its password is //p')
  # Those of a database that was deleted would be taken for this one's.
  rm -f "$database-wal" "$database-shm"
  mv "$database.new" "$database"
fi

run=$(pwd)/build/run/$WEB_PORT
mkdir -p "$run"
rm -f "$run/nginx.pid"

api= web=
stop() {
  trap - INT TERM HUP EXIT
  # TERM: a shell starts what runs beside it with INT and QUIT ignored, and nginx may not have got so far as to change that.
  for pid in $web $api; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$sockets"
}
trap 'stop; exit 0' INT TERM HUP
trap stop EXIT

build/retort serve &
api=$!
# nginx logs every request: in the terminal, the mails would be hard to find among them.
WEB_LISTEN=127.0.0.1:$WEB_PORT WEB_API=unix:$sockets/api.sock WEB_ROOT=$(pwd)/frontend/dist WEB_RUN=$run \
  WEB_TEMPLATE=frontend/nginx.conf RETORT_AVATARS=$(setting RETORT_AVATARS identicon) \
  RETORT_RATE_LIMIT=$(setting RETORT_RATE_LIMIT on) RETORT_TRUSTED_PROXIES=$(setting RETORT_TRUSTED_PROXIES '') \
  sh frontend/serve.sh >"$run/access.log" &
web=$!
# nginx writes its number down once it listens.
until build/retort health 2>/dev/null && [ -e "$run/nginx.pid" ]; do
  kill -0 "$api" 2>/dev/null || { echo 'The API did not start; its words above say why.' >&2; exit 1; }
  kill -0 "$web" 2>/dev/null || { echo 'The web server did not start; its words above say why.' >&2; exit 1; }
  sleep 0.1
done
if [ -n "$password" ]; then
  way="Sign in as $admin; the password is $password"
elif build/retort user list --find "$admin" | grep -qiF " $admin "; then
  way="Sign in as $admin; \`build/retort user password --email $admin\` makes a new password."
else
  way="\`build/retort user add --email $admin --username NAME --role Administrator --confirmed\` makes an account."
fi
printf '\nOpen %s in a browser; Ctrl-C stops it.\n%s\n' "$RETORT_BASE_URL" "$way"
[ "$smtp" != log: ] || mails='Mails are written here. '
printf '%sRequests are logged in %s\n\n' "${mails:-}" "${run#"$(pwd)/"}/access.log"
# Whichever ends first takes the other with it.
while kill -0 "$api" 2>/dev/null && kill -0 "$web" 2>/dev/null; do sleep 1; done
echo 'A server ended by itself; its words above say why.' >&2
exit 1
