"""The three floors and what imports what on them. Places are chosen here; boxes, arrows and libraries are read."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from codegen.errors import CodegenError
from codegen.pictures.canvas import DARK, LIGHT, Canvas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from codegen.pictures.canvas import Theme
    from codegen.pictures.imports import Imports

_LETTER = 7  # pixels that a letter needs, about
_SIZE = (900, 700)
_BANDS = {"Thin floor": (20, 16, 860, 312), "Raw floor": (20, 344, 860, 126), "Codegen floor": (20, 486, 860, 168)}
_BOXES: Mapping[str, tuple[int, int, int, int]] = {
    "rblxopencloud.testing": (36, 84, 206, 228),
    "rblxopencloud": (282, 84, 230, 84),
    "rblxopencloudasync": (602, 84, 230, 84),
    "rblxopencloud._transport": (410, 228, 290, 84),
    "rblxopencloudraw": (36, 374, 796, 80),
    "specs": (36, 526, 210, 112),
    "codegen": (330, 526, 370, 112),
}
_SAID: Mapping[str, str] = {
    "rblxopencloud.testing": "the local Open Cloud",
    "rblxopencloud": "documented objects, client",
    "rblxopencloudasync": "the asynchronous twin",
    "rblxopencloud._transport": "HTTP, and nothing else does",
    "rblxopencloudraw": "a typed request for every operation; no input or output",
    "specs": "facts about Open Cloud",
    "codegen": "how facts become code; never shipped",
}
_MADE = ("rblxopencloudasync", "rblxopencloudraw")
_ARROWS: Mapping[tuple[str, str], tuple[tuple[int, int], ...]] = {
    ("rblxopencloud.testing", "rblxopencloud"): ((242, 126), (282, 126)),
    ("rblxopencloud.testing", "rblxopencloudasync"): ((129, 84), (129, 60), (717, 60), (717, 84)),
    ("rblxopencloud.testing", "rblxopencloudraw"): ((129, 312), (129, 374)),
    ("rblxopencloudasync", "rblxopencloud"): ((602, 126), (512, 126)),
    ("rblxopencloud", "rblxopencloud._transport"): ((440, 168), (440, 228)),
    ("rblxopencloud._transport", "rblxopencloud"): ((480, 228), (480, 168)),
    ("rblxopencloudasync", "rblxopencloud._transport"): ((660, 168), (660, 228)),
    ("rblxopencloud", "rblxopencloudraw"): ((330, 168), (330, 374)),
    ("rblxopencloud._transport", "rblxopencloudraw"): ((555, 312), (555, 374)),
    ("rblxopencloudasync", "rblxopencloudraw"): ((780, 168), (780, 374)),
}
_WAYS = (((246, 582), (330, 582)), ((515, 526), (515, 454)), ((700, 582), (856, 582), (856, 126), (832, 126)))
TITLE = (
    "Three floors. Thin: rblxopencloud, its asynchronous twin, the transport and the local Open Cloud. "
    "Raw: rblxopencloudraw, which all of them import and which imports none of them. "
    "Codegen: it reads specs and writes rblxopencloudraw and rblxopencloudasync, and imports none of what is shipped."
)


def draw(found: Mapping[str, Imports]) -> dict[str, str]:
    """The picture in light and dark, by file name.

    Raises:
        CodegenError: A part imports another for which the picture has no arrow, or an arrow stands for no import.
    """
    _complete(found)
    return {f"architecture-{theme.name}.svg": _drawn(found, theme) for theme in (LIGHT, DARK)}


def _complete(found: Mapping[str, Imports]) -> None:
    real = {(own, other) for own, imports in found.items() for other in imports.parts}
    for own, other in sorted(real - _ARROWS.keys()):
        raise CodegenError(
            f"{own} imports {other}, which the picture of the architecture has no arrow for.",
            where="codegen/pictures/architecture.py",
            hint="Undo the import, or give it a place in _ARROWS.",
        )
    for own, other in sorted(_ARROWS.keys() - real):
        raise CodegenError(
            f"the picture of the architecture has an arrow from {own} to {other}, but there is no such import.",
            where="codegen/pictures/architecture.py",
            hint="Take it out of _ARROWS.",
        )


def _drawn(found: Mapping[str, Imports], theme: Theme) -> str:
    canvas = Canvas(*_SIZE, TITLE, theme)
    for name, area in _BANDS.items():
        canvas.box(area, theme.band)
        canvas.words((area[0] + 16, area[1] + 22), name, bold=True, faint=True)
    for points in _ARROWS.values():
        canvas.arrow(points)
    for points in _WAYS:
        canvas.arrow(points, dashed=True)
    for name, area in _BOXES.items():
        _box(canvas, name, area, sorted(found[name].libraries) if name in found else [])
    canvas.words((36, 680), "Solid: imports. Dashed: reads, writes. Green: written by machine.", faint=True)
    return canvas.text()


def _box(canvas: Canvas, name: str, area: tuple[int, int, int, int], libraries: list[str]) -> None:
    left, top, width, _ = area
    canvas.box(area, canvas.theme.made if name in _MADE else canvas.theme.box)
    canvas.words((left + 12, top + 24), name, bold=True)
    room = (width - 24) // _LETTER
    said = textwrap.wrap(_SAID[name], room)
    for number, line in enumerate([*said, *textwrap.wrap(", ".join(libraries), room)]):
        canvas.words((left + 12, top + 46 + 19 * number), line, faint=number >= len(said))
