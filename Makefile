# make demo      install what is missing, build, and read an article
# make test      all tests with all traits
# make build     debug build with all traits
# make release   the optimized command in .build/release/vanban
# make tables    compile the TSV tables anew after editing them
# make bench     speed of each part, as a multiple of ICU's word break over the same text
# make fuzz      libFuzzer with AddressSanitizer for FUZZ_SECONDS (60): bytes to article
# make clean

SWIFT ?= swift
FUZZ_SECONDS ?= 60
ARTICLE ?= Fixtures/articles/text/a01-provincial-conference-2025.txt

ifeq ($(shell uname -s),Darwin)
  # Homebrew keeps ICU out of the compilers' way.
  ICU_PREFIX := $(shell brew --prefix icu4c 2>/dev/null)
  export PKG_CONFIG_PATH := $(ICU_PREFIX)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

.PHONY: demo test build release tables bench fuzz clean setup setup-all

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

# New inputs go to .build; Corpus holds the few to begin with.
fuzz: setup
	cd Fuzz && $(SWIFT) build -c release --sanitize=fuzzer --sanitize=address \
	  -Xswiftc -sanitize=fuzzer,address
	mkdir -p Fuzz/.build/corpus Fuzz/.build/crashes
	cd Fuzz && SWIFT_BACKTRACE=enable=no .build/release/FuzzText -max_total_time=$(FUZZ_SECONDS) \
	  -max_len=4096 -timeout=20 -dict=words.dict -artifact_prefix=.build/crashes/ .build/corpus Corpus

clean:
	rm -rf .build Benchmarks/.build Fuzz/.build

# What the default traits need.
setup:
	@scripts/setup.sh

# What all traits need.
setup-all:
	@scripts/setup.sh sqlite
