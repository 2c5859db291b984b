# make demo      install what is missing, build, and read an article
# make test      all tests with all traits
# make build     debug build with all traits
# make release   the optimized command in .build/release/vanban
# make tables    compile the TSV tables anew after editing them
# make docs      the reference of the libraries, warnings as errors, into .build/docs
# make cli-reference  write Docs/CommandLine.md anew after changing the command
# make consumer  build and run the package in Examples/Consumer, which depends on this one
# make dist      the command without Swift's shared libraries, in dist/
# make bench     speed of each part, as a multiple of ICU's word break over the same text
# make clean

SWIFT ?= swift
ARTICLE ?= Fixtures/articles/text/a01-provincial-conference-2025.txt

ifeq ($(shell uname -s),Darwin)
  # Homebrew keeps ICU out of the compilers' way.
  ICU_PREFIX := $(shell brew --prefix icu4c 2>/dev/null)
  export PKG_CONFIG_PATH := $(ICU_PREFIX)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

.PHONY: demo test build release tables docs cli-reference consumer dist bench clean setup setup-all

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

docs: setup
	mkdir -p .build/docs
	for target in VanBanText VanBan VanBanTestSupport; do \
	  $(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation \
	    --target $$target --output-path .build/docs/$$target --warnings-as-errors || exit 1; \
	done

# Docs/CommandLine.md from what the command prints; a test compares the two.
cli-reference: setup-all
	VANBAN_WRITE_DOCS=1 $(SWIFT) test --enable-all-traits --disable-xctest \
	  --filter referenceOfTheCommand

consumer: setup
	$(SWIFT) run --package-path Examples/Consumer consumer

dist: setup
	scripts/dist.sh

bench: setup
	cd Benchmarks && $(SWIFT) package benchmark --target VanBanBenchmarks --no-progress --grouping metric

clean:
	rm -rf .build Benchmarks/.build Examples/Consumer/.build dist

# What the default traits need.
setup:
	@scripts/setup.sh

# What all traits need.
setup-all:
	@scripts/setup.sh sqlite
