"""The command line: `python -m codegen diff OLD NEW` and `python -m codegen diff history DIR|A..B`."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.diff import accepting, compare, explain, settings, sources
from codegen.diff.findings import Finding, Level, Report, at_least
from codegen.diff.formats import FORMATS
from codegen.diff.report import Options, build
from codegen.diff.usage import CLEAN, FOUND, INTERNAL, UNREADABLE, USAGE, Parser
from codegen.errors import CodegenError, printable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from codegen.diff.sources import Source

ROOT = Path(__file__).resolve().parents[2]
SPECS = ROOT / "specs"
_GATES = ("err", "warn", "info", "sdk", "never")


def main(arguments: Sequence[str]) -> int:
    """Run the command; errors are one line on standard error, and nothing that failed looks like nothing was found."""
    try:
        if arguments and arguments[0] == "history":
            from codegen.diff import history

            return history.main(arguments[1:])
        return _run(_parser().parse_args(arguments))
    except CodegenError as error:
        print(f"codegen diff: {error}", file=sys.stderr)
        return error.code if error.code in {USAGE, UNREADABLE} else INTERNAL
    except OSError as error:
        print(f"codegen diff: {error.filename or 'a file'}: {error.strerror}.", file=sys.stderr)
        return USAGE
    except Exception as error:  # noqa: BLE001 - whatever is wrong with us must not look like a clean run
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        print(printable(f"codegen diff: internal error at {where}: {type(error).__name__}: {error}"), file=sys.stderr)
        return INTERNAL


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m codegen diff",
        description="What changed between two OpenAPI descriptions, and does it break anyone?",
        epilog="Exit codes: 0 nothing to fail on, 1 findings, 2 usage or configuration, 3 unreadable input, 4 our own.",
    )
    what = "a file, a folder, git:REV:PATH, an address, or - for standard input"
    parser.add_argument("old", nargs="?", metavar="OLD", help=f"{what}; default: the committed specs")
    parser.add_argument("new", nargs="?", metavar="NEW", help="the same; default: upstream's newest")
    parser.add_argument("--format", choices=FORMATS, default="text", help="what to print; default: text")
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT=PATH",
        help="write another format to a file; repeatable",
    )
    parser.add_argument("--fail-on", choices=_GATES, default="err", help="the least level that fails; default: err")
    parser.add_argument("--scope", choices=("open-cloud", "all"), default="open-cloud", help="default: open-cloud")
    parser.add_argument("--config", type=Path, metavar="FILE", help="levels, notice and accepted changes, in TOML")
    parser.add_argument("--accept", action="store_true", help="write what was found into --config as accepted")
    parser.add_argument("--reason", default="", metavar="TEXT", help="why it is accepted")
    parser.add_argument("--until", default="", metavar="YYYY-MM-DD", help="the last day on which it is accepted")
    parser.add_argument("--explain", metavar="RULE", help="say what a rule means; `all` prints every rule")
    return parser


def _run(given: argparse.Namespace) -> int:
    if given.explain is not None:
        print(explain.rule(given.explain))
        return CLEAN
    outputs = [_output(text) for text in given.output]
    config = _configured(given)
    old = sources.load(given.old if given.old is not None else _committed())
    new = sources.load(given.new)
    report = _judged(old, new, given, config)
    for name, path in outputs:
        _write(path, FORMATS[name](report))
    sys.stdout.write(FORMATS[given.format](report))
    sys.stdout.flush()
    if given.accept:
        return _accept(report, given)
    return FOUND if any(fails(finding, given.fail_on) for finding in report.findings) else CLEAN


def _committed() -> str:
    """Our specs folder, as whoever looks at it from here would write it."""
    here = Path.cwd()
    return SPECS.relative_to(here).as_posix() if SPECS.is_relative_to(here) else SPECS.as_posix()


def _configured(given: argparse.Namespace) -> settings.Settings:
    if given.accept:
        missing = [name for name in ("config", "reason", "until") if not getattr(given, name)]
        if missing:
            raise CodegenError(f"--accept needs {', '.join(f'--{name}' for name in missing)}.", code=USAGE)
        if not given.config.exists():
            return settings.Settings()
    return settings.load(given.config)


def _accept(report: Report, given: argparse.Namespace) -> int:
    chosen = [finding for finding in report.findings if fails(finding, given.fail_on)]
    text = accepting.entries(chosen, given.reason, given.until)
    if text:
        accepting.write(given.config, text)
    print(f"{len(chosen)} accepted until {given.until}, written to {given.config}.", file=sys.stderr)
    settings.load(given.config if given.config.exists() else None)
    return CLEAN


def _output(text: str) -> tuple[str, Path]:
    name, _, path = text.partition("=")
    if name not in FORMATS or not path:
        known = ", ".join(FORMATS)
        raise CodegenError(f"--output {text!r} is not FORMAT=PATH.", hint=f"Formats are {known}.", code=USAGE)
    return name, Path(path)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def fails(finding: Finding, gate: Level | str) -> bool:
    """Whether a finding is grave enough to fail."""
    if finding.accepted is not None or gate == "never":
        return False
    if gate == "sdk":
        return any(impact.effect == "breaks" for impact in finding.sdk)
    return at_least(finding.level, "err" if gate == "err" else "warn" if gate == "warn" else "info")


def _judged(old: Source, new: Source, given: argparse.Namespace, config: settings.Settings) -> Report:
    """The report, with whom it touches where the description is Open Cloud's."""
    if not any(compare.is_cloud(side.document) for side in (old, new)):
        return build(old, new, Options(SPECS, given.scope, config))
    # It loads what reads the thin layer, which a comparison of other descriptions does without.
    from codegen import impact

    return impact.complete(build(old, new, Options(SPECS, given.scope, config, annotate=impact.annotate)))
