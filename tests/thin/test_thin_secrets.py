"""The secrets store."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any

import pytest
from nacl.encoding import Base64Encoder
from nacl.public import PrivateKey, SealedBox

if TYPE_CHECKING:
    from thin_support import Sdk, Server

OWN = PrivateKey.generate()
PUBLIC = {"id": "public-key", "secret": OWN.public_key.encode(Base64Encoder).decode(), "key_id": "k-1"}
STORED = {"id": "api", "create_time": "2024-01-01T00:00:00Z", "update_time": "2024-01-02T00:00:00Z", "domain": None}


def opened(body: dict[str, Any]) -> bytes:
    return SealedBox(OWN).decrypt(b64decode(body["secret"]))


@pytest.mark.parametrize("content", ["pässwort", b"\x00raw"])
def test_a_secret_is_sealed_before_it_is_sent(sdk: Sdk, server: Server, experience: Any, content: str | bytes) -> None:
    server.says(PUBLIC)
    server.says(STORED, 201)
    secret = sdk.run(experience.create_secret("api", content))
    assert [(seen.method, seen.target) for seen in server.requests] == [
        ("GET", "/cloud/v2/universes/1/secrets/public-key"),
        ("POST", "/cloud/v2/universes/1/secrets"),
    ]
    body = server.last.json
    assert opened(body) == (content if isinstance(content, bytes) else content.encode())
    assert {name: body[name] for name in body if name != "secret"} == {"id": "api", "key_id": "k-1", "domain": "*"}
    assert (secret.id, secret.experience, secret.domain) == ("api", experience, None)
    assert (secret.created_at.day, secret.updated_at.day) == (1, 2)


def test_a_secret_sealed_by_the_caller_is_sent_as_it_is(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(PUBLIC)
    server.says(STORED, 201)
    key_id, public_key = sdk.run(experience.fetch_secrets_public_key())
    assert (key_id, public_key) == ("k-1", PUBLIC["secret"].encode())
    sdk.run(experience.create_secret("api", b64encode(b"sealed"), key_id=key_id, domain="*.example.com"))
    assert server.last.json == {
        "id": "api",
        "secret": b64encode(b"sealed").decode(),
        "key_id": "k-1",
        "domain": "*.example.com",
    }


def test_an_update_leaves_the_domain_alone_unless_told(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(PUBLIC)
    server.says(STORED)
    sdk.run(experience.update_secret("api", "new"))
    assert (server.last.method, server.last.target) == ("PATCH", "/cloud/v2/universes/1/secrets/api")
    assert "domain" not in server.last.json
    assert opened(server.last.json) == b"new"


def test_a_secret_updates_and_deletes_itself(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"secrets": [STORED | {"domain": "a.example.com"}]})
    [secret] = sdk.items(experience.list_secrets())
    server.says(PUBLIC)
    server.says({"id": "api", "update_time": "2025-05-05T00:00:00Z"})
    assert sdk.run(secret.update("new", domain="b.example.com")) is secret
    assert (secret.domain, secret.created_at.year, secret.updated_at.year) == ("b.example.com", 2024, 2025)
    server.says(b"")
    assert sdk.run(secret.delete()) is None
    assert (server.last.method, server.last.target) == ("DELETE", "/cloud/v2/universes/1/secrets/api")
    assert repr(secret) == f"<{sdk.name}.Secret id='api' domain='b.example.com'>"


def test_secrets_are_listed_page_by_page(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"secrets": [STORED], "nextPageCursor": "c"})
    server.says({"secrets": None, "nextPageCursor": None})
    assert [secret.id for secret in sdk.items(experience.list_secrets())] == ["api"]
    assert [seen.query for seen in server.requests] == [{"limit": "500"}, {"limit": "500", "cursor": "c"}]


@pytest.mark.parametrize("id", ["", "1abc", "a-b", "a" * 65, "ä", "a\n", "../x"])
def test_an_impossible_id_sends_nothing(sdk: Sdk, server: Server, experience: Any, id: str) -> None:
    for call in (
        lambda: experience.create_secret(id, "x"),
        lambda: experience.update_secret(id, "x"),
        lambda: experience.delete_secret(id),
    ):
        with pytest.raises(ValueError, match="1 to 64 ASCII letters"):
            sdk.run(call())
    assert server.requests == []


@pytest.mark.parametrize(
    ("secret", "key_id", "error", "problem"),
    [
        ("x" * 1025, None, ValueError, "1024 characters at most; this one has 1025"),
        (b"x" * 1025, None, ValueError, "1024 characters at most"),
        (5, None, TypeError, "must be a str or bytes, not int"),
        (b"\x00\x01", "k-1", ValueError, "sealed box in base64"),
        ("not base64!", "k-1", ValueError, "sealed box in base64"),
    ],
)
def test_an_impossible_content_sends_nothing_and_is_not_shown(
    sdk: Sdk, server: Server, experience: Any, secret: Any, key_id: str | None, error: type[Exception], problem: str
) -> None:
    with pytest.raises(error, match=problem) as caught:
        sdk.run(experience.create_secret("api", secret, key_id=key_id))
    assert "xxx" not in str(caught.value)
    assert "not base64!" not in str(caught.value)
    assert server.requests == []
