"""The stock client is generated once; both clients live as long as the test run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from .ours import OurClient
from .stock import StockClient, forget, generate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Generated(NamedTuple):
    """Where the stock client is, and what its generator printed."""

    folder: Path
    printed: str


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    folder = tmp_path_factory.mktemp("stock")
    return Generated(folder, generate(folder))


@pytest.fixture(scope="session")
def stock(generated: Generated) -> Iterator[StockClient]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(generated.folder), *sys.path])
        client = StockClient(generated.folder)
        yield client
        client.close()
    forget()


@pytest.fixture(scope="session")
def ours() -> Iterator[OurClient]:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("RBLXOPENCLOUD_BASE_URL", raising=False)
        client = OurClient()
    yield client
    client.close()
