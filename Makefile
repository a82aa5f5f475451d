# Retort: run · watch · test · check · format · build · debug · generate · bench · faults-ha · clients · fuzz · images · sbom · install · clean
# `make help` says what each is for.

# As many jobs as there are cores, unless -j says otherwise.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc)
endif

CC = gcc
BUILD := build
VERSION := $(patsubst v%,%,$(shell git describe --tags --match 'v[0-9]*' --always --dirty 2>/dev/null || echo unknown))
PACKAGES := libulfius liborcania libyder jansson sqlite3 libpq libmicrohttpd md4c libutf8proc libsodium nettle libcurl libidn2
NODE := node_modules/.bin/node
CLANG_FORMAT := clang-format-19

WARNINGS := -Wall -Wextra -Werror -Wmissing-prototypes -Wshadow -Wvla
HARDENING := -fstack-protector-strong -fstack-clash-protection -fPIE -D_FORTIFY_SOURCE=2
SANITIZERS := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
BASE_FLAGS = -std=gnu17 -D_GNU_SOURCE -g $(WARNINGS) -Iapi $(shell pkg-config --cflags $(PACKAGES))
LIBRARIES = $(shell pkg-config --libs $(PACKAGES)) -lzxcvbn -lm -pthread

SOURCES := $(sort $(wildcard api/*.c api/*/*.c api/*/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/release/%.o)
# Unit tests link all of the program but its main, under the sanitizers: as a library, because linking it into each takes long.
TESTED := $(filter-out $(BUILD)/sanitized/api/main.o,$(SOURCES:%.c=$(BUILD)/sanitized/%.o))
UNIT_TESTS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard tests/unit/test_*.c)))
# Linked into each unit test.
UNIT_SUPPORT := $(BUILD)/sanitized/tests/unit/cases.o $(BUILD)/sanitized/tests/unit/only_case.o
PRELOADED := $(patsubst tests/faults/%.c,$(BUILD)/faults/%.so,$(sort $(wildcard tests/faults/*.c)))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
FORMATTED := $(filter-out api/generated/%,$(wildcard api/*.[ch] api/*/*.[ch] api/*/*/*.[ch] tests/*/*.[ch]))
PRETTIER := $(NODE) node_modules/prettier/bin/prettier.cjs --log-level warn frontend tests api/generate scripts

# `make test`: ONLY, a part of the path of a test below tests/, such as `posts` or `api/posts`; CASE, a regular expression that
# the name of a case matches; FAIL_FAST=1 ends at the first failure; DATABASE: sqlite, postgres, or both.
ONLY ?=
CASE ?=
FAIL_FAST ?=
DATABASE ?= sqlite,postgres
export ONLY CASE FAIL_FAST DATABASE
ifneq ($(ONLY),)
UNIT_TESTS := $(foreach test,$(UNIT_TESTS),$(if $(findstring $(ONLY),unit/$(notdir $(test)).c),$(test)))
endif

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: help run watch test check format generate bench faults-ha clients fuzz images sbom release-dump install clean build debug tsan web unit FORCE \
  check-generated check-contract check-layers check-dead check-sql check-c check-js check-types \
  setup-build setup-run setup-test setup-check setup-clients setup-bench setup-ha

help:
	@echo 'make run       install what is missing, build, serve the site on 127.0.0.1:8080 and the API on 127.0.0.1:5000'
	@echo 'make watch     beside make run: the site on 127.0.0.1:5173, where each edit of the frontend shows at once'
	@echo 'make test      install what is missing and run every test; FAIL_FAST=1 ends at the first failure'
	@echo '  ONLY=posts     only files of tests whose path has it: posts, api/posts, unit/, e2e/ ...'
	@echo '  CASE=empty     only cases whose name matches this regular expression'
	@echo '  DATABASE=sqlite    everything, on SQLite alone; without it: and the API on PostgreSQL'
	@echo '  DATABASE=postgres  the API and the faults, on PostgreSQL alone'
	@echo 'make check     formatting, lint, types, layers, dead code, SQL, and whether generated files are current'
	@echo 'make format    bring C, JavaScript, TypeScript and styles into their format'
	@echo 'make build     build/retort alone'
	@echo 'make debug     build/debug/retort: no optimization, symbols, AddressSanitizer and UBSan'
	@echo 'make tsan      build/tsan/retort, which says where threads race'
	@echo 'make generate  write api/generated and the types of the frontend from openapi.yaml, *.sql and api/seed'
	@echo 'make bench     measure speed, against bare libmicrohttpd; DATABASE=postgres: against pgbench and SQLite'
	@echo 'make faults-ha kill parts of a PostgreSQL cluster (Patroni, etcd, HAProxy) under load, ten times: about ten minutes'
	@echo 'make clients   generate clients in six languages, compile them, run a story with each; and Schemathesis'
	@echo 'make fuzz      fuzz what parses input; SECONDS=60 each'
	@echo 'make images    build the container images'
	@echo 'make sbom      build/sbom: what program and website contain, as CycloneDX; IMAGES=retort-api: a container image'
	@echo 'make release-dump  RELEASE=0.2.0: add the databases that this program leaves to the tests of upgrades'
	@echo 'make install   put program, site and systemd units below prefix=/usr/local; DESTDIR= for a package'
	@echo 'make clean     remove what was built'

# What a bare Debian lacks is installed first; then make starts anew, knowing the libraries.
run: setup-run
	@$(MAKE) --no-print-directory build web
	@scripts/run.sh

watch: node_modules/.package-lock.json
	@$(NODE) node_modules/vite/bin/vite.js frontend

test: setup-test
	@$(MAKE) --no-print-directory -O build web $(PRELOADED) $(if $(findstring sqlite,$(DATABASE)),unit $(if $(ONLY)$(CASE),,check))
	@$(NODE) tests/run.mjs

build: setup-build
	@$(MAKE) --no-print-directory $(BUILD)/retort

debug: setup-build
	@$(MAKE) --no-print-directory $(BUILD)/debug/retort

tsan: setup-build
	@$(MAKE) --no-print-directory $(BUILD)/tsan/retort

setup-build:
	@scripts/install.sh build

setup-run:
	@scripts/install.sh build run

setup-test:
	@scripts/install.sh build run check test

setup-check:
	@scripts/install.sh check node

setup-clients:
	@scripts/install.sh build node clients compilers

setup-bench:
	@scripts/install.sh build bench node

setup-ha:
	@scripts/install.sh build ha node

# Each kind of build has a folder: what is compiled with, and what is linked with.
$(BUILD)/release/%: MODE = -O2 $(HARDENING)
$(BUILD)/debug/%: MODE = -O0 -g3 $(SANITIZERS)
$(BUILD)/sanitized/%: MODE = -O1 -fPIC $(SANITIZERS)
$(BUILD)/tsan/%: MODE = -O1 -fsanitize=thread -fno-omit-frame-pointer
COMPILE = mkdir -p $(@D) && echo "  CC $<" && $(CC) $(BASE_FLAGS) $(MODE) -MMD -MP -c $< -o $@

$(BUILD)/retort: $(OBJECTS)
	@echo "  LD $@"; $(CC) $(OBJECTS) -pie -Wl,-z,relro,-z,now $(LIBRARIES) -o $@

$(BUILD)/debug/retort: $(SOURCES:%.c=$(BUILD)/debug/%.o)
$(BUILD)/tsan/retort: $(SOURCES:%.c=$(BUILD)/tsan/%.o)
$(BUILD)/debug/retort $(BUILD)/tsan/retort:
	@echo "  LD $@"; $(CC) $(MODE) $^ $(LIBRARIES) -o $@

$(BUILD)/release/%.o: %.c
	@$(COMPILE)

$(BUILD)/debug/%.o: %.c
	@$(COMPILE)

$(BUILD)/sanitized/%.o: %.c
	@$(COMPILE)

$(BUILD)/tsan/%.o: %.c
	@$(COMPILE)

# The program knows its version, which can change when no source file does.
$(BUILD)/version: FORCE
	@mkdir -p $(@D); echo '$(VERSION)' | cmp -s - $@ || echo '$(VERSION)' >$@

$(BUILD)/%/api/base/version.o: BASE_FLAGS += -DRETORT_VERSION='"$(VERSION)"'
$(foreach kind,release debug tsan,$(BUILD)/$(kind)/api/cli/cmd_version.o): $(BUILD)/version

$(BUILD)/unit/libtested.so: $(TESTED)
	@mkdir -p $(@D)
	@echo "  LD $@"; $(CC) $(SANITIZERS) -shared $^ $(LIBRARIES) -o $@

$(BUILD)/unit/%: $(BUILD)/sanitized/tests/unit/%.o $(UNIT_SUPPORT) $(BUILD)/unit/libtested.so
	@echo "  LD $@"; $(CC) $(SANITIZERS) $^ -Wl,-rpath,'$$ORIGIN' $(LIBRARIES) -lcmocka -o $@

unit: $(UNIT_TESTS)
	@:

# What tests preload into a server.
$(BUILD)/faults/%.so: tests/faults/%.c
	@mkdir -p $(@D)
	@echo "  CC $@"; $(CC) $(BASE_FLAGS) -O2 -fPIC -shared $< -o $@

$(BUILD)/fuzz/%: tests/fuzz/%.c $(filter-out api/main.c,$(SOURCES))
	@mkdir -p $(@D)
	clang $(BASE_FLAGS) -fdouble-square-bracket-attributes -O1 -fsanitize=fuzzer,address,undefined $^ $(LIBRARIES) -o $@

# Clients of the API by many generators, which are downloaded; for every night rather than for every change.
clients: setup-clients
	@$(MAKE) --no-print-directory $(BUILD)/retort
	@$(NODE) tests/run.mjs clients downloads schemathesis; status=$$?; $(NODE) tests/clients/table.mjs; exit $$status

SECONDS ?= 60
fuzz:
	@scripts/install.sh build fuzz
	@$(MAKE) --no-print-directory $(FUZZERS)
	@for fuzzer in $(FUZZERS); do $$fuzzer -max_total_time=$(SECONDS) -max_len=65536 -print_final_stats=1 || exit 1; done

node_modules/.package-lock.json: package-lock.json package.json
	@scripts/install.sh node

web: frontend/dist/index.html

frontend/dist/index.html: node_modules/.package-lock.json \
  $(shell find frontend -type f -not -path 'frontend/dist/*' -not -path '*/node_modules/*')
	@$(NODE) node_modules/vite/bin/vite.js build --logLevel warn frontend
	@$(NODE) node_modules/vite/bin/vite.js build --logLevel warn --config frontend/docs/vite.config.ts

generate: node_modules/.package-lock.json
	@$(NODE) api/generate/generate.mjs

check: setup-check setup-build
	@$(MAKE) --no-print-directory -O check-generated check-contract check-layers check-dead check-sql check-c check-js check-types

check-generated:
	@$(NODE) api/generate/generate.mjs --check

check-contract:
	@$(NODE) node_modules/@redocly/cli/bin/cli.js lint --config api/generate/redocly.yaml openapi.yaml
	@$(NODE) api/generate/compatibility.mjs

check-layers:
	@$(NODE) scripts/layers.mjs

check-dead: $(OBJECTS)
	@$(NODE) scripts/dead.mjs $(BUILD)/release $(CC) $(BASE_FLAGS) -DRETORT_VERSION='""'

check-sql:
	@$(NODE) scripts/sql.mjs

check-c:
	@$(CLANG_FORMAT) --dry-run -Werror $(FORMATTED)
	@$(NODE) scripts/style.mjs

check-js:
	@$(PRETTIER) --check

check-types:
	@$(NODE) node_modules/typescript/bin/tsc --noEmit -p frontend

format: setup-check
	@$(CLANG_FORMAT) -i $(FORMATTED)
	@$(PRETTIER) --write --list-different

bench: setup-bench
	@$(MAKE) --no-print-directory $(BUILD)/retort $(BUILD)/bench/mhd
	@$(if $(filter-out postgres,$(DATABASE)),scripts/bench.sh,$(NODE) tests/bench/postgres.mjs)

$(BUILD)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(CC) $(BASE_FLAGS) -O2 $(HARDENING) $< -pie $(LIBRARIES) -o $@

faults-ha: setup-ha
	@$(MAKE) --no-print-directory $(BUILD)/retort
	@$(NODE) --disable-warning=ExperimentalWarning --test-reporter=spec tests/ha/failover.test.mjs

# What this program leaves behind, for the tests of upgrades; with each release (CONTRIBUTING.md).
release-dump: $(BUILD)/retort node_modules/.package-lock.json
	@test -n "$(RELEASE)" || { echo "Which one? make release-dump RELEASE=0.2.0" >&2; exit 1; }
	@for database in sqlite postgres; do \
	  $(NODE) --disable-warning=ExperimentalWarning tests/fixtures/releases/dump.mjs '$(RELEASE)' $$database >/dev/null || exit 1; \
	done; ls -l tests/fixtures/releases/v$(RELEASE)

# The images that ours are built from; a digest pins them: BASE=debian:trixie-slim@sha256:… (docs/operations.md).
BASE ?= debian:trixie-slim
NODE_BASE ?= node:22-trixie-slim
images:
	docker build -f Dockerfile.api -t retort-api --build-arg VERSION=$(VERSION) --build-arg BASE=$(BASE) .
	docker build -f Dockerfile.web -t retort-web --build-arg BASE=$(BASE) --build-arg NODE_BASE=$(NODE_BASE) .

# Of the program as built here and of the website; of each image with IMAGES='retort-api retort-web', after make images.
IMAGES ?=
sbom: $(BUILD)/retort node_modules/.package-lock.json
	@mkdir -p $(BUILD)/sbom
	@$(NODE) scripts/sbom.mjs program >$(BUILD)/sbom/retort.cdx.json && ls $(BUILD)/sbom/retort.cdx.json
	@for image in $(IMAGES); do \
	  $(NODE) scripts/sbom.mjs image $$image >$(BUILD)/sbom/$$image.cdx.json && ls $(BUILD)/sbom/$$image.cdx.json || exit 1; \
	done

# Files of an installation without containers (docs/operations.md). DESTDIR: for a package.
prefix ?= /usr/local
DESTDIR ?=
install:
	@test -x $(BUILD)/retort && test -f frontend/dist/index.html || { echo 'First run: make build web' >&2; exit 1; }
	install -D -m 755 $(BUILD)/retort $(DESTDIR)$(prefix)/bin/retort
	install -D -m 755 frontend/serve.sh $(DESTDIR)$(prefix)/lib/retort/retort-web
	install -D -m 755 deploy/retort-backup.sh $(DESTDIR)$(prefix)/lib/retort/retort-backup
	install -D -m 644 frontend/nginx.conf $(DESTDIR)$(prefix)/share/retort/nginx.conf
	install -D -m 644 deploy/retort.env $(DESTDIR)$(prefix)/share/retort/retort.env
	rm -rf $(DESTDIR)$(prefix)/share/retort/site
	cp -R --no-preserve=ownership frontend/dist $(DESTDIR)$(prefix)/share/retort/site
	for unit in $(notdir $(wildcard deploy/systemd/retort*)); do \
	  install -D -m 644 deploy/systemd/$$unit $(DESTDIR)$(prefix)/lib/systemd/system/$$unit && \
	  sed -i 's|@PREFIX@|$(prefix)|g' $(DESTDIR)$(prefix)/lib/systemd/system/$$unit || exit 1; \
	done
	install -D -m 644 deploy/systemd/sysusers.conf $(DESTDIR)$(prefix)/lib/sysusers.d/retort.conf
	install -D -m 644 deploy/systemd/tmpfiles.conf $(DESTDIR)$(prefix)/lib/tmpfiles.d/retort.conf
	install -D -m 644 -t $(DESTDIR)$(prefix)/share/doc/retort README.md CHANGELOG.md LICENSE docs/operations.md docs/reliability.md

clean:
	rm -rf $(BUILD) artefacts frontend/dist

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
