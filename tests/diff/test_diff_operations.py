"""What changes of operations are called and weigh: identity, parameters, bodies, answers, credentials, limits."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from codegen.diff.walk import Notice
from tests.diff.support import OK, STRING, Json, description, findings, operation, rules

TODAY = dt.date(2026, 6, 1)


def one(**more: Any) -> Json:
    return description({"/items": {"get": {"responses": OK, **more}}})


def with_parameter(**more: Any) -> Json:
    return one(parameters=[{"name": "q", "in": "query", "schema": STRING, **more}])


def test_the_name_of_a_slot_and_the_fragment_of_a_path_are_not_its_identity() -> None:
    def shop(path: str, name: str) -> Json:
        parameter = {"name": name, "in": "path", "required": True, "schema": STRING}
        return description({path: {"get": operation(parameters=[parameter])}})

    renamed = findings(shop("/users/{id}/badges", "id"), shop("/users/{userId}/badges", "userId"))

    assert [(found.rule, found.level) for found in renamed] == [("api-path-parameter-renamed", "info")]
    assert rules(shop("/users/{id}", "id"), shop("/users/{id}#badges.example.com", "id")) == []
    assert rules(shop("/users/{id}#a", "id"), shop("/users/{id}#b", "id")) == []


def test_paths_that_differ_only_by_the_name_of_a_slot_stay_apart() -> None:
    paths = {
        "/files/{id}": {"get": operation(operationId="getFile")},
        "/files/{name}": {"get": operation(operationId="findFile", deprecated=True)},
    }
    fewer = {"/files/{name}": paths["/files/{name}"]}

    (found,) = findings(description(paths), description(fewer))

    assert (found.rule, found.operations[0].id) == ("api-removed-without-deprecation", "getFile")
    assert rules(description(paths), description(dict(reversed(paths.items())))) == []


def test_the_same_path_at_two_hosts_is_two_operations() -> None:
    def at(host: str, **more: Any) -> Json:
        return {"get": operation(servers=[{"url": f"https://{host}"}], **more)}

    old = description({"/v1/assets": at("a.example"), "/v1/assets#b.example": at("b.example")})
    new = description({"/v1/assets#a.example": at("a.example"), "/v1/assets": at("b.example", deprecated=True)})

    (found,) = findings(old, new)

    assert (found.rule, found.pointer) == ("endpoint-deprecated", "#/paths/~1v1~1assets/get/deprecated")


def test_an_operation_that_is_gone_is_told_by_what_was_announced() -> None:
    def gone(**more: Any) -> list[str]:
        found = findings(one(**more), description({}), notice=Notice(today=TODAY))
        return [finding.rule for finding in found]

    assert gone() == ["api-path-removed-without-deprecation"]
    assert gone(deprecated=True) == ["api-path-removed-with-deprecation"]
    assert gone(deprecated=True, **{"x-sunset": "2026-05-31"}) == ["api-path-removed-with-deprecation"]
    assert gone(deprecated=True, **{"x-sunset": "2026-06-02"}) == ["api-path-removed-before-sunset"]
    assert gone(deprecated=True, **{"x-sunset": "soon"}) == ["api-path-sunset-parse"]


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ({}, {"deprecated": True}, "api-deprecated-sunset-missing"),
        ({}, {"deprecated": True, "x-sunset": "2026-06-05"}, "api-sunset-date-too-small"),
        ({}, {"deprecated": True, "x-sunset": "2026-07-05"}, "endpoint-deprecated-with-sunset"),
        ({}, {"deprecated": True, "x-sunset": "x"}, "api-deprecated-sunset-parse"),
        ({"deprecated": True}, {}, "endpoint-reactivated"),
        ({"deprecated": True, "x-sunset": "2026-07-05"}, {"deprecated": True}, "api-sunset-deleted"),
        (
            {"deprecated": True, "x-sunset": "2026-07-05"},
            {"deprecated": True, "x-sunset": "2026-06-05"},
            "api-sunset-date-changed-too-small",
        ),
        ({"x-stability-level": "stable"}, {"x-stability-level": "beta"}, "api-stability-decreased"),
        ({"x-roblox-stability": "BETA"}, {"x-roblox-stability": "STABLE"}, "api-stability-increased"),
        ({"x-roblox-stability": "EXPERIMENTAL"}, {}, "api-stability-stated-or-not"),
        ({}, {"x-roblox-stability": "BETA"}, "api-stability-stated-or-not"),
        ({}, {"x-stability-level": "great"}, "api-invalid-stability-level"),
    ],
)
def test_the_life_of_an_operation(before: Json, after: Json, rule: str) -> None:
    found = findings(one(**before), one(**after), notice=Notice(10, 5, TODAY))

    assert [finding.rule for finding in found] == [rule]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (one(), with_parameter(), {"new-optional-request-parameter": "info"}),
        (one(), with_parameter(required=True), {"new-required-request-parameter": "err"}),
        (with_parameter(), one(), {"request-parameter-removed": "warn"}),
        (with_parameter(deprecated=True), one(), {"request-parameter-removed-with-deprecation": "info"}),
        (with_parameter(), with_parameter(required=True), {"request-parameter-became-required": "err"}),
        (with_parameter(required=True), with_parameter(), {"request-parameter-became-optional": "info"}),
        (with_parameter(), with_parameter(explode=False), {"request-parameter-explode-changed": "err"}),
        (with_parameter(), with_parameter(explode=True, style="form"), {}),
        (with_parameter(), with_parameter(style="spaceDelimited"), {"request-parameter-style-changed": "err"}),
        (with_parameter(), with_parameter(allowReserved=True), {"request-parameter-allow-reserved-changed": "warn"}),
        (with_parameter(), with_parameter(deprecated=True), {"request-parameter-deprecated": "info"}),
        (
            one(parameters=[{"name": "If-Match", "in": "header", "schema": STRING}]),
            one(parameters=[{"name": "if-match", "in": "header", "schema": STRING}]),
            {},
        ),
        (
            one(parameters=[{"name": "q", "in": "query", "schema": STRING}]),
            one(parameters=[{"name": "q", "in": "query", "content": {"application/json": {"schema": STRING}}}]),
            {"request-parameter-media-type-changed": "err"},
        ),
    ],
)
def test_parameters(old: Json, new: Json, expected: Json) -> None:
    assert {found.rule: found.level for found in findings(old, new)} == expected


def test_parameters_of_the_path_hold_for_each_operation_and_can_be_replaced() -> None:
    inherited = {"name": "q", "in": "query", "schema": STRING}
    old = description({"/a": {"parameters": [inherited], "get": operation(), "put": operation()}})
    own = {"name": "q", "in": "query", "required": True, "schema": STRING}
    new = description({"/a": {"parameters": [inherited], "get": operation(parameters=[own]), "put": operation()}})

    (found,) = findings(old, new)

    assert (found.rule, [reached.method for reached in found.operations]) == (
        "request-parameter-became-required",
        ["GET"],
    )


BODY = {"content": {"application/json": {"schema": STRING}}}
FORM = {"content": {"multipart/form-data": {"schema": {"type": "object"}, "encoding": {"a": {"explode": True}}}}}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (one(), one(requestBody=BODY), {"request-body-added-optional": "info"}),
        (one(), one(requestBody={**BODY, "required": True}), {"request-body-added-required": "err"}),
        (one(requestBody=BODY), one(), {"request-body-removed": "err"}),
        (one(requestBody=BODY), one(requestBody={**BODY, "required": True}), {"request-body-became-required": "err"}),
        (
            one(requestBody=BODY),
            one(requestBody={"content": {"text/plain": {"schema": STRING}}}),
            {"request-body-media-type-added": "info", "request-body-media-type-removed": "err"},
        ),
        (
            one(requestBody=BODY),
            one(requestBody={"content": {"Application/JSON; charset=utf-8": {"schema": STRING}}}),
            {},
        ),
        (
            one(requestBody=FORM),
            one(requestBody={"content": {"multipart/form-data": {"schema": {"type": "object"}}}}),
            {"request-body-encoding-changed": "err"},
        ),
        (
            one(responses={"200": {"description": ""}, "404": {"description": ""}}),
            one(responses={"201": {"description": ""}, "409": {"description": ""}}),
            {
                "response-success-status-removed": "err",
                "response-success-status-added": "info",
                "response-non-success-status-removed": "info",
                "response-non-success-status-added": "info",
            },
        ),
        (
            one(responses={"200": {"description": "", **BODY}}),
            one(responses={"200": {"description": ""}}),
            {"response-media-type-removed": "err"},
        ),
        (
            one(
                responses={
                    "200": {"headers": {"A": {"required": True}, "B": {"schema": STRING}, "C": {"required": True}}}
                }
            ),
            one(responses={"200": {"headers": {"c": {"schema": STRING}, "D": {}}}}),
            {
                "required-response-header-removed": "err",
                "optional-response-header-removed": "warn",
                "response-header-became-optional": "err",
                "response-header-added": "info",
                "response-header-type-specialized": "info",
            },
        ),
    ],
)
def test_bodies_and_answers(old: Json, new: Json, expected: Json) -> None:
    assert {found.rule: found.level for found in findings(old, new)} == expected


KEY: Json = {"key": []}
OAUTH: Json = {"oauth": ["read"]}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (one(), one(security=[KEY]), {"api-security-added": "err"}),
        (one(security=[KEY]), one(security=[]), {"api-security-lifted": "info"}),
        (one(security=[KEY]), one(security=[KEY, OAUTH]), {"api-security-alternative-added": "info"}),
        (one(security=[KEY, OAUTH]), one(security=[KEY]), {"api-security-removed": "err"}),
        (one(security=[OAUTH]), one(security=[{"oauth": ["read", "write"]}]), {"api-security-scope-added": "err"}),
        (one(security=[{"oauth": ["read", "write"]}]), one(security=[OAUTH]), {"api-security-scope-removed": "info"}),
        (
            one(security=[KEY]),
            one(security=[{**KEY, **OAUTH}]),
            {"api-security-removed": "err", "api-security-alternative-added": "info"},
        ),
        (
            one(**{"x-roblox-scopes": [{"name": "a:read"}]}),
            one(**{"x-roblox-scopes": [{"name": "b:read"}]}),
            {"api-security-scope-added": "err", "api-security-scope-removed": "info"},
        ),
        ({**one(), "security": [KEY]}, {**one(), "security": [OAUTH]},
         {"api-global-security-removed": "err", "api-global-security-alternative-added": "info"}),
    ],
)  # fmt: skip
def test_credentials_and_scopes(old: Json, new: Json, expected: Json) -> None:
    found = findings(old, new)

    assert {one.rule: one.level for one in found} == expected
    assert {one.kind for one in found} == {"auth"}


def limited(count: int, period: str = "MINUTE", owner: str = "perApiKeyOwner") -> Json:
    return one(**{"x-roblox-rate-limits": {owner: {"period": period, "maxInPeriod": count}}})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (limited(60), limited(30), {"api-rate-limit-lowered": "warn"}),
        (limited(30), limited(60), {"api-rate-limit-raised": "info"}),
        (limited(60), limited(1, "SECOND"), {"api-rate-limit-changed": "info"}),
        (one(), limited(0), {"api-rate-limit-added": "info"}),
        (limited(1), one(), {"api-rate-limit-removed": "info"}),
        (one(**{"x-roblox-size-limit": 9}), one(**{"x-roblox-size-limit": 0}), {"api-size-limit-lowered": "warn"}),
        (one(**{"x-roblox-size-limit": 9}), one(), {"api-size-limit-raised": "info"}),
    ],
)
def test_limits(old: Json, new: Json, expected: Json) -> None:
    found = findings(old, new)

    assert {one.rule: one.level for one in found} == expected
    assert {one.kind for one in found} == {"limits"}


def test_servers_credentials_and_versions_of_the_whole_description_are_one_cause() -> None:
    paths = {"/a": {"get": operation()}, "/b": {"get": operation()}}
    old = description(paths, servers=[{"url": "https://a.example"}])
    new = description(paths, servers=[{"url": "https://b.example/"}])

    (found,) = findings(old, new)

    assert (found.rule, found.level, found.owner) == ("api-server-changed", "err", "#")
    assert [reached.path for reached in found.operations] == ["/a", "/b"]


def test_what_open_cloud_credentials_cannot_call_is_left_aside_in_its_scope() -> None:
    def shop(**more: Any) -> Json:
        return description({
            "/cookie": {"get": operation(security=[{"cookie": []}], **more)},
            "/key": {"get": operation(security=[{"cookie": []}, {"roblox-api-key": []}], **more)},
        })  # fmt: skip

    closed = description({
        "/cookie": {"get": operation(security=[{"cookie": []}])},
        "/key": {"get": operation(security=[{"cookie": []}])},
    })  # fmt: skip

    deprecated = findings(shop(), shop(deprecated=True), "open-cloud")
    lost = findings(shop(), closed, "open-cloud")

    assert [reached.path for found in deprecated for reached in found.operations] == ["/key"]
    assert [(found.rule, found.level) for found in lost] == [("api-security-removed", "err")]


def test_a_webhook_is_received_and_a_callback_is_too() -> None:
    def shop(schema: Json) -> Json:
        hook = {"post": operation(schema)}
        called = operation(callbacks={"done": {"{$request.body#/url}": {"post": operation(schema)}}})
        return description({"/jobs": {"post": called}}, webhooks={"sold": hook})

    old = {"type": "object", "properties": {"a": STRING}}

    found = findings(shop(old), shop({"type": "object"}))

    assert [one.rule for one in found] == ["response-optional-property-removed"] * 2
    assert {reached.path for one in found for reached in one.operations} == {"/jobs", "sold"}
    assert rules(shop(old), description({"/jobs": {"post": operation()}}, webhooks={})) == [
        "api-callback-removed",
        "api-path-removed-without-deprecation",
    ]


def test_a_path_item_can_be_a_reference() -> None:
    def shop(**more: Any) -> Json:
        items = {"Item": {"get": operation(**more)}}
        return description({"/a": {"$ref": "#/components/pathItems/Item"}}, components={"pathItems": items})

    (found,) = findings(shop(), shop(deprecated=True))

    assert (found.rule, found.operations[0].path) == ("endpoint-deprecated", "/a")


def test_breaking_without_a_new_major_version_is_told() -> None:
    def shop(version: str, **more: Any) -> Json:
        return {**with_parameter(**more), "info": {"title": "Shop", "version": version}}

    assert rules(shop("1.2.0"), shop("1.3.0", required=True)) == [
        "api-major-version-not-bumped",
        "request-parameter-became-required",
    ]
    assert rules(shop("1.2.0"), shop("1.1.0", required=True))[0] == "api-version-decreased"
    assert rules(shop("1.2.0"), shop("2.0.0", required=True)) == ["request-parameter-became-required"]
    assert rules(shop("1.2.0", required=True), shop("1.3.0")) == ["request-parameter-became-optional"]
