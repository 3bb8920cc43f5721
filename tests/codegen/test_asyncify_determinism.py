"""The same input gives the same bytes: whatever the hash seed, the directory and the version of Python."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from asyncify_packages import TINY

REPOSITORY = Path(__file__).parents[2]
CODE = """
import hashlib, json, pathlib, sys
from codegen.asyncify import AsyncifyError, asyncify
texts = []
for directory, name in ((sys.argv[1], "tinycloud"), (sys.argv[2], "rblxopencloud")):
    texts.append(json.dumps(asyncify(pathlib.Path(directory), name=name, twin=name + "async")))
try:
    asyncify(pathlib.Path(sys.argv[3]), name="tinycloud")
except AsyncifyError as error:
    texts.append(str(error))
print(hashlib.sha256("".join(texts).encode()).hexdigest())
"""


def digest(python: str, seed: str, tiny: Path, faulty: Path) -> str:
    """What a fresh interpreter makes of two packages and of one with faults."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [python, "-c", CODE, str(tiny), str(REPOSITORY / "rblxopencloud"), str(faulty)]
    return subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A copy of the small package with faults in several files."""
    directory = tmp_path / "faulty"
    shutil.copytree(TINY, directory)
    for file in ("client.py", "shelf.py"):
        with (directory / file).open("a", encoding="utf-8") as opened:
            opened.write("\n\nimport time\ntime.sleep(1)\nfrom ._transport.sync import call as c\nX = [c, c(1, 2)]\n")
    return directory


def test_neither_hash_seed_nor_directory_changes_a_byte(tmp_path: Path, faulty: Path) -> None:
    moved = tmp_path / "elsewhere"
    shutil.copytree(TINY, moved)

    digests = {digest(sys.executable, "1", TINY, faulty), digest(sys.executable, "4711", moved, faulty)}

    assert len(digests) == 1
    assert len(digests.pop().strip()) == hashlib.sha256().digest_size * 2


@pytest.mark.parametrize("version", ["3.12", "3.13"])
def test_another_version_of_python_changes_no_byte(version: str, faulty: Path) -> None:
    python = shutil.which(f"python{version}")
    can = python is not None and subprocess.run([python, "-c", "import libcst"], capture_output=True, check=False)
    if python is None or not can or can.returncode:
        pytest.skip(f"Python {version} with libcst is not installed")

    assert digest(python, "0", TINY, faulty) == digest(sys.executable, "0", TINY, faulty)
