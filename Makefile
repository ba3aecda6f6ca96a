# run and test need no make: Scripts/run and Scripts/test do the same.
PREFIX ?= /usr/local
SWIFT = Package.swift Sources Tests Documentation/Example Benchmarks/Package.swift Benchmarks/Sources Training/Package.swift Training/Sources Fuzzing/Package.swift Fuzzing/Sources
PROGRAM = $(shell swift build -c release --show-bin-path)/annotate

.PHONY: all run test build install uninstall deb deb-test start-order docs api-docs field-test format lint bench segmentation-eval suggestion-eval fault-test fuzz sanitize interop interop-full scale-test mutants editor-fuzz

all: build

run:
	Scripts/run $(ARTICLE)

test:
	Scripts/test

build:
	Scripts/build

# Packaging/start.order, the functions that a conversation runs; needs valgrind.
start-order: build
	Packaging/start-order "$(PROGRAM)"

# The binary, the man page, and completions for bash, zsh and fish. zsh, fish and dash hand `~` in PREFIX=~/.local on as it is.
override PREFIX := $(patsubst ~/%,$(HOME)/%,$(PREFIX))
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = $(SHARE)/bash-completion/completions/annotate $(SHARE)/zsh/site-functions/_annotate \
  $(SHARE)/fish/vendor_completions.d/annotate.fish

install: build
	install -d "$(BIN)" "$(SHARE)/man/man1" $(foreach file,$(COMPLETIONS),"$(dir $(file))")
	install -m 755 "$(PROGRAM)" "$(BIN)/annotate"
	install -d "$(DESTDIR)$(PREFIX)/libexec"
	install -m 755 "$(PROGRAM)-reader" "$(DESTDIR)$(PREFIX)/libexec/annotate-reader"
	! command -v strip >/dev/null || strip "$(BIN)/annotate" "$(DESTDIR)$(PREFIX)/libexec/annotate-reader"
	install -m 644 Documentation/annotate.1 "$(SHARE)/man/man1/annotate.1"
	"$(PROGRAM)" --generate-completion-script bash > "$(word 1,$(COMPLETIONS))"
	"$(PROGRAM)" --generate-completion-script zsh > "$(word 2,$(COMPLETIONS))"
	"$(PROGRAM)" --generate-completion-script fish > "$(word 3,$(COMPLETIONS))"

uninstall:
	rm -f "$(BIN)/annotate" "$(DESTDIR)$(PREFIX)/libexec/annotate-reader" "$(SHARE)/man/man1/annotate.1" $(foreach file,$(COMPLETIONS),"$(file)")

# .build/annotate_VERSION_ARCHITECTURE.deb; needs dpkg-dev.
deb: build
	Packaging/build-deb "$(PROGRAM)"

# The package is checked by lintian, and installed and run in a new root; needs root, lintian and debootstrap.
deb-test: deb
	Packaging/test-deb

# Documentation/Commands.md and annotate.1, from the command table; a test compares them.
docs:
	ANNOTATE_RECORD=1 swift test --disable-xctest --filter GeneratedDocumentTests || true
	swift test --disable-xctest --filter GeneratedDocumentTests

# The public API and its articles as a web site in .build/Annotator.doccarchive.
api-docs:
	swift package dump-symbol-graph --minimum-access-level public
	rm -rf .build/api-symbols && mkdir -p .build/api-symbols
	cp "$$(find -L .build -name Annotator.symbols.json -path '*symbolgraph*' | head -1)" .build/api-symbols
	docc convert Sources/Annotator/Annotator.docc --additional-symbol-graph-dir .build/api-symbols \
	  --fallback-display-name Annotator --fallback-bundle-identifier annotate.Annotator --warnings-as-errors \
	  --output-path .build/Annotator.doccarchive

format:
	swift format format --in-place --recursive $(SWIFT)

lint:
	swift format lint --strict --recursive $(SWIFT)

bench:
	Benchmarks/run

# The F1 of sentence ends of ours and of nine other splitters on the development sets in the folder SEGMENTATION.
segmentation-eval:
	$(if $(SEGMENTATION),SEGMENTATION="$(SEGMENTATION)") Training/run-evaluation

# How often suggestions are right, on FactAppeal (FACTAPPEAL is its folder) and on the repository's own fixtures.
suggestion-eval:
	$(if $(WCXB),Benchmarks/wcxb_lines.py "$(WCXB)" > .build/wcxb-lines.tsv)
	swift run -c release suggestion-eval $(or $(FACTAPPEAL),factappeal) $(or $(GOLD),labelled) .build/wcxb-lines.tsv

# Reads our exports with pandas, DuckDB, spaCy and the other clients; -full adds doccano and Label Studio's server.
interop:
	Tests/Interop/run

interop-full:
	Tests/Interop/run full

# Every fault there is on the release program, then the harness on programs with a promise broken; needs strace.
fault-test: build
	python3 Tests/Faults/faults.py "$(PROGRAM)"
	python3 Tests/Faults/sabotage.py

# 2,000 runs of 100 keys at the line editor with libedit's source, in LIBEDIT, under the address sanitizer.
editor-fuzz:
	python3 Tests/Faults/editor.py --sanitized "$(LIBEDIT)"

# Plants COUNT small mistakes (200 unless said otherwise), drawn by SEED, and reports which the tests notice.
mutants:
	Tests/Mutants/mutants.py --count $(or $(COUNT),200) --seed $(or $(SEED),1)

# Adds a field of a judgment in one file of a copy, builds that, and finds the field in every place it belongs.
field-test:
	Tests/Fields/run

# Runs the recipes of Documentation/Scale.md with DuckDB and Spark; needs Java.
scale-test:
	Tests/Scale/run

# RUNS inputs to each parser under the address sanitizer; ten million unless said otherwise, which takes hours.
fuzz:
	Fuzzing/run $(RUNS)

# The whole test suite under the address and the thread sanitizer. Leaks are not asked about: Foundation's Process, with which
# the tests start other programs, leaves one of 32 bytes.
sanitize:
	ASAN_OPTIONS=detect_leaks=0 swift test --disable-xctest --sanitize address --scratch-path .build/address
	swift test --disable-xctest --sanitize thread --scratch-path .build/thread
