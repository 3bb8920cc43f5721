"""What is shown of the figures: tables, as text for a terminal and in Markdown for the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.bench.contest import MANY, OURS
from tests.bench.differ import lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.bench.contest import Cost, Result
    from tests.bench.differ import Differing
    from tests.bench.generation import Generating
    from tests.bench.measure import Times


class Report(NamedTuple):
    """All that one run found out.

    Attributes:
        results: The contest.
        imports: CPU of single import statements.
        generating: What generating costs, None where it was not measured.
        machine: What the figures depend on.
        differing: What comparing descriptions costs and how often it is right, None where it was not measured.
    """

    results: Sequence[Result]
    imports: Mapping[str, Times]
    generating: Generating | None
    machine: Mapping[str, str]
    differing: Differing | None = None


class Table(NamedTuple):
    """A table: the first column is text, the others are figures."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


IMPORTS = {
    "httpx": "import httpx",
    "rblxopencloud": "import rblxopencloud",
    "modules": "import rblxopencloudraw as raw; [raw.ENDPOINTS[name] for name in raw.ENDPOINTS]",
}


def tables(report: Report) -> list[Table]:
    """All tables, in the order in which they are shown."""
    blocking = [result for result in report.results if not result.contestant.awaited]
    awaiting = [result for result in report.results if result.contestant.awaited]
    return [
        _calls("Synchronous calls", f"{MANY} threads", blocking),
        _calls("Asynchronous calls", f"{MANY} tasks", awaiting),
        _starts(report.results),
        _aims(report),
    ]


def text(report: Report) -> str:
    """The tables for a terminal."""
    return "\n\n".join(
        [*(_text(table) for table in tables(report)), *_differing(report), *_remarks(report), facts(report)]
    )


def markdown(report: Report, picture: str) -> str:
    """The page of the documentation."""
    parts = [_HEAD, f"![Ratios to bare httpx, one group of bars for each contestant]({picture})"]
    parts += [_markdown(table) for table in tables(report)]
    parts += [*_differing(report, "## Comparing descriptions"), *_remarks(report), facts(report), _TAIL]
    return "\n\n".join(parts) + "\n"


def facts(report: Report) -> str:
    """The machine and the versions, in a sentence each."""
    versions: dict[str, str] = {}
    for result in report.results:
        versions |= result.versions
    machine = report.machine
    used = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
    return f"Machine: {machine['cores']} cores, {machine['system']}, {machine['python']}. Versions: {used}."


def _differing(report: Report, *head: str) -> list[str]:
    if report.differing is None:
        return []
    return [*head, "\n".join(["```text", *lines(report.differing), "```"] if head else lines(report.differing))]


def _calls(title: str, many: str, results: Sequence[Result]) -> Table:
    head = ["CPU per call", "ratio, one at a time", "µs", f"ratio, {many}", "µs"]
    return Table(
        title,
        head,
        [[result.contestant.label, *_cost(result.alone, 1e6), *_cost(result.together, 1e6)] for result in results],
    )


def _starts(results: Sequence[Result]) -> Table:
    head = ["CPU and memory", "import, ratio", "ms", "first answer, ratio", "ms"]
    head += ["MiB, imported", "MiB, 1000 calls", "MiB, at most"]
    rows = [
        [
            f"{result.contestant.label} ({'async' if result.contestant.awaited else 'sync'})",
            *_cost(result.importing, 1e3),
            *_cost(result.first, 1e3),
            *(_mebibytes(amount) for amount in (result.imported_bytes, result.called_bytes, result.peak_bytes)),
        ]
        for result in results
    ]
    return Table("Start and memory", head, rows)


