"""What the tests of experiences share: keys that may do little, images, and a look at what was sent."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator

    from conftest import Both

UNIVERSE = 13058
PLACE = 7
USER = 287113233
PNG = b"\x89PNG\r\n\x1a\n made up"


@contextmanager
def limited(sdk: Both, scopes: list[str], universe: int = UNIVERSE) -> Generator[Any]:
    """An experience whose key has these scopes and no other."""
    client = sdk.package.Client(sdk.cloud.add_key(scopes), base_url=sdk.cloud.url, retry=None, rate_limits=None)
    yield sdk.package.Experience(universe, client)
    sdk.run(client.close())


def done(sdk: Both, value: Any) -> Any:
    """The result of a call, or everything that a listing yields."""
    return sdk.items(value) if hasattr(value, "__next__") or hasattr(value, "__anext__") else sdk.run(value)


def operations(sdk: Both) -> list[str | None]:
    return [request.operation_id for request in sdk.cloud.requests]
