"""Last of this folder by its name: whether the tests before it called every documented method, with success."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from method_calls import CALLS, DOCUMENTED

from tests.packages import PACKAGES


@pytest.fixture
def _whole_run(request: pytest.FixtureRequest) -> None:
    """Skips where only a part of the tests of this folder runs."""
    here = Path(__file__).parent
    collected = {item.path for item in request.session.items if item.path.parent == here}
    if collected != set(here.glob("test_*.py")) or request.config.option.keyword or request.config.option.markexpr:
        pytest.skip("only a part of tests/cloud runs, so it cannot be told what all of it calls")


def home(package: str, name: str) -> str:
    """The package that a class belongs to: what does no I/O is shared."""
    found: type = getattr(importlib.import_module(package), name)
    return found.__module__.partition(".")[0]


@pytest.mark.usefixtures("_whole_run")
@pytest.mark.parametrize("package", PACKAGES)
def test_every_documented_method_was_called_with_success(package: str) -> None:
    missing = {
        f"{name}.{method}" for name, method in DOCUMENTED if (home(package, name), name, method) not in CALLS.done
    }

    assert missing == set()


def test_methods_are_left_as_they_were() -> None:
    import rblxopencloud

    before = rblxopencloud.Money.to_scientific_notation
    CALLS.stop()
    try:
        assert not hasattr(rblxopencloud.Money.to_scientific_notation, "__wrapped__")
    finally:
        CALLS.start()

    assert before.__name__ == "to_scientific_notation"
    assert hasattr(rblxopencloud.Money.to_scientific_notation, "__wrapped__")
