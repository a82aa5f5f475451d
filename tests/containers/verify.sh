#!/bin/sh
# Checks the container files: verify.sh PROGRAM [OPTION …], where PROGRAM is a script that builds the images, brings
# docker-compose.yml up and takes a hook that writes a post (SEED_CMD) and one that reads it back (CHECK_CMD), each run
# beside docker-compose.yml with $BASE_URL, and this checkout as its last argument.
set -eu
[ $# -gt 0 ] || { echo 'Usage: tests/containers/verify.sh PROGRAM [OPTION …]' >&2; exit 2; }

export SEED_CMD='
  echo correct-horse-battery |
    docker-compose exec -T api retort user add --email kept@example.com --username kept --role User --confirmed \
      --password-stdin &&
    curl -fsS -m 5 -u kept@example.com:correct-horse-battery --json "{\"body\": \"kept-4711\"}" "$BASE_URL/api/v1/posts"'
export CHECK_CMD='curl -fsS -m 5 "$BASE_URL/api/v1/posts" | grep -q kept-4711'
exec "$@" "$(dirname "$0")/../.."
