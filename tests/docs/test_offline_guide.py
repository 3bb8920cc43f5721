"""The guide "Test your bot offline" and the README: every block is run, as a user would run it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
import yaml

import rblxopencloud
from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.faults import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "guides" / "testing-offline.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")])}


def blocks(text: str, *languages: str) -> list[str]:
    found = re.findall(rf"^```(?:{'|'.join(languages)})\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found
    return found


PROGRAMS = [code for code in blocks(GUIDE, "python", "py") if "def test_" not in code]
TESTS = [code for code in blocks(GUIDE, "python", "py") if "def test_" in code]


def run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", *words]
    environment = ENVIRONMENT | variables
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def cloud() -> Iterator[LocalOpenCloud]:
    with LocalOpenCloud(check_answers=True) as found:
        yield found


@pytest.mark.parametrize("number", range(len(PROGRAMS)))
def test_every_program_of_the_guide_runs(number: int, tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAMS[number])

    ended = run(tmp_path, "program.py")

    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("number", range(len(TESTS)))
def test_every_test_of_the_guide_passes(number: int, tmp_path: Path) -> None:
    (tmp_path / "test_bot.py").write_text(TESTS[number])

    words = (
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:rblxopencloud",
        "-p",
        "rblxopencloud.testing.plugin",
    )
    ended = run(tmp_path, *words)

    assert ended.returncode == 0, ended.stdout
    assert f"{TESTS[number].count('def test_')} passed" in ended.stdout


def test_the_programs_of_the_readme_run_one_after_the_other(cloud: LocalOpenCloud, tmp_path: Path) -> None:
    for number, code in enumerate(blocks(README, "python")):
        (tmp_path / "program.py").write_text(code.replace("your-api-key", cloud.api_key))
        for name in re.findall(r'"([\w-]+\.(?:rbxlx?|png))"', code):
            (tmp_path / name).write_bytes(b"<roblox!\x89\xff\r\n\x1a\n made up")

        ended = run(tmp_path, "program.py", RBLXOPENCLOUD_BASE_URL=cloud.url)

        assert ended.returncode == 0, (number, ended.stderr)


def test_the_seed_of_the_guide_puts_in_all_that_it_shows(tmp_path: Path) -> None:
    (seed,) = blocks(GUIDE, "yaml")
    (tmp_path / "seed.yaml").write_text(seed)

    cloud = LocalOpenCloud(socket=False, seed=tmp_path / "seed.yaml", check_answers=True)

    with cloud.client() as client:
        experience = rblxopencloud.Experience(77, client)
        assert experience.fetch_info().voice_chat_enabled is True
        assert experience.get_datastore("coins").get_entry("287113233")[0] == {"gold": 120}
        assert experience.fetch_published_config() == {"spawn": "cave", "speed": 16}
        assert experience.fetch_user_restriction(9).active is True
        roles = {role.name: role.rank for role in rblxopencloud.Group(8, client).list_roles()}
    assert cloud.secret("weather_key", 77) == b"only the service can open this"
    assert roles["Officer"] == 200
    assert set(yaml.safe_load(seed)) == {"users", "groups", "keys", "experiences", "requests", "documents"}


def test_the_guide_names_every_section_of_an_experience_and_every_fault() -> None:
    from rblxopencloud.testing.seeding.contents import SECTIONS

    (seed,) = blocks(GUIDE, "yaml")

    assert set(SECTIONS) <= set(yaml.safe_load(seed)["experiences"][0])
    assert set(KINDS) == set(
        re.findall(
            r"^\| `(\w+)` \| [a-z4]", GUIDE.partition("## What goes wrong")[2].partition("\n## ")[0], re.MULTILINE
        )
    )


def test_the_controls_of_the_guide_are_there(cloud: LocalOpenCloud) -> None:
    told = re.findall(r"^\| `(GET|POST) (/_local[/a-z]*)`(?: `(\{.*?\})`)?", GUIDE, re.MULTILINE)

    for method, path, body in told:
        headers = {"content-type": "application/json"}
        answer = httpx.request(method, cloud.url + path, content=body or None, headers=headers)
        assert answer.status_code < 300, (method, path, answer.text)
    assert len(told) == 7


def test_what_the_guide_says_of_a_cloud_is_there() -> None:
    table = GUIDE.partition("| of `cloud` | what it does |\n|---|---|\n")[2].partition("\n\n")[0]
    named = [name for line in table.splitlines() for name in re.findall(r"`(\w+)`", line.split("|")[1])]

    assert len(named) > 12
    assert [name for name in named if not hasattr(LocalOpenCloud, name)] == []
