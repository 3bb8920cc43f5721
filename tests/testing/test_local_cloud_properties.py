"""Every operation with state behind it: whatever is asked in whatever order, no answer is an error of the server.

Answers are held against the description twice: by the server itself, which then answers 500, and by another validator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from local_cloud_draw import OPERATIONS, SEED, credential_of, drawn
from local_cloud_oracle import errors_of
from local_cloud_samples import sample_request

from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.description import load_description
from rblxopencloud.testing.services import all_handlers

if TYPE_CHECKING:
    from rblxopencloud.testing.description import Operation

CLOUD = LocalOpenCloud(socket=False, check_answers=True, key="local-key", seed=SEED)
HTTP = httpx.Client(transport=CLOUD.transport(), base_url=CLOUD.url)
# Every run draws the same, so that a failure is met again; what is slow or large is so because descriptions are.
QUIET = settings(
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much),
)
ASKED: set[str] = set()
"""The operations that were asked whatever comes to mind."""

SUCCEEDED: set[str] = set()
"""The operations of which a success was seen."""

TOGETHER = {"data-stores", "datastores", "memory-store", "groups", "assets", "configs", "game-passes", "badges"}


def send(operation: Operation, request: Any) -> httpx.Response:
    headers = request.pop("headers", {}) | credential_of(operation, CLOUD.api_key, CLOUD.oauth2_token)
    return HTTP.request(**request, headers=headers)


def assert_sound(operation: Operation, answer: httpx.Response) -> None:
    # 501 is what the few things say that it cannot do.
    assert answer.status_code < 500 or answer.status_code == 501, (operation.id, answer.text)
    described = {found.status: found for found in operation.answers}
    if answer.status_code >= 400:
        assert set(answer.json()) & {"errors", "code", "error", "errorCode", "title"}, (operation.id, answer.text)
        return
    SUCCEEDED.add(operation.id)
    content = described[answer.status_code].content
    assert bool(answer.content) == any("json" in kind for kind in content) or "json" not in str(list(content))
    if answer.content and content and "json" in answer.headers["content-type"]:
        assert errors_of(operation, answer) == [], operation.id


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
def test_every_operation_answers_soundly_with_state(operation: Operation) -> None:
    CLOUD.reset()

    for _ in range(2):
        assert_sound(operation, send(operation, sample_request(load_description(), operation)))


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
def test_whatever_an_operation_is_asked_it_answers_soundly(operation: Operation) -> None:
    @settings(QUIET, max_examples=20)
    @given(drawn(operation))
    def check(request: Any) -> None:
        CLOUD.reset()
        assert_sound(operation, send(operation, request))

    check()
    ASKED.add(operation.id)


@pytest.mark.parametrize("word", sorted(TOGETHER))
def test_operations_in_any_order_answer_soundly(word: str) -> None:
    family = [operation for operation in OPERATIONS if word in operation.path]
    steps = st.lists(
        st.sampled_from(family).flatmap(lambda operation: st.tuples(st.just(operation), drawn(operation))),
        min_size=2,
        max_size=10,
    )

    @settings(QUIET, max_examples=30)
    @given(steps)
    def check(asked: list[tuple[Operation, Any]]) -> None:
        CLOUD.reset()
        for operation, request in asked:
            assert_sound(operation, send(operation, request))

    check()


def test_what_was_asked_was_not_only_refused() -> None:
    if len(ASKED) < len(OPERATIONS):
        pytest.skip("Only some of the operations were asked.")

    kept = all_handlers().table.keys()

    assert len(SUCCEEDED & kept) > len(kept) * 2 / 3, sorted(kept - SUCCEEDED)
