"""Every operation of the description, called over a real socket with a request that the description allows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from local_cloud_oracle import errors_of
from local_cloud_samples import sample_request

from rblxopencloud.testing.credentials import OAUTH2
from rblxopencloud.testing.description import load_description

if TYPE_CHECKING:
    import httpx

    from rblxopencloud.testing import LocalOpenCloud
    from rblxopencloud.testing.description import Description, Operation

OPERATIONS = load_description().operations


def credential(cloud: LocalOpenCloud, operation: Operation) -> dict[str, str]:
    only_tokens = operation.security == (frozenset({OAUTH2}),)
    return {"authorization": f"Bearer {cloud.oauth2_token}"} if only_tokens else {"x-api-key": cloud.api_key}


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_answers_as_described(
    name: str, cloud: LocalOpenCloud, stranger: httpx.Client, description: Description
) -> None:
    operation = OPERATIONS[name]
    request = sample_request(description, operation)
    request["headers"] |= credential(cloud, operation)

    answer = stranger.request(**request)

    documented = {item.status: item for item in operation.answers}
    assert answer.status_code in documented, answer.text
    assert 200 <= answer.status_code < 400
    assert answer.headers["x-rblxopencloud-example"] == "true"
    assert cloud.requests[0].operation_id == name
    if documented[answer.status_code].content:
        assert errors_of(operation, answer) == []
    else:
        assert answer.content == b""


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_answers_the_same_twice(
    name: str, cloud: LocalOpenCloud, stranger: httpx.Client, description: Description
) -> None:
    request = sample_request(description, OPERATIONS[name])
    request["headers"] |= credential(cloud, OPERATIONS[name])

    first, second = stranger.request(**request), stranger.request(**request)

    assert first.content == second.content


@pytest.mark.parametrize("name", [key for key, item in OPERATIONS.items() if frozenset() not in item.security])
def test_every_operation_that_asks_for_a_credential_refuses_strangers(
    name: str, stranger: httpx.Client, description: Description
) -> None:
    request = sample_request(description, OPERATIONS[name])

    answer = stranger.request(**request)

    assert answer.status_code == 401
    assert answer.json() == {"errors": [{"code": 0, "message": "Invalid API Key"}]}


def test_the_path_of_a_request_is_the_one_of_its_operation() -> None:
    for operation in OPERATIONS.values():
        assert operation.path.startswith("/")
        assert urlsplit(operation.path).fragment == ""
