#!/bin/sh
# Serves the website and proxies the API: fills in nginx.conf and runs nginx. The defaults are for the web container
# (Dockerfile.web); `make run` and the tests set others.
set -eu

listen=${WEB_LISTEN:-8080}                      # ADDRESS:PORT, or a port
api=${WEB_API:-unix:/run/retort/api.sock}       # where the API listens: unix:PATH, or ADDRESS:PORT
root=${WEB_ROOT:-/srv/retort}                   # the built website
run=${WEB_RUN:-/tmp}                            # a directory for temporary files
access_log=${WEB_ACCESS_LOG:-/dev/stdout}       # as nginx's access_log; /dev/stdout cannot be a socket, as under systemd
template=${WEB_TEMPLATE:-/etc/nginx/nginx.conf}

# Settings of the API that nginx needs too.
case $(echo "${RETORT_AVATARS:-identicon}" | tr '[:upper:]' '[:lower:]') in
  gravatar) pictures=https://secure.gravatar.com ;;
  *) pictures= ;;
esac
limits=$(echo "${RETORT_RATE_LIMIT:-on}" | tr '[:upper:]' '[:lower:]')
proxies=
for proxy in $(echo "${RETORT_TRUSTED_PROXIES:-}" | tr ',' ' '); do
  proxies="$proxies set_real_ip_from $proxy;"
done

sed -e "s|@LISTEN@|$listen|g" -e "s|@API@|$api|g" -e "s|@ROOT@|$root|g" -e "s|@RUN@|$run|g" \
  -e "s|@PICTURES@|$pictures|g" -e "s|@LIMITS@|$limits|g" -e "s|@ACCESS_LOG@|$access_log|g" -e "s|@PROXIES@|$proxies|g" "$template" >"$run/nginx.conf"

# Raise the limit on file descriptors for all connections of a worker, to clients and to the API, as far as allowed.
want=20000 soft=$(ulimit -S -n) hard=$(ulimit -H -n)
if [ "$soft" != unlimited ] && [ "$soft" -lt $want ]; then
  if [ "$hard" != unlimited ] && [ "$hard" -lt $want ]; then want=$hard; fi
  ulimit -S -n "$want"
fi
# Started as root, nginx would run its workers as nobody, which may not be able to read the files.
user=
[ "$(id -u)" != 0 ] || user='user root;'
PATH=$PATH:/usr/sbin exec nginx -e stderr -c "$run/nginx.conf" -p "$run" -g "daemon off; $user"
