"""The page about error codes, held to what the SDK makes of those very answers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import rblxopencloud
from rblxopencloud._auth import credential
from rblxopencloud._errors import error_for, operation_error
from rblxopencloud._transport.base import Headers, Response
from rblxopencloudraw import ENDPOINTS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "error-codes.md").read_text(encoding="utf-8")
SHAPES = re.findall(r"```json\n(.*?)\n```\n\nGives the code `(.*?)` and the message\s`(.*?)`", PAGE, re.DOTALL)
STATUSES = re.findall(r"^\| (\d+) \| \[`(\w+)`\]", PAGE, re.MULTILINE)
CODES = re.findall(r"^\| `\w+` \| (\d+) \| (\d+) \| \[`(\w+)`\]", PAGE, re.MULTILINE)
ENDPOINT = ENDPOINTS["Cloud_GetUniverse"]


def error(status: int, body: str) -> rblxopencloud.HttpException:
    return error_for(Response(status, Headers({}), body.encode()), ENDPOINT, credential(None))


@pytest.mark.parametrize(("body", "code", "message"), SHAPES)
def test_each_shape_is_read_as_the_page_says(body: str, code: str, message: str) -> None:
    found = error(418, body)

    assert found.error_code == json.loads(code)
    assert found.message == json.loads(message)


@pytest.mark.parametrize(("status", "name"), STATUSES)
def test_each_status_is_the_exception_that_the_page_names(status: str, name: str) -> None:
    assert type(error(int(status), "")) is getattr(rblxopencloud, name)


@pytest.mark.parametrize(("number", "status", "name"), CODES)
def test_each_code_of_an_operation_is_the_exception_that_the_page_names(number: str, status: str, name: str) -> None:
    found = operation_error({"code": int(number), "message": "made up"}, ENDPOINT)

    assert (found.status_code, type(found)) == (int(status), getattr(rblxopencloud, name))


def test_the_page_has_all_shapes_statuses_and_codes() -> None:
    assert (len(SHAPES), len(CODES)) == (PAGE.count("```json"), 16)
    assert {"401", "403", "404", "409", "412", "429"} <= {status for status, _ in STATUSES}


def test_every_exception_of_the_package_stands_on_the_page() -> None:
    kinds = [name for name in rblxopencloud.__all__ if _is_error(getattr(rblxopencloud, name))]

    assert [name for name in kinds if f"[rblxopencloud.{name}]" not in PAGE and name != "BaseException"] == []


def _is_error(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, rblxopencloud.BaseException)
