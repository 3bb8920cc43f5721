"""Every revision of the description that is kept for comparison becomes a package that compiles and imports."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeAlias

import pytest
import yaml

from codegen import specs as reading
from codegen.documents import operations
from tests.codegen.support import (
    GENERATED,
    RAW,
    SPECS,
    UPSTREAM,
    Json,
    Outcome,
    described,
    generate_raw,
    run,
    run_python,
    run_without_twin,
    snapshot,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Attempts: TypeAlias = dict[str, tuple[Path, Future[tuple[Outcome, str]]]]

REVISIONS = sorted(UPSTREAM.glob("*.openapi.json"))
OLDEST, NEWEST = "2025-08-06-55dea4963", "2026-08-22-b0bf2f155"
_CREDENTIALS = {"roblox-api-key", "roblox-oauth2"}
_IMPORT = """
import compileall, sys
assert compileall.compile_dir(sys.path[1], quiet=1, legacy=True)
import rblxopencloudraw as raw
from rblxopencloudraw import types
print(len(raw.ENDPOINTS), len([endpoint for endpoint in raw.ENDPOINTS.values() if endpoint.function]))
"""


def _name(source: Path) -> str:
    return source.name.removesuffix(".openapi.json")


def _upstream(name: str) -> Path:
    path = UPSTREAM / f"{name}.openapi.json"
    if not path.exists():
        pytest.skip(f"{path.name} is kept outside of the repository and is not here")
    return path


def _updated(source: Path, folder: Path) -> tuple[Path, Outcome]:
    specs = shutil.copytree(SPECS, folder / "specs")
    return specs, run("update", "--from", source, "--specs", specs)


def _open_cloud(document: Json) -> set[tuple[str, str]]:
    """Path and method of what accepts credentials, counted without the codegen."""
    return {
        (path.split("#")[0], method)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if any(_CREDENTIALS & set(requirement) for requirement in operation.get("security", ()))
    }


def _selected(document: Json) -> set[tuple[str, str]]:
    entries = tomllib.loads((SPECS / "selection.toml").read_text("utf-8"))["operation"]
    wanted = {(entry["path"], entry["method"].lower()) for entry in entries}
    return {(path, method) for path, method in wanted if method in document["paths"].get(path, {})}


def _added() -> set[tuple[str, str]]:
    """Path and method of the operations that overlays add, wherever they are not described."""
    actions = [
        action
        for path in (SPECS / "overlays").rglob("*.yaml")
        for action in yaml.safe_load(path.read_text("utf-8"))["actions"]
    ]
    paths = [action["update"] for action in actions if action["target"] == "$.paths"]
    return {(path, method) for found in paths for path, item in found.items() for method in item}


def test_there_are_revisions_to_try() -> None:
    if not UPSTREAM.exists():
        pytest.skip("the revisions are kept outside of the repository and are not here")

    assert len(REVISIONS) == 12


def tried(source: Path, folder: Path) -> tuple[Outcome, str]:
    """Update from a revision, generate and import: what was said on the way."""
    specs, outcome = _updated(source, folder)
    return outcome, run_python(_IMPORT, path=generate_raw(specs, folder / "out"))


@pytest.fixture(scope="module")
def attempts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attempts]:
    """All revisions, tried two at a time."""
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        folders = {source: tmp_path_factory.mktemp(source.name) for source in REVISIONS}
        yield {_name(source): (folder, pool.submit(tried, source, folder)) for source, folder in folders.items()}


@pytest.mark.parametrize("name", [_name(source) for source in REVISIONS])
def test_a_revision_updates_generates_compiles_and_imports(name: str, attempts: Attempts) -> None:
    document = json.loads(_upstream(name).read_bytes())
    offered = _open_cloud(document) | _selected(document)
    total = len(offered | _added())

    folder, attempt = attempts[name]
    outcome, imported = attempt.result()

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{len(offered)} operations, ")
    assert len(described(folder / "specs")) == len(offered)
    assert imported.split() == [str(total), str(total)]
    whole = json.loads((folder / "out" / RAW / "openapi.json").read_text("utf-8"))
    assert {(path, method) for path, method, _ in operations(whole)} == offered | _added()


def test_the_newest_revision_is_the_one_that_is_committed(attempts: Attempts) -> None:
    _upstream(NEWEST)

    folder, attempt = attempts[NEWEST]

    told = attempt.result()[0].out
    assert "stale" not in told
    assert "new names" not in told
    assert snapshot(folder / "specs") == snapshot(SPECS)


def test_an_older_revision_is_told_what_overlays_and_pins_have_no_target_in_it(attempts: Attempts) -> None:
    _upstream(OLDEST)

    folder, attempt = attempts[OLDEST]

    told = attempt.result()[0].out
    heading = re.search(r"stale: without a target in this revision \((\d+)\):", told)
    assert heading is not None
    assert "overlays/descriptions/experiments.yaml #1: no such place in this revision" in told[heading.end() :]
    found = reading.read(folder / "specs")
    met = {operation["operationId"] for _, _, operation in operations(found.document)}
    assert len(found.stale) > 80
    assert int(heading[1]) > len(found.names.operations.keys() - met) > 80


def test_an_older_revision_is_told_what_operations_are_not_in_it_and_the_lock_remembers_them(
    attempts: Attempts,
) -> None:
    _upstream(OLDEST)

    folder, attempt = attempts[OLDEST]

    missing = tomllib.loads((folder / "specs" / "upstream.lock.toml").read_text("utf-8"))["missing"]
    told = attempt.result()[0].out
    gone, renamed = (int(re.findall(rf"{words} \((\d+)\):", told)[0]) for words in ("are gone", "have another id now"))
    assert (gone + renamed, renamed) == (len(missing), 3)
    assert missing == dict.fromkeys(described(SPECS).keys() - described(folder / "specs").keys(), "2026-08-22")


def test_check_finds_nothing_wrong_with_the_specs_and_the_raw_package_that_are_committed(tmp_path: Path) -> None:
    shutil.copytree(GENERATED / RAW, tmp_path / RAW, ignore=shutil.ignore_patterns("__pycache__"))

    outcome = run_without_twin("check", "--out", tmp_path)

    assert outcome == Outcome(0, "What is generated is what it should be.\n", "")
