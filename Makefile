# Every target sets up .venv by itself and is quick when nothing changed.
#   test, lint, evals, bench   the base set and the tools of development
#   test-browser               also Playwright; the browser is the system's own (chromium, fonts-noto-cjk)
#   test-ftm                   also FollowTheMoney, for which a C++ compiler and the headers of ICU are needed
#   run, record                also the engine and the weights of the embedded model (about 1.2 GB)
#   native                     also that engine's source and the tools to build it; a C++ compiler has to be there
SHELL  := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV    := .venv
BIN     := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt
# Short seeds are recorded with the second way of asking as well; one of them gives orders to the model.
WHOLE   ?= $(patsubst %,seeds/%.txt,ferry_arrest loan_app_ring iron_sieve_brief fugitive_notice_zh)
# The engine for this machine's processor. What the package's own build would fetch from elsewhere is left out:
# llguidance (asked with grammars of llama.cpp's own, it is not missed), BoringSSL and the pages for browsers.
ENGINE       := $(shell sed -n 's/^xllamacpp==//p' constraints.txt)
NATIVE       := build/native
NATIVE_FLAGS := -DCMAKE_BUILD_TYPE=Release -DGGML_NATIVE=ON -DLLAMA_LLGUIDANCE=OFF -DLLAMA_BUILD_BORINGSSL=OFF \
  -DLLAMA_USE_PREBUILT_UI=OFF -DLLAMA_BUILD_APP=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF
# setuptools is pinned here alone: what is installed in $(VENV) keeps the one that came with it.
NATIVE_TOOLS := cmake ninja cython versioneer setuptools==84.2.1

.PHONY: help run native test test-browser test-ftm lint record evals bench clean

help:
	@echo "make run      reports/ from seeds/ by the embedded model (set-up and weights included)"
	@echo "make native   builds the engine for this machine's processor, which is faster (needs a C++ compiler; 10 to 30 minutes)"
	@echo "make test     the tests, offline, without a browser"
	@echo "make test-browser  the pages in headless Chromium (Debian: chromium fonts-noto-cjk)"
	@echo "make test-ftm      what --format ftm writes, by FollowTheMoney itself (Debian: g++ libicu-dev)"
	@echo "make lint     ruff and mypy"
	@echo "make record   asks the embedded model what cassettes/ lacks, drops what nothing plays any more"
	@echo "make evals    how good the reports are, from recorded answers; fails where a bound is broken"
	@echo "make bench    speed and memory of our own code, against a made-up endpoint; takes about a quarter of an hour"
	@echo "make clean    removes $(VENV), caches and builds; reports/ and cassettes/ stay"

run: $(VENV)/.local
	$(BIN)/summarize seeds/*.txt --out reports

native: $(VENV)/native/.built-$(ENGINE)

# Modules are compiled once, not in each of the processes that the tests start, whatever the environment says.
test: $(VENV)/.dev
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest

test-browser: $(VENV)/.browser
	$(BIN)/python -m pytest tests/browser

test-ftm: $(VENV)/.ftm
	$(BIN)/python -m pytest tests/outputs/test_ftm.py

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

record: $(VENV)/.local
	$(BIN)/summarize seeds/*.txt --record --strategy stepwise --out build/record/stepwise
	# Some answers of the embedded model are unusable; they are recorded all the same.
	-$(BIN)/summarize $(WHOLE) --record --strategy whole --out build/record/whole
	$(BIN)/summarize evals/further/docs --record --strategy stepwise --cassettes evals/further/cassettes --out build/record/further
	@for tape in cassettes/*/*.yaml; do \
	  [ -e "seeds/$$(basename "$$tape" .yaml).txt" ] || { echo "no seed: $$tape goes"; rm "$$tape"; }; \
	done

evals: $(VENV)/.dev
	$(BIN)/python -m evals --gate evals/gate.toml --html build/evals/index.html

bench: $(VENV)/.dev
	$(BIN)/python -m evals bench --out build/bench

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The first Python of 3.11 or newer, $(PYTHON) before all others.
$(BIN)/python:
	@for python in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "setting up $(VENV) with $$("$$python" --version)"; \
	    exec "$$python" -m venv $(VENV); \
	  fi; \
	done; \
	echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python" >&2; exit 1

# The build back end comes first, so that the project itself is installed without an isolated download of it.
$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "installing the base set and the tools of development"
	@$(INSTALL) hatchling
	@$(INSTALL) --no-build-isolation --editable '.[dev]'
	@touch $@

$(VENV)/.browser: $(VENV)/.dev
	@$(INSTALL) --no-build-isolation --editable '.[dev,browser]'
	@touch $@

# PyICU comes as source; the setuptools of older Pythons need wheel to build it.
$(VENV)/.ftm: $(VENV)/.dev
	@$(INSTALL) wheel
	@$(INSTALL) --no-build-isolation --editable '.[dev,ftm]'
	@touch $@

$(VENV)/.local: pyproject.toml constraints.txt | $(BIN)/python
	@echo "installing the base set, the engine and the weights (about 1.2 GB, once)"
	@$(INSTALL) hatchling
	@$(INSTALL) --no-build-isolation --editable '.[local]'
	@touch $@

# Built by tools in an environment of their own, into a folder of its own: the package's engine stays what it was, and
# takes over where this one does not work. No cache: pip would take what was built for another processor.
$(VENV)/native/.built-$(ENGINE): | $(VENV)/.local
	@command -v "$${CXX:-c++}" >/dev/null || { echo "a C++ compiler is needed (Debian: g++)" >&2; exit 1; }
	@echo "building the engine for this machine's processor (10 to 30 minutes, once)"
	@rm -rf $(NATIVE) $(VENV)/native
	@$(BIN)/python -m venv $(NATIVE)
	@$(NATIVE)/bin/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt $(NATIVE_TOOLS)
	@PATH="$(CURDIR)/$(NATIVE)/bin:$$PATH" CMAKE_GENERATOR=Ninja CMAKE_ARGS="$(NATIVE_FLAGS)" \
	  $(NATIVE)/bin/python -m pip install -qq --disable-pip-version-check --no-cache-dir --no-deps --no-build-isolation \
	  --no-binary xllamacpp --target $(VENV)/native xllamacpp==$(ENGINE)
	@rm -rf $(NATIVE)
	@touch $@
