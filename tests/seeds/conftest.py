"""Fixtures: both packages on a local Open Cloud, as programs use them: with a key, and nothing else said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from rblxopencloud.testing import LocalOpenCloud
from tests.packages import PACKAGES, Sdk

if TYPE_CHECKING:
    from collections.abc import Generator

UNIVERSE = 13058


@pytest.fixture
def open_cloud(monkeypatch: pytest.MonkeyPatch) -> Generator[LocalOpenCloud]:
    with LocalOpenCloud(check_answers=True) as found:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", found.url)
        yield found


@pytest.fixture(params=PACKAGES)
def sdk(request: pytest.FixtureRequest) -> Generator[Sdk]:
    sdk = Sdk(request.param)
    yield sdk
    sdk.close()


@pytest.fixture
def experience(sdk: Sdk, open_cloud: LocalOpenCloud) -> Any:
    return sdk.package.Experience(UNIVERSE, open_cloud.api_key)
