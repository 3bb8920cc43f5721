"""What the local Open Cloud does as an OAuth 2.0 server, seen by browsers and by other libraries."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpx
import jwt
import pytest
from people_support import REDIRECT, USER, log_in, oauth2_app, visit, world

from rblxopencloud.testing.services.users import add_user

if TYPE_CHECKING:
    from conftest import Both


@pytest.fixture
def app(sdk: Both) -> Any:
    return oauth2_app(sdk)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"scope": "no-such-scope"}, "invalid_scope"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge": "x" * 43, "code_challenge_method": "plain"}, "invalid_request"),
    ],
)
def test_the_consent_page_sends_the_browser_back_with_an_error(
    sdk: Both, app: Any, change: dict[str, str], code: str
) -> None:
    query = {
        "client_id": str(app.id),
        "redirect_uri": REDIRECT,
        "response_type": "code",
        "scope": "openid",
        "state": "s",
        **change,
    }
    brought = visit(str(httpx.URL(f"{sdk.cloud.url}/oauth/v1/authorize", params=query)))

    assert (brought["error"], brought["state"], "code" in brought) == (code, "s", False)


def test_the_consent_page_sends_nobody_to_an_address_that_was_not_registered(sdk: Both, app: Any) -> None:
    foreign = sdk.package.OAuth2App(app.id, app.secret, "https://evil.example/", client=sdk.client)
    unknown = sdk.package.OAuth2App(12, "secret", REDIRECT, client=sdk.client)

    for wrong in (foreign, unknown):
        answer = httpx.get(wrong.generate_uri("openid"))
        assert (answer.status_code, "location" in answer.headers) == (400, False)


def test_an_application_gets_no_more_than_its_own_scopes(sdk: Both) -> None:
    app_id, secret = sdk.cloud.add_oauth2_app([REDIRECT], scopes=["openid"])
    app = sdk.package.OAuth2App(app_id, secret, REDIRECT, client=sdk.client)

    assert visit(app.generate_uri(["openid", "universe:write"]))["error"] == "invalid_scope"
    assert "code" not in visit(app.generate_uri("openid", generate_code=False))


def test_a_stock_library_verifies_what_the_discovery_document_leads_to(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app)
    found = httpx.get(f"{sdk.cloud.url}/oauth/.well-known/openid-configuration").json()

    signing_key = jwt.PyJWKClient(found["jwks_uri"]).get_signing_key_from_jwt(token.id_token)
    claims = jwt.decode(token.id_token, signing_key, algorithms=["ES256"], audience=str(app.id), issuer=found["issuer"])

    assert (claims["sub"], claims["preferred_username"]) == (str(USER), "player")
    assert abs(claims["exp"] - time.time() - 36000) < 60
    assert found["token_endpoint"] == f"{sdk.cloud.url}/oauth/v1/token"


def test_another_user_logs_in_where_that_is_asked_for(sdk: Both) -> None:
    add_user(world(sdk), 9, "somebody")
    app = oauth2_app(sdk, user_id=9)
    token = log_in(sdk, app)

    assert (token.user.id, token.user.username) == (9, "somebody")
    assert sdk.run(token.fetch_userinfo()).id == 9
    assert [account.id for account in sdk.run(token.fetch_resources()).accounts] == [9]


def test_a_stock_client_authenticates_in_the_form_or_in_the_header(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app)
    found = httpx.get(f"{sdk.cloud.url}/oauth/.well-known/openid-configuration").json()
    form, login = {"token": token.token}, (str(app.id), app.secret)
    whole = {**form, "client_id": login[0], "client_secret": login[1]}

    header = httpx.post(found["introspection_endpoint"], data=form, auth=login)
    posted = httpx.post(found["introspection_endpoint"], data=whole)

    assert found["token_endpoint_auth_methods_supported"] == ["client_secret_post", "client_secret_basic"]
    assert header.json() == posted.json()
    assert (header.json()["active"], header.json()["client_id"]) == (True, login[0])


def test_a_refresh_token_is_exchanged_by_basic_authentication(sdk: Both, app: Any) -> None:
    token = log_in(sdk, app)
    form = {"grant_type": "refresh_token", "refresh_token": token.refresh_token}

    answer = httpx.post(f"{sdk.cloud.url}/oauth/v1/token", data=form, auth=(str(app.id), app.secret))

    assert answer.status_code == 200
    assert answer.json()["access_token"] != token.token


@pytest.mark.parametrize(
    ("secret", "more", "status", "code"),
    [
        ("wrong", {}, 401, "invalid_client"),
        ("", {}, 401, "invalid_client"),
        (None, {"client_secret": "twice"}, 400, "invalid_request"),
        (None, {"client_id": "5"}, 400, "invalid_request"),
    ],
)
def test_a_wrong_or_twofold_authentication_is_refused(
    sdk: Both, app: Any, secret: str | None, more: dict[str, str], status: int, code: str
) -> None:
    login = (str(app.id), app.secret if secret is None else secret)

    answer = httpx.post(f"{sdk.cloud.url}/oauth/v1/token/introspect", data={"token": "x", **more}, auth=login)

    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert app.secret not in answer.text


@pytest.mark.parametrize("header", ["Basic", "Basic !", "Basic bm9jb2xvbg==", "Basic /w=="])
def test_authentication_that_cannot_be_read_is_refused(sdk: Both, header: str) -> None:
    url = f"{sdk.cloud.url}/oauth/v1/token/introspect"

    answer = httpx.post(url, data={"token": "x"}, headers={"Authorization": header})

    assert answer.status_code == 401
