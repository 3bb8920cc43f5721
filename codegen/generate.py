"""`generate`: from `specs/` and the thin layer to everything under `generated/`, offline and the same to the byte."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from codegen import model, raw, specs, writer
from codegen.asyncify import asyncify
from codegen.errors import CodegenError
from codegen.update import PROJECT

if TYPE_CHECKING:
    from collections.abc import Mapping

THIN = PROJECT / "rblxopencloud"
ASYNC = "rblxopencloudasync"
_FORMAT = """\
line-length = 120
target-version = "py311"
[lint]
select = ["I", "F401", "RUF022", "TC"]
[lint.isort]
known-first-party = ["rblxopencloud", "rblxopencloudasync", "rblxopencloudraw"]
"""


def generate(folder: Path, out: Path) -> dict[str, int]:
    """Write all generated packages; says how many files each has."""
    return write(render(folder), out)


def write(packages: Mapping[str, Mapping[str, str]], out: Path) -> dict[str, int]:
    """Write packages that were rendered; says how many files each has."""
    for name, files in packages.items():
        writer.replace_tree(out / name, files)
    return {name: len(files) for name, files in packages.items()}


def render(folder: Path, thin: Path = THIN) -> dict[str, dict[str, str]]:
    """All generated packages, each as files by relative path, without writing any."""
    found = specs.read(folder)
    return rendered(model.build(found.document, found.names), thin)


def rendered(built: model.Model, thin: Path = THIN) -> dict[str, dict[str, str]]:
    """All packages that are generated from a model and the thin layer."""
    packages = {raw.PACKAGE: raw.render(built)}
    packages[ASYNC] = {"py.typed": "", **asyncify(thin)}
    return _formatted(packages)


def _formatted(packages: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """The same files with imports sorted, unused imports removed and everything formatted."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "ruff.toml").write_text(_FORMAT, "utf-8")
        for package, files in packages.items():
            for path, text in files.items():
                target = root / package / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
        _ruff(root, "check", "--fix", "--quiet", "--no-cache")
        _ruff(root, "format", "--quiet", "--no-cache")
        return {package: writer.present(root / package) for package in packages}


def _ruff(root: Path, *arguments: str) -> None:
    program = shutil.which("ruff", path=sysconfig.get_path("scripts")) or shutil.which("ruff")
    if program is None:
        raise CodegenError("ruff is not installed.", hint="pip install 'rblxopencloud[codegen]'.")
    done = subprocess.run(  # noqa: S603 - our own arguments
        [program, *arguments, "--config", "ruff.toml", "."], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CodegenError(f"the generated code cannot be formatted: {done.stdout[-500:]} {done.stderr[-500:]}")
