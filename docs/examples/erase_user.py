"""Erase a user's data when Roblox asks for it: a webhook, as a Starlette application.

    uvicorn erase_user:app

RBLXOPENCLOUD_API_KEY needs universe-datastores.objects:list and :delete; WEBHOOK_SECRET is the one that was entered on
the Creator Dashboard. STORES names the data stores in which a player's key is the user's id.

Roblox wants an answer within five seconds and sends the notification again otherwise. Removing what is not there is
fine, so a notification that comes twice does no harm.
"""

from __future__ import annotations

import os

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from rblxopencloudasync import NotFound, RightToErasureRequestNotification, Webhook

STORES = ("coins", "inventory")


def make_app(secret: str, api_key: str) -> Starlette:
    webhook = Webhook(secret, api_key)

    @webhook.event
    async def on_right_to_erasure_request(notification: RightToErasureRequestNotification) -> None:
        for experience in notification.experiences:
            for name in STORES:
                try:
                    await experience.get_datastore(name).remove_entry(str(notification.user_id))
                except NotFound:
                    continue

    async def receive(request: Request) -> PlainTextResponse:
        signature = request.headers.get("roblox-signature", "")
        text, status = await webhook.process_notification(await request.body(), signature.encode())
        return PlainTextResponse(text, status)

    return Starlette(routes=[Route("/webhook", receive, methods=["POST"])])


def app() -> Starlette:
    return make_app(os.environ["WEBHOOK_SECRET"], os.environ["RBLXOPENCLOUD_API_KEY"])
