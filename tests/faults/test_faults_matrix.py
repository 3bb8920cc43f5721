"""The whole matrix, run once; each test looks at it from one side."""

from __future__ import annotations

import pytest

from .catalogue import FAULTS
from .kinds import KINDS
from .matrix import LONGEST, WAYS, Run, perform_all
from .report import PAGE, README, gist, page


@pytest.fixture(scope="module")
def run() -> Run:
    return perform_all()


def test_every_fault_meets_every_kind_of_operation_in_both_packages(run: Run) -> None:
    met = {(seen.cell.fault.name, seen.cell.kind.name, seen.cell.way) for seen in run.seen if seen.cell.way in WAYS}

    assert len(met) == len(FAULTS) * len(KINDS) * len(WAYS)


def test_every_call_ends_as_the_rules_say(run: Run) -> None:
    assert [f"{seen.cell}: {'; '.join(seen.complaints)}" for seen in run.seen if seen.complaints] == []


def test_no_write_takes_effect_twice(run: Run) -> None:
    assert [str(seen.cell) for seen in run.seen if seen.doubled] == []


def test_no_lost_acknowledgement_is_reported_as_a_success(run: Run) -> None:
    assert [str(seen.cell) for seen in run.seen if seen.lost] == []


def test_no_write_that_was_carried_out_is_reported_as_certainly_failed(run: Run) -> None:
    assert [str(seen.cell) for seen in run.seen if seen.denied] == []


def test_no_answer_is_taken_for_the_answer_to_another_request(run: Run) -> None:
    assert [str(seen.cell) for seen in run.seen if seen.mixed_up] == []


def test_every_repeat_equals_the_first_attempt_to_the_byte(run: Run) -> None:
    assert [str(seen.cell) for seen in run.seen if seen.altered] == []


def test_no_call_hangs(run: Run) -> None:
    assert [str(seen.cell) for seen in run.seen if seen.seconds > LONGEST] == []


def test_the_key_is_nowhere_but_in_its_header(run: Run) -> None:
    assert [(str(seen.cell), seen.leaks) for seen in run.seen if seen.leaks] == []


def test_no_log_record_holds_a_key(run: Run) -> None:
    assert run.heard > len(run.seen)
    assert run.leaks == ()


def test_nothing_is_sent_to_the_host_that_a_redirect_names(run: Run) -> None:
    assert run.strays == 0


def test_the_table_of_the_readme_is_what_the_run_gives(run: Run) -> None:
    assert gist(run) in README.read_text(encoding="utf-8"), "python -m tests.faults.report writes it anew"


def test_the_page_about_reliability_is_what_the_run_gives(run: Run) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(run), "python -m tests.faults.report writes it anew"
