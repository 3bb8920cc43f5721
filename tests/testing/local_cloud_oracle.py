"""A judge of answers that shares nothing with the code that is tested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import openapi_schema_validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from rblxopencloud.testing.description import load_description

if TYPE_CHECKING:
    import httpx

    from rblxopencloud.testing.description import Operation

NULL = {"type": "string", "nullable": True, "enum": [None]}


def with_nullables(source: Any) -> Any:
    """A description in which `nullable` beside a reference or `allOf` is said as the validator understands it."""
    if isinstance(source, list):
        return [with_nullables(item) for item in cast("list[Any]", source)]
    if not isinstance(source, dict):
        return source
    fields = {name: with_nullables(item) for name, item in cast("dict[str, Any]", source).items()}
    if fields.get("nullable") is True and "type" not in fields:
        return {"anyOf": [{name: item for name, item in fields.items() if name != "nullable"}, NULL]}
    return fields


VALIDATOR: Any = vars(openapi_schema_validator)["OAS30ReadValidator"]
REGISTRY = Registry[Any]().with_resource(
    "urn:description", Resource(contents=with_nullables(load_description().document), specification=DRAFT4)
)


def errors_of(operation: Operation, answer: httpx.Response) -> list[str]:
    """What a validator that knows nothing of ours finds wrong with the body of an answer."""
    paths = load_description().document["paths"]
    template = next(key for key, item in paths.items() if owns(item, operation))
    kind = answer.headers["content-type"].partition(";")[0]
    method, status = operation.method.lower(), str(answer.status_code)
    if "schema" not in paths[template][method]["responses"][status]["content"][kind]:
        return []
    steps = ("paths", template, method, "responses", status, "content", kind, "schema")
    schema = {"$ref": "urn:description#/" + "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)}
    validator = VALIDATOR(schema, registry=REGISTRY)
    return [error.message for error in validator.iter_errors(answer.json())]


def owns(item: dict[str, Any], operation: Operation) -> bool:
    return item.get(operation.method.lower(), {}).get("operationId") == operation.id
