"""`renew`: a new revision all the way: into specs/, compared, generated, checked, and told in words for people."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from codegen import model, specs, telling
from codegen.check import check
from codegen.diff import report as reports
from codegen.diff import sources
from codegen.errors import CodegenError
from codegen.generate import rendered, write, write_pages
from codegen.impact.consequences import annotated, complete
from codegen.impact.manifest import Manifest, build
from codegen.update import PROJECT, Updated, update

if TYPE_CHECKING:
    from codegen.diff.findings import Report

CHANGES = PROJECT / "docs" / "changes"
BODY = PROJECT / "build" / "pull-request.md"


@dataclass
class Renewed:
    """What came of a renewal.

    Attributes:
        updated: What taking the revision in found.
        report: What changed, for whom.
        problems: What a person has to look at before this can be merged.
        written: The files that say it in words.
    """

    updated: Updated
    report: Report
    problems: list[str]
    written: list[Path] = field(default_factory=list[Path])

    @property
    def changed(self) -> bool:
        """Whether there is anything to merge."""
        return bool(self.report.findings or self.updated.named or self.updated.kept or self.updated.removed)


@dataclass(frozen=True)
class Places:
    """Where a renewal reads and writes."""

    folder: Path
    out: Path
    docs: Path | None = None
    changes: Path = CHANGES
    body: Path = BODY


def renew(origin: str | None, places: Places, *, prose: bool = False) -> Renewed:
    """Take a revision in, compare it with what was there, generate, check, and write it down.

    Args:
        origin: A file, an address or a commit; None for the newest public revision.
        places: Where to read and write.
        prose: Whether upstream's texts are kept, for a copy of one's own.
    """
    before = sources.load(_near(places.folder))
    manifest = build()
    updated = update(origin, places.folder, prose=prose)
    report = _compared(before, places.folder, manifest)
    packages = _generated(places)
    renewed = Renewed(updated, report, _problems(places, packages))
    _write(renewed, places)
    return renewed


def _generated(places: Places) -> dict[str, dict[str, str]]:
    """Write the packages and the reference pages; the packages as they were written."""
    found = specs.read(places.folder)
    built = model.build(found.document, found.names)
    packages = rendered(built)
    write(packages, places.out)
    if places.docs is not None:
        write_pages(built, places.docs, places.out)
    return packages


def _compared(before: sources.Source, folder: Path, manifest: Manifest) -> Report:
    options = reports.Options(folder, annotate=lambda findings: annotated(findings, manifest))
    after = sources.load(_near(folder))
    report = complete(reports.build(before, after, options), manifest)
    return evolve(report, old=_named("before", before), new=_named("now", after))


def _near(folder: Path) -> str:
    """A folder as people are told of it: from here, where it is below this place."""
    return str(folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder)


def _named(when: str, source: sources.Source) -> str:
    return f"{when}: {' '.join(part for part in (source.date, source.commit[:9]) if part) or 'a description'}"


def _problems(places: Places, packages: dict[str, dict[str, str]]) -> list[str]:
    """What `check` says, and calls of the thin layer that lead nowhere any more."""
    found = check(places.folder, places.out, places.docs, packages)
    try:
        build(generated=places.out / "rblxopencloudraw")
    except CodegenError as error:
        found.append(str(error))
    return found


def _write(renewed: Renewed, places: Places) -> None:
    """Write the changelog fragment and the body of the pull request, where there is anything to tell."""
    names = specs.read(places.folder).names
    if renewed.changed:
        source = renewed.updated.source
        name = "-".join(part for part in (source.date, source.commit[:9]) if part) or source.sha256[:12]
        renewed.written.append(_text(places.changes / f"{name}.md", telling.fragment(renewed, names)))
    renewed.written.append(_text(places.body, telling.body(renewed, names)))


def _text(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
