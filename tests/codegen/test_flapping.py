"""Operations that go missing: kept and marked at first, given back when they return, removed when they stay away."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from codegen import specs as reading
from codegen.documents import operations
from codegen.update import update
from tests.codegen.support import (
    UPSTREAM,
    Json,
    Outcome,
    answers,
    described,
    description,
    empty_specs,
    generate_raw,
    operation,
    record,
    ref,
    run,
    write_json,
)

if TYPE_CHECKING:
    from pathlib import Path

APPLE = operation("Apples_Get", "apples", responses=answers(ref("Apple")))
PEAR = {"/pears": {"get": operation("Pears_Get", "pears")}}
BOTH = description({"/apples": {"get": APPLE}, **PEAR}, {"Apple": record(worm=ref("Worm")), "Worm": record()})
PEARS = description(PEAR)


def _take(folder: Path, date: str, document: Json, name: str = "") -> Outcome:
    commit = f"{abs(hash((date, name))) % 10**12:012d}"[:9]
    source = write_json(folder / f"{date}-{commit}.openapi.json", document)
    return run("update", "--from", source, "--specs", folder / "specs")


def _lock(folder: Path) -> Json:
    return tomllib.loads((folder / "specs" / "upstream.lock.toml").read_text("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A specs folder with apples and pears of the first of May."""
    empty_specs(tmp_path / "specs")
    assert _take(tmp_path, "2026-05-01", BOTH).code == 0
    return tmp_path


def test_an_operation_that_is_missing_for_the_first_time_is_kept_deprecated_and_marked(folder: Path) -> None:
    outcome = _take(folder, "2026-05-20", PEARS)

    found = described(folder / "specs")
    assert "missing operations that are kept, deprecated (1):\n  Apples_Get, last seen 2026-05-01" in outcome.out
    assert found["Apples_Get"]["deprecated"] is True
    assert found["Apples_Get"]["x-opencloud-missing"] == "2026-05-01"
    assert (_lock(folder)["missing"], _lock(folder)["kept"]) == ({"Apples_Get": "2026-05-01"}, {"Apples_Get": 1})
    assert run("check", "--specs", folder / "specs", "--out", folder / "out").code == 1  # nothing is generated yet


def test_what_a_kept_operation_needs_is_kept_with_it(folder: Path) -> None:
    _take(folder, "2026-05-03", PEARS)

    schemas = reading.merge(reading.parts(folder / "specs"))["components"]["schemas"]
    assert sorted(schemas) == ["Apple", "Worm"]


def test_a_kept_operation_says_so_in_its_docstring_and_when_it_is_called(folder: Path) -> None:
    _take(folder, "2026-05-03", PEARS)

    generate_raw(folder / "specs", folder / "out")

    text = (folder / "out" / "rblxopencloudraw" / "apples.py").read_text("utf-8")
    said = "Roblox's description has not had this operation since 2026-05-01."
    assert "@_deprecated(" in text
    assert f"{said} It is removed if it stays away." in text
    assert f"{said} It is kept until that is no mere gap." in text


def test_an_operation_that_returns_is_as_it_was_and_its_mark_is_gone(folder: Path) -> None:
    before = described(folder / "specs")
    _take(folder, "2026-05-03", PEARS)

    outcome = _take(folder, "2026-05-05", BOTH)

    assert "operations that are back (1):\n  Apples_Get" in outcome.out
    assert "new operations" not in outcome.out
    assert described(folder / "specs") == before
    assert (_lock(folder)["missing"], _lock(folder).get("kept")) == ({}, None)


@pytest.mark.parametrize(
    ("later", "kept"),
    [
        pytest.param(["2026-05-02", "2026-05-07"], True, id="two revisions, six days"),
        pytest.param(["2026-05-02", "2026-05-08"], False, id="two revisions, seven days"),
        pytest.param(["2026-09-01"], True, id="one revision, months"),
        pytest.param(["2026-05-02", "2026-05-03", "2026-05-04"], True, id="three revisions, three days"),
    ],
)
def test_it_is_removed_when_it_has_been_missing_for_a_week_and_in_two_revisions(
    later: list[str], kept: bool, folder: Path
) -> None:
    outcomes = [_take(folder, date, PEARS | {"info": {"title": date, "version": "1"}}) for date in later]

    assert ("Apples_Get" in described(folder / "specs")) is kept
    assert ("operations that are gone (1):\n  Apples_Get" in outcomes[-1].out) is not kept
    assert _lock(folder)["missing"] == {"Apples_Get": "2026-05-01"}


def test_taking_the_same_revision_again_does_not_count_as_another(folder: Path) -> None:
    for _ in range(3):
        _take(folder, "2026-05-30", PEARS)

    assert _lock(folder)["kept"] == {"Apples_Get": 1}


def test_an_older_revision_says_nothing_about_what_is_missing(folder: Path) -> None:
    _take(folder, "2026-04-01", PEARS)

    assert set(described(folder / "specs")) == {"Pears_Get"}


def test_an_operation_whose_id_has_changed_is_not_kept_beside_itself(folder: Path) -> None:
    renamed = description({"/apples": {"get": operation("Apples_Fetch", "apples")}, **PEAR})

    outcome = _take(folder, "2026-05-03", renamed)

    assert "operations that have another id now (1):\n  Apples_Get" in outcome.out
    assert set(described(folder / "specs")) == {"Apples_Fetch", "Pears_Get"}


def test_over_the_twelve_revisions_nothing_is_removed_the_first_time_it_is_missing(tmp_path: Path) -> None:
    sources = sorted(UPSTREAM.glob("*.openapi.json"))
    if not sources:
        pytest.skip("the revisions are kept outside of the repository and are not here")
    specs, held, first_time, absent = tmp_path / "specs", set[str](), set[str](), dict[str, int]()
    empty_specs(specs)

    for source in sources:
        updated = update(str(source), specs)

        now = {one["operationId"]: one for _, _, one in operations(reading.merge(reading.parts(specs)))}
        marked = {name for name, one in now.items() if "x-opencloud-missing" in one}
        absent = {name: absent.get(name, 0) + 1 for name in marked}
        assert marked == {line.split(",")[0] for line in updated.kept}
        assert held - now.keys() == {*updated.removed, *updated.renamed} & held
        assert not first_time & set(updated.removed)
        first_time, held = set(now) - marked, set(now)
    assert absent == _lock(tmp_path).get("kept", {})
