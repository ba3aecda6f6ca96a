# run and test need no make: Scripts/run and Scripts/test do the same.
PREFIX ?= /usr/local
SWIFT = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Training/Package.swift Training/Sources Fuzzing/Package.swift Fuzzing/Sources
PROGRAM = $(shell swift build -c release --static-swift-stdlib --show-bin-path)/annotate

.PHONY: all run test build install docs format lint bench segmentation-eval fault-test fuzz sanitize interop interop-full scale-test

all: build

run:
	Scripts/run $(ARTICLE)

test:
	Scripts/test

build:
	swift build -c release --static-swift-stdlib --product annotate

# The binary, the man page, and completions for bash, zsh and fish.
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/annotate"
	! command -v strip >/dev/null || strip "$(DESTDIR)$(PREFIX)/bin/annotate"
	install -m 644 Documentation/annotate.1 "$(DESTDIR)$(PREFIX)/share/man/man1/annotate.1"
	"$(PROGRAM)" --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/annotate"
	"$(PROGRAM)" --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_annotate"
	"$(PROGRAM)" --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/annotate.fish"

# Documentation/Commands.md and annotate.1, from the command table; a test compares them.
docs:
	ANNOTATE_RECORD=1 swift test --disable-xctest --filter GeneratedDocumentTests || true
	swift test --disable-xctest --filter GeneratedDocumentTests

format:
	swift format format --in-place --recursive $(SWIFT)

lint:
	swift format lint --strict --recursive $(SWIFT)

bench:
	Benchmarks/run

# The F1 of sentence ends of ours and of nine other splitters on the development sets in ../shared/segmentation.
segmentation-eval:
	Training/run-evaluation

# Reads our exports with pandas, DuckDB, spaCy and the other clients; -full adds doccano and Label Studio's server.
interop:
	Tests/Interop/run

interop-full:
	Tests/Interop/run full

# Every fault there is on the release program, then the harness on programs with a promise broken; needs strace.
fault-test: build
	python3 Tests/Faults/faults.py "$(PROGRAM)"
	python3 Tests/Faults/sabotage.py

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
