# Everything runs in .venv, which the first target that needs it makes. PYTHON names another interpreter (3.11 or newer).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= out

.DEFAULT_GOAL := help
.PHONY: help install demo test check lint format bench floors picture browser clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "kg needs Python 3.11 or newer; name one: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml constraints.txt
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.tools: $(VENV)/.made pyproject.toml constraints.txt
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,validate]'
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed ## make .venv and install kg into it

demo: $(VENV)/.installed ## build the example reports and ask two questions
	$(BIN)/kg build seeds/ --graph $(OUT)
	@echo
	$(BIN)/kg query officials-on-date -p district="Hương Khê" -p date=2022-01-07 --graph $(OUT)
	@echo
	$(BIN)/kg query contradictions --graph $(OUT)
	@echo
	@$(BIN)/kg explore --graph $(OUT) --quiet
	@printf 'store    %s\nturtle   %s\nexplorer %s\n' $(OUT)/store $(OUT)/graph.ttl $(OUT)/explore.html

test: $(VENV)/.tools browser check ## install what tests need, then lint, type-check and run every test

check: lint
	$(BIN)/mypy --strict kg
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

lint: $(VENV)/.tools ## check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.tools ## mend style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.tools ## measure speed on 2,000 reports
	$(BIN)/python -m bench

picture: $(VENV)/.tools browser ## draw docs/explorer.png anew
	$(BIN)/python docs/picture.py

floors: $(VENV)/.tools ## measure every corpus and raise the floors of the gate
	$(BIN)/python -m tests.floors --raise

# Tests of the page need a browser; where none can be had they are skipped, and say so.
browser:
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then \
		echo "installing Chromium for the tests of the page"; \
		SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		{ $$SUDO apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
			|| echo "Chromium could not be installed: the tests of the page are skipped"; \
	else echo "no Chromium and no way to install it: the tests of the page are skipped"; fi

clean: ## remove what was built, but not .venv
	rm -rf $(OUT) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
