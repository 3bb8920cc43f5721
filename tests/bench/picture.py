"""The picture of the figures: ratios to bare httpx as bars. The same figures give the same bytes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.bench.contest import MANY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.bench.contest import Cost, Result

INK, FAINT, GRID = "#1f2933", "#5f6c7b", "#e4e8ed"
OURS = ("#0b7a75", "#7cc6c1")
OTHERS = ("#7d8899", "#c6ccd6")
SETTINGS = {
    "svg.hashsalt": "rblxopencloud",
    "svg.fonttype": "none",
    "font.family": ["DejaVu Sans"],
    "font.size": 9,
    "text.color": INK,
    "axes.labelcolor": INK,
    "xtick.color": FAINT,
    "ytick.color": INK,
}


class Bar(NamedTuple):
    """A contestant and its two figures, None where one is missing."""

    label: str
    ours: bool
    figures: tuple[float | None, float | None]


class Panel(NamedTuple):
    """A group of bars: a title, what the darker and the lighter bars are, how figures are written.

    Attributes:
        title: What is compared.
        series: What the darker and the lighter bars are.
        bars: Everybody.
        form: How a figure is written.
        base: Where the line is that bars are compared with, None for no line.
    """

    title: str
    series: tuple[str, str]
    bars: Sequence[Bar]
    form: str = "{:.2f}"
    base: float | None = 1.0


def draw(results: Sequence[Result], path: Path) -> None:
    """Write the picture in the format that the file's name ends in."""
    # Imported by name, for it is needed by nobody else, and installed by the extra `bench` alone.
    matplotlib: Any = import_module("matplotlib")
    with matplotlib.rc_context(SETTINGS):
        figure = _figure(panels(results))
        figure.savefig(
            path, facecolor="white", metadata={"Date": None, "Creator": None} if path.suffix == ".svg" else None
        )


def panels(results: Sequence[Result]) -> list[Panel]:
    """What is drawn, without what could not be measured."""
    able = [result for result in results if not result.missing]
    blocking = [result for result in able if not result.contestant.awaited]
    awaiting = [result for result in able if result.contestant.awaited]
    calls = [result for result in able if not result.contestant.kind.endswith("-object")]
    return [
        Panel(
            "CPU per synchronous call (httpx = 1)",
            ("one at a time", f"{MANY} threads"),
            [_bar(result, _ratio(result.alone), _ratio(result.together)) for result in blocking],
        ),
        Panel(
            "CPU per asynchronous call (httpx = 1)",
            ("one at a time", f"{MANY} tasks"),
            [_bar(result, _ratio(result.alone), _ratio(result.together)) for result in awaiting],
        ),
        Panel(
            "CPU to start (httpx = 1)",
            ("import", "first answer"),
            [_bar(result, _ratio(result.importing), _ratio(result.first), form=True) for result in calls],
        ),
        Panel(
            "Memory, MiB",
            ("imported", "after 1,000 calls"),
            [
                _bar(result, _mebibytes(result.imported_bytes), _mebibytes(result.called_bytes), form=True)
                for result in calls
            ],
            form="{:.0f}",
            base=None,
        ),
    ]


def _bar(result: Result, first: float | None, second: float | None, *, form: bool = False) -> Bar:
    one = result.contestant
    which = f" ({'async' if one.awaited else 'sync'})" if form else ""
    return Bar(f"{one.name}\n{one.call}{which}", one.ours, (first, second))


def _ratio(cost: Cost | None) -> float | None:
    return None if cost is None else cost.ratio


def _mebibytes(amount: int | None) -> float | None:
    return None if amount is None else amount / 2**20


def _figure(drawn: Sequence[Panel]) -> Any:
    heights = [max(len(drawn[row].bars), len(drawn[row + 1].bars)) + 1 for row in (0, 2)]
    figure: Any = import_module("matplotlib.figure").Figure(
        figsize=(12.5, 0.5 * sum(heights) + 1), layout="constrained"
    )
    figure.get_layout_engine().set(hspace=0.06, wspace=0.04)
    for axis, panel in zip(figure.subplots(2, 2, height_ratios=heights).flat, drawn, strict=True):
        _panel(axis, panel)
    return figure


def _panel(axis: Any, panel: Panel) -> None:
    most = max((figure for bar in panel.bars for figure in bar.figures if figure is not None), default=1.0)
    if panel.base is not None:
        axis.axvline(panel.base, color=INK, linewidth=0.9, linestyle=(0, (4, 3)), zorder=3)
    for row, bar in enumerate(panel.bars):
        for place, figure, colour in zip((-0.19, 0.19), bar.figures, OURS if bar.ours else OTHERS, strict=True):
            if figure is not None:
                axis.barh(row + place, figure, height=0.34, color=colour, zorder=2)
                _number(axis, figure + most * 0.012, row + place, panel.form.format(figure))
    axis.set_yticks(range(len(panel.bars)), [bar.label for bar in panel.bars])
    for tick, bar in zip(axis.get_yticklabels(), panel.bars, strict=True):
        tick.set_color(OURS[0] if bar.ours else INK)
    axis.set_xlim(0, most * 1.12)
    axis.set_ylim(len(panel.bars) - 0.45, -0.55)
    axis.tick_params(length=0)
    axis.grid(axis="x", color=GRID, linewidth=0.8, zorder=0)
    axis.spines[:].set_visible(False)
    _heading(axis, panel)


def _number(axis: Any, x: float, y: float, text: str) -> None:
    behind = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
    axis.text(x, y, text, va="center", fontsize=8, color=FAINT, bbox=behind, zorder=4)


def _heading(axis: Any, panel: Panel) -> None:
    axis.set_title(panel.title, loc="left", fontsize=10.5, fontweight="bold", pad=24)
    handles = [
        axis.barh([0], [0], color=colour, label=label) for colour, label in zip(OTHERS, panel.series, strict=True)
    ]
    legend = {"frameon": False, "fontsize": 8.5, "labelcolor": FAINT, "handlelength": 1.2, "borderpad": 0}
    axis.legend(handles=handles, loc="lower left", bbox_to_anchor=(0, 1.01), ncols=2, borderaxespad=0, **legend)
