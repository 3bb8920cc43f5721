"""Fixtures for pytest: a local Open Cloud for each test. Installed with the package; nothing has to be imported.

    def test_my_bot(open_cloud, experience):
        experience.publish_message("news", "hello")
        assert open_cloud.requests[-1].operation_id == "Cloud_PublishUniverseMessage"

What is heavy is loaded when a test first asks for one of the fixtures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rblxopencloud import Client, Experience
    from rblxopencloud.testing.cloud import LocalOpenCloud
    from rblxopencloudasync import Client as AsyncClient
    from rblxopencloudasync import Experience as AsyncExperience


@pytest.fixture(scope="session")
def open_cloud_seed() -> object:
    """What there is at first: a path or a mapping, to be overridden. None for one experience with id 13058."""
    return None


@pytest.fixture(scope="session")
def open_cloud_server(open_cloud_seed: object) -> Iterator[LocalOpenCloud]:
    """The local Open Cloud that all tests share, listening on a free port of this machine."""
    from rblxopencloud.testing import LocalOpenCloud

    seed: dict[str, object] | str | None = open_cloud_seed  # pyright: ignore[reportAssignmentType] - checked when it is read
    with LocalOpenCloud(seed=seed) as cloud:
        yield cloud


@pytest.fixture
def open_cloud(open_cloud_server: LocalOpenCloud, monkeypatch: pytest.MonkeyPatch) -> LocalOpenCloud:
    """A local Open Cloud that holds what it held at first, and to which `RBLXOPENCLOUD_BASE_URL` points meanwhile.

    Each test has another key, for clients remember rate limits by key.
    """
    open_cloud_server.reset()
    open_cloud_server.renew_key()
    monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", open_cloud_server.url)
    return open_cloud_server


@pytest.fixture
def open_cloud_client(open_cloud: LocalOpenCloud) -> Iterator[Client]:
    """A client with a key that may do everything."""
    with open_cloud.client() as client:
        yield client


@pytest.fixture
def experience(open_cloud_client: Client, open_cloud: LocalOpenCloud) -> Experience:
    """The first experience there is."""
    from rblxopencloud import Experience

    return Experience(_first(open_cloud), open_cloud_client)


@pytest.fixture
def open_cloud_async_client(open_cloud: LocalOpenCloud) -> AsyncClient:
    """An asynchronous client with a key that may do everything. It keeps no connection, so nothing is to be closed."""
    import httpx

    from rblxopencloudasync import Client

    http = httpx.AsyncClient(transport=open_cloud.async_transport())
    return Client(open_cloud.api_key, base_url=open_cloud.url, http_client=http)


@pytest.fixture
def async_experience(open_cloud_async_client: AsyncClient, open_cloud: LocalOpenCloud) -> AsyncExperience:
    """The first experience there is, with `await`."""
    from rblxopencloudasync import Experience

    return Experience(_first(open_cloud), open_cloud_async_client)


def _first(cloud: LocalOpenCloud) -> int:
    found = cloud.documents("universe")
    if not found:
        raise LookupError("The seed holds no experience. Add one under experiences, or use open_cloud alone.")
    return int(found[0][0][0])
