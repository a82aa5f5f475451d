#!/bin/sh
# Installs missing packages for the given purposes: build (the API), run (the web server), check, test, ha (make faults-ha), bench, fuzz,
# node (npm packages, included in run), clients (the npm packages of generated clients, included in test), compilers (of the other
# generated clients, unless any version of them is installed).
set -eu
cd "$(dirname "$0")/.."

packages=
for kind in "$@"; do
  case $kind in
    build) packages="$packages gcc libc6-dev pkg-config libulfius-dev liborcania-dev libyder-dev libjansson-dev
      libsqlite3-dev libpq-dev libmicrohttpd-dev libmd4c-dev libutf8proc-dev libsodium-dev nettle-dev libcurl4-gnutls-dev libidn2-dev
      libzxcvbn-dev libxxhash-dev" ;;
    run) packages="$packages nginx-light" ;;
    check) packages="$packages clang-format-19 postgresql" ;;
    test) packages="$packages postgresql prometheus haproxy caddy systemd libcmocka-dev libxml2-utils curl faketime fonts-dejavu-core
      chromium-headless-shell firefox-esr webkit2gtk-driver xvfb" ;;
    ha) packages="$packages patroni python3-etcd python3-psycopg2 etcd-server haproxy postgresql" ;;
    bench) packages="$packages wrk curl postgresql" ;;
    fuzz) packages="$packages clang libclang-rt-dev" ;;
    compilers)
      packages="$packages curl"
      for each in javac=default-jdk-headless go=golang-go cargo=cargo; do
        command -v "${each%=*}" >/dev/null || packages="$packages ${each#*=}"
      done
      python3 -c 'import ensurepip' 2>/dev/null || packages="$packages python3-venv" ;;
    node | clients) ;;
    *) echo "install.sh: unknown purpose \"$kind\"" >&2; exit 2 ;;
  esac
done
case " $* " in *" run "* | *" node "*)
  wants_node=1
  command -v npm >/dev/null || packages="$packages npm" ;;
*) wants_node= ;;
esac

missing=
for package in $packages; do
  dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done

if [ -n "$missing" ]; then
  echo "Installing (some minutes):$missing"
  sudo=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo 'install.sh: run as root, or install sudo' >&2; exit 1; }
    sudo=sudo
  fi
  # Prevent packages from starting services: only the nginx program is needed.
  policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then policy=; fi
  log=$(mktemp)
  # Automatic updates may hold the locks for some minutes. apt-get can wait for dpkg's lock, but not for the package lists.
  deadline=$(($(date +%s) + 900)) said=
  apt_get() {
    until $sudo env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=30 "$@" >"$log" 2>&1; do
      grep -qi 'could not get lock\|unable to lock' "$log" && [ "$(date +%s)" -lt "$deadline" ] || return 1
      [ -n "$said" ] || echo 'Waiting for another program that is installing packages'
      said=1
      sleep 1
    done
  }
  trap 'rm -f "$log"; [ -z "$policy" ] || $sudo rm -f "$policy"' EXIT
  trap 'exit 130' INT TERM HUP
  if [ -n "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $sudo tee "$policy" >/dev/null
    $sudo chmod +x "$policy"
  fi
  # Only the programs of PostgreSQL are needed: do not create a cluster, which would start at the next boot.
  case "$missing " in *' postgresql '*)
    clusters=/etc/postgresql-common/createcluster.conf
    if [ ! -e "$clusters" ]; then
      $sudo mkdir -p "${clusters%/*}"
      echo 'create_main_cluster = false' | $sudo tee "$clusters" >/dev/null
    fi ;;
  esac
  if ! { apt_get update && apt_get install -y --no-install-recommends $missing; }; then
    cat "$log" >&2
    echo 'install.sh: apt-get failed. See the messages above.' >&2
    exit 1
  fi
  # Do not start them at the next boot either.
  for package in nginx-light haproxy caddy prometheus patroni etcd-server; do
    case "$missing " in *" $package "*)
      [ ! -d /run/systemd/system ] || $sudo systemctl --quiet disable "${package%-*}" ;;
    esac
  done
fi

# Whether the folder $1 has no npm packages, or older ones than its lock file.
outdated() { [ ! "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ]; }

if [ -n "$wants_node" ] && outdated .; then
  echo 'Installing npm packages'
  npm ci --loglevel=error
  # Debian's npm does not create this link.
  (cd node_modules/.bin && ln -sf ../node-linux-*/bin/node node)
  touch node_modules/.package-lock.json
fi
case " $* " in *" test "* | *" clients "*)
  clients=build/clients
  mkdir -p "$clients"
  cp -p .npmrc tests/clients/package.json tests/clients/package-lock.json "$clients"
  if outdated "$clients"; then
    echo 'Installing npm packages that generate clients'
    (cd "$clients" && npm ci --loglevel=error --cache cache/npm)
    touch "$clients/node_modules/.package-lock.json"
  fi ;;
esac
