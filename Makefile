# make demo      install what is missing, build, and read an article
# make test      all tests with all traits
# make build     debug build with all traits
# make release   the optimized command in .build/release/vanban
# make tables    compile the TSV tables anew after editing them
# make model   train the word segmentation model: TREEBANK=DIR SEGMENTED=FILE ARTICLES="FILE FILE"
# make docs      the reference of the libraries, warnings as errors, into .build/docs
# make cli-reference  write Docs/CommandLine.md anew after changing the command
# make lint      the format of the sources
# make consumer  build and run the packages in Examples, which depend on this one
# make tutorials  type in the tutorials, and compare what they print
# make coverage  the part of the lines of Sources that the tests run, file by file
# make sanitize  all tests with AddressSanitizer and with ThreadSanitizer
# make api       what has changed in the interface since the commit in .api-baseline
# make screenshots  the pictures in Docs, from real output (needs Chromium)
# make dist      the command without Swift's shared libraries, in dist/
# make bench     speed of each part, as a multiple of ICU's word break over the same text
# make bench-index  ARTICLES=FILE.jsonl: indexing beside plain FTS5, and how long searches take
# make fuzz      libFuzzer with AddressSanitizer, FUZZ_SECONDS (60) each; FUZZ="decode json" for some targets
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

.PHONY: demo test build release tables model docs cli-reference lint consumer tutorials coverage sanitize api screenshots dist \
  bench fuzz clean setup setup-all test-spark bench-index release-all

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
	for target in VanBanText VanBan VanBanIndex VanBanTestSupport; do \
	  $(SWIFT) package --enable-all-traits --allow-writing-to-directory .build/docs \
	    generate-documentation --target $$target --output-path .build/docs/$$target \
	    --warnings-as-errors || exit 1; \
	done

# Docs/CommandLine.md from what the command prints; a test compares the two.
cli-reference: setup-all
	VANBAN_WRITE_DOCS=1 $(SWIFT) test --enable-all-traits --disable-xctest \
	  --filter referenceOfTheCommand

lint:
	$(SWIFT) format lint --strict -r Sources Tests Examples Fuzz/Sources Fuzz/Package.swift Package.swift

consumer: setup-all
	$(SWIFT) run --package-path Examples/Consumer consumer
	$(SWIFT) run --package-path Examples/IndexConsumer index-consumer

tutorials: setup-all
	scripts/tutorials.sh

coverage: setup-all
	scripts/coverage.sh $(COVERAGE)

# A folder each, since the two do not mix.
sanitize: setup-all
	$(SWIFT) test --enable-all-traits --disable-xctest --sanitize=address --scratch-path .build-asan
	$(SWIFT) test --enable-all-traits --disable-xctest --sanitize=thread --scratch-path .build-tsan

api: setup-all
	scripts/api.sh

screenshots: release
	scripts/screenshots.sh

dist: setup
	scripts/dist.sh

bench: setup-all
	scripts/bench.sh

bench-index: release-all
	python3 Benchmarks/index.py .build/release/vanban $(ARTICLES) $(if $(COPIES),--copies $(COPIES))
	.build/release/vanban index $(ARTICLES) --database .build/bench.db
	cd Benchmarks && $(SWIFT) run -c release SearchTimes ../.build/bench.db

fuzz: setup-all
	scripts/fuzz.sh $(FUZZ_SECONDS) $(FUZZ)

test-spark: release
	scripts/test-spark.sh .build/release/vanban

clean:
	rm -rf .build .build-* Benchmarks/.build Fuzz/.build Examples/*/.build dist

# What the default traits need.
setup:
	@scripts/setup.sh

# What all traits need.
setup-all:
	@scripts/setup.sh index
