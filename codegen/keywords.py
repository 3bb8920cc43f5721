"""Which keys of the upstream description are kept as facts and which are left out. The only list of its kind."""

from __future__ import annotations

SCHEMA_FACTS = frozenset({
    "$ref", "additionalProperties", "allOf", "anyOf", "default", "deprecated", "enum", "exclusiveMaximum",
    "exclusiveMinimum", "format", "items", "maxItems", "maxLength", "maxProperties", "maximum", "minItems",
    "minLength", "minProperties", "minimum", "multipleOf", "not", "nullable", "oneOf", "pattern", "properties",
    "readOnly", "required", "type", "uniqueItems", "writeOnly",
    "x-aep-resource", "x-enum-varnames", "x-immutable", "x-oneOf",
})  # fmt: skip
"""What a schema may say. `discriminator` and `xml` are not among them: see `refused`."""

SCHEMA_LEFT_OUT = frozenset({
    "description", "example", "examples", "externalDocs", "title",
    "x-enumNames", "x-resource",
})  # fmt: skip
"""Prose, and the older doubles of facts that are kept under another key."""

OPERATION_FACTS = frozenset({
    "deprecated", "externalDocs", "operationId", "parameters", "requestBody", "responses", "security", "servers",
    "tags",
    "x-long-running-operation-parameters", "x-roblox-engine-usability", "x-roblox-lua-equivalent",
    "x-roblox-rate-limits", "x-roblox-recommended-alternatives", "x-roblox-alternatives", "x-roblox-scopes",
    "x-roblox-size-limit", "x-roblox-stability",
})  # fmt: skip
"""What an operation may say."""

OPERATION_LEFT_OUT = frozenset({
    "description", "summary", "x-code-samples", "x-codeSamples",
    "x-roblox-cloud-api-operation", "x-roblox-cloud-api-operation-code-samples",
    "x-roblox-cloud-api-operation-name", "x-roblox-code-samples", "x-roblox-docs", "x-roblox-throttling-limit",
})  # fmt: skip
"""Prose, samples, and `x-roblox-throttling-limit`, which contradicts the newer `x-roblox-rate-limits`."""

PARAMETER_FACTS = frozenset({
    "allowEmptyValue", "allowReserved", "deprecated", "explode", "in", "name", "required", "schema", "style",
    "x-enum-varnames",
})  # fmt: skip
PARAMETER_LEFT_OUT = frozenset({"description", "example", "examples"})

ABSTRACT_FORMATS = {
    "enum": None,
    "field-mask": "field-mask",
    "duration": "protobuf-duration",
    "date-span": "date-span",
    "byte": "base64",
    "binary": "text",
}
"""Formats whose usual meaning is not what the service means, and what we call them (None: it says nothing)."""

CREDENTIALS = ("roblox-api-key", "roblox-oauth2")
"""The security schemes that make an operation an Open Cloud operation."""
