"""Where the two sides come from: files, folders, `git:REV:PATH`, addresses, standard input."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field

from codegen import overlay, specs
from codegen.diff.lines import Lines, lines
from codegen.diff.nodes import Document, Pointer, canonical
from codegen.diff.reading import parse
from codegen.diff.usage import UNREADABLE
from codegen.documents import Node, node
from codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Mapping

STDIN = "-"
_DATED = re.compile(r"(?P<date>\d{4}-\d\d-\d\d)(?:-(?P<commit>[0-9a-f]{7,40}))?\b")
_SUFFIXES = (".json", ".yaml", ".yml")
_LONGEST_WAIT = 60


@define(eq=False)
class Source:
    """One side of a comparison.

    Attributes:
        document: What it says.
        where: What it is called.
        texts: The texts of its files, by the name that a finding gives.
        is_specs: Whether it is a specs folder of this project, in our normal form.
        date: The day of the revision, "" where unknown.
        commit: The commit of the revision, "" where unknown.
        missing: Operations that upstream has not described for a while, and when each was last seen.
    """

    document: Document
    where: str
    texts: Mapping[str, str]
    is_specs: bool = False
    date: str = ""
    commit: str = ""
    missing: Mapping[str, str] = field(factory=dict[str, str])
    _lines: dict[str, Lines] = field(factory=dict[str, Lines])

    def locate(self, pointer: Pointer) -> tuple[str, int]:
        """The file and line that a pointer leads to, or as far as there is a line."""
        best = (-1, "", 0)
        for name, text in self.texts.items():
            if name not in self._lines:
                self._lines[name] = lines(text)
            depth, line = self._lines[name].find(pointer)
            if depth > best[0]:
                best = (depth, name, line)
        return best[1] or self.where, best[2]


def load(origin: str | None, *, base: Path | None = None) -> Source:
    """Load one side; None is the newest public revision.

    Raises:
        CodegenError: With exit code 3, where it cannot be read.
    """
    try:
        return _load(origin, base or Path())
    except CodegenError as error:
        error.code = UNREADABLE
        raise
    except OSError as error:
        raise CodegenError(f"cannot be read: {error.strerror}.", where=str(origin), code=UNREADABLE) from error


def _load(origin: str | None, base: Path) -> Source:
    if origin is None:
        return _newest()
    if origin.startswith(("https://", "http://")):
        return _downloaded(origin)
    if origin == STDIN:
        return _text(sys.stdin.buffer.read(), "standard input")
    if origin.startswith("git:"):
        return _git(origin, base)
    path = Path(origin)
    if path.is_dir():
        return folder(path)
    if not path.exists():
        hint = "Name a file, a folder, git:REV:PATH, an http(s) address or - for standard input."
        raise CodegenError("no such file or folder.", where=origin, hint=hint)
    return _text(path.read_bytes(), path.as_posix())


def _text(content: bytes, where: str) -> Source:
    named = _DATED.search(where.rsplit("/", 1)[-1])
    date, commit = (named["date"], named["commit"] or "") if named is not None else ("", "")
    return Source(parse(content, where), where, {where: content.decode("utf-8-sig")}, date=date, commit=commit)


def _newest() -> Source:
    from codegen.upstream import fetch

    found = fetch(None)
    made = Source(parse(canonical(found.document).encode(), found.where), found.where, {})
    made.date, made.commit = found.source.date, found.source.commit
    return made


def _downloaded(address: str) -> Source:
    from codegen.upstream import download

    content, shown = download(address)
    return _text(content, shown)


def folder(path: Path, where: str = "") -> Source:
    """A specs folder of this project, or any folder of descriptions."""
    where = where or path.as_posix()
    if (path / "openapi").is_dir() and (path / "overlays").is_dir():
        return _specs(path, where)
    files = sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
    texts = {file.as_posix().replace(path.as_posix(), where, 1): file.read_bytes() for file in files}
    found = {name: parsed for name, content in texts.items() if (parsed := _description(content, name)) is not None}
    if not found:
        raise CodegenError("holds no OpenAPI 3 description.", where=where, hint="Name a folder of JSON or YAML files.")
    document = _joined(list(found.values()), where)
    return Source(document, where, {name: texts[name].decode("utf-8-sig") for name in found})


def _description(content: bytes, where: str) -> Document | None:
    """A file of a folder; one that says nothing of OpenAPI is something else and not meant."""
    if b"openapi" not in content:
        return None
    return parse(content, where)


def _joined(parts: list[Document], where: str) -> Document:
    whole: Node = dict(parts[0].root)
    made = Document(whole, where, [note for part in parts for note in part.notes])
    for part in parts[1:]:
        for top in ("paths", "webhooks"):
            whole[top] = _laid(made, (top,), node(whole.get(top)), node(part.root.get(top)))
        kinds = {**node(whole.get("components"))}
        for kind, found in node(part.root.get("components")).items():
            kinds[kind] = _laid(made, ("components", kind), node(kinds.get(kind)), node(found))
        whole["components"] = kinds
    return made


def _laid(made: Document, pointer: Pointer, first: Node, second: Node) -> Node:
    for key in sorted(first.keys() & second.keys()):
        if canonical(first[key]) != canonical(second[key]):
            made.note((*pointer, key), "two files say different things; the first counts")
    return {**second, **first}


def _specs(path: Path, where: str) -> Source:
    parts = specs.parts(path)
    applied = overlay.apply(specs.merge(parts), overlay.load(path / "overlays"))
    lock = specs.Lock.load(path / specs.LOCK)
    texts = {f"{where}/openapi/{name}": (path / "openapi" / name).read_text("utf-8") for name in sorted(parts)}
    made = Source(Document(applied.document, where), where, texts, is_specs=True)
    made.date, made.commit, made.missing = lock.source.date, lock.source.commit, lock.missing
    return made


def _git(origin: str, base: Path) -> Source:
    parts = origin.split(":", 2)
    if len(parts) != 3 or not parts[1] or not parts[2]:
        raise CodegenError("not of the form git:REV:PATH.", where=origin, hint="For example git:main~1:specs.")
    _, revision, path = parts
    commit = _run(base, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", origin=origin)
    name = commit.decode().strip()
    kind = _run(base, "cat-file", "-t", f"{name}:./{path}", origin=origin).decode().strip()
    if kind == "tree":
        return _tree(base, name, path, origin)
    return _text(_run(base, "cat-file", "blob", f"{name}:./{path}", origin=origin), origin)


def _tree(base: Path, commit: str, path: str, origin: str) -> Source:
    archive = _run(base, "archive", "--format=tar", f"{commit}:./{path}", origin=origin)
    with tempfile.TemporaryDirectory() as place, tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(place, filter="data")
        return folder(Path(place), origin)


def _run(base: Path, *words: str, origin: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - git itself, without a shell; the revision cannot be an option
            ["git", *words],  # noqa: S607 - the git of whoever runs this
            capture_output=True, check=False, cwd=base, timeout=_LONGEST_WAIT,
        )  # fmt: skip
    except (FileNotFoundError, subprocess.TimeoutExpired) as error:
        raise CodegenError(f"git cannot be run ({type(error).__name__}).", where=origin) from error
    if done.returncode != 0:
        said = " ".join(done.stderr.decode("utf-8", "replace").split()) or "no such revision"
        raise CodegenError(f"{said}.", where=origin, hint="Name an existing revision and a path in it.")
    return done.stdout
