"""The fixtures for pytest, in projects of their own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from local_cloud_process import ENVIRONMENT

if TYPE_CHECKING:
    from pathlib import Path

PLUGIN = "rblxopencloud.testing.plugin"


def run(folder: Path, test: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What pytest says about a project that consists of one test file, with warnings as errors."""
    (folder / "test_bot.py").write_text(test)
    words = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(words, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=60)


def assert_passed(ended: subprocess.CompletedProcess[str], count: int) -> None:
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert f"{count} passed" in ended.stdout


@pytest.fixture(params=["installed", "asked for"])
def named(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """How the plugin is found: by its entry point, or by its name where no entry points are loaded."""
    if request.param == "installed":
        from importlib.metadata import entry_points

        if PLUGIN not in {point.value for point in entry_points(group="pytest11")}:
            pytest.skip("this package was installed before it had a plugin")
        return ()
    return ("-p", "no:rblxopencloud", "-p", PLUGIN)


BOTH = """
import asyncio
import os

import httpx


def test_an_experience(open_cloud, experience):
    experience.publish_message("news", "hello")
    assert open_cloud.requests[-1].operation_id == "Cloud_PublishUniverseMessage"
    assert [message["topic"] for message in open_cloud.messages] == ["news"]


def test_an_asynchronous_experience(open_cloud, async_experience):
    asyncio.run(async_experience.publish_message("news", "hello"))
    assert len(open_cloud.messages) == 1


def test_a_client(open_cloud_client):
    from rblxopencloudraw import universes

    assert open_cloud_client.send(universes.get_universe(13058))["path"] == "universes/13058"


def test_another_program_is_pointed_at_it(open_cloud):
    url = os.environ["RBLXOPENCLOUD_BASE_URL"]
    assert httpx.get(f"{url}/_local").json()["roblox"] is False
"""


def test_every_fixture_does_what_it_says(named: tuple[str, ...], tmp_path: Path) -> None:
    assert_passed(run(tmp_path, BOTH, *named), 4)


CLEAN = """
import os

import pytest


@pytest.mark.parametrize("turn", range(3))
def test_each_test_finds_it_as_at_first(turn, open_cloud, experience):
    assert open_cloud.requests == []
    assert open_cloud.faults == []
    assert open_cloud.clock.ahead.total_seconds() == 0
    assert experience.fetch_info().vr_enabled is False
    assert experience.flush_memory_store().wait(5) is True
    open_cloud.set_delay(60)
    open_cloud.live_shapes = True
    open_cloud.set_rate_limit("Cloud_UpdateUniverse", 1)
    experience.update(vr_enabled=True)
    open_cloud.clock.advance(hours=1)
    open_cloud.fault("Cloud_GetUniverse", times=5)


def test_without_a_fixture_nothing_points_at_it():
    assert "RBLXOPENCLOUD_BASE_URL" not in os.environ
"""


def test_each_test_gets_a_clean_state(tmp_path: Path) -> None:
    assert_passed(run(tmp_path, CLEAN, "-p", "no:rblxopencloud", "-p", PLUGIN), 4)


SEEDED = """
import pytest


@pytest.fixture(scope="session")
def open_cloud_seed():
    return {"experiences": [{"id": 77, "name": "Mine"}]}


def test_it_holds_what_the_project_says(experience):
    assert (experience.id, experience.fetch_info().name) == (77, "Mine")


@pytest.fixture
def open_cloud():
    return "ours"


def test_fixtures_of_the_project_come_first(open_cloud):
    assert open_cloud == "ours"
"""


def test_a_project_brings_its_own_seed_and_its_fixtures_come_first(tmp_path: Path) -> None:
    first, _, rest = SEEDED.partition("@pytest.fixture\ndef open_cloud()")
    assert_passed(run(tmp_path, first, "-p", "no:rblxopencloud", "-p", PLUGIN), 1)
    assert_passed(
        run(
            tmp_path,
            f"import pytest\n\n@pytest.fixture\ndef open_cloud(){rest}",
            "-p",
            "no:rblxopencloud",
            "-p",
            PLUGIN,
        ),
        1,
    )


LIGHT = """
import sys


def test_nothing_heavy_is_loaded():
    heavy = {"starlette", "uvicorn", "jsonschema", "httpx", "sqlite3", "rblxopencloudraw", "rblxopencloud.client"}
    assert sorted(heavy & set(sys.modules)) == []
    assert "rblxopencloud.testing.plugin" in sys.modules
"""


def test_a_project_that_asks_for_nothing_loads_nothing(tmp_path: Path) -> None:
    assert_passed(
        run(tmp_path, LIGHT, "-p", "no:rblxopencloud", "-p", "no:anyio", "-p", "no:hypothesispytest", "-p", PLUGIN), 1
    )
