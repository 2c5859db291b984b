# make demo      install what is missing, build, and read an article
# make test      all tests with all traits
# make build     debug build with all traits
# make release   the optimized command in .build/release/vanban
# make tables    compile the TSV tables anew after editing them
# make model   train the word segmentation model: TREEBANK=DIR SEGMENTED=FILE ARTICLES="FILE FILE"
# make docs      the reference of the libraries, warnings as errors, into .build/docs
# make cli-reference  write Docs/CommandLine.md anew after changing the command
# make consumer  build and run the package in Examples/Consumer, which depends on this one
# make dist      the command without Swift's shared libraries, in dist/
# make bench     speed of each part, as a multiple of ICU's word break over the same text
# make bench-index  ARTICLES=FILE.jsonl: indexing beside plain FTS5, and how long searches take
# make fuzz      libFuzzer with AddressSanitizer for FUZZ_SECONDS (60): bytes to article
# make test-spark  the job in Docs/Spark against the command alone; installs pyspark (500 MB) in .build
# make clean

SWIFT ?= swift
FUZZ_SECONDS ?= 60
ARTICLE ?= Fixtures/articles/text/a01-provincial-conference-2025.txt

ifeq ($(shell uname -s),Darwin)
  # Homebrew keeps ICU out of the compilers' way.
  ICU_PREFIX := $(shell brew --prefix icu4c 2>/dev/null)
  export PKG_CONFIG_PATH := $(ICU_PREFIX)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

.PHONY: demo test build release tables model docs cli-reference consumer dist bench fuzz clean setup \
  setup-all test-spark bench-index release-all

demo: release
	.build/release/vanban extract --format text $(ARTICLE)

test: setup-all
	$(SWIFT) test --enable-all-traits --disable-xctest

build: setup-all
	$(SWIFT) build --enable-all-traits

release: setup
	$(SWIFT) build -c release --product vanban

# The same with the index.
release-all: setup-all
	$(SWIFT) build -c release --enable-all-traits --product vanban

tables: setup
	$(SWIFT) run TableCompiler

# The data are not part of the package: TREEBANK is a folder with train.conllu and dev.conllu.
model: setup
	$(SWIFT) run -c release TableCompiler train --treebank $(TREEBANK) --segmented $(SEGMENTED) \
	  $(foreach file,$(ARTICLES),--articles $(file))

docs: setup-all
	mkdir -p .build/docs
	for target in VanBanText VanBan VanBanTestSupport; do \
	  $(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation \
	    --target $$target --output-path .build/docs/$$target --warnings-as-errors || exit 1; \
	done
	$(SWIFT) package --traits CLI,Index --allow-writing-to-directory .build/docs \
	  generate-documentation --target VanBanIndex --output-path .build/docs/VanBanIndex \
	  --warnings-as-errors

# Docs/CommandLine.md from what the command prints; a test compares the two.
cli-reference: setup-all
	VANBAN_WRITE_DOCS=1 $(SWIFT) test --enable-all-traits --disable-xctest \
	  --filter referenceOfTheCommand

consumer: setup
	$(SWIFT) run --package-path Examples/Consumer consumer

dist: setup
	scripts/dist.sh

bench: setup-all
	cd Benchmarks && $(SWIFT) package benchmark --target VanBanBenchmarks --no-progress --grouping metric

bench-index: release-all
	python3 Benchmarks/index.py .build/release/vanban $(ARTICLES) $(if $(COPIES),--copies $(COPIES))
	.build/release/vanban index $(ARTICLES) --database .build/bench.db
	cd Benchmarks && $(SWIFT) run -c release SearchTimes ../.build/bench.db

# New inputs go to .build; Corpus holds the few to begin with.
fuzz: setup
	cd Fuzz && $(SWIFT) build -c release --sanitize=fuzzer --sanitize=address \
	  -Xswiftc -sanitize=fuzzer,address
	mkdir -p Fuzz/.build/corpus Fuzz/.build/crashes
	cd Fuzz && SWIFT_BACKTRACE=enable=no .build/release/FuzzText -max_total_time=$(FUZZ_SECONDS) \
	  -max_len=4096 -timeout=20 -dict=words.dict -artifact_prefix=.build/crashes/ .build/corpus Corpus

test-spark: release
	scripts/test-spark.sh .build/release/vanban

clean:
	rm -rf .build Benchmarks/.build Fuzz/.build Examples/Consumer/.build dist

# What the default traits need.
setup:
	@scripts/setup.sh

# What all traits need.
setup-all:
	@scripts/setup.sh index
