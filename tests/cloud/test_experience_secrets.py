"""Secrets: what the service holds afterwards, pages, limits, and what it refuses."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest
from nacl import encoding, public

import rblxopencloud

if TYPE_CHECKING:
    from conftest import Both


def test_a_secret_is_made_changed_and_deleted(sdk: Both, experience: Any) -> None:
    created = sdk.run(experience.create_secret("weather_key", "grüße", domain="*.example.com"))
    assert (created.id, created.experience) == ("weather_key", experience)
    assert created.created_at == created.updated_at
    assert sdk.cloud.secret("weather_key") == "grüße".encode()

    sdk.cloud.clock.advance(1)
    assert sdk.run(created.update(b"\x00\xff")) is created
    assert sdk.cloud.secret("weather_key") == b"\x00\xff"
    (listed,) = sdk.items(experience.list_secrets())
    assert (listed.domain, listed.created_at, listed.updated_at) == (
        "*.example.com",
        created.created_at,
        created.updated_at,
    )
    assert created.updated_at > created.created_at

    sdk.run(created.delete())
    assert sdk.items(experience.list_secrets()) == []
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(experience.update_secret("weather_key", "x"))


def test_the_domain_changes_only_where_it_is_passed(sdk: Both, experience: Any) -> None:
    sdk.run(experience.create_secret("a", "x", domain="example.com"))

    sdk.run(experience.update_secret("a", "y"))
    assert [secret.domain for secret in sdk.items(experience.list_secrets())] == ["example.com"]
    sdk.run(experience.update_secret("a", "y", domain="*"))
    assert [secret.domain for secret in sdk.items(experience.list_secrets())] == ["*"]


def test_a_secret_can_be_sealed_by_the_caller(sdk: Both, experience: Any) -> None:
    key_id, public_key = sdk.run(experience.fetch_secrets_public_key())
    box = public.SealedBox(public.PublicKey(public_key, encoding.Base64Encoder()))  # pyright: ignore[reportArgumentType] - as the documented example has it

    sdk.run(experience.create_secret("a", b64encode(box.encrypt(b"by hand")), key_id=key_id))

    assert sdk.cloud.secret("a") == b"by hand"


def test_what_was_sealed_for_somebody_else_is_refused(sdk: Both, experience: Any) -> None:
    key_id, _ = sdk.run(experience.fetch_secrets_public_key())
    foreign = public.SealedBox(public.PrivateKey.generate().public_key).encrypt(b"x")
    right = public.SealedBox(public.PrivateKey.generate().public_key).encrypt(b"x")

    with pytest.raises(rblxopencloud.HttpException, match="not a sealed box"):
        sdk.run(experience.create_secret("a", b64encode(foreign), key_id=key_id))
    with pytest.raises(rblxopencloud.HttpException, match="key_id"):
        sdk.run(experience.create_secret("a", b64encode(right), key_id="another"))
    with pytest.raises(ValueError, match="base64"):
        sdk.run(experience.create_secret("a", "plain text", key_id=key_id))
    assert sdk.items(experience.list_secrets()) == []


@pytest.mark.parametrize("name", ["", "1a", "a-b", "a" * 65, "ä"])
def test_a_name_that_cannot_be_is_told_before_anything_is_sent(sdk: Both, experience: Any, name: str) -> None:
    for call in (
        lambda: experience.create_secret(name, "x"),
        lambda: experience.update_secret(name, "x"),
        lambda: experience.delete_secret(name),
    ):
        with pytest.raises(ValueError, match="64"):
            sdk.run(call())
    assert sdk.cloud.requests == []


def test_a_secret_is_as_long_as_the_service_takes(sdk: Both, experience: Any) -> None:
    sdk.run(experience.create_secret("a", "ä" * 1024))
    assert sdk.cloud.secret("a").decode() == "ä" * 1024

    with pytest.raises(ValueError, match="1024"):
        sdk.run(experience.create_secret("b", "x" * 1025))


def test_a_name_is_given_once(sdk: Both, experience: Any) -> None:
    sdk.run(experience.create_secret("a", "first"))

    with pytest.raises(rblxopencloud.Conflict, match="already"):
        sdk.run(experience.create_secret("a", "second"))

    assert sdk.cloud.secret("a") == b"first"


def test_an_experience_has_500_secrets_that_come_page_by_page(sdk: Both, experience: Any) -> None:
    import rblxopencloudraw as raw

    key_id, public_key = sdk.run(experience.fetch_secrets_public_key())
    box = public.SealedBox(public.PublicKey(public_key, encoding.Base64Encoder()))  # pyright: ignore[reportArgumentType] - as the documented example has it
    sealed = b64encode(box.encrypt(b"x"))
    for number in range(500):
        sdk.run(experience.create_secret(f"s{number:03d}", sealed, key_id=key_id))

    with pytest.raises(rblxopencloud.HttpException, match="500"):
        sdk.run(experience.create_secret("one_more", sealed, key_id=key_id))
    small = sdk.items(sdk.client.paginate(raw.universes.list_secrets(experience.id, limit=200)))

    assert len(sdk.items(experience.list_secrets())) == 500
    assert [secret["id"] for secret in small] == [f"s{number:03d}" for number in range(500)]
    assert [secret.id for secret in sdk.items(experience.list_secrets(limit=2))] == ["s000", "s001"]


def test_no_secret_is_shown(sdk: Both, experience: Any) -> None:
    secret = sdk.run(experience.create_secret("a", "very secret"))

    assert "very secret" not in repr(secret) + repr(sdk.cloud.requests)
    assert b"very secret" not in b"".join(request.body for request in sdk.cloud.requests)
