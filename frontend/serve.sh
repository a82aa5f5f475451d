#!/bin/sh
# Serves the site in the web container (Dockerfile.web). RETORT_AVATARS, as the API has it, says where pictures may come from.
set -eu

case ${RETORT_AVATARS:-identicon} in
  [Gg][Rr][Aa][Vv][Aa][Tt][Aa][Rr]) pictures=https://secure.gravatar.com ;;
  *) pictures= ;;
esac
sed "s|@PICTURES@|$pictures|g" /etc/nginx/nginx.conf >/tmp/nginx.conf
exec nginx -e stderr -c /tmp/nginx.conf -g 'daemon off;'
