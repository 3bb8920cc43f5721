"""Typical user code under the type checkers that users have, in strict mode, for both packages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SOURCES = (ROOT, ROOT / "generated")
USAGES = ("usage.py", "usage_async.py")


@pytest.mark.parametrize("usage", USAGES)
def test_pyright_in_strict_mode_knows_the_types_of_typical_code(usage: str, tmp_path: Path) -> None:
    (tmp_path / usage).write_bytes((HERE / usage).read_bytes())
    paths = ", ".join(f'"{path.as_posix()}"' for path in SOURCES)
    (tmp_path / "pyrightconfig.json").write_text(f'{{"typeCheckingMode": "strict", "extraPaths": [{paths}]}}')

    command = [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable, "--project", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("usage", USAGES)
def test_mypy_in_strict_mode_knows_the_types_of_typical_code(usage: str, tmp_path: Path) -> None:
    path = {"MYPYPATH": os.pathsep.join(map(str, SOURCES))}

    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", str(HERE / usage)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path, env={**os.environ, **path}
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("usage", USAGES)
def test_a_wrong_type_is_noticed_by_the_same_check(usage: str, tmp_path: Path) -> None:
    source = (HERE / usage).read_text(encoding="utf-8")
    (tmp_path / usage).write_text(source.replace("assert_type(status, int)", "assert_type(status, bytes)"))
    path = {"MYPYPATH": os.pathsep.join(map(str, SOURCES))}

    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", usage]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path, env={**os.environ, **path}
    )

    assert done.returncode == 1
    assert "bytes" in done.stdout
