"""The command line: `python -m codegen update | generate | check | diff | impact | renew`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.asyncify import AsyncifyError
from codegen.errors import CodegenError, printable
from codegen.update import PROJECT, SPECS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from codegen.update import Updated

GENERATED = PROJECT / "generated"
DOCS = PROJECT / "docs"
_SHOWN = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; errors are one line on standard error."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["diff"]:
        from codegen.diff.command import main as diff

        return diff(words[1:])
    options = _parser().parse_args(words)
    try:
        return int(options.run(options))
    except CodegenError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return error.code
    except OSError as error:
        print(f"codegen: {error.filename or 'a file'}: {error.strerror}. Nothing was replaced.", file=sys.stderr)
        return 1
    except AsyncifyError as error:
        print(f"codegen: the thin layer cannot be made asynchronous:\n{error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description="From Roblox's description to Python.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    update = commands.add_parser("update", help="take a revision of the description into specs/")
    update.add_argument("--from", dest="origin", metavar="FILE|URL|COMMIT", help="default: the newest public revision")
    update.add_argument(
        "--with-descriptions", action="store_true", help="keep upstream's texts, for a copy of your own"
    )
    update.set_defaults(run=_update)
    generate = commands.add_parser("generate", help="write generated/ and the reference pages from specs/, offline")
    generate.add_argument("--out", type=Path, default=GENERATED, metavar="DIR", help="default: generated/")
    generate.set_defaults(run=_generate)
    check = commands.add_parser("check", help="say whether specs/ and generated/ are what the commands would write")
    check.add_argument("--out", type=Path, default=GENERATED, metavar="DIR", help="default: generated/")
    check.set_defaults(run=_check)
    renew = commands.add_parser("renew", help="update, compare, generate, check, and write down what changed")
    renew.add_argument("--from", dest="origin", metavar="FILE|URL|COMMIT", help="default: the newest public revision")
    renew.add_argument("--out", type=Path, default=GENERATED, metavar="DIR", help="default: generated/")
    renew.add_argument(
        "--changes", type=Path, metavar="DIR", help="where the changelog fragment goes; default: docs/changes/"
    )
    renew.add_argument("--body", type=Path, metavar="FILE", help="where the pull request's text goes; default: build/")
    renew.set_defaults(run=_renew)
    impact = commands.add_parser("impact", help="say which operations and fields each documented method stands on")
    impact.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    impact.set_defaults(run=_impact)
    commands.add_parser("diff", help="say what changed between two descriptions, and whether it breaks anyone")
    for command in (update, generate, check, renew):
        command.add_argument("--specs", type=Path, default=SPECS, metavar="DIR", help="default: specs/")
    return parser


def _update(options: argparse.Namespace) -> int:
    from codegen.update import update

    _report(update(options.origin, options.specs, prose=options.with_descriptions))
    return 0


def _report(updated: Updated) -> None:
    print(f"{updated.operations} operations, {updated.schemas} schemas.")
    for heading, lines in (
        ("new operations", updated.added),
        ("operations that are gone", updated.removed),
        ("operations that have another id now", updated.renamed),
        ("missing operations that are kept, deprecated", updated.kept),
        ("operations that are back", updated.returned),
        ("new names, written to names.toml", updated.named),
        ("notes", updated.notes),
        ("stale: without a target in this revision", updated.stale),
    ):
        if lines:
            shown = [*lines[:_SHOWN], *([f"and {len(lines) - _SHOWN} more"] if lines[_SHOWN:] else [])]
            print(f"{heading} ({len(lines)}):", *map(printable, shown), sep="\n  ")


def _generate(options: argparse.Namespace) -> int:
    from codegen.generate import generate

    for place, count in generate(options.specs, options.out, _docs(options)).items():
        print(f"{place}: {count} files")
    return 0


def _docs(options: argparse.Namespace) -> Path | None:
    """Where the reference pages are: those of this project belong to its own packages and specs alone."""
    return DOCS if (options.specs, options.out) == (SPECS, GENERATED) else None


def _check(options: argparse.Namespace) -> int:
    from codegen.check import check

    problems = check(options.specs, options.out, _docs(options))
    for problem in problems:
        print(printable(problem))
    print(f"{len(problems)} differences." if problems else "What is generated is what it should be.")
    return 1 if problems else 0


def _renew(options: argparse.Namespace) -> int:
    from codegen.renewal import BODY, CHANGES, Places, renew

    places = Places(options.specs, options.out, _docs(options), options.changes or CHANGES, options.body or BODY)
    renewed = renew(options.origin, places)
    _report(renewed.updated)
    print(f"{len(renewed.report.findings)} changes; version bump: {renewed.report.bump}.")
    print("written:", *renewed.written, sep="\n  ")
    for problem in renewed.problems:
        print(printable(problem), file=sys.stderr)
    return 1 if renewed.problems else 0


def _impact(options: argparse.Namespace) -> int:
    from codegen.impact import project_manifest
    from codegen.impact.show import as_json, as_text

    show = as_json if options.format == "json" else as_text
    print(show(project_manifest()), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
