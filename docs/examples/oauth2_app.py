"""A web app that users log in to with Roblox: OAuth2 with PKCE, as a Starlette application.

    uvicorn --factory oauth2_app:app

CLIENT_ID, CLIENT_SECRET and REDIRECT_URI are those of the app on the Creator Dashboard.
"""

from __future__ import annotations

import html
import os
import secrets

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from rblxopencloudasync import BaseException, InvalidCode, OAuth2App

COOKIE = "visit"


def make_app(oauth: OAuth2App) -> Starlette:
    # Who is under way to Roblox: the state and the verifier of each visit. A real app keeps them with an expiry.
    visits: dict[str, tuple[str, str]] = {}

    async def login(request: Request) -> Response:  # noqa: ARG001 - the signature is the framework's
        visit, state, verifier = secrets.token_urlsafe(16), secrets.token_urlsafe(16), oauth.generate_code_verifier()
        visits[visit] = state, verifier
        answer = RedirectResponse(oauth.generate_uri(["openid", "profile"], state=state, code_verifier=verifier))
        answer.set_cookie(COOKIE, visit, max_age=600, httponly=True, samesite="lax")
        return answer

    async def come_back(request: Request) -> Response:
        state, verifier = visits.pop(request.cookies.get(COOKIE, ""), ("", ""))
        if not state or not secrets.compare_digest(state, request.query_params.get("state", "")):
            return PlainTextResponse("This answer does not belong to you. Start again at /login.", 400)
        if "error" in request.query_params:
            return PlainTextResponse("You did not agree. Start again at /login.", 403)
        try:
            token = await oauth.exchange_code(request.query_params.get("code", ""), verifier)
            user = await token.fetch_userinfo()
        except InvalidCode:
            return PlainTextResponse("The code is spent or too old. Start again at /login.", 400)
        except BaseException:
            return PlainTextResponse("Roblox does not answer. Try again later.", 502)
        return HTMLResponse(f"<p>Hello, {html.escape(user.username or 'you')}!</p>")

    return Starlette(routes=[Route("/login", login), Route("/redirect", come_back)])


def app() -> Starlette:
    return make_app(OAuth2App(int(os.environ["CLIENT_ID"]), os.environ["CLIENT_SECRET"], os.environ["REDIRECT_URI"]))
