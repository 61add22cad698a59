# make run: the demo on SQLite. make test: everything, from nothing. make help: the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
WORKERS ?= 2
PARALLEL := -n $(WORKERS) --dist loadgroup --no-loadscope-reorder
BUNDLE := $(BIN)/python bundling/build.py
export DENO_NO_UPDATE_CHECK := 1
export DENO_TLS_CA_STORE := system
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run dev install test check unit test-dates coverage format pictures bench chaos simulate browser types messages migration lock clean
.DEFAULT_GOAL := help

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

run: $(VENV)/run.stamp ## Install, tell the demo story once, serve on http://localhost:5000
	@$(BUNDLE)
	@TAVLA_CONFIG=$${TAVLA_CONFIG:-development.toml} $(BIN)/tavla demo
	@TAVLA_CONFIG=$${TAVLA_CONFIG:-development.toml} $(BIN)/python -W ignore wsgi.py

dev: $(VENV)/dev.stamp ## The same, begun anew at every change; open pages reload by themselves
	@$(BUNDLE)
	@TAVLA_CONFIG=$${TAVLA_CONFIG:-development.toml} tavla demo
	@TAVLA_CONFIG=$${TAVLA_CONFIG:-development.toml} watchfiles --verbosity warning --ignore-paths static/dist "sh -c '$(BUNDLE) && exec python -W ignore wsgi.py'" board bundling config static templates wsgi.py

test: $(VENV)/dev.stamp browser check unit ## Lint, types, contracts, and every test; installs what it needs

install: $(VENV)/run.stamp ## Only install
	@$(BUNDLE)

check: $(VENV)/dev.stamp ## Lint, format, types (Python and TypeScript), import contracts
	@echo "— lint and format: Python"; ruff check . && ruff format --check -q .
	@echo "— lint and format: TypeScript and CSS"; deno fmt --check -q static/src bundling tests/contract deno.json && deno lint -q static/src bundling tests/contract
	@echo "— lint and format: templates"; djlint templates --lint --quiet && djlint templates --check --quiet
	@echo "— types: Python"; mypy
	@echo "— types: TypeScript"; deno check -q static/src tests/contract && deno check -q bundling/*.ts
	@echo "— import contracts"; lint-imports --no-cache 2>&1 | tail -4

unit: $(VENV)/dev.stamp
	@echo "— tests: the front end"; deno test -q --allow-env static/src bundling
	@echo "— tests: Python, servers, browsers"; pytest $(PARALLEL) $(ARGS)

test-dates: $(VENV)/dev.stamp browser ## Every test at each moment of tests/support/moments.py (hours)
	@python tests/support/moments.py | while read -r instant name; do \
	  echo "— $$name ($$instant)"; TAVLA_TEST_CLOCK=$$instant TAVLA_TEST_BROWSER_CLOCK=$$instant pytest $(PARALLEL) $(ARGS) || exit 1; done

coverage: $(VENV)/dev.stamp ## What tests run through (without browsers): a table, and htmlcov/index.html
	@pytest -n $(WORKERS) --dist loadfile --ignore tests/browser --ignore tests/chaos --cov --cov-report term:skip-covered --cov-report html $(ARGS)

browser: ## Find or install Chromium, Firefox, Dovecot and Postfix (no daemon is started: the tests start their own)
	@export PATH="$$PATH:/usr/sbin"; if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  command -v chromium >/dev/null && command -v firefox-esr >/dev/null && command -v dovecot >/dev/null && command -v postfix >/dev/null || { \
	  echo "— installing Chromium, Firefox, Dovecot and Postfix"; \
	  test -e /usr/sbin/policy-rc.d || { printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d && trap 'rm -f /usr/sbin/policy-rc.d' EXIT; }; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium firefox-esr dovecot-imapd postfix >/dev/null; }; \
	else for name in chromium firefox dovecot postfix; do command -v $$name >/dev/null || echo "— $$name is missing: its tests will be left out (install it with your package manager)"; done; fi

format: $(VENV)/dev.stamp ## Format everything
	@ruff check -q --fix . ; ruff format -q . ; djlint templates --reformat --quiet ; deno fmt -q static/src bundling tests/contract deno.json

pictures: $(VENV)/dev.stamp browser ## Take the pictures of docs/ anew
	@TAVLA_PICTURES=1 pytest tests/browser/test_tour.py tests/browser/test_morning.py tests/browser/test_desk_tour.py

bench: $(VENV)/dev.stamp browser ## The benchmarks: a table and bench-results.json
	@$(BIN)/python -W ignore -m bench $(ARGS)

chaos: $(VENV)/dev.stamp browser ## Kill servers, Redis and PostgreSQL's line under writes (CHAOS_MINUTES=10); prints what was lost; 10,000 mangled mails
	@$(BIN)/python -W ignore -m tests.chaos.mails
	@$(BIN)/python -W ignore -m tests.chaos.fetching
	@$(BIN)/python -W ignore -m tests.chaos

simulate: $(VENV)/dev.stamp ## N=1000 histories from SEED=0 on: lost frames, dead workers, lost rights; one: SEED alone
	@$(BIN)/python -W ignore -m tests.simulation $(or $(SEED),0) $(if $(N),--many $(N) --workers $(WORKERS))

types: $(VENV)/dev.stamp ## Write anew what is made from the code: docs/events.md, the browser's types
	@$(BIN)/python -W ignore -m board.generate

messages: $(VENV)/dev.stamp ## Collect the sentences to translate into board/translations/*.po
	@pybabel -q extract -F babel.cfg -k N_ -k _ --no-location --sort-output --omit-header -o $(VENV)/messages.pot .
	@pybabel -q update -D sv -i $(VENV)/messages.pot -o board/translations/sv.po -l sv --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date -w 110

migration: $(VENV)/dev.stamp ## The next migration, from the models' difference: make migration name="Cards can be snoozed"
	@test -n "$(name)" || { echo 'say what is true after it: make migration name="Cards can be snoozed"'; exit 2; }
	@written=$$(python -m board.migrations.autogenerate "$(name)") && ruff check -q --fix $$written && ruff format -q $$written && echo "read it before you commit it: $$written"

lock: $(VENV)/dev.stamp ## Lock the dependencies anew: hashes, no addresses
	@uv pip compile -q -U pyproject.toml --extra scale --extra build --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-header --no-annotate -o requirements.txt
	@uv pip compile -q -U pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-header --no-annotate -o requirements-dev.txt
	@deno install --node-modules-dir=none >/dev/null

clean: ## Remove the environment and what was fetched (not instance/)
	rm -rf $(VENV) static/dist node_modules htmlcov .coverage .pytest_cache .ruff_cache .mypy_cache .hypothesis

$(VENV)/run.stamp: requirements.txt pyproject.toml hatch_build.py
	@echo "— making the environment in $(VENV) (first time: a minute)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --require-hashes -r requirements.txt
	@echo "— fetching the front end's libraries and bundling it"
	@$(BIN)/pip install -q --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	@echo "— installing what the tests need"
	@$(BIN)/pip install -q --require-hashes -r requirements-dev.txt
	@touch $@
