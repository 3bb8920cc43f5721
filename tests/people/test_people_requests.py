"""Requests of OAuth 2.0, and filters, as pure functions."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rblxopencloud import AssetQuotaType, HttpException, InvalidCode
from rblxopencloud._groups import audit_log_size, user_in
from rblxopencloud._oauth2 import (
    checked_verifier,
    code_challenge,
    code_request,
    code_verifier,
    explained,
    refresh_request,
    scope_text,
)
from rblxopencloud.enums.creator import AssetType
from rblxopencloud.quotas import quota_filter
from rblxopencloud.token_info import moment

# https://datatracker.ietf.org/doc/html/rfc7636#appendix-B
RFC_VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
RFC_CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


@given(st.integers(43, 128))
def test_a_verifier_is_as_long_as_is_asked_and_another_each_time(length: int) -> None:
    verifier = code_verifier(length)

    assert re.fullmatch(r"[A-Za-z0-9\-._~]+", verifier)
    assert len(verifier) == length
    assert verifier != code_verifier(length)
    digest = hashlib.sha256(verifier.encode()).digest()
    assert code_challenge(verifier) == base64.urlsafe_b64encode(digest).decode().rstrip("=")


def test_the_challenge_is_the_one_of_the_standard() -> None:
    assert code_challenge(RFC_VERIFIER) == RFC_CHALLENGE


@pytest.mark.parametrize("length", [42, 129, 0, -1, 64.5])
def test_a_length_that_no_verifier_has_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="length"):
        code_verifier(length)


@pytest.mark.parametrize("verifier", ["short", "x" * 42, "x" * 129, "x" * 42 + "/", "ü" * 50, "x" * 43 + "\n"])
def test_what_is_no_verifier_is_refused_without_being_shown(verifier: str) -> None:
    with pytest.raises(ValueError, match="43 to 128") as caught:
        checked_verifier(verifier)
    assert verifier not in str(caught.value)


def test_forms_hold_what_was_given_and_nothing_else() -> None:
    with_all = code_request(5, "s&t", "c=d", RFC_VERIFIER)
    public = refresh_request(5, None, "r")

    assert with_all.content == (
        f"client_id=5&grant_type=authorization_code&code=c%3Dd&code_verifier={RFC_VERIFIER}&client_secret=s%26t".encode()
    )
    assert public.content == b"client_id=5&grant_type=refresh_token&refresh_token=r"
    assert "s&t" not in repr(with_all)
    assert with_all.endpoint.repeatable is False


def test_scopes_are_a_list_or_a_text() -> None:
    assert scope_text(["openid", "profile"]) == scope_text("openid  profile ") == "openid profile"
    for nothing in ("", " ", [], [""]):
        with pytest.raises(ValueError, match="at least one scope"):
            scope_text(nothing)


def test_an_error_that_repeats_a_secret_is_blotted() -> None:
    error = HttpException("no s3cr3t", status_code=400, error_code="invalid_grant", details=["s3cr3t"], body=b"s3cr3t!")

    found = explained(error, [None, "s3cr3t"])

    assert type(found) is InvalidCode
    assert "s3cr3t" not in f"{found} {found!r} {found.args} {found.details} {found.body!r}"
    assert (found.status_code, found.error_code, found.message) == (400, "invalid_grant", "no [hidden]")


def test_another_error_stays_what_it_is() -> None:
    error = HttpException("x", status_code=500)

    assert explained(error, ["a"]) is error


@pytest.mark.parametrize(
    ("limit", "size"), [(None, 100), (0, 10), (1, 10), (10, 10), (11, 25), (26, 50), (51, 100), (1000, 100)]
)
def test_pages_of_audit_logs_have_one_of_four_sizes(limit: int | None, size: int) -> None:
    assert audit_log_size(limit) == size


def test_several_users_are_one_filter() -> None:
    assert user_in(1, 156) == "user in ['users/1', 'users/156']"


def test_quotas_are_asked_for_in_one_word() -> None:
    asked = quota_filter(AssetQuotaType.Upload, AssetType.Audio)

    assert asked == "quotaType == RateLimitUpload && assetType == Audio"
    assert quota_filter(None, None) is None
    assert quota_filter(None, AssetType.MeshPart) == "assetType == MeshPart"
    with pytest.raises(ValueError, match="Unknown"):
        quota_filter(AssetQuotaType.Unknown, None)


@pytest.mark.parametrize("seconds", [None, True, "1", float("nan"), float("inf"), 1e30])
def test_a_time_that_is_none_is_none(seconds: float | None) -> None:
    assert moment(seconds) is None
