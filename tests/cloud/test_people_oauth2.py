"""Logging in with OAuth 2.0 against the local Open Cloud, in both packages from one source."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import jwt
import pytest
from people_support import REDIRECT, USER, limited, log_in, oauth2_app, operations, visit, world

import rblxopencloud
from rblxopencloud.testing.services.universes import add_universe

if TYPE_CHECKING:
    from conftest import Both


@pytest.fixture
def app(sdk: Both) -> Any:
    """An application that can keep a secret."""
    return oauth2_app(sdk)


@pytest.fixture
def public(sdk: Both) -> Any:
    """An application that can keep none."""
    app_id, _ = sdk.cloud.add_oauth2_app([REDIRECT], public=True)
    return sdk.package.OAuth2App(app_id, None, REDIRECT, client=sdk.client)


def shown(error: BaseException) -> str:
    """An error with our part of its traceback and the variables in it, as crash reporters send it."""
    found = traceback.TracebackException.from_exception(error, capture_locals=True)
    found.stack = traceback.StackSummary.from_list([frame for frame in found.stack if frame.filename != __file__])
    return "".join(found.format())


def test_a_user_logs_in_and_is_described_by_the_id_token(sdk: Both, app: Any) -> None:
    brought = visit(app.generate_uri(["openid", "profile"], state="kept & safe"))
    token = sdk.run(app.exchange_code(brought["code"]))

    assert brought["state"] == "kept & safe"
    assert (token.user.id, token.user.username, token.user.display_name) == (USER, "player", "Player")
    assert token.user.profile_uri == f"https://www.roblox.com/users/{USER}/profile"
    assert token.user.headshot_uri == f"https://pictures.invalid/users/{USER}/headshot.png"
    assert isinstance(token.user, sdk.package.User)
    assert abs((token.user.created_at - datetime.now(UTC)).total_seconds()) < 60
    assert token.scope == ["openid", "profile"]
    assert timedelta(minutes=14) < token.expires_at - datetime.now(UTC) <= timedelta(minutes=15)
    assert token.app is app


def test_without_openid_nobody_is_named(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app, "universe:write")

    assert (token.user, token.id_token, token.scope) == (None, None, ["universe:write"])


def test_without_profile_only_the_id_is_known(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app, "openid")

    assert (token.user.id, token.user.username, token.user.headshot_uri) == (USER, None, None)


def test_pkce_needs_the_same_verifier_again(sdk: Both, public: Any) -> None:
    verifier = public.generate_code_verifier()
    address = public.generate_uri("openid", code_verifier=verifier)

    assert verifier not in address
    with pytest.raises(rblxopencloud.InvalidCode, match="verifier"):
        sdk.run(public.exchange_code(visit(address)["code"], public.generate_code_verifier()))
    with pytest.raises(rblxopencloud.InvalidCode, match="verifier"):
        sdk.run(public.exchange_code(visit(address)["code"]))
    assert sdk.run(public.exchange_code(visit(address)["code"], code_verifier=verifier)).user.id == USER


def test_an_application_without_a_secret_cannot_forget_pkce(public: Any) -> None:
    with pytest.raises(ValueError, match="generate_code_verifier"):
        public.generate_uri("openid")


def test_a_code_is_good_once(sdk: Both, app: Any) -> None:
    code = visit(app.generate_uri("openid"))["code"]
    sdk.run(app.exchange_code(code))

    with pytest.raises(rblxopencloud.InvalidCode) as caught:
        sdk.run(app.exchange_code(code))

    assert (caught.value.status_code, caught.value.error_code) == (400, "invalid_grant")
    assert isinstance(caught.value, rblxopencloud.HttpException)


def test_a_code_is_good_for_a_minute(sdk: Both, app: Any) -> None:
    code = visit(app.generate_uri("openid"))["code"]
    sdk.cloud.clock.advance(61)

    with pytest.raises(rblxopencloud.InvalidCode, match="older than a minute"):
        sdk.run(app.exchange_code(code))


def test_a_code_belongs_to_one_application(sdk: Both, app: Any) -> None:
    app_id, secret = sdk.cloud.add_oauth2_app([REDIRECT])
    other = sdk.package.OAuth2App(app_id, secret, REDIRECT, client=sdk.client)

    with pytest.raises(rblxopencloud.InvalidCode):
        sdk.run(other.exchange_code(visit(app.generate_uri("openid"))["code"]))


def test_a_wrong_secret_is_refused_and_shown_nowhere(sdk: Both, app: Any) -> None:
    wrong = sdk.package.OAuth2App(app.id, "made-up-secret-4711", REDIRECT, client=sdk.client)
    code = visit(app.generate_uri("openid"))["code"]

    with pytest.raises(rblxopencloud.Unauthorized, match="client secret") as caught:
        sdk.run(wrong.exchange_code(code, "v" * 50, nonce="made-up-nonce"))

    text = shown(caught.value) + repr(wrong) + repr(caught.value.__dict__)
    assert "made-up-secret-4711" not in text
    assert sdk.run(app.exchange_code(code)).user.id == USER


def test_no_secret_is_in_a_representation_an_error_or_a_remembered_request(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app)
    secrets = [token.token, token.refresh_token, token.id_token, app.secret]
    sdk.run(token.revoke())

    errors: list[str] = []
    for call in (token.fetch_userinfo, token.fetch_resources, lambda: app.refresh_token(token.refresh_token)):
        with pytest.raises(rblxopencloud.HttpException) as caught:
            sdk.run(call())
        errors.append(f"{caught.value!r} {caught.value} {caught.value.__dict__}")

    text = repr([token, app, token.client, token.user, *sdk.cloud.requests]) + "".join(errors)
    assert [secret for secret in secrets if secret in text] == []


def test_a_refresh_token_rotates_and_is_good_once(sdk: Both, app: Any) -> None:
    first = log_in(sdk, app)
    second = sdk.run(app.refresh_token(first.refresh_token))

    assert second.token != first.token
    assert second.refresh_token != first.refresh_token
    assert (second.scope, second.user) == (first.scope, None)
    assert sdk.run(second.fetch_userinfo()).username == "player"
    with pytest.raises(rblxopencloud.InvalidCode, match="refresh token"):
        sdk.run(app.refresh_token(first.refresh_token))
    sdk.cloud.clock.advance(days=91)
    with pytest.raises(rblxopencloud.InvalidCode, match="90 days"):
        sdk.run(app.refresh_token(second.refresh_token))


def test_an_access_token_is_a_credential_with_its_scopes_until_it_expires(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app, "openid", "universe:write")
    experience = sdk.package.Experience(13058, token.client)

    assert sdk.run(experience.update(voice_chat_enabled=True)).voice_chat_enabled is True
    with pytest.raises(rblxopencloud.Forbidden, match="universe-messaging-service:publish"):
        sdk.run(experience.publish_message("topic", "text"))
    sdk.cloud.clock.advance(minutes=16)
    with pytest.raises(rblxopencloud.Unauthorized):
        sdk.run(experience.update(voice_chat_enabled=False))


def test_a_token_that_was_kept_as_text_is_used_again(sdk: Both, app: Any) -> None:
    kept = log_in(sdk, app).token

    token = app.from_access_token_string(kept)
    info = sdk.run(token.fetch_token_info())

    assert sdk.run(token.fetch_userinfo()).id == USER
    assert (info.active, info.client_id, info.user_id, info.scope) == (True, app.id, USER, ["openid", "profile"])
    assert timedelta(minutes=14) < info.expires_at - datetime.now(UTC) <= timedelta(minutes=15)
    assert (info.expires_at - info.issued_at, info.id != kept) == (timedelta(minutes=15), True)
    with pytest.raises(ValueError, match="empty"):
        app.from_access_token_string("")


def test_revoking_ends_access_and_refresh_while_introspection_lags(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app)
    sdk.run(token.revoke())

    with pytest.raises(rblxopencloud.Unauthorized):
        sdk.run(token.fetch_userinfo())
    with pytest.raises(rblxopencloud.InvalidCode):
        sdk.run(app.refresh_token(token.refresh_token))
    assert sdk.run(token.fetch_token_info()).active is True
    sdk.cloud.clock.advance(minutes=16)
    info = sdk.run(token.fetch_token_info())
    assert (info.active, info.user_id, info.scope, info.expires_at) == (False, None, [], None)
    sdk.run(token.revoke())


def test_the_refresh_token_revokes_too(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app)
    sdk.run(token.revoke_refresh_token())

    with pytest.raises(rblxopencloud.Unauthorized):
        sdk.run(token.fetch_userinfo())


def test_resources_are_objects_that_call_with_the_token(sdk: Both, app: Any) -> None:
    add_universe(world(sdk), 20, 21, "groups/7")
    token = log_in(sdk, app, "openid", "universe-messaging-service:publish")

    resources = sdk.run(token.fetch_resources())

    assert [experience.id for experience in resources.experiences] == [13058, 20]
    assert [(type(account).__name__, account.id) for account in resources.accounts] == [("User", USER), ("Group", 7)]
    assert resources.all_experiences_of == []
    for experience in resources.experiences[:1]:
        sdk.run(experience.publish_message("exampletopic", "exampledata"))
    assert operations(sdk)[-1] == "Cloud_PublishUniverseMessage"


@pytest.mark.parametrize(
    ("ids", "found"),
    [
        (["U"], ("User", 5)),
        (["U9"], ("User", 9)),
        (["G9"], ("Group", 9)),
        (["9"], ("User", 9)),
    ],
)
def test_ids_of_creators_are_read_however_they_are_written(sdk: Both, ids: list[str], found: tuple[str, int]) -> None:
    tokens: Any = __import__(f"{sdk.package.__name__}.oauth2.tokens", fromlist=["_read_resources"])
    nothing: dict[str, object] = {}
    wire: Any = {
        "resource_infos": [
            {"owner": {"id": "5", "type": "User"}, "resources": {"creator": {"ids": ids}, "universe": {"ids": ["U"]}}},
            {"owner": None, "resources": {"creator": None, "new": nothing}},
        ]
    }

    resources = tokens._read_resources(wire, sdk.client)

    assert [(type(account).__name__, account.id) for account in resources.accounts] == [found]
    assert (resources.experiences, [owner.id for owner in resources.all_experiences_of]) == ([], [5])


def test_the_nonce_has_to_come_back(sdk: Both, app: Any) -> None:
    address = app.generate_uri("openid", nonce="n-1")

    assert sdk.run(app.exchange_code(visit(address)["code"], nonce="n-1")).user.id == USER
    with pytest.raises(rblxopencloud.InvalidIdToken, match="nonce"):
        sdk.run(app.exchange_code(visit(address)["code"], nonce="n-2"))
    with pytest.raises(rblxopencloud.InvalidIdToken, match="nonce"):
        log_in(sdk, app, nonce="n-1")


def test_keys_are_fetched_once_and_again_when_roblox_signs_with_another(sdk: Both, app: Any) -> None:
    log_in(sdk, app)
    log_in(sdk, app)
    assert operations(sdk).count("OAuth2_GetCertificates") == 1

    sdk.cloud.rotate_signing_key()

    assert log_in(sdk, app).user.id == USER
    assert operations(sdk).count("OAuth2_GetCertificates") == 2


def test_keys_are_fetched_anew_after_the_time_that_is_asked_for(sdk: Both) -> None:
    app_id, secret = sdk.cloud.add_oauth2_app([REDIRECT])
    app = sdk.package.OAuth2App(app_id, secret, REDIRECT, openid_certs_cache_seconds=0, client=sdk.client)

    log_in(sdk, app, "universe:write")
    log_in(sdk, app, "universe:write")

    assert operations(sdk).count("OAuth2_GetCertificates") == 2


def test_a_token_that_somebody_else_signed_is_not_trusted(sdk: Both, app: Any) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec

    mine = log_in(sdk, app).id_token
    kid = jwt.get_unverified_header(mine)["kid"]
    claims = jwt.decode(mine, options={"verify_signature": False})
    forged = jwt.encode(claims, ec.generate_private_key(ec.SECP256R1()), "ES256", headers={"kid": kid})

    assert sdk.run(app.verify_id_token(mine))["sub"] == str(USER)
    with pytest.raises(rblxopencloud.InvalidIdToken) as caught:
        sdk.run(app.verify_id_token(forged))
    assert forged not in shown(caught.value)


def test_unknown_keys_are_not_looked_for_again_and_again(sdk: Both, app: Any) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec

    forged = jwt.encode({"sub": "1"}, ec.generate_private_key(ec.SECP256R1()), "ES256", headers={"kid": "made-up"})

    for _ in range(5):
        with pytest.raises(rblxopencloud.InvalidIdToken, match="does not hand out"):
            sdk.run(app.verify_id_token(forged))

    assert operations(sdk) == ["OAuth2_GetCertificates"] * 2


def test_a_code_is_not_used_up_where_the_keys_cannot_be_had(
    sdk: Both, app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = visit(app.generate_uri("openid"))["code"]

    def fail(_self: Any, searching: bool) -> None:
        raise rblxopencloud.TransportError(f"no answer {searching}")

    monkeypatch.setattr(f"{sdk.package.__name__}.oauth2.OAuth2App._fetch_keys", fail)
    with pytest.raises(rblxopencloud.TransportError):
        sdk.run(app.exchange_code(code))
    monkeypatch.undo()

    assert sdk.run(app.exchange_code(code)).user.id == USER


@pytest.mark.parametrize("wrong", ["", None, 5])
def test_a_user_who_came_back_without_a_code_is_noticed_before_sending(sdk: Both, app: Any, wrong: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="code"):
        sdk.run(app.exchange_code(wrong))
    assert operations(sdk) == []


def test_the_credential_of_the_client_is_not_sent_to_token_endpoints(sdk: Both) -> None:
    app_id, secret = sdk.cloud.add_oauth2_app([REDIRECT])
    app = sdk.package.OAuth2App(app_id, secret, REDIRECT, client=limited(sdk))
    log_in(sdk, app)

    sent = [request for request in sdk.cloud.requests if request.operation_id != "OAuth2_Authorize"]

    assert len(sent) == 2
    assert all("x-api-key" not in request.headers for request in sent)


def test_a_client_with_a_token_shares_connections_and_ends_with_its_host(sdk: Both) -> None:
    host = sdk.package.Client(base_url=sdk.cloud.url, timeout=7.0)
    guest = host.with_oauth2_token(sdk.cloud.oauth2_token)
    other = host.with_oauth2_token(sdk.cloud.oauth2_token)

    sdk.run(other.close())
    assert sdk.run(sdk.package.Experience(13058, guest).fetch_info()).name == "Experience"
    assert (guest.credential.kind, guest.base_url, guest.timeouts) == ("oauth2", host.base_url, host.timeouts)
    assert (guest.is_closed, other.is_closed, host.is_closed) == (False, True, False)
    assert guest._transport is host._transport
    assert sdk.cloud.oauth2_token not in repr(guest)
    sdk.run(host.close())
    with pytest.raises(RuntimeError, match="closed"):
        sdk.run(sdk.package.Experience(13058, guest).fetch_info())


def test_a_token_that_cannot_be_one_is_refused_without_being_shown(sdk: Both) -> None:
    with pytest.raises(ValueError, match="oauth2_token") as caught:
        sdk.client.with_oauth2_token("made up\ntoken")
    assert "made up" not in shown(caught.value)


def test_a_login_is_logged_without_a_secret(sdk: Both, app: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        verifier = app.generate_code_verifier()
        code = visit(app.generate_uri("openid", code_verifier=verifier))["code"]
        caplog.clear()
        token = sdk.run(app.exchange_code(code, verifier))
        second = sdk.run(app.refresh_token(token.refresh_token))
        sdk.run(second.fetch_userinfo())
        sdk.run(second.revoke())

    secrets = [code, verifier, app.secret, token.token, token.refresh_token, token.id_token, second.token]
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("rblxopencloud"))
    assert "OAuth2_CreateToken" in ours
    assert [secret for secret in secrets if secret in caplog.text] == []
