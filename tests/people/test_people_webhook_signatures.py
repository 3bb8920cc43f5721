"""Signatures of webhooks, as properties: what was signed is trusted, and nothing else is."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rblxopencloud
from rblxopencloud._webhook import ANY, HANDLERS, event_type, problem, read_body, read_header, sign

NOW = 1_700_000_000
SECRETS = st.binary(min_size=1, max_size=64)
BODIES = st.binary(max_size=300)


def header(secret: bytes, body: bytes, at: int = NOW) -> str:
    """As the guide of Roblox describes it, not as the code under test makes it."""
    digest = hmac.new(secret, str(at).encode() + b"." + body, hashlib.sha256).digest()
    return f"t={at},v1={base64.b64encode(digest).decode()}"


def is_trusted(body: bytes, sent: str | bytes | None, *secrets: bytes, now: float = NOW) -> bool:
    return problem(body, sent, secrets, now, 600) is None


@given(SECRETS, BODIES)
def test_what_was_signed_is_trusted(secret: bytes, body: bytes) -> None:
    assert is_trusted(body, header(secret, body), secret)
    assert is_trusted(body, header(secret, body).encode(), secret)
    assert sign(secret, str(NOW), body) == header(secret, body).partition("v1=")[2]


@given(SECRETS, BODIES, BODIES)
def test_another_body_is_not_trusted(secret: bytes, body: bytes, other: bytes) -> None:
    assert is_trusted(other, header(secret, body), secret) is (body == other)


@given(SECRETS, SECRETS, BODIES)
def test_another_secret_is_not_trusted(secret: bytes, other: bytes, body: bytes) -> None:
    # Secrets are padded with zeros, and long ones hashed, before they are used.
    same = secret.rstrip(b"\0") == other.rstrip(b"\0")
    assert is_trusted(body, header(other, body), secret) is same


@given(SECRETS, BODIES, st.integers(-2000, 2000))
def test_a_signature_counts_ten_minutes_in_both_directions(secret: bytes, body: bytes, apart: int) -> None:
    assert is_trusted(body, header(secret, body, NOW + apart), secret) is (abs(apart) <= 600)


@given(SECRETS, BODIES, st.integers(1, 500))
def test_another_time_breaks_the_signature(secret: bytes, body: bytes, apart: int) -> None:
    signature = header(secret, body).partition(",")[2]
    assert not is_trusted(body, f"t={NOW + apart},{signature}", secret)


@given(st.lists(SECRETS, min_size=1, max_size=4, unique_by=lambda secret: secret.rstrip(b"\0")), BODIES, st.data())
def test_while_secrets_change_each_of_them_counts(secrets: list[bytes], body: bytes, data: Any) -> None:
    chosen = data.draw(st.sampled_from(secrets))
    assert is_trusted(body, header(chosen, body), *secrets)


@given(SECRETS, BODIES, st.text() | st.binary())
def test_a_header_that_is_none_is_not_trusted_and_never_raises(secret: bytes, body: bytes, sent: str | bytes) -> None:
    assert not is_trusted(body, sent, secret)


@given(SECRETS, BODIES, st.text())
def test_a_signature_that_is_none_is_not_trusted(secret: bytes, body: bytes, signature: str) -> None:
    assert not is_trusted(body, f"t={NOW},v1={signature}", secret)


def test_a_missing_header_is_not_trusted() -> None:
    assert problem(b"", None, [b"s"], NOW, 600) == "The signature is missing."
    assert problem(b"", f"t={NOW}", [b"s"], NOW, 600) == "The signature is wrong."


def test_two_times_are_none() -> None:
    body, secret = b"{}", b"s"
    sent = header(secret, body)

    assert not is_trusted(body, f"t={NOW - 5000},{sent}", secret)
    assert read_header("t=1,t=2,v1=a").time is None


def test_spaces_and_unknown_parts_are_passed_over() -> None:
    body, secret = b"{}", b"s"
    time_part, signature = header(secret, body).split(",")

    assert is_trusted(body, f" {time_part} , v2=new, {signature} ", secret)


def test_without_a_window_any_time_counts() -> None:
    assert problem(b"{}", header(b"s", b"{}", 5), [b"s"], NOW, None) is None


@given(st.binary(max_size=100))
def test_a_body_that_is_no_notification_is_none_and_never_raises(body: bytes) -> None:
    assert read_body(body) is None


@pytest.mark.parametrize("body", [b"[]", b"1", b'{"EventType": 5}', b"{}", b"[" * 100_000])
def test_json_that_is_no_notification_is_none(body: bytes) -> None:
    assert read_body(body) is None


def test_handlers_are_known_by_their_names() -> None:
    assert {event_type(name) for name in HANDLERS.values()} == set(HANDLERS)
    assert event_type(ANY) is None
    with pytest.raises(ValueError, match="Did you mean 'on_right_to_erasure_request'"):
        event_type("on_right_to_erase_request")
    with pytest.raises(ValueError, match="on_test"):
        event_type("zzz")


@pytest.mark.parametrize("package", ["rblxopencloud", "rblxopencloudasync"])
def test_a_secret_is_shown_nowhere(package: str) -> None:
    module: Any = __import__(package)
    webhook = module.Webhook("made-up-secret", "made-up-key", previous_secrets=[b"older-secret"])

    assert webhook.secret == b"made-up-secret"
    assert repr(webhook) == f"<{package}.Webhook signed=True>"
    assert repr(module.Webhook()) == f"<{package}.Webhook signed=False>"


@pytest.mark.parametrize("package", ["rblxopencloud", "rblxopencloudasync"])
def test_signatures_are_verified_without_handling_anything(package: str) -> None:
    module: Any = __import__(package)
    webhook = module.Webhook("new", previous_secrets=["old"])
    now = int(time.time())

    assert webhook.verify_signature(b"{}", header(b"new", b"{}", now)) is True
    assert webhook.verify_signature(b"{}", header(b"old", b"{}", now)) is True
    assert webhook.verify_signature(b"{}", header(b"older", b"{}", now)) is False
    assert webhook.verify_signature(b"{}", header(b"new", b"{}", now - 700)) is False
    assert webhook.verify_signature(b"{}", None) is False
    with pytest.raises(ValueError, match="no secret"):
        module.Webhook().verify_signature(b"{}", None)
    with pytest.raises(TypeError, match="bytes that came"):
        webhook.verify_signature("{}", None)


@pytest.mark.parametrize("secret", ["", b"", 5])
def test_a_secret_that_is_none_is_refused(secret: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="secret"):
        rblxopencloud.Webhook(secret)
