"""Enumerations of creators: their assets, what moderation made of those, permissions, and the Creator Store."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Self

from .base import WireEnum

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIXES = ("ASSET_TYPE_", "MODERATION_STATE_")


class _Spelled(WireEnum):
    """Read in whichever spelling the service uses: "ASSET_TYPE_MESH_PART", "MESH_PART" and "MeshPart" are the same."""

    @classmethod
    def from_wire(cls, text: str | None) -> Self | None:
        """The member for a text of the service; None stays None, a text that is not known is member 0."""
        if text is None:
            return None
        name = _members(cls).get(_plain(text))
        return cls(0) if name is None else cls[name]


@cache
def _members(cls: type[_Spelled]) -> Mapping[str, str]:
    known = [member for member in cls if member.value != 0]
    by_name = {_plain(member.name): member.name for member in known}
    return by_name | {_plain(member.wire): member.name for member in known}


def _plain(text: str) -> str:
    for prefix in _PREFIXES:
        text = text.removeprefix(prefix)
    return text.replace("_", "").lower()


class AssetType(_Spelled):
    """What kind of asset something is.

    Attributes:
        type_id: The number that the engine's `Enum.AssetType` gives it; 0 where it gives none.

    [AssetType](https://create.roblox.com/docs/reference/engine/enums/AssetType)
    """

    type_id: int

    def __new__(cls, value: int, wire: str = "", type_id: int = 0) -> Self:
        """A member that knows its text on the wire and its number in the engine."""
        member = object.__new__(cls)
        member._value_ = value
        member.wire = wire
        member.type_id = type_id
        return member

    @classmethod
    def from_type_id(cls, number: int | None) -> AssetType | None:
        """The member for a number of the engine; None stays None, a number that is not known is `Unknown`."""
        if number is None:
            return None
        return next((member for member in cls if member.type_id == number != 0), cls.Unknown)

    Unknown = 0, ""
    Decal = 1, "Decal", 13
    Audio = 2, "Audio", 3
    Model = 3, "Model", 10
    Plugin = 4, "Plugin", 38
    FontFamily = 5, "FontFamily", 73
    MeshPart = 6, "MeshPart", 40
    Video = 7, "Video", 62
    Animation = 8, "Animation", 24
    Image = 9, "Image", 1
    Place = 10, "Place", 9
    StorePreviewVideo = 11, "StorePreviewVideo"
    ClassicTShirt = 100, "TShirt", 2
    Hat = 101, "Hat", 8
    ClassicShirt = 102, "Shirt", 11
    ClassicPants = 103, "Pants", 12
    ClassicHead = 104, "Head", 17
    Face = 105, "Face", 18
    Gear = 106, "Gear", 19
    Torso = 107, "Torso", 27
    RightArm = 108, "RightArm", 28
    LeftArm = 109, "LeftArm", 29
    LeftLeg = 110, "LeftLeg", 30
    RightLeg = 111, "RightLeg", 31
    Package = 112, "Package", 32
    HairAccessory = 113, "HairAccessory", 41
    FaceAccessory = 114, "FaceAccessory", 42
    NeckAccessory = 115, "NeckAccessory", 43
    ShoulderAccessory = 116, "ShoulderAccessory", 44
    FrontAccessory = 117, "FrontAccessory", 45
    BackAccessory = 118, "BackAccessory", 46
    WaistAccessory = 119, "WaistAccessory", 47
    ClimbAnimation = 120, "ClimbAnimation", 48
    DeathAnimation = 121, "DeathAnimation", 49
    FallAnimation = 122, "FallAnimation", 50
    IdleAnimation = 123, "IdleAnimation", 51
    JumpAnimation = 124, "JumpAnimation", 52
    RunAnimation = 125, "RunAnimation", 53
    SwimAnimation = 126, "SwimAnimation", 54
    WalkAnimation = 127, "WalkAnimation", 55
    PoseAnimation = 128, "PoseAnimation", 56
    EmoteAnimation = 129, "EmoteAnimation", 61
    TShirtAccessory = 130, "TShirtAccessory", 64
    ShirtAccessory = 131, "ShirtAccessory", 65
    PantsAccessory = 132, "PantsAccessory", 66
    JacketAccessory = 133, "JacketAccessory", 67
    SweaterAccessory = 134, "SweaterAccessory", 68
    ShortsAccessory = 135, "ShortsAccessory", 69
    LeftShoeAccessory = 136, "LeftShoeAccessory", 70
    RightShoeAccessory = 137, "RightShoeAccessory", 71
    DressSkirtAccessory = 138, "DressSkirtAccessory", 72
    EyebrowAccessory = 140, "EyebrowAccessory", 76
    EyelashAccessory = 141, "EyelashAccessory", 77
    MoodAnimation = 142, "MoodAnimation", 78
    DynamicHead = 143, "DynamicHead", 79
    EarAccessory = 144, "EarAccessory", 57
    EyeAccessory = 145, "EyeAccessory", 58
    FaceMakeup = 146, "FaceMakeup", 88
    LipMakeup = 147, "LipMakeup", 89
    EyeMakeup = 148, "EyeMakeup", 90
    LocalizationTableManifest = 149, "LocalizationTableManifest"
    LocalizationTableTranslation = 150, "LocalizationTableTranslation"
    TexturePack = 151, "TexturePack"
    FontFace = 152, "FontFace"
    MeshHiddenSurfaceRemoval = 153, "MeshHiddenSurfaceRemoval"
    CodeSnippet = 154, "CodeSnippet"
    AdsVideo = 155, "AdsVideo"
    App = 156, "App"
    Code = 157, "Code"
    Lua = 200, "Lua", 5
    Badge = 201, "Badge", 21
    GamePass = 202, "GamePass", 34


class ModerationStatus(_Spelled):
    """What moderation made of an asset."""

    Unknown = 0, ""
    Reviewing = 1, "Reviewing"
    Rejected = 2, "Rejected"
    Approved = 3, "Approved"


class AssetPrivacy(WireEnum):
    """Who may use a new asset: whoever the type of asset allows, those with permission, or everybody."""

    Unknown = 0, ""
    Default = 1, "default"
    Restricted = 2, "restricted"
    OpenUse = 3, "openUse"


class ProductRestriction(WireEnum):
    """Why a product of the Creator Store cannot be bought."""

    Unknown = 0, ""
    Unspecified = 1, "RESTRICTION_UNSPECIFIED"
    ItemRestricted = 2, "SOLD_ITEM_RESTRICTED"
    SellerTemporarilyRestricted = 3, "SELLER_TEMPORARILY_RESTRICTED"
    SellerPermanentlyRestricted = 4, "SELLER_PERMANENTLY_RESTRICTED"
    SellerNoLongerActive = 5, "SELLER_NO_LONGER_ACTIVE"


class AssetPermissionSubjectType(WireEnum):
    """Who is given a permission."""

    Unknown = 0, ""
    All = 1, "All"
    User = 2, "User"
    Group = 3, "Group"
    GroupRole = 4, "GroupRoleset"
    Experience = 5, "Universe"


class AssetPermissionAction(WireEnum):
    """What a permission allows."""

    Unknown = 0, ""
    Edit = 1, "Edit"
    Use = 2, "Use"
    Download = 3, "Download"
    CopyFromRcc = 4, "CopyFromRcc"
    UpdateFromRcc = 5, "UpdateFromRcc"


class AssetPermissionResultError(WireEnum):
    """Why a permission was not granted."""

    Unknown = 0, "UnknownError"
    InvalidRequest = 1, "InvalidRequest"
    AssetNotFound = 2, "AssetNotFound"
    CannotManageAsset = 3, "CannotManageAsset"
    PublicAssetCannotBeGrantedTo = 4, "PublicAssetCannotBeGrantedTo"
    CannotManageSubject = 5, "CannotManageSubject"
    SubjectNotFound = 6, "SubjectNotFound"
    AssetTypeNotEnabled = 7, "AssetTypeNotEnabled"
    PermissionLimitReached = 8, "PermissionLimitReached"
    DependenciesLimitReached = 9, "DependenciesLimitReached"


class ToolboxAssetSubtype(WireEnum):
    """What a model is beside a model."""

    Unknown = 0, ""
    Ad = 1, "Ad"
    MaterialPack = 2, "MaterialPack"
    Package = 3, "Package"


class ToolboxSearchSortCategory(WireEnum):
    """What results are sorted by.

    Attributes:
        saves: The text on the wire where saved assets are listed, as their service has names of its own; "" where
            they cannot be sorted so.
    """

    saves: str

    def __new__(cls, value: int, wire: str = "", saves: str = "") -> Self:
        """A member that knows its text in both services."""
        member = object.__new__(cls)
        member._value_ = value
        member.wire = wire
        member.saves = saves
        return member

    Unknown = 0, ""
    Relevance = 1, "Relevance"
    Trending = 2, "Trending"
    Top = 3, "Top", "Ratings"
    AudioDuration = 4, "AudioDuration"
    CreateTime = 5, "CreateTime"
    UpdateTime = 6, "UpdatedTime", "LastModified"
    SaveTime = 7, "", "DateSaved"
    Name = 8, "", "Name"
    Creator = 9, "", "Creator"
    AssetType = 10, "", "TargetType"
    Price = 11, "", "Price"


class InstanceType(WireEnum):
    """What kind of instance a model has among its parts."""

    Unknown = 0, ""
    Script = 1, "Script"
    MeshPart = 2, "MeshPart"
    Decal = 3, "Decal"
    Animation = 4, "Animation"
    Audio = 5, "Audio"
    Tool = 6, "Tool"


class MusicChartType(WireEnum):
    """Of which time the charts of music are."""

    Unknown = 0, ""
    Current = 1, "Current"
    Week = 2, "Week"
    Month = 3, "Month"
    Year = 4, "Year"
