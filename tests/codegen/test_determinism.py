"""The same specs give the same bytes: whatever the hash seed, the folder, the locale or the version of Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.codegen.support import PROJECT, RAW, SPECS, snapshot

if TYPE_CHECKING:
    from pathlib import Path

_GENERATE = """
import sys
from pathlib import Path
from unittest.mock import patch
from codegen import generate, writer
specs, out = map(Path, sys.argv[1:])
with patch.object(generate, "asyncify", return_value={}):
    writer.replace_tree(out / "rblxopencloudraw", generate.render(specs)["rblxopencloudraw"])
"""
_LIBRARIES = "import datamodel_code_generator, jinja2, jsonpath, openapi_python_client, openapi_spec_validator, yaml"
PYTHONS = [name for name in os.environ.get("RBLXOPENCLOUD_PYTHONS", "python3.12,python3.13").split(",") if name]


def _generated(python: str, out: Path, cwd: Path, **environment: str) -> dict[str, bytes]:
    """What an interpreter makes of the committed specs, the raw package alone."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    done = subprocess.run(
        [python, "-B", "-c", _GENERATE, str(SPECS), str(out)],
        env={**clean, "PYTHONPATH": str(PROJECT), **environment},
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return snapshot(out / RAW)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What this interpreter makes of the committed specs."""
    folder = tmp_path_factory.mktemp("first")
    return _generated(sys.executable, folder / "out", PROJECT, PYTHONHASHSEED="1", LC_ALL="C.UTF-8")


def test_another_hash_seed_folder_and_locale_give_the_same_bytes(first: dict[str, bytes], tmp_path: Path) -> None:
    elsewhere = tmp_path / "a folder with spaces"
    elsewhere.mkdir()

    second = _generated(
        sys.executable, elsewhere / "out", elsewhere, PYTHONHASHSEED="2", LC_ALL="C", PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0", TZ="Asia/Tokyo",
    )  # fmt: skip

    assert len(first) > 30
    assert second == first


def test_specs_files_in_another_order_of_creation_give_the_same_bytes(first: dict[str, bytes], tmp_path: Path) -> None:
    files = sorted((path for path in SPECS.rglob("*") if path.is_file()), reverse=True)
    for path in files:
        copy = tmp_path / "specs" / path.relative_to(SPECS)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    done = subprocess.run(
        [sys.executable, "-B", "-c", _GENERATE, str(tmp_path / "specs"), str(tmp_path / "out")],
        cwd=PROJECT,
        check=False,
    )

    assert done.returncode == 0
    assert snapshot(tmp_path / "out" / RAW) == first


@pytest.mark.parametrize("python", PYTHONS)
def test_another_version_of_python_gives_the_same_bytes(python: str, first: dict[str, bytes], tmp_path: Path) -> None:
    program = shutil.which(python)
    if program is None:
        pytest.skip(f"{python} is not installed; RBLXOPENCLOUD_PYTHONS can name interpreters")
    tried = subprocess.run([program, "-c", _LIBRARIES], capture_output=True, encoding="utf-8", check=False)
    if tried.returncode:
        why = (tried.stderr.strip().splitlines() or ["it does not start"])[-1]
        pytest.skip(f"{python} lacks what generating needs ({why}); name others in RBLXOPENCLOUD_PYTHONS")

    assert _generated(program, tmp_path / "out", tmp_path, PYTHONHASHSEED="3") == first
