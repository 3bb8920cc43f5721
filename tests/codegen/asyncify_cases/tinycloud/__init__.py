"""A tiny package with everything the twin has to master."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._version import __version__ as __version__

if TYPE_CHECKING:
    from .client import Client as Client
    from .exceptions import Missing as Missing
    from .shelf import Book as Book
    from .shelf import Shelf as Shelf
    from .values import Title as Title

__all__ = ["Book", "Client", "Missing", "Shelf", "Title", "__version__"]

_EXPORTS = {
    "Book": ".shelf",
    "Client": ".client",
    "Missing": ".exceptions",
    "Shelf": ".shelf",
    "Title": ".values",
}


def __getattr__(name: str) -> object:
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_EXPORTS[name], __name__), name)
