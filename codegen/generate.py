"""`generate`: from `specs/` and the thin layer to all that is generated, offline and the same to the byte."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from codegen import model, raw, reference, specs, writer
from codegen.asyncify import asyncify
from codegen.errors import CodegenError
from codegen.pictures import architecture, imports
from codegen.update import PROJECT

if TYPE_CHECKING:
    from collections.abc import Mapping

THIN = PROJECT / "rblxopencloud"
CODEGEN = PROJECT / "codegen"
ASYNC = "rblxopencloudasync"
REFERENCE = "reference"
INDEX = "api.md"
_FORMAT = """\
line-length = 120
target-version = "py311"
[lint]
select = ["I", "F401", "RUF022", "TC"]
[lint.isort]
known-first-party = ["rblxopencloud", "rblxopencloudasync", "rblxopencloudraw"]
"""


def generate(folder: Path, out: Path, docs: Path | None = None) -> dict[Path, int]:
    """Write all generated packages, and the reference pages into `docs`; says how many files each folder has."""
    found = specs.read(folder)
    built = model.build(found.document, found.names)
    return write(rendered(built), out) | ({} if docs is None else write_pages(built, docs, out))


def write(packages: Mapping[str, Mapping[str, str]], out: Path) -> dict[Path, int]:
    """Write packages that were rendered; says how many files each has."""
    for name, files in packages.items():
        writer.replace_tree(out / name, files)
    return {out / name: len(files) for name, files in packages.items()}


def write_pages(built: model.Model, docs: Path, generated: Path) -> dict[Path, int]:
    """Write the reference pages and the manifest; says how many files each folder has."""
    made = pages(built, docs, generated)
    for place, files in made.items():
        if place == docs / REFERENCE:
            writer.replace_tree(place, files)
        else:
            for name, text in files.items():
                (place / name).write_text(text, "utf-8", newline="\n")
    return {place: len(files) for place, files in made.items()}


def render(folder: Path, thin: Path = THIN) -> dict[str, dict[str, str]]:
    """All generated packages, each as files by relative path, without writing any."""
    found = specs.read(folder)
    return rendered(model.build(found.document, found.names), thin)


def pages(built: model.Model, docs: Path, generated: Path) -> dict[Path, dict[str, str]]:
    """The reference pages: those of their own folder and the index beside it; and the manifest that they stand on.

    Args:
        built: The description.
        docs: The folder of all pages.
        generated: The folder of the generated packages as they are now.
    """
    from codegen.impact import kept, manifest

    wrapped = manifest.build(THIN, generated / raw.PACKAGE).wrapped()
    made = reference.render(built, {name: [one.symbol for one in found] for name, found in wrapped.items()}, THIN)
    made |= {f"{REFERENCE}/pictures/{name}": text for name, text in _architecture(generated).items()}
    own = {name.partition("/")[2]: text for name, text in made.items() if name != INDEX}
    whole = manifest.text(THIN, generated / raw.PACKAGE)
    return {docs / REFERENCE: own, docs: {INDEX: made[INDEX]}, generated: {kept.FILE: whole}}


def _architecture(generated: Path) -> dict[str, str]:
    packages = {THIN.name: THIN, CODEGEN.name: CODEGEN}
    packages |= {name: generated / name for name in (raw.PACKAGE, ASYNC)}
    return architecture.draw(imports.read(packages))


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
