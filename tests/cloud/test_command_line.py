"""`python -m rblxopencloud`: what a bug report needs, and nothing that must not stand in one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from rblxopencloud import __version__
from rblxopencloud.__main__ import main

if TYPE_CHECKING:
    from rblxopencloud.testing import LocalOpenCloud


@pytest.fixture(autouse=True)
def server(cloud: LocalOpenCloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", cloud.url)
    monkeypatch.delenv("RBLXOPENCLOUD_API_KEY", raising=False)


def test_it_tells_version_and_environment_without_asking_anybody(
    cloud: LocalOpenCloud, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud.clear()

    assert main([]) == 0

    printed = capsys.readouterr().out
    assert printed.startswith(f"rblxopencloud {__version__}\nPython 3.")
    assert "httpx " in printed
    assert cloud.url in printed
    assert cloud.requests == []


def test_a_key_that_works_is_described_and_never_shown(
    cloud: LocalOpenCloud, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RBLXOPENCLOUD_API_KEY", cloud.api_key)

    status = main(["--check-key"])

    printed = capsys.readouterr().out
    assert "Key: " in printed
    assert status == (0 if "Key: enabled" in printed else 1)
    assert cloud.api_key not in printed


def test_a_wrong_key_is_said_to_be_one_and_never_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RBLXOPENCLOUD_API_KEY", "wrong\nkey-of-nobody")

    assert main(["--check-key"]) == 1

    printed = capsys.readouterr().out
    assert "The key does not work" in printed
    assert "key-of-nobody" not in printed


def test_no_key_at_all_says_where_to_put_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert main(["--check-key"]) == 2

    assert "Set RBLXOPENCLOUD_API_KEY" in capsys.readouterr().out
