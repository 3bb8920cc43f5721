"""Requests of the service 'advertising'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_BATCH_GET_CAMPAIGN_STATUS = _core.Endpoint(
    id="post_ads_management_v1_campaigns_batchGetStatus",
    service="advertising",
    function="batch_get_campaign_status",
    method="POST",
    path="/ads-management/v1/campaigns:batchGetStatus",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 1000, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#post_ads_management_v1_campaigns_batchGetStatus",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def batch_get_campaign_status(body: t.BatchGetStatusRequest) -> Request[t.BatchGetStatusResponse]:
    """Get the status of many campaigns.

    Reads `status` and `deliveryStatus` of as many as 100 campaigns at once, which spares single requests when
    waiting for reviews. Ids that are unknown or belong to somebody else do not fail the request; they are listed in
    `failures`. Changes nothing, although it is a POST. Experimental, so it may change.

    `POST /ads-management/v1/campaigns:batchGetStatus` · experimental
    Scopes: `ad.campaign:read` · Credentials: api-key, oauth2
    Limits: 1,000 a minute per key owner, 1,000 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#post_ads_management_v1_campaigns_batchGetStatus
    """
    return _core.Request(
        _BATCH_GET_CAMPAIGN_STATUS, "/ads-management/v1/campaigns:batchGetStatus", json=_core.given(body)
    )


_CREATE_CAMPAIGN = _core.Endpoint(
    id="post_ads_management_v1_campaigns",
    service="advertising",
    function="create_campaign",
    method="POST",
    path="/ads-management/v1/campaigns",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 60, 60),
        _core.RateLimit("oauth2-authorization", 60, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#post_ads_management_v1_campaigns",
    repeatable=False,
    idempotency=_core.Idempotency("header", "x-idempotency-key", None),
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_campaign(body: t.CreateCampaignRequest, *, x_idempotency_key: str) -> Request[t.Campaign]:
    """Create a campaign.

    Orders an ad campaign for an experience, at the expense of the billing account; its creatives must be image
    assets that exist and that the caller may use. `budget.amountMicros` is text counting millionths of a US dollar
    and has a minimum, a schedule lasts at most 3650 days, and `schedule.endTime` is refused. The header
    `x-idempotency-key` has to be a UUID: within 24 hours the same key and body yield the first campaign again, a
    different body 409. The new campaign is `IN_REVIEW` and is not shown until that is over.

    `POST /ads-management/v1/campaigns` · experimental
    Scopes: `ad.campaign:write` · Credentials: api-key, oauth2
    Limits: 60 a minute per key owner, 60 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#post_ads_management_v1_campaigns
    """
    return _core.Request(
        _CREATE_CAMPAIGN,
        "/ads-management/v1/campaigns",
        headers=_core.headers(("x-idempotency-key", x_idempotency_key)),
        json=_core.given(body),
    )


_GET_BILLING_ACCOUNT = _core.Endpoint(
    id="get_ads_management_v1_billing_accounts__id_",
    service="advertising",
    function="get_billing_account",
    method="GET",
    path="/ads-management/v1/billing-accounts/{id}",
    server="https://apis.roblox.com",
    scopes=("ad.billing:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 600, 60),
        _core.RateLimit("oauth2-authorization", 600, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_billing_accounts__id_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_billing_account(id: int | str) -> Request[t.BillingAccount]:
    """Get a billing account.

    Reads one billing account of the caller by id: its name, type, status and the time zone that governs its budgets
    and reports. Somebody else's account looks like a missing one and is answered with 404. Experimental, so it may
    change.

    `GET /ads-management/v1/billing-accounts/{id}` · experimental
    Scopes: `ad.billing:read` · Credentials: api-key, oauth2
    Limits: 600 a minute per key owner, 600 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_billing_accounts__id_
    """
    return _core.Request(_GET_BILLING_ACCOUNT, "/ads-management/v1/billing-accounts/" + _core.segment(id, "id"))


_GET_CAMPAIGN = _core.Endpoint(
    id="get_ads_management_v1_campaigns__id_",
    service="advertising",
    function="get_campaign",
    method="GET",
    path="/ads-management/v1/campaigns/{id}",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 600, 60),
        _core.RateLimit("oauth2-authorization", 600, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_campaigns__id_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_campaign(id: int | str) -> Request[t.Campaign]:
    """Get a campaign.

    Reads one campaign: `status` is what its owner has decided, `deliveryStatus` whether ads are really being shown,
    and `deliveryStatusReasons` what lies behind that, such as a rejection or the learning phase at the beginning. A
    campaign of somebody else is answered with 404 as if there were none. Experimental, so it may change.

    `GET /ads-management/v1/campaigns/{id}` · experimental
    Scopes: `ad.campaign:read` · Credentials: api-key, oauth2
    Limits: 600 a minute per key owner, 600 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_campaigns__id_
    """
    return _core.Request(_GET_CAMPAIGN, "/ads-management/v1/campaigns/" + _core.segment(id, "id"))


_GET_CAMPAIGN_OPTIONS = _core.Endpoint(
    id="get_ads_management_v1_campaign_options",
    service="advertising",
    function="get_campaign_options",
    method="GET",
    path="/ads-management/v1/campaign-options",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 600, 60),
        _core.RateLimit("oauth2-authorization", 600, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_campaign_options",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_campaign_options(
    *, objective: str | None = None, universe_id: str | None = None
) -> Request[t.CampaignOptionsResponse]:
    """Get the options for new campaigns.

    Reads what a new campaign may consist of: objectives, ways of paying, ad formats with their pixel sizes, and age
    groups, countries and devices to target. With `universeId` the answer also says whether that experience is fit
    for advertising and, if not, why. Experimental, so it may change.

    `GET /ads-management/v1/campaign-options` · experimental
    Scopes: `ad.campaign:read` · Credentials: api-key, oauth2
    Limits: 600 a minute per key owner, 600 a minute per OAuth2 authorization
    Known values of `objective`: `ENGAGEMENT`

    https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_campaign_options
    """
    return _core.Request(
        _GET_CAMPAIGN_OPTIONS,
        "/ads-management/v1/campaign-options",
        query=_core.query(("objective", objective), ("universeId", universe_id)),
    )


_LIST_ADVERTISABLE_UNIVERSES = _core.Endpoint(
    id="get_ads_management_v1_advertisable_universes",
    service="advertising",
    function="list_advertisable_universes",
    method="GET",
    path="/ads-management/v1/advertisable-universes",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 600, 60),
        _core.RateLimit("oauth2-authorization", 600, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_advertisable_universes",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_advertisable_universes() -> Request[t.ListAdvertisableUniversesResponse]:
    """List the universes that can be advertised.

    Lists the ids of all experiences for which the billing account may run a campaign, to be used as
    `targetUniverseId`. Names are not included, and there are no pages: everything comes at once. Experimental, so
    it may change.

    `GET /ads-management/v1/advertisable-universes` · experimental
    Scopes: `ad.campaign:read` · Credentials: api-key, oauth2
    Limits: 600 a minute per key owner, 600 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_advertisable_universes
    """
    return _core.Request(_LIST_ADVERTISABLE_UNIVERSES, "/ads-management/v1/advertisable-universes")


_LIST_BILLING_ACCOUNTS = _core.Endpoint(
    id="get_ads_management_v1_billing_accounts",
    service="advertising",
    function="list_billing_accounts",
    method="GET",
    path="/ads-management/v1/billing-accounts",
    server="https://apis.roblox.com",
    scopes=("ad.billing:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 600, 60),
        _core.RateLimit("oauth2-authorization", 600, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_billing_accounts",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "billingAccounts", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_billing_accounts(
    *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListBillingAccountsResponse]:
    """List billing accounts.

    Lists in pages of 1 to 100, 50 by default, the caller's own billing accounts with their type, status and time
    zone. The last page has no `nextPageToken`. Experimental, so it may change.

    `GET /ads-management/v1/billing-accounts` · experimental
    Scopes: `ad.billing:read` · Credentials: api-key, oauth2
    Limits: 600 a minute per key owner, 600 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_billing_accounts
    """
    return _core.Request(
        _LIST_BILLING_ACCOUNTS,
        "/ads-management/v1/billing-accounts",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_CAMPAIGNS = _core.Endpoint(
    id="get_ads_management_v1_campaigns",
    service="advertising",
    function="list_campaigns",
    method="GET",
    path="/ads-management/v1/campaigns",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 600, 60),
        _core.RateLimit("oauth2-authorization", 600, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_campaigns",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "campaigns", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_campaigns(
    *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListCampaignsResponse]:
    """List campaigns.

    Lists in pages of 1 to 100, 50 by default, the campaigns of the caller's billing account. Running ones precede
    paused and these precede cancelled ones; each group starts with the newest. The last page has no
    `nextPageToken`. Experimental, so it may change.

    `GET /ads-management/v1/campaigns` · experimental
    Scopes: `ad.campaign:read` · Credentials: api-key, oauth2
    Limits: 600 a minute per key owner, 600 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_campaigns
    """
    return _core.Request(
        _LIST_CAMPAIGNS,
        "/ads-management/v1/campaigns",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_CREATIVES = _core.Endpoint(
    id="get_ads_management_v1_creatives",
    service="advertising",
    function="list_creatives",
    method="GET",
    path="/ads-management/v1/creatives",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 600, 60),
        _core.RateLimit("oauth2-authorization", 600, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_creatives",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "creatives", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_creatives(
    *, is_archived: bool | None = None, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListCreativesResponse]:
    """List creatives.

    Lists in pages of 1 to 100, 50 by default, the images kept for reuse in the caller's billing account, with
    moderation status, size in pixels and origin. `isArchived` selects archived or current ones. The last page has
    no `nextPageToken`. Experimental, so it may change.

    `GET /ads-management/v1/creatives` · experimental
    Scopes: `ad.campaign:read` · Credentials: api-key, oauth2
    Limits: 600 a minute per key owner, 600 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#get_ads_management_v1_creatives
    """
    return _core.Request(
        _LIST_CREATIVES,
        "/ads-management/v1/creatives",
        query=_core.query(("isArchived", is_archived), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_UPDATE_CAMPAIGN = _core.Endpoint(
    id="patch_ads_management_v1_campaigns__id_",
    service="advertising",
    function="update_campaign",
    method="PATCH",
    path="/ads-management/v1/campaigns/{id}",
    server="https://apis.roblox.com",
    scopes=("ad.campaign:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 60, 60),
        _core.RateLimit("oauth2-authorization", 60, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/advertising#patch_ads_management_v1_campaigns__id_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_campaign(id: int | str, body: t.UpdateCampaignRequest) -> Request[t.Campaign]:
    """Update a campaign.

    Changes a campaign's name, budget amount or status, and its schedule as long as it has not begun; every other
    field is fixed and brings 400 when sent. `CANCELLED` cannot be taken back. A higher budget applies at once, a
    lower one for a running campaign from the following midnight of the account's time zone, until when it is
    reported in `budget.scheduledAmountMicros`. Returns the campaign.

    `PATCH /ads-management/v1/campaigns/{id}` · experimental
    Scopes: `ad.campaign:write` · Credentials: api-key, oauth2
    Limits: 60 a minute per key owner, 60 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/advertising#patch_ads_management_v1_campaigns__id_
    """
    return _core.Request(
        _UPDATE_CAMPAIGN, "/ads-management/v1/campaigns/" + _core.segment(id, "id"), json=_core.given(body)
    )


ENDPOINTS: dict[str, Endpoint] = {
    "post_ads_management_v1_campaigns_batchGetStatus": _BATCH_GET_CAMPAIGN_STATUS,
    "post_ads_management_v1_campaigns": _CREATE_CAMPAIGN,
    "get_ads_management_v1_billing_accounts__id_": _GET_BILLING_ACCOUNT,
    "get_ads_management_v1_campaigns__id_": _GET_CAMPAIGN,
    "get_ads_management_v1_campaign_options": _GET_CAMPAIGN_OPTIONS,
    "get_ads_management_v1_advertisable_universes": _LIST_ADVERTISABLE_UNIVERSES,
    "get_ads_management_v1_billing_accounts": _LIST_BILLING_ACCOUNTS,
    "get_ads_management_v1_campaigns": _LIST_CAMPAIGNS,
    "get_ads_management_v1_creatives": _LIST_CREATIVES,
    "patch_ads_management_v1_campaigns__id_": _UPDATE_CAMPAIGN,
}
