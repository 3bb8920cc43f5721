from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.description import Description, load_description

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def description() -> Description:
    return load_description()


@pytest.fixture(scope="session")
def running_cloud() -> Iterator[LocalOpenCloud]:
    with LocalOpenCloud(examples=True) as cloud:
        yield cloud


@pytest.fixture(scope="session")
def connection(running_cloud: LocalOpenCloud) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=running_cloud.url) as client:
        yield client


@pytest.fixture
def cloud(running_cloud: LocalOpenCloud) -> LocalOpenCloud:
    running_cloud.clear()
    return running_cloud


@pytest.fixture
def http(cloud: LocalOpenCloud, connection: httpx.Client) -> httpx.Client:
    """A connection that sends the key."""
    connection.headers["x-api-key"] = cloud.api_key
    return connection


@pytest.fixture
def stranger(running_cloud: LocalOpenCloud) -> Iterator[httpx.Client]:
    """A connection that sends no credential."""
    with httpx.Client(base_url=running_cloud.url) as client:
        yield client
