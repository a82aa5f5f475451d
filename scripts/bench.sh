#!/bin/sh
# Measures the speed of the server. Figures of different machines are not comparable, so most are ratios within one run: to bare
# libmicrohttpd (tests/bench/mhd.c), which sends the same bytes. Server and load generator have a core each; both servers
# are measured in turns, and the medians are used. CPU time per request is the more stable figure on a busy machine.
# BENCH_SECONDS (2) is the length of a turn, BENCH_ROUNDS (5) the number of turns.
set -eu
cd "$(dirname "$0")/.."
seconds=${BENCH_SECONDS:-2} rounds=${BENCH_ROUNDS:-5}
clients=64 many_clients=2000 posts=80100 deep=250

[ "$(nproc)" -gt 1 ] || { echo 'bench.sh: two cores are needed, one for the server and one for the load' >&2; exit 2; }
ulimit -n 8192
server_core=0 load_core=1
mkdir -p build/bench
folder=$(mktemp -d "$PWD/build/bench/run.XXXXXX")
server= bare=
stop() {
  trap - INT TERM EXIT
  for pid in $server $bare; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$folder"
}
trap 'stop; exit 130' INT TERM
trap stop EXIT

# Ignore settings in the environment; a .env is ignored because the server runs in this folder.
unset $(env | sed -n 's/^\(RETORT_[A-Z0-9_]*\)=.*/\1/p')
retort=$PWD/build/retort mhd=$PWD/build/bench/mhd post_lua=$PWD/tests/bench/post.lua
export RETORT_DATABASE_URL=sqlite:retort.db RETORT_LOG_LEVEL=warning RETORT_SMTP_URL=log: RETORT_PUBLIC_READ=true \
  RETORT_RATE_LIMIT=off
RETORT_LISTEN=127.0.0.1:$($mhd)
export RETORT_LISTEN
api=http://$RETORT_LISTEN/api/v1
cd "$folder"

# median COLUMN FILE
median() {
  awk -v column="$1" '{ print $column }' "$2" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
now_ms() { echo $(($(date +%s%N) / 1000000)); }

start_server() {
  taskset -c $server_core "$retort" serve >>server.log 2>&1 &
  server=$!
  until "$retort" health 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { cat server.log >&2; exit 1; }
  done
}

stop_pid() {
  kill "$1" && wait "$1" 2>/dev/null || true
}

cpu_ns() { cat /proc/"$1"/task/*/schedstat | awk '{ sum += $1 } END { printf "%.0f", sum }'; }

# load PID URL CLIENTS [option of wrk …]: prints requests per second and CPU µs per request; errors are counted separately
load() {
  pid=$1 url=$2 count=$3
  shift 3
  cpu=$(cpu_ns "$pid")
  taskset -c $load_core wrk -t1 -c"$count" -d"${seconds}s" --timeout 10s "$@" "$url" >wrk.log 2>&1 || { cat wrk.log >&2; exit 1; }
  awk '/Socket errors/ { gsub(",", ""); bad += $4 + $6 + $8 + $10 } /Non-2xx/ { bad += $NF } END { print bad + 0 }' wrk.log >>errors
  awk -v cpu=$(($(cpu_ns "$pid") - cpu)) '/requests in/ { all = $1 } /Requests\/sec/ { print $2, all ? cpu / 1000 / all : 0 }' wrk.log
}

errors() {
  awk '{ bad += $1 } END { if (bad) print "  " bad " errors" }' errors
  : >errors
}

head_line() {
  printf '\n%-34s %9s %9s %6s %11s %9s %6s\n' "$1" "$2" "$3" ratio 'CPU us each' "$3" ratio
}

# row NAME FILE FILE: prints requests per second of the first and the second, and their ratio; then the same for CPU time
row() {
  awk -v name="$1" -v a="$(median 1 "$2")" -v b="$(median 1 "$3")" -v c="$(median 2 "$2")" -v d="$(median 2 "$3")" \
    -v errors="$(errors)" 'BEGIN {
      printf "%-34s %9.0f %9.0f %6.2f %11.1f %9.1f %6.2f%s\n", name, a, b, a / b, c, d, d / c, errors
    }'
}

# against_bare NAME PATH CLIENTS: measures the server and bare libmicrohttpd with the same bytes, in turns
against_bare() {
  curl -sSf "$api$2" -o body
  : >port
  taskset -c $server_core "$mhd" body application/json >port &
  bare=$!
  until [ -s port ]; do kill -0 $bare; done
  : >ours
  : >theirs
  for _ in $(seq "$rounds"); do
    load $server "$api$2" "$3" >>ours
    load $bare "http://127.0.0.1:$(cat port)$2" "$3" >>theirs
  done
  stop_pid $bare
  bare=
  row "$1" ours theirs
}

: >errors
printf 'Filling a database with %d posts\n' "$posts"
"$retort" migrate >/dev/null 2>&1
"$retort" seed --quiet --users 1200 --posts "$posts" --comments 1000
echo 'copper kettle marmalade' | "$retort" user add --email bench@example.com --username bench --role User --confirmed \
  --password-stdin >/dev/null

: >starts
for _ in $(seq "$rounds"); do
  began=$(now_ms)
  start_server
  echo $(($(now_ms) - began)) >>starts
  stop_pid $server
  server=
done
start_server
BENCH_TOKEN=$(curl -sSf -u 'bench@example.com:copper kettle marmalade' -X POST "$api/tokens" | sed 's/.*"token":"\([^"]*\)".*/\1/')
export BENCH_TOKEN
curl -sSf -o /dev/null -X PUT -H "Authorization: Bearer $BENCH_TOKEN" "$api/users/[1-1000]/follow"
fresh=$(awk '/VmRSS/ { print $2 }' "/proc/$server/status")

head_line 'requests per second' retort 'bare MHD'
post=/posts/$((posts / 2))
against_bare 'one post' $post $clients
against_bare 'the newest 20 posts' /posts $clients
against_bare 'the description' /openapi.json $clients
against_bare "page $deep by number" "/posts?page=$deep" $clients
next=$(curl -sSf "$api/posts?page=$((deep - 1))" | sed 's|.*"next":"/api/v1\([^"]*\)".*|\1|')
against_bare "page $deep by its key" "$next" $clients
against_bare 'timeline of who follows 1000' /users/@bench/timeline $clients
against_bare "one post, $many_clients connections" $post $many_clients

head_line 'of the server alone' this that
: >many
: >one
for _ in $(seq "$rounds"); do
  load $server "$api/posts" $clients -s "$post_lua" >>many
  load $server "$api/posts" 1 -s "$post_lua" >>one
done
row "posts written: $clients clients, one" many one
: >by_password
: >by_token
basic=$(printf 'bench@example.com:copper kettle marmalade' | base64)
for _ in $(seq "$rounds"); do
  load $server "$api/me" 4 -H "Authorization: Basic $basic" >>by_password
  load $server "$api/me" 4 -H "Authorization: Bearer $BENCH_TOKEN" >>by_token
done
row 'signed in: by password, by token' by_password by_token

printf '\n%-34s %9d ms\n' 'start to the first answer' "$(median 1 starts)"
printf '%-34s %9d KiB; %d KiB at first, %d KiB at most\n' memory "$(awk '/VmRSS/ { print $2 }' "/proc/$server/status")" \
  "$fresh" "$(awk '/VmHWM/ { print $2 }' "/proc/$server/status")"
if grep -q level=error server.log; then
  echo 'The log of the server has errors:'
  grep level=error server.log | sort | uniq -c | head
  exit 1
fi
