"""Hooks and logging: everything is told, nothing secret is, and whoever watches changes nothing."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Answer, Sdk, Server

import rblxopencloudraw as raw
from rblxopencloud import Hooks, RequestEvent, ResponseEvent, RetryEvent, RetryPolicy, WaitEvent, exceptions

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from thin_support import Pauses

GET = raw.bans_and_blocks.list_user_restriction_logs(1, filter="user == 'users/secret'")
STEADY = RetryPolicy(jitter=False)


def collecting(sdk: Sdk, events: list[Any]) -> Callable[[Any], Any]:
    async def later(event: Any) -> None:
        events.append(event)

    return later if sdk.name.endswith("async") else events.append


def client(sdk: Sdk, events: list[Any], **options: Any) -> Any:
    hook = collecting(sdk, events)
    hooks = Hooks(request=hook, response=hook, retry=hook, wait=hook)
    return sdk.package.Client(KEY, retry=STEADY, hooks=hooks, **options)


def test_hooks_see_every_attempt_and_every_wait(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    events: list[Any] = []
    server.says({}, 503, X_Request_Id="r-1", Set_Cookie="session=hidden")
    server.answers.append(Answer(drop=True))
    server.says({}, 200, x_ratelimit_remaining="0", x_ratelimit_reset="9")
    server.says({})
    one = client(sdk, events)
    sdk.run(one.send_raw(GET))
    sdk.run(one.send_raw(GET))
    kinds: list[type[object]] = [type(event) for event in events]
    attempt = [RequestEvent, ResponseEvent]
    assert kinds == [*attempt, RetryEvent, *attempt, RetryEvent, *attempt, WaitEvent, *attempt]
    first, answered, again = events[0], events[1], events[2]
    assert (first.operation, first.method, first.attempt) == (GET.endpoint.id, "GET", 1)
    assert first.path == "/cloud/v2/universes/1/user-restrictions:listLogs"
    assert (answered.status, answered.headers["x-request-id"], answered.error) == (503, "r-1", "")
    assert (again.seconds, again.status, again.attempt) == (0.5, 503, 1)
    assert (events[4].status, events[4].error) == (None, "TransportError")
    assert events[8].seconds == pytest.approx(9, abs=0.1)
    assert len(pauses) == 3


def test_hooks_see_no_secret(sdk: Sdk, server: Server) -> None:
    events: list[Any] = []
    server.says({}, 200, Set_Cookie="session=hidden")
    sdk.run(client(sdk, events).send_raw(GET))
    shown = repr(events)
    assert KEY not in shown
    assert "hidden" not in shown
    assert "users/secret" not in shown


def test_a_hook_that_raises_changes_nothing_and_is_logged(
    sdk: Sdk, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    def wrong(_: object) -> None:
        raise KeyError("of the caller")

    server.says({"a": 1})
    one = sdk.package.Client(KEY, hooks=Hooks(request=wrong, response=wrong))
    assert sdk.run(one.send_raw(GET)).status == 200
    assert [record.levelname for record in caplog.records if record.name == "rblxopencloud"] == ["ERROR", "ERROR"]


def test_synchronous_hooks_serve_both_packages(sdk: Sdk, server: Server) -> None:
    events: list[Any] = []
    server.says({})
    sdk.run(sdk.package.Client(KEY, hooks=Hooks(response=events.append)).send_raw(GET))
    assert [event.status for event in events] == [200]


def test_exchanges_repeats_and_waits_are_logged_without_secrets(
    sdk: Sdk, server: Server, pauses: Pauses, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "rblxopencloud")
    server.says({}, 502, X_Request_Id="r-1", Set_Cookie="session=hidden")
    server.says({}, 200, x_ratelimit_remaining="0", x_ratelimit_reset="9")
    server.says({})
    one = sdk.package.Client(KEY, retry=STEADY)
    sdk.run(one.send_raw(GET))
    sdk.run(one.send_raw(GET))
    ours = [record for record in caplog.records if record.name == "rblxopencloud"]
    assert [record.levelname for record in ours] == ["DEBUG", "INFO", "DEBUG", "INFO", "DEBUG"]
    text = caplog.text
    assert "r-1" in text
    assert "sending again in 0.50 s" in text
    assert "waiting 9.00 s" in text
    assert KEY not in text
    assert "hidden" not in "".join(record.getMessage() for record in ours)
    assert len(pauses) == 2


def test_nothing_is_logged_where_nobody_listens(sdk: Sdk, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "rblxopencloud")
    server.says({})
    sdk.run(sdk.package.Client(KEY).send_raw(GET))
    assert [record for record in caplog.records if record.name == "rblxopencloud"] == []


def frames(error: BaseException | None) -> list[str]:
    """The variables of every function of ours that an error passed, as tools would show them."""
    found: list[str] = []
    while error is not None:
        step: TracebackType | None = error.__traceback__
        while step is not None:
            if "rblxopencloud" in step.tb_frame.f_code.co_filename.replace("tests", ""):
                found += [f"{name}={value!r}" for name, value in step.tb_frame.f_locals.items()]
            step = step.tb_next
        error = error.__cause__ or error.__context__
    return found


def failing(sdk: Sdk, server: Server) -> list[tuple[Any, Any]]:
    refused = sdk.package.Client(KEY, retry=None, base_url="http://127.0.0.1:9")
    one = sdk.package.Client(KEY, retry=None)
    server.says({"message": "no"}, 403)
    server.answers.append(Answer(drop=True))
    body: Any = {"topic": "news", "message": object()}
    return [
        (one, raw.universes.get_universe(1)),
        (one, raw.universes.get_universe(1)),
        (refused, raw.universes.get_universe(1)),
        (one, raw.universes.publish_universe_message(1, body)),
    ]


def test_no_variable_of_ours_in_a_traceback_shows_the_key(sdk: Sdk, server: Server) -> None:
    for one, request in failing(sdk, server):
        with pytest.raises(Exception) as caught:  # noqa: PT011 - every failure is looked at alike
            sdk.run(one.send(request))
        shown = frames(caught.value)
        assert shown
        assert KEY not in "\n".join(shown)
        assert KEY not in "".join(traceback.format_exception(caught.value))


def test_a_key_that_is_refused_is_in_no_variable_of_ours(sdk: Sdk) -> None:
    with pytest.raises(ValueError, match="api_key") as caught:
        sdk.package.Client(KEY + "\n")
    with pytest.raises(exceptions.TransportError) as broken:
        sdk.run(sdk.package.Client(KEY, retry=None, base_url="http://127.0.0.1:9").send_raw(GET))
    assert KEY not in "\n".join(frames(caught.value) + frames(broken.value))
