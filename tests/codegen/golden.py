"""The golden trees in `tests/golden`: a description, its own specs folder, and the whole raw package made from them.

Each folder holds `upstream.openapi.json` and what is kept by hand in `specs/` (overlays, names), from which
`specs/openapi`, the rest of `specs/` and `expected/` come. Written again, after a change that is meant, by

    python -m tests.codegen.golden --update

and then read in the difference before it is committed. `_core.py` is not kept: it is a copy of `codegen/runtime`.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from codegen import writer
from tests.codegen.support import PROJECT, RAW, render_raw, run, snapshot

GOLDEN = PROJECT / "tests" / "golden"
CORE = PROJECT / "codegen" / "runtime" / "_core.py"
_COPIED = "_core.py"


def names() -> list[str]:
    """The trees that there are."""
    return sorted(path.parent.name for path in GOLDEN.glob("*/upstream.openapi.json"))


def made_specs(name: str, folder: Path) -> dict[str, bytes]:
    """What `update` makes of a tree's description, in a copy of its specs folder."""
    specs = folder / "specs"
    shutil.copytree(GOLDEN / name / "specs", specs)
    outcome = run("update", "--from", GOLDEN / name / "upstream.openapi.json", "--specs", specs)
    if outcome.code:
        raise ValueError(outcome.err)
    return snapshot(specs)


def made_package(name: str) -> dict[str, str]:
    """What `generate` makes of a tree's specs folder, without the copy of the runtime."""
    return {path: text for path, text in render_raw(GOLDEN / name / "specs").items() if path != _COPIED}


def expected_package(name: str) -> dict[str, str]:
    """The raw package that is committed for a tree."""
    return writer.present(GOLDEN / name / "expected" / RAW)


def importable(name: str, out: Path) -> Path:
    """The committed package with the runtime that belongs to it, in a folder to import from."""
    writer.replace_tree(out / RAW, {**expected_package(name), _COPIED: CORE.read_text("utf-8")})
    return out


def _update(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        specs = made_specs(name, Path(folder))
    writer.replace_tree(GOLDEN / name / "specs", {path: content.decode() for path, content in specs.items()})
    writer.replace_tree(GOLDEN / name / "expected" / RAW, made_package(name))


def main() -> int:
    """Write the trees again."""
    parser = argparse.ArgumentParser(prog="python -m tests.codegen.golden", description="The golden trees.")
    parser.add_argument("--update", action="store_true", required=True, help="write them again")
    parser.parse_args()
    for name in names():
        _update(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
