"""The golden outputs: `python -m tests.diff.golden` writes them anew, for a look at what became different."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from codegen.diff import settings, sources
from codegen.diff.findings import Impact
from codegen.diff.formats import FORMATS
from codegen.diff.report import Options, build
from tests.diff.support import ROOT, SPECS

if TYPE_CHECKING:
    from codegen.diff.findings import Finding, Report

FOLDER = Path(__file__).parent / "golden"
NAMES = {
    "text": "report.txt",
    "json": "report.json",
    "markdown": "report.md",
    "github": "report.github",
    "sarif": "report.sarif",
}


def touched(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What an impact report would say: one method reads the weight, another sends a name."""
    read = Impact("shop.Pet.fetch", "shop/pet.py", 12, "breaks", "reads `weight`")
    sent = Impact("shop.create_pet", "shop/pet.py", 40, "degrades", "sends `name`")
    by_rule = {"response-property-type-generalized": (read,), "request-property-became-required": (sent, read)}
    return tuple(evolve(finding, sdk=by_rule.get(finding.rule, ())) for finding in findings)


def report() -> Report:
    """The report on the pair, with names that do not depend on where the project lies."""
    sides = [sources.load(str(FOLDER / name)) for name in ("old.yaml", "new.json")]
    for side in sides:
        name = Path(side.where).relative_to(ROOT).as_posix()
        side.document.notes = [note.replace(side.where, name) for note in side.document.notes]
        side.texts = dict(zip([name], side.texts.values(), strict=True))
        side.where = side.document.where = name
    config = settings.load(FOLDER / "config.toml")
    config = evolve(config, where="config.toml", entries=tuple(_short(entry) for entry in config.entries))
    today = dt.date(2026, 6, 1)
    return build(sides[0], sides[1], Options(SPECS, "all", config, today, touched))


def _short(entry: settings.Entry) -> settings.Entry:
    return evolve(entry, where=entry.where.replace(f"{FOLDER}/", ""))


def outputs() -> dict[str, str]:
    """Every format of the report, by file name."""
    found = report()
    return {name: FORMATS[form](found) for form, name in NAMES.items()}


if __name__ == "__main__":
    for file, text in outputs().items():
        (FOLDER / file).write_text(text, "utf-8")
