# Two commands: `make build` and `make test`. Everything they need is set up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Tests start hundreds of programs; without kept bytecode each of them compiles all source once more.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: build test check bench test-browser test-pdf test-safety docs clean

# The example region is a snapshot of June 2027; on another day, other pages would be public.
build: $(READY)
	$(BIN)/swvctl build --today 2027-06-03

test: $(READY)
	$(BIN)/ruff check swvctl tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

check: $(READY)
	$(BIN)/swvctl check

test-browser: $(READY)
	tests/browser/run

test-safety: $(READY)
	tests/safety/run

test-pdf: $(READY)
	tests/pdf/run

bench: $(READY)
	tests/bench/run

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1" --constraint constraints.txt
	$(BIN)/python -m pip install --quiet --editable ".[all]" --group dev --constraint constraints.txt
	touch $(READY)

docs: $(READY)
	$(BIN)/python -m swvctl.report.catalogue_page > docs/meldingen.md
	$(BIN)/python -m swvctl.report.fields_page > docs/velden.md

clean:
	rm -rf $(VENV) build build-*
