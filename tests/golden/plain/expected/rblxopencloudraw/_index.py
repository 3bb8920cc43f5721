"""Where every operation is: its id and the module that holds its endpoint record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rblxopencloudraw._core import Endpoint

MODULES = frozenset(
    {
        "covers",
        "shelves",
        "types",
    }
)

_WHERE = {
    "Library_ClearShelf": "shelves",
    "Library_DeleteBook": "shelves",
    "Library_GetBook": "shelves",
    "Library_UpdateBook": "shelves",
    "get_v1_covers": "covers",
}


class _Endpoints(Mapping[str, "Endpoint"]):
    """Endpoint records by operation id; a service's module is loaded when one of its records is asked for."""

    __slots__ = ()

    def __getitem__(self, name: str) -> Endpoint:
        found: Endpoint = import_module(f"rblxopencloudraw.{_WHERE[name]}").ENDPOINTS[name]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_WHERE)

    def __len__(self) -> int:
        return len(_WHERE)

    def __contains__(self, name: object) -> bool:
        return name in _WHERE

    def __repr__(self) -> str:
        return f"<ENDPOINTS: {len(_WHERE)} operations>"


ENDPOINTS: Mapping[str, Endpoint] = _Endpoints()
