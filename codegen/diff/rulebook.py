"""Changes of schemas as data: what each weighs where it is sent and where it is received, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codegen.diff.findings import Level

REQUEST_SITES: dict[str, tuple[str, bool]] = {
    "request-body": ("the request body", False),
    "request-property": ("a property of the request body", False),
    "request-read-only-property": ("a read-only property of the request body", True),
    "request-parameter": ("a request parameter", False),
    "request-parameter-property": ("a property of a request parameter", False),
    "request-header-property": ("a property of a request header", False),
}
"""Where a schema is sent, what that is called, and whether changes there are without effect."""

RESPONSE_SITES: dict[str, tuple[str, bool]] = {
    "response-body": ("the response body", False),
    "response-property": ("a property of the response body", False),
    "response-write-only-property": ("a write-only property of the response body", True),
    "response-header": ("a response header", False),
    "response-header-property": ("a property of a response header", False),
}

CHANGES: dict[str, tuple[Level, Level, str]] = {
    "type-changed": ("err", "err", "The type or format of {noun} is another, and neither contains the other."),
    "type-generalized": ("info", "err", "The type or format of {noun} became more general."),
    "type-specialized": ("err", "info", "The type or format of {noun} became more special."),
    "type-compatible": ("info", "info", "The type of {noun} changed in a way that its text on the wire allows."),
    "list-of-types-widened": ("info", "err", "Further types became possible in {noun}."),
    "list-of-types-narrowed": ("err", "info", "Types are no longer possible in {noun}."),
    "became-nullable": ("info", "err", "Null became possible in {noun}."),
    "became-not-nullable": ("err", "info", "Null is no longer possible in {noun}."),
    "became-enum": ("err", "info", "The values of {noun} were restricted to a list."),
    "became-not-enum": ("info", "info", "The values of {noun} are no longer restricted to a list."),
    "enum-value-added": ("info", "info", "The list of values of {noun} got a further value; lists of values are open."),
    "enum-value-removed": ("err", "info", "The list of values of {noun} lost a value."),
    "x-extensible-enum-value-added": ("info", "info", "The extensible list of values of {noun} got a further value."),
    "x-extensible-enum-value-removed": ("err", "info", "The extensible list of values of {noun} lost a value."),
    "const-added": ("err", "info", "Only one value is possible in {noun} now."),
    "const-changed": ("err", "err", "The only possible value of {noun} is another."),
    "const-removed": ("info", "err", "More than one value is possible in {noun} now."),
    "default-value-added": ("info", "info", "A default is stated for {noun}."),
    "default-value-changed": ("info", "info", "The default of {noun} is another."),
    "default-value-removed": ("info", "info", "No default is stated any more for {noun}."),
    "pattern-added": ("err", "info", "A pattern is demanded of {noun}."),
    "pattern-changed": (
        "warn",
        "info",
        "Another pattern is demanded of {noun}; neither is known to contain the other.",
    ),
    "pattern-generalized": ("info", "info", "The pattern demanded of {noun} now matches everything."),
    "pattern-removed": ("info", "info", "No pattern is demanded any more of {noun}."),
    "unique-items-added": ("err", "info", "The items of {noun} must all be different now."),
    "unique-items-removed": ("info", "err", "The items of {noun} may repeat now."),
    "multiple-of-added": ("err", "info", "The number in {noun} must be a multiple now."),
    "multiple-of-changed": ("err", "err", "The number in {noun} must be a multiple of something else."),
    "multiple-of-removed": ("info", "err", "The number in {noun} need not be a multiple any more."),
    "content-encoding-changed": ("err", "err", "The text in {noun} is encoded in another way."),
    "content-media-type-changed": ("err", "err", "The text in {noun} holds another media type."),
    "content-schema-added": ("err", "info", "A schema is demanded of what is encoded in {noun}."),
    "content-schema-removed": ("info", "err", "No schema is promised any more for what is encoded in {noun}."),
    "additional-properties-forbidden": (
        "warn",
        "info",
        "Properties that are not described are no longer allowed in {noun}.",
    ),
    "additional-properties-allowed": ("info", "info", "Properties that are not described became allowed in {noun}."),
    "additional-properties-typed": ("err", "info", "The properties of {noun} that are not described got a schema."),
    "additional-properties-untyped": (
        "info",
        "err",
        "The properties of {noun} that are not described lost their schema.",
    ),
    "items-added": ("err", "info", "The items of {noun} got a schema."),
    "items-removed": ("info", "err", "The items of {noun} lost their schema."),
    "not-changed": ("err", "err", "The schema that is forbidden for {noun} is another."),
    "not-added": ("err", "info", "A schema is forbidden for {noun}."),
    "not-removed": ("info", "err", "A schema is no longer forbidden for {noun}."),
    "all-of-added": ("err", "info", "A further schema must be met by {noun}."),
    "all-of-added-annotation-only": ("info", "info", "A schema without any demand was added to {noun}."),
    "all-of-removed": ("info", "warn", "A schema need not be met any more by {noun}."),
    "all-of-removed-annotation-only": ("info", "info", "A schema without any demand was removed from {noun}."),
    "any-of-added": (
        "info",
        "info",
        "A further alternative is possible in {noun}; readers treat alternatives as open.",
    ),
    "any-of-removed": ("err", "info", "An alternative is no longer possible in {noun}."),
    "one-of-added": ("info", "err", "A further alternative is possible in {noun}."),
    "one-of-removed": ("err", "info", "An alternative is no longer possible in {noun}."),
    "wrapped-in-one-of": ("err", "err", "Alternatives took the place of one schema in {noun}, none of them the same."),
    "unwrapped-from-one-of": (
        "err",
        "err",
        "One schema took the place of alternatives in {noun}, none of them the same.",
    ),
    "discriminator-added": ("info", "info", "A discriminator tells alternatives of {noun} apart now."),
    "discriminator-removed": ("info", "info", "No discriminator tells alternatives of {noun} apart any more."),
    "discriminator-property-name-changed": ("info", "info", "Another property tells alternatives of {noun} apart."),
    "discriminator-mapping-changed": ("info", "info", "The discriminator of {noun} maps its values in another way."),
    "contains-added": ("err", "info", "An item of a certain form is demanded in {noun}."),
    "contains-removed": ("info", "err", "No item of a certain form is demanded any more in {noun}."),
    "property-names-added": ("err", "info", "The names of properties in {noun} must meet a schema."),
    "property-names-removed": ("info", "err", "The names of properties in {noun} need not meet a schema any more."),
    "unevaluated-items-added": ("err", "info", "Items of {noun} that no schema describes were restricted."),
    "unevaluated-items-removed": ("info", "err", "Items of {noun} that no schema describes are no longer restricted."),
    "unevaluated-properties-added": ("err", "info", "Properties of {noun} that no schema describes were restricted."),
    "unevaluated-properties-removed": ("info", "err", "Properties that no schema describes are free again in {noun}."),
    "if-added": ("err", "info", "A condition was added to {noun}."),
    "if-removed": ("info", "err", "A condition was removed from {noun}."),
    "then-added": ("err", "info", "A demand was added to {noun} for when its condition holds."),
    "then-removed": ("info", "err", "A demand was removed from {noun} for when its condition holds."),
    "else-added": ("err", "info", "A demand was added to {noun} for when its condition does not hold."),
    "else-removed": ("info", "err", "A demand was removed from {noun} for when its condition does not hold."),
    "dependent-schema-added": ("err", "info", "A property of {noun} brings the demands of a further schema with it."),
    "dependent-schema-removed": ("info", "err", "A property of {noun} no longer brings demands of a schema with it."),
    "dependent-required-added": ("err", "info", "A property of {noun} makes others required."),
    "dependent-required-changed": ("err", "err", "Which properties a property of {noun} makes required has changed."),
    "dependent-required-removed": ("info", "err", "A property of {noun} no longer makes others required."),
    "pattern-property-added": ("err", "info", "Properties of {noun} whose name matches a pattern got a schema."),
    "pattern-property-removed": ("info", "err", "Properties of {noun} whose name matches a pattern lost their schema."),
    "prefix-items-added": ("info", "err", "A further item with a fixed place is described in {noun}."),
    "prefix-items-removed": ("err", "info", "An item with a fixed place is no longer described in {noun}."),
    "extension-changed": ("info", "info", "What this project knows beside OpenAPI of {noun} has changed."),
    "unknown-keyword-changed": ("warn", "warn", "A schema keyword that no rule knows changed in {noun}."),
    "reactivated": ("info", "info", "The deprecation of {noun} was taken back."),
    "deprecated": ("info", "info", "Use of {noun} is discouraged from now on."),
    "deprecated-with-sunset": ("info", "info", "Use of {noun} is discouraged, and its last day is stated."),
    "deprecated-sunset-missing": (
        "err",
        "err",
        "The notice that the configuration demands is missing: {noun} has no last day.",
    ),
    "deprecated-sunset-invalid": ("err", "err", "The last day of {noun} is no date."),
    "sunset-parse": ("err", "err", "The last day of {noun} is no date."),
    "sunset-deleted": ("err", "err", "The last day of {noun} was withdrawn although it stays deprecated."),
    "sunset-date-too-small": ("err", "err", "The last day of {noun} is sooner than the configured notice."),
    "sunset-date-changed-too-small": (
        "err",
        "err",
        "The last day of {noun} was moved forward to less than the notice.",
    ),
    "stability-decreased": ("err", "err", "The stated stability of {noun} is lower."),
    "stability-increased": ("info", "info", "The stated stability of {noun} is higher."),
}
"""Changes of a schema: level where it is sent, level where it is received, what it means."""

_BOUNDS = {
    "max": (True, "greatest value"),
    "exclusive-max": (True, "exclusive upper bound"),
    "max-length": (True, "greatest length"),
    "max-items": (True, "greatest number of items"),
    "max-properties": (True, "greatest number of properties"),
    "max-contains": (True, "greatest number of items of a certain form"),
    "min": (False, "least value"),
    "exclusive-min": (False, "exclusive lower bound"),
    "min-length": (False, "least length"),
    "min-items": (False, "least number of items"),
    "min-properties": (False, "least number of properties"),
    "min-contains": (False, "least number of items of a certain form"),
}

for _bound, (_upper, _words) in _BOUNDS.items():
    _tighter, _looser = ("decreased", "increased") if _upper else ("increased", "decreased")
    CHANGES[f"{_bound}-{_tighter}"] = ("err", "info", f"The {_words} of {{noun}} is stricter.")
    CHANGES[f"{_bound}-{_looser}"] = ("info", "err", f"The {_words} of {{noun}} is looser.")
    CHANGES[f"{_bound}-set"] = ("warn", "info", f"A {_words} of {{noun}} is stated for the first time.")
    CHANGES[f"{_bound}-unset"] = ("info", "err", f"No {_words} of {{noun}} is stated any more.")
