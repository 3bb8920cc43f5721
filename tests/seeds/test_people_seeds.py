"""The examples of the documented interface for users, groups, keys, logins and webhooks, as programs write them.

They know a key or a secret and nothing else; where everything goes, the environment says. The views of the examples
run in Flask, and for the asynchronous package in Starlette. The view that takes the code is not called `redirect`
here, as it is in the documents: there it hides the function that the view before it calls.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import flask
import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from werkzeug.serving import make_server

from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.server import ThreadedServer
from rblxopencloud.testing.services.inventories import add_item

if TYPE_CHECKING:
    from collections.abc import Generator

    from starlette.requests import Request

USER = 287113233
SECRET = "made-up-webhook-secret"


class Program:
    """A program that uses one of the two packages; `run` awaits where there is something to await."""

    def __init__(self, name: str) -> None:
        self.package: Any = importlib.import_module(name)
        self.is_asynchronous = name.endswith("async")
        self._runner = asyncio.Runner()

    def run(self, value: Any) -> Any:
        async def awaited() -> Any:
            return await value

        return self._runner.run(awaited()) if inspect.isawaitable(value) else value

    def items(self, values: Any) -> list[Any]:
        async def collected() -> list[Any]:
            return [value async for value in values]

        return self._runner.run(collected()) if hasattr(values, "__aiter__") else list(values)

    def close(self) -> None:
        self._runner.close()


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Generator[LocalOpenCloud]:
    with LocalOpenCloud(check_answers=True) as found:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", found.url)
        yield found


@pytest.fixture(params=["rblxopencloud", "rblxopencloudasync"])
def program(request: pytest.FixtureRequest, here: LocalOpenCloud) -> Generator[Program]:  # noqa: ARG001 - it has to be there
    program = Program(request.param)
    yield program
    program.close()


@contextmanager
def served(app: Any) -> Generator[str]:
    """A Flask application on a real server; its address."""
    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def served_asynchronously(*routes: Route) -> Generator[str]:
    """A Starlette application on a real server; its address."""
    server = ThreadedServer(Starlette(routes=list(routes)), "127.0.0.1", 0)
    server.start()
    try:
        yield server.url
    finally:
        server.stop()


def flask_login(rblxapp: Any) -> flask.Flask:
    """The two views of the guide."""
    app = flask.Flask(__name__)

    def login() -> Any:
        return flask.redirect(rblxapp.generate_uri(["openid", "profile"]))

    def came_back() -> str:
        access = rblxapp.exchange_code(flask.request.args.get("code"))
        return f"Hello {access.user.username}, {access.user.id}, {access.user.headshot_uri}"

    app.add_url_rule("/login", view_func=login)
    app.add_url_rule("/redirect", view_func=came_back)
    return app


def starlette_login(rblxapp: Any) -> list[Route]:
    """The same for the asynchronous package."""

    async def login(_request: Request) -> Response:
        return RedirectResponse(rblxapp.generate_uri(["openid", "profile"]), 302)

    async def came_back(request: Request) -> Response:
        access = await rblxapp.exchange_code(request.query_params.get("code"))
        return PlainTextResponse(f"Hello {access.user.username}, {access.user.id}, {access.user.headshot_uri}")

    return [Route("/login", login), Route("/redirect", came_back)]


def logged_in(program: Program, here: LocalOpenCloud, *scopes: str) -> tuple[Any, Any]:
    """An application, and the token of a user who logged in to it."""
    app_id, secret = here.add_oauth2_app(["https://example.com/redirect"])
    rblxapp = program.package.OAuth2App(app_id, secret, "https://example.com/redirect")
    back = httpx.get(rblxapp.generate_uri(["openid", "profile", *scopes])).headers["location"]
    return rblxapp, program.run(rblxapp.exchange_code(httpx.URL(back).params["code"]))


def test_the_views_of_the_guide_log_a_user_in(program: Program, here: LocalOpenCloud) -> None:
    # The address is known only once the server runs, and the application needs it before.
    rblxapp = program.package.OAuth2App(0, "your-client-secret", "https://example.com/redirect")
    views: Any = starlette_login(rblxapp) if program.is_asynchronous else flask_login(rblxapp)

    with served_asynchronously(*views) if program.is_asynchronous else served(views) as url:
        rblxapp.redirect_uri = f"{url}/redirect"
        rblxapp.id, rblxapp.secret = here.add_oauth2_app([rblxapp.redirect_uri])
        answer = httpx.get(f"{url}/login", follow_redirects=True)

    assert answer.text == f"Hello player, {USER}, https://pictures.invalid/users/{USER}/headshot.png"
    assert [step.status_code for step in answer.history] == [302, 302]


def test_the_user_who_logged_in_lists_what_they_own_and_belong_to(program: Program, here: LocalOpenCloud) -> None:
    state: Any = here
    add_item(state._world, USER, {"badgeDetails": {"badgeId": "7"}})
    _, access = logged_in(program, here, "user.inventory-item:read")

    assert [item.id for item in program.items(access.user.list_inventory())] == [7]
    assert [membership.group.id for membership in program.items(access.user.list_groups())] == [7]


def test_a_message_goes_to_every_experience_that_was_opened(program: Program, here: LocalOpenCloud) -> None:
    _, access = logged_in(program, here, "universe-messaging-service:publish")
    resources = program.run(access.fetch_resources())

    for experience in resources.experiences:
        program.run(experience.publish_message("exampletopic", "exampledata"))

    assert [account.id for account in resources.accounts] == [USER, 7]
    assert here.requests[-1].operation_id == "Cloud_PublishUniverseMessage"


def test_a_stored_refresh_token_gives_another_access_token(program: Program, here: LocalOpenCloud) -> None:
    rblxapp, access = logged_in(program, here)
    stored = access.refresh_token

    access = program.run(rblxapp.refresh_token(stored))

    assert program.run(access.fetch_userinfo()).id == USER
    assert access.refresh_token != stored


def test_access_is_revoked(program: Program, here: LocalOpenCloud) -> None:
    _, access = logged_in(program, here)

    program.run(access.revoke())

    with pytest.raises(program.package.Unauthorized):
        program.run(access.fetch_userinfo())


def test_a_program_without_a_secret_uses_a_verifier(program: Program, here: LocalOpenCloud) -> None:
    app_id, _ = here.add_oauth2_app(["http://localhost/redirect"], public=True)
    rblxapp = program.package.OAuth2App(app_id, None, "http://localhost/redirect")

    code_verifier = rblxapp.generate_code_verifier()
    address = rblxapp.generate_uri(["openid", "profile"], code_verifier=code_verifier)
    code = httpx.URL(httpx.get(address).headers["location"]).params["code"]
    access = program.run(rblxapp.exchange_code(code, code_verifier=code_verifier))

    assert (len(code_verifier), access.user.username) == (128, "player")


def test_a_user_is_fetched_and_printed(program: Program, here: LocalOpenCloud) -> None:
    user = program.package.User(USER, here.api_key)

    program.run(user.fetch_info())

    assert (user.display_name, user.username) == ("Player", "player")


def test_one_key_or_several_lead_to_the_same_objects(program: Program, here: LocalOpenCloud) -> None:
    api_key = program.package.ApiKey(here.api_key)

    for group in (api_key.get_group(7), program.package.Group(7, here.add_key(["group:read"]))):
        found = group if not inspect.isawaitable(group) else program.run(group)
        assert program.run(found.fetch_info()).member_count == 1
    experience = program.run(api_key.get_experience(13058, fetch_info=True))
    assert experience.name == "Experience"


def test_the_view_of_the_guide_receives_webhooks(program: Program, here: LocalOpenCloud) -> None:
    webhook = program.package.Webhook(SECRET, here.api_key)
    erased: list[tuple[int, list[int]]] = []

    @webhook.event
    def on_right_to_erasure_request(notification: Any) -> None:
        erased.append((notification.user_id, [experience.id for experience in notification.experiences]))

    def webhook_roblox() -> tuple[str, int]:
        return webhook.process_notification(
            body=flask.request.data, secret_header=flask.request.headers["Roblox-Signature"]
        )

    async def webhook_roblox_async(request: Request) -> Response:
        header = request.headers["Roblox-Signature"]
        text, status = await webhook.process_notification(body=await request.body(), secret_header=header)
        return Response(text, status)

    app = flask.Flask(__name__)
    app.add_url_rule("/webhook-roblox", view_func=webhook_roblox, methods=["POST"])
    route = Route("/webhook-roblox", webhook_roblox_async, methods=["POST"])
    with served_asynchronously(route) if program.is_asynchronous else served(app) as url:
        payload = {"UserId": 1, "GameIds": [13058]}
        told = here.deliver_webhook(f"{url}/webhook-roblox", "RightToErasureRequest", payload, SECRET)
        forged = here.deliver_webhook(f"{url}/webhook-roblox", "RightToErasureRequest", payload, "guessed")

    assert (told.statuses, set(forged.statuses), erased) == ((204,), {401}, [(1, [13058])])
