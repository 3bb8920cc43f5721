"""Pictures of the pages: complete, readable in light and dark, and the same every time."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from codegen.__main__ import GENERATED
from codegen.errors import CodegenError
from codegen.generate import ASYNC, CODEGEN, THIN
from codegen.pictures import architecture, coverage, imports
from codegen.pictures.canvas import DARK, LIGHT, Canvas

if TYPE_CHECKING:
    from pathlib import Path

    from codegen.pictures.canvas import Theme

PACKAGES = {
    "rblxopencloud": THIN,
    "codegen": CODEGEN,
    ASYNC: GENERATED / ASYNC,
    "rblxopencloudraw": GENERATED / "rblxopencloudraw",
}
SERVICES = [coverage.Service("Storage & more", 29, 48), coverage.Service("Thumbnails", 0, 1)]


def test_the_architecture_names_the_libraries_that_are_imported_and_where() -> None:
    found = imports.read(PACKAGES)

    assert "httpx" in found["rblxopencloud._transport"].libraries
    assert "httpx" not in found["rblxopencloud"].libraries | found[ASYNC].libraries
    assert found["codegen"].parts == found["rblxopencloudraw"].parts == set()
    assert "starlette" in architecture.draw(found)["architecture-light.svg"]


def test_an_import_without_an_arrow_stops_the_generator() -> None:
    found = imports.read(PACKAGES)
    found["codegen"].parts.add("rblxopencloud")

    with pytest.raises(CodegenError, match="codegen imports rblxopencloud, which"):
        architecture.draw(found)


def test_an_arrow_without_an_import_stops_the_generator() -> None:
    found = imports.read(PACKAGES)
    found["rblxopencloudasync"].parts.discard("rblxopencloudraw")

    with pytest.raises(CodegenError, match="no such import"):
        architecture.draw(found)


def test_imports_are_told_apart_by_part_however_they_are_written(tmp_path: Path) -> None:
    inner = tmp_path / "_transport"
    inner.mkdir()
    (tmp_path / "__init__.py").write_text("import json\nfrom ._transport import base\n")
    (tmp_path / "client.py").write_text("def late():\n    import httpx.types\n    from . import other\n")
    (inner / "__init__.py").write_text("from .. import client\nfrom . import base\n")

    found = imports.read({"rblxopencloud": tmp_path})

    assert found["rblxopencloud"].parts == {"rblxopencloud._transport"}
    assert found["rblxopencloud"].libraries == {"httpx"}
    assert found["rblxopencloud._transport"].parts == {"rblxopencloud"}


@pytest.mark.parametrize(
    "picture", [*coverage.draw(SERVICES).values(), *architecture.draw(imports.read(PACKAGES)).values()]
)
def test_every_picture_is_a_document_with_a_title_that_needs_nothing_else(picture: str) -> None:
    root = ET.fromstring(picture)  # noqa: S314 - our own drawing

    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert len(title.text or "") > 60
    assert root.get("role") == "img"
    assert picture.count("://") == 1  # the name of the language


def test_the_coverage_counts_what_is_wrapped() -> None:
    drawn = coverage.draw(SERVICES)["coverage-dark.svg"]

    assert "29 of 48" in drawn
    assert "0 of 1" in drawn
    assert "29 of 49 operations in 2 services" in drawn
    assert "Storage &amp; more" in drawn


@pytest.mark.parametrize(("theme", "words"), list(product((LIGHT, DARK), ("ink", "faint"))))
def test_words_are_readable_on_everything_that_they_stand_on(theme: Theme, words: str) -> None:
    ink: str = getattr(theme, words)

    for ground in (theme.paper, theme.band, theme.box, theme.made):
        assert _contrast(ink, ground) >= 4.5


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("points", "head"),
    [
        (((0, 0), (20, 0)), "M20 0 L12 -4 L12 4 Z"),
        (((20, 0), (0, 0)), "M0 0 L8 4 L8 -4 Z"),
        (((0, 0), (0, 20)), "M0 20 L-4 12 L4 12 Z"),
    ],
)
def test_an_arrow_points_where_it_goes(points: tuple[tuple[int, int], tuple[int, int]], head: str) -> None:
    canvas = Canvas(30, 30, "An arrow", LIGHT)

    canvas.arrow(points)

    assert head in canvas.text()
