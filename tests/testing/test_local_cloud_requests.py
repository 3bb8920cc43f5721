"""What the local Open Cloud refuses, what it says then, and what it remembers."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud

UNIVERSE = "/cloud/v2/universes/123"
ENTRIES = f"{UNIVERSE}/data-stores/store/entries"
V1_STORES = "/datastores/v1/universes/123/standard-datastores"
V1_ORDERED = "/ordered-data-stores/v1/universes/123/orderedDataStores/store/scopes/global/entries"
PRODUCTS = "/developer-products/v2/universes/123/developer-products"
INVALID_KEY = {"errors": [{"code": 0, "message": "Invalid API Key"}]}


def assert_refused(answer: httpx.Response, status: int, *words: str) -> None:
    assert answer.status_code == status, answer.text
    assert all(word in answer.text for word in words), answer.text
    assert "x-rblxopencloud-example" not in answer.headers


def test_an_unknown_key_is_refused(stranger: httpx.Client) -> None:
    answer = stranger.get(UNIVERSE, headers={"x-api-key": "wrong"})

    assert_refused(answer, 401)
    assert answer.json() == INVALID_KEY


def test_an_unknown_token_is_refused(stranger: httpx.Client) -> None:
    assert_refused(stranger.get(UNIVERSE, headers={"authorization": "Bearer wrong"}), 401, "token")


def test_a_key_is_no_token_and_a_token_no_key(stranger: httpx.Client, cloud: LocalOpenCloud) -> None:
    assert_refused(stranger.get(UNIVERSE, headers={"x-api-key": cloud.oauth2_token}), 401)
    assert_refused(stranger.get(UNIVERSE, headers={"authorization": f"Bearer {cloud.api_key}"}), 401)


def test_a_token_is_accepted_where_tokens_are(stranger: httpx.Client, cloud: LocalOpenCloud) -> None:
    token = {"authorization": f"Bearer {cloud.oauth2_token}"}

    assert stranger.get(UNIVERSE, headers=token).status_code == 200
    assert_refused(stranger.get(f"{V1_STORES}", headers=token), 401, "API key")


def test_an_operation_that_asks_for_nothing_is_open_but_not_to_wrong_keys(stranger: httpx.Client) -> None:
    assert stranger.get("/v1/badges/5").json()["id"] == 5
    assert_refused(stranger.get("/v1/badges/5", headers={"x-api-key": "wrong"}), 401)


def test_a_key_reaches_as_far_as_its_scopes(stranger: httpx.Client, cloud: LocalOpenCloud) -> None:
    key = {"x-api-key": cloud.add_key(["universe:write"])}

    allowed = stranger.patch(UNIVERSE, headers=key, json={"voiceChatEnabled": True})
    refused = stranger.post(f"{UNIVERSE}:publishMessage", headers=key, json={"topic": "a", "message": "b"})

    assert allowed.json()["voiceChatEnabled"] is True
    assert_refused(refused, 403, "PERMISSION_DENIED", "universe-messaging-service:publish")
    assert key["x-api-key"] not in refused.text


def test_a_scope_that_widens_an_answer_is_not_asked_for(stranger: httpx.Client, cloud: LocalOpenCloud) -> None:
    key = {"x-api-key": cloud.add_key(["universe:write"])}

    assert stranger.get("/cloud/v2/users/5", headers=key).json()["id"] == "5"


def test_a_scope_that_does_not_exist_is_refused_when_the_key_is_made(cloud: LocalOpenCloud) -> None:
    with pytest.raises(ValueError, match="universe:raed"):
        cloud.add_key(["universe:raed"])


@pytest.mark.parametrize("path", ["/_nope", "/nope", "/cloud/v2/universes", f"{UNIVERSE}/", "/cloud/v2//universes/1"])
def test_an_unknown_path_is_not_found(path: str, http: httpx.Client) -> None:
    assert_refused(http.get(path), 404, "path")


def test_a_wrong_method_is_told_the_right_ones(http: httpx.Client) -> None:
    answer = http.delete(UNIVERSE)

    assert_refused(answer, 405, "GET, PATCH")
    assert answer.headers["allow"] == "GET, PATCH"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("nope=1", ["nope"]),
        ("maxPageSize=ten", ["maxPageSize", "whole number"]),
        ("maxPageSize=9999999999", ["maxPageSize", "int32"]),
        ("maxPageSize=", ["maxPageSize"]),
        ("maxPageSize=1&maxPageSize=2", ["maxPageSize", "2 times"]),
        ("filter=%ff", ["UTF-8"]),
        ("showDeleted=yes", ["showDeleted", "true or false"]),
    ],
)
def test_a_query_that_is_not_described_is_refused(query: str, words: list[str], http: httpx.Client) -> None:
    assert_refused(http.get(f"{ENTRIES}?{query}"), 400, "INVALID_ARGUMENT", *words)


def test_a_missing_query_parameter_is_named(http: httpx.Client) -> None:
    assert_refused(http.get("/v1/assets-thumbnail-3d"), 400, "assetId", "required")


def test_a_query_parameter_that_is_a_list_may_be_repeated(http: httpx.Client) -> None:
    path = "/toolbox-service/v2/assets:search?searchCategoryType=Model&includedInstanceTypes=a&includedInstanceTypes=b"

    assert http.get(path).status_code == 200


def test_path_parameters_have_types_too(http: httpx.Client) -> None:
    assert_refused(http.get("/datastores/v1/universes/me/standard-datastores"), 400, "universeId", "whole number")
    assert_refused(http.get("/cloud/v2/universes/%ff"), 400, "UTF-8")


def test_a_missing_header_parameter_is_named(http: httpx.Client) -> None:
    assert_refused(http.post("/ads-management/v1/campaigns", json={}), 400, "x-idempotency-key")


def test_a_wrong_header_parameter_is_refused(http: httpx.Client) -> None:
    answer = http.get("/v1/assets-thumbnail-3d?assetId=1", headers={"Roblox-Place-Id": "here"})

    assert_refused(answer, 400, "Roblox-Place-Id", "whole number")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"privateServerPriceRobux": "free"}, ["/privateServerPriceRobux", "integer"]),
        ({"facebookSocialLink": {"title": []}}, ["/facebookSocialLink/title", "string"]),
        ([], ["object"]),
        ("text", ["object"]),
    ],
)
def test_a_body_is_refused_with_a_pointer_to_its_first_problem(body: Any, words: list[str], http: httpx.Client) -> None:
    assert_refused(http.patch(UNIVERSE, json=body), 400, *words)


@pytest.mark.parametrize(
    "content", [b"{", b"\xff", b'{"displayName": NaN}', b"[" * 100_000, b'{"a":' * 500 + b"1" + b"}" * 500]
)
def test_a_body_that_is_not_json_is_refused(content: bytes, http: httpx.Client) -> None:
    answer = http.patch(UNIVERSE, content=content, headers={"content-type": "application/json"})

    assert_refused(answer, 400, "JSON")


def test_a_refusal_does_not_repeat_what_was_sent(http: httpx.Client) -> None:
    assert "hunter2" not in http.patch(UNIVERSE, json={"voiceChatEnabled": "hunter2"}).text


def test_what_only_answers_carry_is_tolerated_in_a_request(http: httpx.Client) -> None:
    assert http.patch(UNIVERSE, json={"createTime": "2020-01-01T00:00:00Z", "user": 5}).status_code == 200


def test_null_is_accepted_exactly_where_it_may_be(http: httpx.Client) -> None:
    path = "/virtual-events/v3/game-events/5"

    assert_refused(http.patch(UNIVERSE, json={"voiceChatEnabled": None}), 400, "/voiceChatEnabled")
    assert http.patch(path, json={"title": None}).status_code == 200


def test_unknown_properties_are_refused_where_the_description_says_so(http: httpx.Client) -> None:
    answer = http.patch("/virtual-events/v3/game-events/5", json={"nope": 1})

    assert_refused(answer, 400, "nope")


def test_a_missing_body_is_refused_where_it_is_required(http: httpx.Client) -> None:
    assert_refused(http.post("/api-keys/v1/introspect"), 400, "body is required")


def test_a_body_is_refused_where_there_is_none(http: httpx.Client) -> None:
    assert_refused(http.post(f"{ENTRIES}/key:listRevisions", json={}), 405)
    assert_refused(http.request("GET", UNIVERSE, json={}), 400, "no body")


def test_another_media_type_is_refused(http: httpx.Client) -> None:
    answer = http.patch(UNIVERSE, content="{}", headers={"content-type": "text/csv"})

    assert_refused(answer, 415, "text/csv", "application/json")


def test_a_body_without_a_media_type_is_refused(http: httpx.Client) -> None:
    assert_refused(http.patch(UNIVERSE, content=b"{}"), 415)


def test_a_place_may_be_uploaded_in_either_form(http: httpx.Client) -> None:
    path = "/universes/v1/1/places/2/versions?versionType=Saved"

    for kind in ("application/octet-stream", "application/xml"):
        assert "versionNumber" in http.post(path, content=b"<roblox!", headers={"content-type": kind}).json()
    assert_refused(http.post(path, content=b"x", headers={"content-type": "text/plain"}), 415)
    assert_refused(http.post(path), 400, "body is required")


def test_a_form_may_hold_text_numbers_and_files(http: httpx.Client, cloud: LocalOpenCloud) -> None:
    fields = {"name": "Sword", "price": "25", "isForSale": "true"}

    answer = http.post(PRODUCTS, data=fields, files={"imageFile": ("a.png", b"\r\n--\x00", "image/png")})

    assert answer.json()["name"] == "Sword"
    assert b"\r\n--\x00" in cloud.requests[-1].body


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"price": (None, b"25")}, ["name is required"]),
        ({"name": (None, b"a"), "price": (None, b"much")}, ["price", "whole number"]),
        ({"name": (None, b"a"), "nope": (None, b"1")}, ["nope"]),
        ({"name": (None, b"a"), "imageFile": (None, b"1")}, ["imageFile", "file"]),
        ({"name": (None, b"\xff")}, ["name", "UTF-8"]),
    ],
)
def test_a_form_that_is_not_described_is_refused(parts: Any, words: list[str], http: httpx.Client) -> None:
    assert_refused(http.post(PRODUCTS, files=parts), 400, *words)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"x"),
        ("multipart/form-data; boundary=b", b'--b\r\ncontent-disposition: form-data; name="name"\r\n\r\na'),
    ],
)
def test_a_broken_form_is_refused(kind: str, content: bytes, http: httpx.Client) -> None:
    assert_refused(http.post(PRODUCTS, content=content, headers={"content-type": kind}), 400)


def test_a_json_part_of_a_form_is_checked_like_a_body(http: httpx.Client) -> None:
    file = ("a.png", b"x", "image/png")

    good = http.post("/assets/v1/assets", files={"request": (None, b'{"displayName":"a"}'), "fileContent": file})
    bad = http.post("/assets/v1/assets", files={"request": (None, b'{"displayName":1}'), "fileContent": file})
    broken = http.post("/assets/v1/assets", files={"request": (None, b"{"), "fileContent": file})

    assert good.json() == {"done": False, "path": "operations/Assets_CreateAsset"}
    assert_refused(bad, 400, "/request/displayName")
    assert_refused(broken, 400, "JSON")


def test_every_family_has_its_own_envelope(http: httpx.Client) -> None:
    message = {"message": "Unknown query parameter 'no'. This operation takes none."}
    answers = {path: http.get(f"{path}?no=1").json() for path in (UNIVERSE, V1_STORES, V1_ORDERED)}

    assert answers[UNIVERSE] == {"code": "INVALID_ARGUMENT", **message, "details": []}
    assert answers[V1_STORES] | {"message": ""} == {"error": "INVALID_ARGUMENT", "message": "", "errorDetails": []}
    assert answers[V1_ORDERED] | {"message": ""} == {"code": "INVALID_ARGUMENT", "message": ""}
    assert http.get("/assets/v1/operations/1?no=1").json() == {"code": 3, **message}
    assert http.get("/v1/badges/5?no=1").json() == {"errors": [{"code": 0, **message}]}


def test_credentials_are_never_remembered(cloud: LocalOpenCloud, stranger: httpx.Client) -> None:
    secrets = [cloud.api_key, cloud.oauth2_token, cloud.add_key(), "foreign-secret"]
    for secret in secrets:
        headers = {"x-api-key": secret, "authorization": f"Bearer {secret}", "cookie": f"a={secret}", "x-other": secret}
        stranger.get(f"{UNIVERSE}?apiKey={secret}", headers=headers)
        stranger.post("/api-keys/v1/introspect", json={"apiKey": secret})
        stranger.post("/oauth/v1/token", data={"client_secret": secret, "grant_type": "refresh_token"})

    seen = (
        repr([(request, request.body) for request in cloud.requests])
        + repr(cloud)
        + repr(list(cloud.world.credentials.all()))
    )

    assert len(cloud.requests) == 12
    assert not [secret for secret in secrets if secret in seen]
    assert cloud.requests[1].json == {"apiKey": "[redacted]"}


def test_requests_are_remembered_with_their_answer(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    http.patch(f"{UNIVERSE}?updateMask=displayName", json={"displayName": "Ours"})
    http.get("/nope")

    first, second = cloud.requests

    assert (first.method, first.path, first.operation_id) == ("PATCH", UNIVERSE, "Cloud_UpdateUniverse")
    assert (first.query, first.json, first.status) == ((("updateMask", "displayName"),), {"displayName": "Ours"}, 200)
    assert first.headers["content-type"] == "application/json"
    assert (second.operation_id, second.status) == (None, 404)
    cloud.clear()
    assert cloud.requests == []


@pytest.mark.parametrize(("text", "status"), [('"287113233"', 200), ("287113233", 200), ('"me"', 400), ('"1.5"', 400)])
def test_an_upload_may_write_an_id_as_text_as_the_guide_of_the_service_does(text: str, status: int) -> None:
    cloud = LocalOpenCloud(socket=False)
    about = '{"displayName":"Hat","description":"","assetType":"Model","creationContext":{"creator":{"userId":%s}}}'
    parts = [("request", (None, about % text)), ("fileContent", ("hat.rbxm", b"<roblox!", "model/x-rbxm"))]

    with httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key}) as client:
        answer = client.post("http://any/assets/v1/assets", files=parts)
        made = client.get(f"http://any/assets/v1/{answer.json()['path']}") if answer.is_success else answer

    assert answer.status_code == status, answer.text
    if answer.is_success:
        assert made.json()["response"]["creationContext"]["creator"] == {"userId": 287113233}
