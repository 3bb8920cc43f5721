"""A drawing of boxes, bars, arrows and words, in light or dark. It knows nothing of what is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
_CORNERS = 6
_HEAD = 8


@dataclass(frozen=True)
class Theme:
    """Colours, each with a contrast of at least 4.5 to 1 where it carries words.

    Attributes:
        name: "light" or "dark".
        paper: What everything stands on.
        ink: Words.
        faint: Words of less weight, and lines.
        band: A field that groups boxes.
        box: A box that people write.
        made: A box that machines write.
        strong: Bars that count.
        weak: Bars that remain.
    """

    name: str
    paper: str
    ink: str
    faint: str
    band: str
    box: str
    made: str
    strong: str
    weak: str


LIGHT = Theme("light", "#ffffff", "#1f2430", "#545b6b", "#f2f4f8", "#dfe5fb", "#d9f0e3", "#3f51b5", "#c3c8d6")
DARK = Theme("dark", "#1e2129", "#e6e8ef", "#bcc3d3", "#272b36", "#323c66", "#24503c", "#8c9eff", "#4a5164")


@dataclass
class Canvas:
    """A drawing that grows.

    Attributes:
        width: In pixels.
        height: In pixels.
        title: What the drawing shows, for those who cannot see it.
        theme: Its colours.
    """

    width: int
    height: int
    title: str
    theme: Theme
    _parts: list[str] = field(default_factory=list[str])

    def box(self, area: tuple[int, int, int, int], fill: str) -> None:
        """A box with round corners: left, top, width and height."""
        left, top, width, height = area
        self._parts.append(
            f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="{_CORNERS}" fill="{fill}"/>'
        )

    def words(
        self, at: tuple[int, int], text: str, *, bold: bool = False, faint: bool = False, end: bool = False
    ) -> None:
        """A line of words that begins, or ends, at a place."""
        style = f' font-weight="{600 if bold else 400}" fill="{self.theme.faint if faint else self.theme.ink}"'
        anchor = ' text-anchor="end"' if end else ""
        self._parts.append(f'<text x="{at[0]}" y="{at[1]}"{style}{anchor}>{escape(text)}</text>')

    def arrow(self, points: Sequence[tuple[int, int]], *, dashed: bool = False) -> None:
        """An arrow along straight lines, which run across or down, to the last of the points."""
        path = "M" + " L".join(f"{x} {y}" for x, y in points)
        dash = ' stroke-dasharray="6 4"' if dashed else ""
        self._parts.append(
            f'<path d="{path}" fill="none" stroke="{self.theme.faint}" stroke-width="1.5"{dash}/>'
            f'<path d="{_head(points[-2], points[-1])}" fill="{self.theme.faint}"/>'
        )

    def text(self) -> str:
        """The drawing as a file."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}" '
            f'height="{self.height}" role="img" aria-labelledby="title" font-family="{_FONT}" font-size="14">'
        )
        paper = f'<rect width="{self.width}" height="{self.height}" rx="{_CORNERS}" fill="{self.theme.paper}"/>'
        return "\n".join([head, f'<title id="title">{escape(self.title)}</title>', paper, *self._parts, "</svg>", ""])


def _head(before: tuple[int, int], tip: tuple[int, int]) -> str:
    across, down = _sign(tip[0] - before[0]), _sign(tip[1] - before[1])
    left, top = tip[0] - _HEAD * across, tip[1] - _HEAD * down
    half = _HEAD // 2
    return (
        f"M{tip[0]} {tip[1]} L{left - half * down} {top - half * across} L{left + half * down} {top + half * across} Z"
    )


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
