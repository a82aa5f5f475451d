#!/bin/sh
# Serves the API and the site until Ctrl-C. PORT and WEB_PORT move them.
set -eu
cd "$(dirname "$0")/.."

# setting NAME DEFAULT: what the environment says, else .env, else DEFAULT.
setting() {
  eval "value=\${$1:-}"
  [ -n "$value" ] || [ ! -e .env ] ||
    value=$(sed -n "s/^[[:space:]]*$1=//p" .env | head -n 1 | sed "s/^\([\"']\)\(.*\)\1\$/\2/")
  printf '%s\n' "${value:-$2}"
}

WEB_PORT=${WEB_PORT:-8080}
RETORT_LISTEN=$(setting RETORT_LISTEN "127.0.0.1:${PORT:-5000}")
RETORT_BASE_URL=$(setting RETORT_BASE_URL "http://127.0.0.1:$WEB_PORT")
RETORT_SMTP_URL=$(setting RETORT_SMTP_URL log:)
RETORT_TRUSTED_PROXIES=$(setting RETORT_TRUSTED_PROXIES 127.0.0.1)
RETORT_DATABASE_URL=$(setting RETORT_DATABASE_URL sqlite:data/retort.db)
export RETORT_LISTEN RETORT_BASE_URL RETORT_SMTP_URL RETORT_TRUSTED_PROXIES RETORT_DATABASE_URL

# A database of this program's own making, on first run: an administrator and a little to look at.
database=${RETORT_DATABASE_URL#sqlite:}
if [ ! -e "$database" ]; then
  # Under another name until it is whole: who stops in between begins anew.
  rm -f "$database.new" "$database.new-wal" "$database.new-shm"
  (
    export RETORT_DATABASE_URL="sqlite:$database.new"
    build/retort migrate >/dev/null
    build/retort seed --users 12 --posts 60 --comments 240
    echo
    build/retort user add --email "$(setting RETORT_ADMIN_EMAIL admin@example.com)" --username admin \
      --role Administrator --confirmed
  )
  mv "$database.new" "$database"
fi

case $(setting RETORT_AVATARS identicon) in
  [Gg][Rr][Aa][Vv][Aa][Tt][Aa][Rr]) pictures=https://secure.gravatar.com ;;
  *) pictures= ;;
esac
run=$(pwd)/build/run
mkdir -p "$run"
sed -e "s|@LISTEN@|127.0.0.1:$WEB_PORT|g" -e "s|@API@|$RETORT_LISTEN|g" -e "s|@ROOT@|$(pwd)/frontend/dist|g" \
  -e "s|@RESOLVER@||g" -e "s|@PICTURES@|$pictures|g" -e "s|@RUN@|$run|g" frontend/nginx.conf >"$run/nginx.conf"

api= web=
stop() {
  trap - INT TERM HUP EXIT
  [ -z "$web" ] || kill -QUIT "$web" 2>/dev/null || true
  [ -z "$api" ] || kill -TERM "$api" 2>/dev/null || true
  wait
}
trap 'stop; exit 0' INT TERM HUP
trap stop EXIT

build/retort serve &
api=$!
# As root, nginx would serve as nobody, who may not read root's files.
as=; if [ "$(id -u)" = 0 ]; then as='user root;'; fi
PATH=$PATH:/usr/sbin nginx -e stderr -c "$run/nginx.conf" -p "$run" -g "daemon off; $as" &
web=$!
until build/retort health 2>/dev/null; do
  kill -0 "$api" 2>/dev/null || { echo 'The API did not start; its words above say why.' >&2; exit 1; }
  sleep 0.1
done
kill -0 "$web" 2>/dev/null || { echo 'The web server did not start; its words above say why.' >&2; exit 1; }
printf '\nOpen %s in a browser; Ctrl-C stops it. Mails are written here.\n\n' "$RETORT_BASE_URL"
# Whichever ends first takes the other with it.
while kill -0 "$api" 2>/dev/null && kill -0 "$web" 2>/dev/null; do sleep 1; done
echo 'A server ended by itself; its words above say why.' >&2
exit 1
