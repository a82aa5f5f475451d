#!/bin/sh
# Serves the site and leads to the API: fills in nginx.conf, and becomes nginx. The defaults are those of the web container
# (Dockerfile.web); `make run` and the tests set others.
set -eu

listen=${WEB_LISTEN:-8080}                      # ADDRESS:PORT, or a port
api=${WEB_API:-unix:/run/retort/api.sock}       # where the API listens: unix:PATH, or ADDRESS:PORT
root=${WEB_ROOT:-/srv/retort}                   # the built site
run=${WEB_RUN:-/tmp}                            # a folder for temporary files
template=${WEB_TEMPLATE:-/etc/nginx/nginx.conf}

# Of the API's settings, those that matter here too.
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
  -e "s|@PICTURES@|$pictures|g" -e "s|@LIMITS@|$limits|g" -e "s|@PROXIES@|$proxies|g" "$template" >"$run/nginx.conf"

# Descriptors for all connections of a worker, to visitors and to the API, as far as that is allowed.
want=20000 soft=$(ulimit -S -n) hard=$(ulimit -H -n)
if [ "$soft" != unlimited ] && [ "$soft" -lt $want ]; then
  if [ "$hard" != unlimited ] && [ "$hard" -lt $want ]; then want=$hard; fi
  ulimit -S -n "$want"
fi
# As root, nginx would serve as nobody, who may not read root's files.
user=
[ "$(id -u)" != 0 ] || user='user root;'
PATH=$PATH:/usr/sbin exec nginx -e stderr -c "$run/nginx.conf" -p "$run" -g "daemon off; $user"