def _aims(report: Report) -> Table:
    httpx = report.imports["httpx"].median
    rows = [
        ["import rblxopencloud / import httpx", f"{report.imports['rblxopencloud'].median / httpx:.2f}", "0.25"],
        ["all raw modules / import httpx", f"{report.imports['modules'].median / httpx:.2f}", "0.80"],
        ["synchronous Client.send / httpx.Client", _ratio(_find(report, OURS, "sync"), together=False), "0.80"],
        [f"Client.send, {MANY} tasks / httpx.AsyncClient", _ratio(_find(report, OURS, "async"), together=True), "0.25"],
        [f"Client.send, {MANY} tasks / rblx-open-cloud, send_request", _against_library(report, "async"), "1.00"],
        [f"fetch_info, {MANY} tasks / rblx-open-cloud, fetch_info", _against_library(report, "async-object"), "1.00"],
    ]
    if report.generating is not None:
        ours, stock = report.generating
        rows.append(["generate, seconds", f"{ours.median:.1f}", "10"])
        rows.append(["generate / both stock generators", f"{ours.median / stock.median:.2f}", ""])
    return Table("What we aim at", ["ratio", "measured", "aim, at most"], rows)


def _find(report: Report, name: str, kind: str) -> Result | None:
    found = (it for it in report.results if (it.contestant.name, it.contestant.kind) == (name, kind))
    return next(found, None)


def _ratio(result: Result | None, *, together: bool) -> str:
    cost = None if result is None else result.together if together else result.alone
    return "-" if cost is None else f"{cost.ratio:.2f}"


def _against_library(report: Report, kind: str) -> str:
    ours, library = _find(report, OURS, kind), _find(report, "rblx-open-cloud", kind)
    if ours is None or library is None or ours.together is None or library.together is None:
        return "-"
    return f"{ours.together.seconds.median / library.together.seconds.median:.2f}"


def _cost(cost: Cost | None, factor: float) -> list[str]:
    if cost is None:
        return ["-", "-"]
    return [f"{cost.ratio:.2f}", f"{cost.seconds.median * factor:,.0f}"]


def _mebibytes(amount: int | None) -> str:
    return "-" if amount is None else f"{amount / 2**20:.0f}"


def _remarks(report: Report) -> list[str]:
    absent = {result.contestant.label: result.missing for result in report.results if result.missing}
    failed = [
        f"Failed: {len(result.failed)} of {result.calls:,} calls of {result.contestant.label}"
        f" ({', '.join(sorted(set(result.failed)))})."
        for result in report.results
        if result.failed
    ]
    return [*(f"Not measured: {name} ({reason})." for name, reason in absent.items()), *failed]


def _text(table: Table) -> str:
    lines = [table.head, *table.rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(table.head))]
    return "\n".join([table.title, *(_line(line, widths) for line in lines)])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    figures = [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
    return "  ".join([cells[0].ljust(widths[0]), *figures]).rstrip()


def _markdown(table: Table) -> str:
    lines = [f"| {' | '.join(row)} |" for row in [table.head, ["---", *("--:" for _ in table.head[1:])], *table.rows]]
    return "\n".join([f"## {table.title}", "", *lines])


_HEAD = """# What it costs

Written by `python -m tests.bench --write`. These are figures of one machine; ratios carry over better than times do,
and even they move by a few hundredths from run to run.

Every contestant is a process of its own. All of them fetch the same universe from one server on the same machine, over
connections that stay open, and take turns round by round, so that a machine that slows down slows all alike. A time is
the CPU that the contestant's process spends on a call, user and system, as the median over the rounds: waiting costs
nothing here, nor does the network. A ratio is that time over the time of bare httpx in the same round, again the
median. Everybody runs with the settings that it comes with; ours has retries and rate limits switched on.

Import is the CPU of a process that imports what the call needs, first answer that of one that imports, calls once and
ends; both less an interpreter that does nothing. This SDK imports lazily, so that the second is the fairer figure.
Memory is what the process holds after the import, after 1,000 calls one at a time, and at most with all at once."""

_TAIL = """## How to repeat it

```console
$ make bench
$ .venv/bin/python -m tests.bench --write
```

The first prints the tables, the second writes them here as well. The published library is installed into an environment
of its own in `.venv-bench` the first time, and told to call the local server; the stock client is generated for the run
and thrown away. Let the machine rest meanwhile."""
