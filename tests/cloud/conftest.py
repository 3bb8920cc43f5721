"""Fixtures: both packages, one local Open Cloud for all, which checks every request against the description."""

from __future__ import annotations

import asyncio
import importlib
import inspect
from typing import TYPE_CHECKING, Any

import pytest

from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Generator

UNIVERSE = 13058


class Both:
    """One of the two packages on the local Open Cloud; `run` awaits where there is something to await."""

    def __init__(self, name: str, cloud: LocalOpenCloud) -> None:
        self.package: Any = importlib.import_module(name)
        self.cloud = cloud
        self._runner = asyncio.Runner() if name.endswith("async") else None
        self.client: Any = self.package.Client(cloud.api_key, base_url=cloud.url)

    def run(self, value: Any) -> Any:
        if self._runner is None or not inspect.isawaitable(value):
            return value
        return self._runner.run(_awaited(value))

    def items(self, values: Any) -> list[Any]:
        return list(values) if self._runner is None else self._runner.run(_collected(values))

    def close(self) -> None:
        self.run(self.client.close())
        if self._runner is not None:
            self._runner.close()


async def _awaited(value: Any) -> Any:
    return await value


async def _collected(values: Any) -> list[Any]:
    return [value async for value in values]


@pytest.fixture(scope="session")
def cloud() -> Generator[LocalOpenCloud, None, None]:
    with LocalOpenCloud(check_answers=True) as found:
        yield found


@pytest.fixture(params=["rblxopencloud", "rblxopencloudasync"])
def sdk(request: pytest.FixtureRequest, cloud: LocalOpenCloud) -> Generator[Both, None, None]:
    cloud.clear()
    before = cloud.snapshot()
    both = Both(request.param, cloud)
    yield both
    both.close()
    cloud.restore(before)


@pytest.fixture
def experience(sdk: Both) -> Any:
    return sdk.package.Experience(UNIVERSE, sdk.client)
