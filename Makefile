# Everything a newcomer needs. `make` alone tells what there is.
#
# Nothing is installed outside this folder, except that `make test` asks the
# distribution for a browser and a database where it may (see tools/system.sh).
# Each step leaves a stamp, so running twice is quick.

PYTHON ?= python3
PORT ?= 8000
export PORT
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_NO_INPUT = 1

BIN := .venv/bin
VENDOR := halenbrengen/ui/static/vendor
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/*.po))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup setup-dev system run demo test test-long pictures lint format bench lock clean

help: ## tell what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: setup ## install what is needed, start, print the address that signs you in
	@exec $(BIN)/halenbrengen serve

demo: setup ## tell the example collaboration and print its addresses
	@exec $(BIN)/halenbrengen demo

test: setup-dev system ## install what the tests need and run them (ARGS="-k wall" for some)
	@HALENBRENGEN_DATA=build/test exec $(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

test-long: setup-dev system ## the same, with the tests that take minutes
	@HALENBRENGEN_DATA=build/test exec $(BIN)/python -m pytest -n 2 --dist loadfile -m "" $(ARGS)

pictures: setup-dev system ## console, table and beamer in each step of the example, in build/pictures
	@exec $(BIN)/python tools/pictures.py

lint: setup-dev ## style, types, templates, and no registry names in the repository
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@HALENBRENGEN_DATA=build/lint $(BIN)/mypy
	@$(BIN)/djlint --lint --quiet halenbrengen
	@$(BIN)/python tools/no_registry_names.py

format: .venv/dev.stamp ## lay out the Python files the way lint asks
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .

bench: setup ## measure: streams, writing, printing
	@exec $(BIN)/python -m bench $(ARGS)

setup: .venv/run.stamp $(VENDOR)/.stamp $(CATALOGUES) ## install what running needs, start nothing

setup-dev: setup .venv/dev.stamp

system:
	@bash tools/system.sh

lock: .venv/dev.stamp ## write the lock files anew after changing requirements/*.in or package.json
	@cd requirements && for set in run dev; do \
	  ../$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	    --no-emit-index-url --no-header --no-annotate $$set.in -o $$set.txt || exit 1; done
	@npm install --package-lock-only --ignore-scripts
	@$(BIN)/python tools/no_registry_names.py

clean: ## remove everything that was installed or made here (not your data)
	rm -rf .venv node_modules build $(VENDOR) halenbrengen/printing/fonts *.egg-info
	find . -name '*.mo' -not -path './data/*' -delete

# --- the steps -------------------------------------------------------------

.venv/made.stamp:
	@bash tools/prerequisites.sh "$(PYTHON)"
	@$(PYTHON) -m venv .venv || { echo "make: $(PYTHON) could not make a virtual environment; on Debian install python3-venv." >&2; exit 1; }
	@touch $@

.venv/run.stamp: .venv/made.stamp requirements/run.txt pyproject.toml
	@echo "Installing Python packages ..."
	@$(BIN)/pip install -qq --require-hashes -r requirements/run.txt \
	  && $(BIN)/pip install -qq --no-deps --no-build-isolation -e . \
	  || { echo "make: the Python packages could not be installed; the lines above tell why." >&2; exit 1; }
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	@echo "Installing what tests and checks need ..."
	@$(BIN)/pip install -qq --require-hashes -r requirements/dev.txt \
	  || { echo "make: the test packages could not be installed; the lines above tell why." >&2; exit 1; }
	@touch $@

node_modules/.stamp: package.json package-lock.json .npmrc
	@bash tools/prerequisites.sh "$(PYTHON)"
	@echo "Installing browser packages ..."
	@npm ci --omit=dev --ignore-scripts --silent \
	  || { echo "make: npm ci failed; run 'npm ci --omit=dev --ignore-scripts' to see why." >&2; exit 1; }
	@touch $@

$(VENDOR)/.stamp: node_modules/.stamp tools/assets.py .venv/made.stamp
	@$(BIN)/python tools/assets.py
	@touch $@

%.mo: %.po tools/catalogue.py .venv/run.stamp
	@$(BIN)/python tools/catalogue.py $<
