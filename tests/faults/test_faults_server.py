"""The fault server itself: it does what its words say, and it notices what a careless client does."""

from __future__ import annotations

import dataclasses
import http.client
import socket
import time
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloudraw as raw

from . import wire
from .catalogue import FAULTS, Setting
from .kinds import KINDS
from .leaks import leaks_of_attempt, leaks_of_error
from .matrix import Seen, perform
from .rules import Outcome
from .server import Attempt, FaultServer, Service, Step
from .world import FINE, Cell, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .kinds import Kind
    from .world import Stage

KEY = "made-up-key"
SERVICE = Service(lambda _: b'{"ok":true}', FINE, writes=lambda _: True, settles=False, elsewhere="http://elsewhere")


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer(SERVICE, ()) as server:
        server.admit()
        yield server
        assert server.broken == []


def _post(server: FaultServer, body: bytes = b"x", **headers: str) -> bytes:
    connection = http.client.HTTPConnection(*server.address, timeout=5)
    try:
        connection.request("POST", "/write", body, {name.replace("_", "-"): value for name, value in headers.items()})
        return connection.getresponse().read()
    finally:
        connection.close()


def _playing(play: Callable[[Any], None]) -> FaultServer:
    server = FaultServer(SERVICE, [Step(play)])
    server.admit()
    return server


def test_a_write_that_is_sent_twice_takes_effect_twice(server: FaultServer) -> None:
    _post(server)
    _post(server)

    assert sum(server.effects.values()) == 2


def test_a_write_with_the_same_idempotency_key_takes_effect_once(server: FaultServer) -> None:
    _post(server, x_idempotency_key="one")
    _post(server, x_idempotency_key="one")
    _post(server, x_idempotency_key="two")

    assert dict(server.effects) == {"one": 1, "two": 1}


def test_a_value_that_is_put_twice_takes_effect_once_and_two_values_twice() -> None:
    with FaultServer(dataclasses.replace(SERVICE, settles=True), ()) as server:
        server.admit()

        _post(server, b"12")
        _post(server, b"12")
        _post(server, b"13")

    assert sum(server.effects.values()) == 2


def test_a_write_that_was_not_read_or_not_applied_takes_no_effect() -> None:
    for step in (Step(wire.reset_after_head), Step(wire.reset_after_reading, applies=False)):
        with FaultServer(SERVICE, [step]) as server:
            server.admit()
            with pytest.raises(ConnectionError):
                _post(server)

        assert sum(server.effects.values()) == 0


