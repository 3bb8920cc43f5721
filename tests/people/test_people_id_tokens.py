"""Id tokens: whose word is taken, and whose is not."""

from __future__ import annotations

import base64
import builtins
import json
import sys
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given
from hypothesis import strategies as st
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

from rblxopencloud import InvalidIdToken
from rblxopencloud._id_tokens import Keys, key_id, library, read_keys, verified

APP = "1234567890"
PRIVATE = ec.generate_private_key(ec.SECP256R1())
KEY: dict[str, Any] = {**json.loads(ECAlgorithm.to_jwk(PRIVATE.public_key())), "kid": "k1", "alg": "ES256"}
GOOD: dict[str, Any] = {"sub": "287113233", "aud": APP, "iss": "https://apis.roblox.com/oauth/", "nonce": "n"}


def token(key: Any = PRIVATE, algorithm: str | None = "ES256", **changes: object) -> str:
    now = int(time.time())
    claims = {**GOOD, "iat": now, "exp": now + 36000, **changes}
    return jwt.encode(
        {name: value for name, value in claims.items() if value is not None}, key, algorithm, headers={"kid": "k1"}
    )


def read(text: str, nonce: str | None = None) -> dict[str, Any]:
    return verified(text, Keys((KEY,)).find(key_id(text)), APP, nonce)


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def test_a_good_token_is_believed() -> None:
    assert read(token(), "n")["sub"] == "287113233"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"aud": "999"}, "Audience"),
        ({"aud": None}, "aud"),
        ({"iss": "https://apis.roblox.com/oauth"}, "issuer"),
        ({"iss": "https://evil.example/oauth/"}, "issuer"),
        ({"iss": None}, "iss"),
        ({"exp": int(time.time()) - 3600}, "expired"),
        ({"exp": None}, "exp"),
        ({"iat": int(time.time()) + 3600}, "not yet valid"),
        ({"iat": None}, "iat"),
        ({"nbf": int(time.time()) + 3600}, "not yet valid"),
        ({"sub": None}, "sub"),
        ({"sub": "somebody"}, "name a user"),
        ({"sub": "1️⃣"}, "name a user"),
    ],
)
def test_a_token_that_is_not_for_us_or_not_for_now_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidIdToken, match=said):
        read(token(**changes))


@pytest.mark.parametrize("apart", [-170, 170])
def test_clocks_may_be_three_minutes_apart(apart: int) -> None:
    now = int(time.time())

    assert read(token(iat=now + apart, exp=now + min(apart, 0) + 1))["sub"] == "287113233"


def test_clocks_may_not_be_further_apart() -> None:
    now = int(time.time())

    with pytest.raises(InvalidIdToken, match="expired"):
        read(token(exp=now - 190))
    with pytest.raises(InvalidIdToken, match="not yet valid"):
        read(token(iat=now + 190))


@pytest.mark.parametrize("nonce", ["other", "", "N"])
def test_another_nonce_is_refused(nonce: str) -> None:
    with pytest.raises(InvalidIdToken, match="nonce"):
        read(token(), nonce)


def test_a_missing_nonce_is_refused_where_one_is_expected() -> None:
    with pytest.raises(InvalidIdToken, match="nonce"):
        read(token(nonce=None), "n")
    assert read(token(nonce=None))["sub"] == "287113233"


def test_a_signature_by_another_key_is_refused() -> None:
    with pytest.raises(InvalidIdToken, match=r"[Ss]ignature"):
        read(token(ec.generate_private_key(ec.SECP256R1())))


def test_a_token_without_a_signature_is_refused() -> None:
    now = int(time.time())
    claims = part({**GOOD, "iat": now, "exp": now + 100})

    for algorithm in ("none", "None", "NONE", ""):
        with pytest.raises(InvalidIdToken, match="ES256"):
            read(f"{part({'alg': algorithm, 'kid': 'k1'})}.{claims}.")
    with pytest.raises(InvalidIdToken):
        read(f"{part({'alg': 'ES256', 'kid': 'k1'})}.{claims}.")


def test_the_public_key_is_no_password() -> None:
    pem = PRIVATE.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    import hashlib
    import hmac

    now = int(time.time())
    signed = f"{part({'alg': 'HS256', 'kid': 'k1'})}.{part({**GOOD, 'iat': now, 'exp': now + 100})}"
    mac = base64.urlsafe_b64encode(hmac.new(pem, signed.encode(), hashlib.sha256).digest()).decode().rstrip("=")

    with pytest.raises(InvalidIdToken, match="ES256"):
        read(f"{signed}.{mac}")


def test_a_key_of_another_kind_verifies_nothing() -> None:
    other = rsa.generate_private_key(65537, 2048)
    foreign = {**json.loads(RSAAlgorithm.to_jwk(other.public_key())), "kid": "k1"}

    with pytest.raises(InvalidIdToken, match="not one for ES256"):
        verified(token(), foreign, APP, None)
    with pytest.raises(InvalidIdToken):
        verified(token(), {"kty": "EC", "crv": "P-256", "x": "?", "y": None}, APP, None)


@given(st.text() | st.binary().map(lambda raw: base64.urlsafe_b64encode(raw).decode() + ".e30."))
def test_what_is_no_token_is_refused_and_never_raises_anything_else(text: str) -> None:
    with pytest.raises(InvalidIdToken):
        read(text)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_token_that_was_changed_anywhere_is_refused(position: int, change: int) -> None:
    raw = bytearray(FIXED.encode())
    at = position % len(raw)
    raw[at] = (raw[at] + change) % 128
    changed = raw.decode("latin-1")

    if _meaning(changed) == _meaning(FIXED):
        return
    with pytest.raises(InvalidIdToken):
        read(changed)


FIXED = token()


def _meaning(text: str) -> list[bytes] | str:
    """What the parts stand for: the last character of base64 has bits that do not count."""
    try:
        return [base64.urlsafe_b64decode(piece + "==") for piece in text.split(".")]
    except ValueError:
        return text


def test_a_token_is_in_no_message() -> None:
    for text in (token(aud="999"), token(ec.generate_private_key(ec.SECP256R1()))):
        with pytest.raises(InvalidIdToken) as caught:
            read(text)
        assert text not in repr(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None


def test_without_a_name_only_the_only_key_counts() -> None:
    assert Keys((KEY,)).find(None) is KEY
    assert Keys((KEY, {**KEY, "kid": "k2"})).find(None) is None
    assert Keys().find("k1") is None


def test_keys_that_are_none_are_left_out() -> None:
    assert read_keys({"keys": [KEY, None, 5, {"kid": "x"}]}) == (KEY, {"kid": "x"})
    assert read_keys({"keys": None}) == read_keys({}) == ()


def test_keys_grow_old_and_are_not_looked_for_too_often() -> None:
    keys = Keys((KEY,), fetched=1000.0, searched=1000.0)

    assert [keys.are_stale(now, 3600) for now in (1000.0, 4599.0, 4600.0)] == [False, False, True]
    assert [keys.may_search(now) for now in (1000.0, 1059.0, 1060.0)] == [False, False, True]
    assert Keys().are_stale(0.0, 3600)


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "jwt":
            raise ModuleNotFoundError("No module named 'jwt'", name="jwt")
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "jwt")
    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(ImportError, match=r"pip install 'rblxopencloud\[oauth2\]'") as caught:
        library()
    assert caught.value.name == "jwt"
