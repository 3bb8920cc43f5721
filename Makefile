# Everything runs in .venv, which is made on first use. PYTHON chooses the interpreter: make test PYTHON=python3.13
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := rblxopencloud generated codegen tests docs

.PHONY: run test lint types check tests docs generate update compat dist bench soak clean help

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/.ready-bench: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@

run: $(VENV)/.ready ## regenerate, start the local Open Cloud and take a tour through the SDK
	@$(BIN)/python -m codegen generate
	@$(BIN)/python docs/examples/tour.py

test: lint types check tests ## everything that CI runs

lint: $(VENV)/.ready ## ruff
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

types: $(VENV)/.ready ## pyright strict over all packages, the generated ones included
	$(BIN)/basedpyright --pythonpath $(BIN)/python

check: $(VENV)/.ready ## are specs/ and generated/ what the commands would write?
	$(BIN)/python -m codegen check

tests: $(VENV)/.ready ## pytest
	$(BIN)/python -m pytest

docs: $(VENV)/.ready ## the site, into build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict -f docs/theme/mkdocs.yml

generate: $(VENV)/.ready ## write generated/ from specs/
	$(BIN)/python -m codegen generate

update: $(VENV)/.ready ## take the newest public description in, regenerate, check, write down what changed; ARGS="--from FILE"
	$(BIN)/python -m codegen renew $(ARGS)

compat: $(VENV)/.ready ## what public names differ from the last release; its tests on this code: make compat ARGS="--release v0.1.0"
	$(BIN)/python -m tests.compat $(ARGS)

dist: $(VENV)/.ready ## build the wheel and the source archive, and check them as PyPI will
	$(BIN)/python -m tests.compat --current
	rm -rf dist
	$(BIN)/python -m build
	$(BIN)/python -m twine check --strict dist/*

bench: $(VENV)/.ready-bench ## ratios, measured side by side; docs/benchmarks.md is written with: make bench ARGS=--write
	$(BIN)/python -m tests.bench $(ARGS)

soak: $(VENV)/.ready ## 100,000 calls from threads and tasks, a twentieth of them with faults
	$(BIN)/python -m tests.soak $(ARGS)

clean: ## remove what was made
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