def test_what_was_sent_is_kept_to_the_byte(server: FaultServer) -> None:
    with socket.create_connection(server.address, 5) as client:
        client.sendall(b"PUT /a?b=c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
        client.recv(1000)

    (attempt,) = server.attempts
    assert attempt.head == b"PUT /a?b=c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked"
    assert attempt.body == b"3\r\nabc\r\n0\r\n\r\n"
    assert (attempt.method, attempt.path, attempt.parameter("b")) == ("PUT", "/a", "c")


def test_a_port_refuses_then_accepts_then_refuses_again() -> None:
    with FaultServer(SERVICE, ()) as server:
        with pytest.raises(ConnectionRefusedError):
            _post(server)
        server.admit()
        assert _post(server) == b'{"ok":true}'
        server.refuse()
        with pytest.raises(ConnectionRefusedError):
            _post(server)
        server.admit()
        assert _post(server) == b'{"ok":true}'


def test_a_choked_port_lets_connections_wait_until_it_is_cleared() -> None:
    with FaultServer(SERVICE, ()) as server:
        server.admit()
        server.choke()
        with pytest.raises(TimeoutError):
            socket.create_connection(server.address, 0.1)
        server.admit()

        assert _post(server) == b'{"ok":true}'


@pytest.mark.parametrize(
    ("play", "error"),
    [
        (wire.reset_unread, ConnectionResetError),
        (wire.reset_after_reading, ConnectionResetError),
        (wire.close_after_reading, http.client.RemoteDisconnected),
        (wire.cut_status_line, http.client.BadStatusLine),
        (wire.garbage_status_line, http.client.BadStatusLine),
        (wire.cut_body, http.client.IncompleteRead),
        (wire.cut_chunks, http.client.IncompleteRead),
        (wire.garbage_chunks, http.client.IncompleteRead),
        (wire.reset_within_body, ConnectionResetError),
    ],
)
def test_a_fault_looks_on_the_wire_like_what_it_is_called(play: Callable[[Any], None], error: type[Exception]) -> None:
    with _playing(play) as server, pytest.raises(error):
        _post(server)


@pytest.mark.parametrize(
    ("play", "begins"),
    [
        (wire.stall, b""),
        (wire.stall_before_answer, b""),
        (wire.stall_within_headers, b"HTTP/1.1 200 OK\r\nContent-Type: appli"),
    ],
)
def test_a_stall_lasts_until_the_client_gives_up(play: Callable[[Any], None], begins: bytes) -> None:
    with _playing(play) as server, socket.create_connection(server.address, 5) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        client.settimeout(0.1)

        assert (client.recv(1000) if begins else b"") == begins
        with pytest.raises(TimeoutError):
            client.recv(1000)


def test_a_drip_takes_its_time_and_is_whole() -> None:
    began = time.monotonic()
    with _playing(wire.drip) as server:
        assert _post(server) == b'{"ok":true}'

    assert time.monotonic() - began > 0.1


def test_a_date_of_429_lies_as_far_ahead_as_the_server_asks() -> None:
    with _playing(wire.limited_until) as server, socket.create_connection(server.address, 5) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = client.recv(1000)

    assert b"Date: Fri, 02 Jan 1970 00:00:00 GMT\r\nRetry-After: Fri, 02 Jan 1970 00:00:01 GMT" in answer


def test_a_key_outside_its_header_is_noticed() -> None:
    def found(head: bytes, body: bytes = b"") -> list[str]:
        return list(leaks_of_attempt(Attempt(head, body, 0.0), KEY))

    assert found(b"GET / HTTP/1.1\r\nx-api-key: made-up-key") == []
    assert len(found(b"GET /?key=made-up-key HTTP/1.1\r\nx-api-key: made-up-key")) == 2
    assert len(found(b"GET / HTTP/1.1\r\nx-api-key: made-up-key\r\nx-copy: made-up-key")) == 1
    assert len(found(b"POST / HTTP/1.1\r\nx-api-key: made-up-key", b"made-up-key")) == 1


def test_a_key_in_an_error_or_its_cause_is_noticed() -> None:
    error = ValueError("no key")
    error.__cause__ = RuntimeError(f"sent {KEY}")

    assert any("RuntimeError: str" in leak for leak in leaks_of_error(error, KEY))
    assert list(leaks_of_error(ValueError("no key"), KEY)) == []


def _try(kind: Kind, fault: str) -> Seen:
    named = {fault.name: fault for fault in FAULTS}
    (seen,) = perform([Cell(Way("rblxopencloud"), kind, named[fault], applies=True)]).seen
    return seen


def _kind(name: str, call: Callable[[Stage], Any]) -> Kind:
    return dataclasses.replace(next(kind for kind in KINDS if kind.name == name), call=call)


def test_a_client_that_repeats_what_it_must_not_is_found_out() -> None:
    def careless(stage: Stage) -> Any:
        body: Any = {"value": 1}
        request = raw.storage.create_data_store_entry(1, "s", body, id="k")
        request.endpoint = request.endpoint._replace(repeatable=True)
        stage.ready()
        return stage.run(stage.client.send(request))

    seen = _try(_kind("POST", careless), "reset after the request was read")

    assert (seen.doubled, seen.effects, seen.outcome) == (True, 2, Outcome.REPEATED)


def test_a_client_that_takes_an_error_for_a_success_is_found_out() -> None:
    def careless(stage: Stage) -> Any:
        stage.ready()
        stage.run(stage.client.send_raw(raw.configs.delete_draft(1, "InExperienceConfig")))
        stage.server.effects.clear()
        return None

    seen = _try(_kind("DELETE", careless), "gzip")

    assert seen.lost
    assert "the call gave None" in seen.complaints


def test_a_client_that_denies_what_was_done_is_found_out() -> None:
    def careless(stage: Stage) -> Any:
        stage.ready()
        try:
            stage.run(stage.client.send(raw.configs.delete_draft(1, "InExperienceConfig")))
        except Exception as error:
            raise KeyError("nothing happened") from error

    seen = _try(_kind("DELETE", careless), "200 with a page of HTML")

    assert seen.denied
    assert any("not an exception of ours" in complaint for complaint in seen.complaints)


def test_a_client_that_alters_a_repeat_is_found_out() -> None:
    def careless(stage: Stage) -> Any:
        stage.ready()
        for enabled in (True, False):
            stage.run(stage.client.send(raw.universes.update_universe(1, {"voiceChatEnabled": enabled})))

    seen = _try(_kind("PATCH of a whole value", careless), "gzip")

    assert (seen.altered, seen.effects) == (1, 2)


def test_every_way_in_which_a_connection_can_stand_is_in_use() -> None:
    assert {event.setting for fault in FAULTS for event in fault.events} == set(Setting)
