# One command per habit. Run `just` to see them.

default:
    @just --list

# everything a new checkout needs
setup:
    uv sync --all-groups
    uv run pre-commit install

# the example, ready to sign in
demo *args:
    uv run leagenda demo {{ args }}

# quick tests on all cores; `just test tests/planning` for one room
test *args:
    uv run --group dev pytest -n auto -m "not slow and not browser" {{ args }}

# every test, as the README gives it
test-all:
    uv run --group dev pytest

# change nothing, complain about everything that takes seconds
check:
    uv run --group dev ruff format --check .
    uv run --group dev ruff check .
    git ls-files 'leagenda/*.html' | xargs uv run --group dev djade --target-version 6.1 --check
    uv run --group dev lint-imports
    uv run --group dev mypy
    uv run --group dev pytest -q tests/house

# repair what a machine can repair
fix:
    uv run --group dev ruff check --fix .
    uv run --group dev ruff format .
    git ls-files 'leagenda/*.html' | xargs uv run --group dev djade --target-version 6.1

# the whole gate
gate:
    .ci/run

# new migrations after a change in models
migrations:
    uv run leagenda manage makemigrations

# the pictures of the manual, taken anew from the demo
pictures:
    uv run --group dev python scripts/make_screenshots.py

# write down a choice: just adr "State is a row"
adr title:
    uv run python scripts/new_adr.py "{{ title }}"
