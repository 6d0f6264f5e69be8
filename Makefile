# Every target works on a bare Debian or Ubuntu with Python 3.11+ and make, and again when run twice.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
UV := UV_NATIVE_TLS=1 $(BIN)/uv
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test storms check bench lock messages clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup: .venv/.runtime ## the virtual environment, with what running needs

setup-dev: .venv/.dev ## the same, with what testing and linting need

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Escale needs Python 3.11 or later: try 'make PYTHON=python3.12 $(MAKECMDGOALS)'."; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing: 'apt-get install python3-venv' brings it."; exit 1; }

.venv/.runtime: requirements.txt requirements-uv.txt | .venv/bin/python
	@$(BIN)/pip install --quiet --require-hashes -r requirements-uv.txt
	@$(UV) pip install --quiet --compile-bytecode --require-hashes -r requirements.txt --python $(BIN)/python || $(BIN)/pip install --quiet --require-hashes -r requirements.txt
	@$(BIN)/python -m compileall -q accounts config cpam documents enrollment offices
	@$(BIN)/python manage.py catalogue compile
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@$(UV) pip install --quiet --require-hashes -r requirements-dev.txt --python $(BIN)/python || $(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

run: setup ## serve the demonstration on http://127.0.0.1:8000 (PORT= for another)
	@exec $(BIN)/python -m config.demo --port $(PORT)

test: setup-dev ## every test: unit, PostgreSQL, Valkey, browser
	@BIN=$(BIN) sh tests/run.sh

storms: setup-dev ## the faults at their full length, three storms of 90 s, and 90 days of 1,000 dossiers
	@STORM_SECONDS=90 STORMS=3 DOSSIERS_OF_ROW_37=1000 $(BIN)/python -m pytest -q -s tests/faults

check: setup-dev ## lint, types, layers, templates, migrations, catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	$(BIN)/djade --target-version 5.2 --check $$(git ls-files '*.html')
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py catalogue check

bench: setup-dev ## speed and memory, as ratios measured in one run
	@$(BIN)/python -m benchmarks

lock: setup-dev ## resolve the dependencies anew, with hashes and without addresses
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.txt
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml --group dev -o requirements-dev.txt
	echo uv | $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate - -o requirements-uv.txt

messages: setup-dev ## bring the catalogues up to date with the source
	@$(BIN)/python manage.py catalogue update

clean: ## forget the environment and all that ran
	rm -rf .venv var
