"""Four hundred labelled pairs: our verdict, and what we find in detail, beside the labels."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.diff import labelled
from tests.diff.labelled import CASES, Met

if TYPE_CHECKING:
    from collections.abc import Callable

DISAGREEMENTS = Path(__file__).parent / "disagreements.toml"

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the labelled pairs are not beside the project")


def test_verdicts_agree_but_where_we_say_why_not() -> None:
    defended = tomllib.loads(DISAGREEMENTS.read_text("utf-8"))

    verdicts = {case.name: (labelled.breaks(labelled.compared(case)), case.is_breaking) for case in labelled.cases()}

    other = {name: ours for name, (ours, theirs) in verdicts.items() if ours != theirs}
    assert other == {name: entry["ours"] for name, entry in defended.items()}
    assert all(entry["why"].strip() for entry in defended.values())
    assert len(verdicts) == 401
    assert 1 - len(other) / len(verdicts) >= 0.95


def test_findings_agree_with_the_labels_one_by_one(
    record_testsuite_property: Callable[[str, object], None],
) -> None:
    total = Met(0, 0, 0)

    for case in labelled.cases():
        total += labelled.met(case, labelled.compared(case))

    record_testsuite_property("labelled-precision", round(total.precision, 3))
    record_testsuite_property("labelled-recall", round(total.recall, 3))
    assert total.precision >= 0.90
    assert total.recall >= 0.95
