"""What a service does wrong ends neither the server nor what others ask of it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import httpx

from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    import pytest

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.world import World


def fail(_call: Call, world: World) -> object:
    """A handler with a defect, after it wrote something."""
    world.store.put({}, "trace")
    raise LookupError("a player's data")


def test_a_defect_is_answered_and_logged_and_leaves_no_trace(caplog: pytest.LogCaptureFixture) -> None:
    with LocalOpenCloud() as cloud:
        cloud._engine.gateway._handlers["Cloud_GetUniverse"] = fail  # pyright: ignore[reportPrivateUsage] - a defect has to be made
        with httpx.Client(base_url=cloud.url, headers={"x-api-key": cloud.api_key}) as http:
            answer = http.get("/cloud/v2/universes/13058")
            after = http.get("/cloud/v2/universes/13058/places/7")

    assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL")
    assert "LookupError" in answer.text
    assert "player's data" not in answer.text
    assert after.status_code == 200
    assert cloud.documents("trace") == []
    assert [record.message for record in caplog.records if record.levelno == logging.ERROR] == [
        "The local Open Cloud failed at Cloud_GetUniverse."
    ]
