# Every command sets up what it needs first; see packaging/set_up.sh.
PY := .venv/bin/python
export QT_QPA_PLATFORM ?= $(if $(DISPLAY)$(WAYLAND_DISPLAY),,offscreen)
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: help setup demo test faults check lint bench fix lock catalogues pictures clean
help:  ## Show these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup: .venv/.ready  ## Install system libraries, the private environment, ourselves
.venv/.ready: packaging/requirements.lock packaging/set_up.sh pyproject.toml $(wildcard resources/translations/*.ts)
	packaging/set_up.sh

.venv/.test-ready: .venv/.ready
	packaging/set_up.sh --for-tests

demo: setup  ## A day and two days of exchange on sample data, then a night shift by keyboard alone
	$(PY) -m checkpoint_app demo --out out/demo

test: .venv/.test-ready  ## The whole suite, on a screen with a Chinese input method too
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q tests/e2e
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n auto --dist loadfile --ignore=tests/e2e

faults: .venv/.test-ready  ## Every fault run in full (kills, power cuts, full disks, mutants, orders), figures at the end: a quarter of an hour on two cores
	CHECKPOINT_FULL=1 QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n auto --dist loadfile -o timeout=14400 tests/faults tests/properties

check: lint test  ## Everything that must be green before a commit

lint: setup  ## Format, lint, types, contracts, catalogues, dead code
	ruff format --check .
	ruff check .
	mypy
	PYTHONPATH=. lint-imports
	$(PY) packaging/check_catalogues.py
	vulture

bench: setup  ## Print what is reached beside what must be, peers measured in the same run
	QT_QPA_PLATFORM=offscreen $(PY) -m benchmarks

fix: setup  ## Repair what can be repaired
	ruff format .
	ruff check --fix .

lock:  ## Write packaging/requirements.lock anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --group dev pyproject.toml -o packaging/requirements.lock

catalogues: setup  ## Collect the sentences of the screens into resources/translations
	$(PY) packaging/check_catalogues.py --update

pictures: setup  ## Make the pictures of the manuals anew
	QT_QPA_PLATFORM=offscreen $(PY) packaging/make_pictures.py

clean:
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
