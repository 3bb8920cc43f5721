"""The workflows: that they parse, that what they call exists, that they are pinned and may do only what they need."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest
import yaml

from codegen.__main__ import main

Json: TypeAlias = dict[Any, Any]
ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ACTIONS = sorted((ROOT / ".github" / "actions").glob("*/action.yml"))
FILES = [*WORKFLOWS, *ACTIONS]
WRITES = {
    ("spec-diff.yml", "diff"): {"pull-requests"},
    ("update.yml", "update"): {"contents", "pull-requests"},
    ("release.yml", "publish"): {"id-token"},
}
TARGETS = set(re.findall(r"^([a-z.$()/A-Z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
CALLS = re.compile(r"-m codegen ([a-z]+)((?: +(?:\\\n *)?[^|&;\n\\]+)*)")


def _load(path: Path) -> Json:
    return cast("Json", yaml.safe_load(path.read_text("utf-8")))


def _steps(path: Path) -> list[Json]:
    whole = _load(path)
    jobs: list[Json] = [whole["runs"]] if "runs" in whole else list(whole["jobs"].values())
    return [step for job in jobs for step in job["steps"]]


def _scripts(path: Path) -> list[str]:
    return [step["run"] for step in _steps(path) if "run" in step]


def _id(path: Path) -> str:
    return path.relative_to(ROOT / ".github").as_posix()


def test_there_are_workflows_for_tests_diffs_updates_and_releases() -> None:
    assert {path.name for path in WORKFLOWS} == {"test.yml", "spec-diff.yml", "update.yml", "release.yml"}
    assert [path.parent.name for path in ACTIONS] == ["spec-diff"]


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_every_action_is_pinned_by_its_full_version(path: Path) -> None:
    used = [step["uses"] for step in _steps(path) if "uses" in step]

    assert used
    assert [one for one in used if not re.fullmatch(r"[\w-]+/[\w./-]+@(v\d+\.\d+\.\d+|[0-9a-f]{40})", one)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=_id)
def test_a_workflow_may_only_read_and_a_job_writes_only_what_it_has_to(path: Path) -> None:
    whole = _load(path)

    assert whole["permissions"] == {"contents": "read"}
    for name, job in whole["jobs"].items():
        written = {what for what, how in job.get("permissions", {}).items() if how == "write"}
        assert written == WRITES.get((path.name, name), set())
        assert job["timeout-minutes"] <= 60


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_what_others_write_reaches_a_script_through_its_environment_only(path: Path) -> None:
    assert [script for script in _scripts(path) if "${{" in script] == []


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_every_script_is_bash(path: Path) -> None:
    for script in _scripts(path):
        done = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False)  # noqa: S607 - whatever bash there is
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_every_make_target_that_a_script_names_exists(path: Path) -> None:
    named = [name for script in _scripts(path) for name in re.findall(r"^\s*make ([\w./-]+)", script, re.MULTILINE)]

    assert {name.replace(".venv", "$(VENV)") for name in named} <= TARGETS


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_every_codegen_command_and_option_that_a_script_names_exists(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command, rest in [found for script in _scripts(path) for found in CALLS.findall(script)]:
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        told = capsys.readouterr().out
        assert ended.value.code == 0
        options = [word.partition("=")[0] for word in shlex.split(rest.replace("\\\n", " ")) if word.startswith("--")]
        assert [option for option in options if option not in told] == []


def test_the_tests_run_on_every_python_that_the_package_says_it_supports() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))

    assert _load(ROOT / ".github/workflows/test.yml")["jobs"]["tests"]["strategy"]["matrix"]["python"] == named


def test_the_update_runs_at_least_twice_a_week_and_the_release_by_tag() -> None:
    update, release = (_load(ROOT / ".github" / "workflows" / name) for name in ("update.yml", "release.yml"))

    (schedule,) = update[True]["schedule"]  # YAML reads the key `on` as true
    assert len(schedule["cron"].split()[-1].split(",")) >= 2
    assert release[True] == {"push": {"tags": ["v*"]}}
    assert release["jobs"]["publish"]["needs"] == "build"


def test_the_diff_runs_on_every_pull_request_that_touches_the_specs() -> None:
    assert _load(ROOT / ".github" / "workflows" / "spec-diff.yml")[True] == {"pull_request": {"paths": ["specs/**"]}}
