"""The tests of an earlier release, type-checked and run on the code of today.

Only those are taken that look at the packages as users do; what looks inside may change with the inside.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from io import BytesIO
from typing import TYPE_CHECKING

from tests.compat.surface import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PUBLIC = ("docs/examples", "tests/cloud", "tests/examples", "tests/interface", "tests/packages.py", "tests/typing")
_INSIDE = ("rblxopencloud._", "rblxopencloudasync._", "rblxopencloud.testing.", "from rblxopencloud import _")
_SETTINGS = """\
[pytest]
addopts = --strict-markers -p no:cacheprovider
filterwarnings =
    error
    ignore::DeprecationWarning
"""


def check(revision: str, folders: tuple[str, ...] = PUBLIC) -> int:
    """Take the tests out of a revision, and have them judged; 0 where all is well.

    Args:
        revision: A tag or commit.
        folders: What to take.
    """
    place = unpack(revision, folders)
    checked = _run(place, "-m", "basedpyright", "--project", str(place / "pyrightconfig.json"))
    ran = _run(place, "-m", "pytest", "-q", "-c", str(place / "pytest.ini"), "--rootdir", str(place), "tests")
    return 1 if checked or ran else 0


def unpack(revision: str, folders: tuple[str, ...] = PUBLIC) -> Path:
    """The tests of a revision that look at nothing inside, in a folder of their own."""
    words = ["git", "archive", revision, "tests/__init__.py", *folders]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=True)
    place = ROOT / "build" / "compat" / revision.replace("/", "-")
    shutil.rmtree(place, ignore_errors=True)
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(place, filter="data")
    for path in place.rglob("*.py"):
        if any(word in path.read_text("utf-8") for word in _INSIDE):
            path.unlink()
    (place / "pytest.ini").write_text(_SETTINGS, "utf-8")
    (place / "pyrightconfig.json").write_text(json.dumps(_pyright()), "utf-8")
    return place


def _pyright() -> dict[str, object]:
    return {
        "include": ["tests"],
        "extraPaths": [str(ROOT), str(ROOT / "generated")],
        "typeCheckingMode": "standard",
        "reportMissingImports": "none",
        "pythonVersion": "3.11",
    }


def _run(place: Path, *words: str) -> int:
    paths = os.pathsep.join([str(place), str(ROOT / "generated"), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": paths}
    return subprocess.run([sys.executable, *words], cwd=place, env=environment, check=False).returncode
