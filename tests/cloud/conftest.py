"""Fixtures: both packages, one local Open Cloud for all, which checks every request against the description.

`tests.packages` says how a test is written that runs against both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from method_calls import CALLS

from rblxopencloud.testing import LocalOpenCloud
from tests.packages import PACKAGES, Sdk

if TYPE_CHECKING:
    from collections.abc import Generator

UNIVERSE = 13058


class Both(Sdk):
    """One of the two packages, with a client of it on the local Open Cloud."""

    def __init__(self, name: str, cloud: LocalOpenCloud) -> None:
        super().__init__(name)
        self.cloud = cloud
        # The documented limits would have tests wait for minutes. They are tried in tests/thin and tests/policies.
        self.client: Any = self.package.Client(cloud.api_key, base_url=cloud.url, rate_limits=None)

    def close(self) -> None:
        self.run(self.client.close())
        super().close()


def pytest_runtest_setup() -> None:
    CALLS.start()


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is None or nextitem.path.parent != item.path.parent:
        CALLS.stop()


@pytest.fixture(scope="session")
def cloud() -> Generator[LocalOpenCloud, None, None]:
    with LocalOpenCloud(check_answers=True) as found:
        yield found


@pytest.fixture(params=PACKAGES)
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
