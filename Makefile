# Retort: run · test · check · generate · bench · fuzz · images · clean
# `make help` says what each is for.

CC = gcc
BUILD := build
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
PACKAGES := libulfius liborcania libyder jansson sqlite3 libmicrohttpd md4c libutf8proc libsodium libcurl libidn2
NODE := node_modules/.bin/node
CLANG_FORMAT := clang-format-19

WARNINGS := -Wall -Wextra -Werror -Wmissing-prototypes -Wshadow -Wvla
HARDENING := -fstack-protector-strong -fstack-clash-protection -fPIE -D_FORTIFY_SOURCE=2
SANITIZERS := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
BASE_FLAGS = -std=gnu17 -D_GNU_SOURCE -g $(WARNINGS) -Iapi $(shell pkg-config --cflags $(PACKAGES))
LIBRARIES = $(shell pkg-config --libs $(PACKAGES)) -lzxcvbn -lm -pthread

SOURCES := $(sort $(wildcard api/*.c api/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/release/%.o)
# Unit tests link all of the program but its main, under the sanitizers.
TESTED := $(filter-out $(BUILD)/sanitized/api/main.o,$(SOURCES:%.c=$(BUILD)/sanitized/%.o))
UNIT_TESTS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard tests/unit/test_*.c)))
PRELOADED := $(patsubst tests/faults/%.c,$(BUILD)/faults/%.so,$(sort $(wildcard tests/faults/*.c)))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
FORMATTED := $(filter-out api/generated/%,$(wildcard api/*.[ch] api/*/*.[ch] tests/*/*.[ch]))

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: help run test check generate bench fuzz images clean build tsan web unit setup-build setup-run setup-test setup-bench

help:
	@echo 'make run       install what is missing, build, serve the site on 127.0.0.1:8080 and the API on 127.0.0.1:5000'
	@echo 'make test      install what is missing and run every test'
	@echo 'make build     build/retort alone'
	@echo 'make tsan      build/tsan/retort, which says where threads race'
	@echo 'make check     formatting, lint, types, and whether generated files are current'
	@echo 'make generate  write api/generated and the types of the frontend from openapi.yaml and *.sql'
	@echo 'make bench     measure speed, against bare libmicrohttpd'
	@echo 'make fuzz      fuzz what parses input; SECONDS=60 each'
	@echo 'make images    build the container images'
	@echo 'make clean     remove what was built'

# What a bare Debian lacks is installed first; then make starts anew, knowing the libraries.
run: setup-run
	@$(MAKE) --no-print-directory build web
	@scripts/run.sh

test: setup-test
	@$(MAKE) --no-print-directory build web unit check $(PRELOADED)
	@scripts/test.sh

build: setup-build
	@$(MAKE) --no-print-directory $(BUILD)/retort

setup-build:
	@scripts/install.sh build

setup-run:
	@scripts/install.sh build run

setup-test:
	@scripts/install.sh build run test

setup-bench:
	@scripts/install.sh build bench

$(BUILD)/retort: $(OBJECTS)
	@echo "  LD $@"; $(CC) $(OBJECTS) -pie -Wl,-z,relro,-z,now $(LIBRARIES) -o $@

$(BUILD)/release/%.o: %.c
	@mkdir -p $(@D)
	@echo "  CC $<"; $(CC) $(BASE_FLAGS) -O2 $(HARDENING) -MMD -MP -c $< -o $@

$(BUILD)/release/api/cli/version.o: BASE_FLAGS += -DRETORT_VERSION='"$(VERSION)"'

$(BUILD)/sanitized/%.o: %.c
	@mkdir -p $(@D)
	@echo "  CC $<"; $(CC) $(BASE_FLAGS) -O1 $(SANITIZERS) -MMD -MP -c $< -o $@

# The server under ThreadSanitizer: `make tsan`, then RETORT_BIN=build/tsan/retort for tests/run.mjs.
$(BUILD)/tsan/%.o: %.c
	@mkdir -p $(@D)
	@echo "  CC $<"; $(CC) $(BASE_FLAGS) -O1 -fsanitize=thread -fno-omit-frame-pointer -MMD -MP -c $< -o $@

$(BUILD)/tsan/api/cli/version.o: BASE_FLAGS += -DRETORT_VERSION='"$(VERSION)"'

$(BUILD)/tsan/retort: $(SOURCES:%.c=$(BUILD)/tsan/%.o)
	@echo "  LD $@"; $(CC) -fsanitize=thread $^ $(LIBRARIES) -o $@

tsan: setup-build
	@$(MAKE) --no-print-directory $(BUILD)/tsan/retort

$(BUILD)/unit/%: $(BUILD)/sanitized/tests/unit/%.o $(TESTED)
	@mkdir -p $(@D)
	@echo "  LD $@"; $(CC) $(SANITIZERS) $^ $(LIBRARIES) -lcmocka -o $@

unit: $(UNIT_TESTS)

# What tests preload into a server.
$(BUILD)/faults/%.so: tests/faults/%.c
	@mkdir -p $(@D)
	@echo "  CC $@"; $(CC) $(BASE_FLAGS) -O2 -fPIC -shared $< -o $@

$(BUILD)/fuzz/%: tests/fuzz/%.c $(filter-out api/main.c,$(SOURCES))
	@mkdir -p $(@D)
	clang $(BASE_FLAGS) -fdouble-square-bracket-attributes -O1 -fsanitize=fuzzer,address,undefined $^ $(LIBRARIES) -o $@

SECONDS ?= 60
fuzz:
	@scripts/install.sh build fuzz
	@$(MAKE) --no-print-directory $(FUZZERS)
	@for fuzzer in $(FUZZERS); do $$fuzzer -max_total_time=$(SECONDS) -max_len=65536 -print_final_stats=1 || exit 1; done

node_modules/.package-lock.json: package-lock.json package.json
	@scripts/install.sh node

web: node_modules/.package-lock.json
	@$(NODE) node_modules/vite/bin/vite.js build --logLevel warn frontend

generate: node_modules/.package-lock.json
	@$(NODE) api/generate/generate.mjs

check: node_modules/.package-lock.json
	$(NODE) api/generate/generate.mjs --check
	$(NODE) node_modules/@redocly/cli/bin/cli.js lint --config api/generate/redocly.yaml openapi.yaml
	$(CLANG_FORMAT) --dry-run -Werror $(FORMATTED)
	$(NODE) node_modules/prettier/bin/prettier.cjs --check --log-level warn frontend tests api/generate
	$(NODE) node_modules/typescript/bin/tsc --noEmit -p frontend

bench: setup-bench
	@$(MAKE) --no-print-directory $(BUILD)/retort $(BUILD)/bench/mhd
	@scripts/bench.sh

$(BUILD)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(CC) $(BASE_FLAGS) -O2 $(HARDENING) $< -pie $(LIBRARIES) -o $@

images:
	docker build -f Dockerfile.api -t retort-api --build-arg VERSION=$(VERSION) .
	docker build -f Dockerfile.web -t retort-web .

clean:
	rm -rf $(BUILD) artefacts frontend/dist

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
