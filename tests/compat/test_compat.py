"""Public names against those of the last release, and the check itself."""

from __future__ import annotations

import pytest

from tests.compat import snapshot
from tests.compat.__main__ import main
from tests.compat.compare import compare
from tests.compat.surface import read


def test_no_public_name_was_removed_or_changed_without_a_decision() -> None:
    found = compare(snapshot.read(), read())

    assert found.breaking == [], "if this is meant: python -m tests.compat --accept"


def test_the_surface_holds_all_three_packages_with_inherited_methods_and_values() -> None:
    found = read()

    assert found["rblxopencloud.Experience.fetch_info"] == "() -> Self"
    assert found["rblxopencloudasync.Experience.fetch_info"] == "() -> async Self"
    assert found["rblxopencloud.Group.upload_asset"].startswith("(file: ")
    assert found["rblxopencloud.AssetType.Decal"].startswith(" = (1")
    assert found["rblxopencloud.RetryPolicy.max_attempts"] == ": int"
    assert found["rblxopencloudasync.NotFound"] == ""
    assert found["rblxopencloudraw.universes.get_universe"].endswith("-> Request[t.Universe]")


def test_writing_and_reading_the_file_changes_nothing() -> None:
    lines = {"a.B.c": "(x: int = 1) -> str", "a.B.d": ": int | None", "a.B": "()", "a.e": ""}

    assert snapshot.read("".join(f"{name}{text}\n" for name, text in lines.items())) == lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(a: int) -> str", "(a: int, b: int = 1) -> str"),
        ("(a: int) -> str", "(a: int, *, b: int = 1) -> str"),
        ("(a: int) -> str", "(a: int = 0) -> str"),
        ("(*, a: int) -> str", "(*, b: str = '', a: int = 2) -> str"),
    ],
)
def test_what_takes_all_that_it_took_and_more_breaks_nobody(old: str, new: str) -> None:
    found = compare({"a.b": old}, {"a.b": new})

    assert (len(found.extended), found.breaking) == (1, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(a: int) -> str", "(b: int) -> str"),
        ("(a: int, b: int) -> str", "(b: int, a: int) -> str"),
        ("(a: int) -> str", "(a: int, b: int) -> str"),
        ("(a: int) -> str", "(a: int, *, b: int) -> str"),
        ("(a: int) -> str", "(*, a: int) -> str"),
        ("(a: int = 1) -> str", "(a: int) -> str"),
        ("(a: int) -> str", "(a: int) -> bytes"),
        ("(a: int) -> str", "(a: str) -> str"),
        ("(a: int, **b: int) -> str", "(a: int) -> str"),
        ("(a: int) -> str", "(a: int) -> async str"),
        (": int", ": str"),
        (" = (1, 'A')", " = (2, 'A')"),
    ],
)
def test_another_signature_is_a_change(old: str, new: str) -> None:
    assert len(compare({"a.b": old}, {"a.b": new}).changed) == 1


def test_names_that_are_gone_are_listed_and_new_ones_break_nobody() -> None:
    found = compare({"a.b": ": int"}, {"a.c": ": int"})

    assert found.breaking == ["removed: a.b"]
    assert found.added == ["a.c"]


def test_the_command_names_what_is_missing_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    promised = {**snapshot.read(), "rblxopencloud.Experience.dance": "() -> None"}
    monkeypatch.setattr(snapshot, "read", lambda: promised)

    assert main([]) == 1

    printed = capsys.readouterr().out
    assert "removed: rblxopencloud.Experience.dance" in printed
    assert "--accept" in printed
