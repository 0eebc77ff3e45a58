# Two commands: `make build` and `make test`. Everything they need is set up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := --quiet --no-compile --constraint constraints.txt

# Tests start hundreds of programs; without kept bytecode each of them compiles all source once more.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: build test check bench test-browser test-pdf test-safety test-pythons docs clean

# The example region is a snapshot of June 2027; on another day, other pages would be public.
build: $(READY)
	$(BIN)/swvctl build --today 2027-06-03

# Handed out in long runs, so that what the tests of one file share is made by one worker.
test: $(READY)
	$(BIN)/ruff check swvctl tests
	$(BIN)/mypy --num-workers 2
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(READY)
	$(BIN)/swvctl check

test-browser: $(READY)
	tests/browser/run

test-safety: $(READY)
	tests/safety/run

test-pdf: $(READY)
	tests/pdf/run

test-pythons: $(READY)
	tests/pythons/run

bench: $(READY)
	tests/bench/run

# Most of what is installed is never imported, so Python compiles it when it is.
$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install $(PIP) --upgrade "pip>=25.1"
	$(BIN)/python -m pip install $(PIP) --editable ".[all]" --group dev
	touch $(READY)

docs: $(READY)
	$(BIN)/python -m swvctl.report.catalogue_page > docs/meldingen.md
	$(BIN)/python -m swvctl.report.fields_page > docs/velden.md

clean:
	rm -rf $(VENV) build build-*
