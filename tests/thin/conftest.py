"""Fixtures of the thin layer: every scenario runs against both packages from one source."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Pauses, Sdk, Server, serving
from transport_support import OURS, WAYS, Way

from tests.packages import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server on loopback that every client talks to."""
    with serving() as server:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", server.url)
        yield server


@pytest.fixture(params=PACKAGES)
def sdk(request: pytest.FixtureRequest) -> Iterator[Sdk]:
    """Each of the two packages in turn."""
    if find_spec(request.param) is None:
        pytest.skip("the asynchronous twin is not generated yet")
    sdk = Sdk(request.param)
    yield sdk
    sdk.close()


@pytest.fixture
def experience(sdk: Sdk, server: Server) -> Any:  # noqa: ARG001 - the server has to be there
    """An experience with id 1; `server` plays Roblox."""
    return sdk.package.Experience(1, KEY)


@pytest.fixture
def place(experience: Any) -> Any:
    """The place with id 2 of the experience with id 1."""
    return experience.get_place(2)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    """What the packages wait between attempts, without waiting."""
    return Pauses(monkeypatch)


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Iterator[Way]:
    """Every way to perform an exchange, callers' own clients included."""
    way = Way(request.param)
    yield way
    way.close()


@pytest.fixture(params=OURS)
def our_way(request: pytest.FixtureRequest) -> Iterator[Way]:
    """Every way to perform an exchange over connections of ours."""
    way = Way(request.param)
    yield way
    way.close()
