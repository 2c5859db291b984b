# make demo      install what is missing, build, and read an article
# make test      all tests with all traits
# make build     debug build with all traits
# make release   the optimized command in .build/release/vanban
# make tables    compile the TSV tables anew after editing them
# make bench     speed of each part, as a multiple of ICU's word break over the same text
# make clean

SWIFT ?= swift
ARTICLE ?= Fixtures/articles/text/a01-provincial-conference-2025.txt

ifeq ($(shell uname -s),Darwin)
  # Homebrew keeps ICU out of the compilers' way.
  ICU_PREFIX := $(shell brew --prefix icu4c 2>/dev/null)
  export PKG_CONFIG_PATH := $(ICU_PREFIX)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

.PHONY: demo test build release tables bench clean setup setup-all

demo: release
	.build/release/vanban extract --format text $(ARTICLE)

test: setup-all
	$(SWIFT) test --enable-all-traits --disable-xctest

build: setup-all
	$(SWIFT) build --enable-all-traits

release: setup
	$(SWIFT) build -c release --product vanban

tables: setup
	$(SWIFT) run TableCompiler

bench: setup
	cd Benchmarks && $(SWIFT) package benchmark --target VanBanBenchmarks --no-progress --grouping metric

clean:
	rm -rf .build Benchmarks/.build

# What the default traits need.
setup:
	@scripts/setup.sh

# What all traits need.
setup-all:
	@scripts/setup.sh sqlite
