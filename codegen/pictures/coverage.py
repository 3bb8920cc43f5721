"""How many operations of each service a documented method wraps, and how many only raw calls reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from codegen.pictures.canvas import DARK, LIGHT, Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from codegen.pictures.canvas import Theme

_WIDTH = 900
_LEFT, _ROW, _TOP, _BAR = 220, 24, 64, 16
_ROOM = 560


class Service(NamedTuple):
    """A service with its operations counted."""

    title: str
    wrapped: int
    total: int


def title(services: Sequence[Service]) -> str:
    """What the picture shows, in a sentence."""
    wrapped, total = sum(one.wrapped for one in services), sum(one.total for one in services)
    return (
        f"Documented methods wrap {wrapped} of {total} operations in {len(services)} services; "
        f"raw calls reach the other {total - wrapped} as well."
    )


def draw(services: Sequence[Service]) -> dict[str, str]:
    """The picture in light and dark, by file name; services with the most operations first."""
    ordered = sorted(services, key=lambda one: (-one.total, one.title))
    return {f"coverage-{theme.name}.svg": _drawn(ordered, theme) for theme in (LIGHT, DARK)}


def _drawn(services: Sequence[Service], theme: Theme) -> str:
    canvas = Canvas(_WIDTH, _TOP + _ROW * len(services) + 16, title(services), theme)
    _legend(canvas)
    most = max(one.total for one in services)
    for number, one in enumerate(services):
        _row(canvas, one, _TOP + _ROW * number, most)
    return canvas.text()


def _legend(canvas: Canvas) -> None:
    canvas.box((_LEFT, 24, 16, 16), canvas.theme.strong)
    canvas.words((_LEFT + 24, 37), "behind a documented method")
    canvas.box((_LEFT + 250, 24, 16, 16), canvas.theme.weak)
    canvas.words((_LEFT + 274, 37), "by raw calls only")


def _row(canvas: Canvas, one: Service, top: int, most: int) -> None:
    canvas.words((_LEFT - 12, top + 13), one.title, end=True)
    wrapped, width = (round(_ROOM * count / most) for count in (one.wrapped, one.total))
    canvas.box((_LEFT, top, width, _BAR), canvas.theme.weak)
    if one.wrapped:
        canvas.box((_LEFT, top, wrapped, _BAR), canvas.theme.strong)
    canvas.words((_LEFT + width + 10, top + 13), f"{one.wrapped} of {one.total}", faint=True)
