"""Enumerations of users: what they own, who sees them, how much they may upload."""

from __future__ import annotations

from .base import WireEnum


class InventoryAssetType(WireEnum):
    """What kind of asset an item of an inventory is."""

    Unknown = 0, ""
    ClassicTShirt = 1, "CLASSIC_TSHIRT"
    Audio = 2, "AUDIO"
    Hat = 3, "HAT"
    Model = 4, "MODEL"
    ClassicShirt = 5, "CLASSIC_SHIRT"
    ClassicPants = 6, "CLASSIC_PANTS"
    Decal = 7, "DECAL"
    ClassicHead = 8, "CLASSIC_HEAD"
    Face = 9, "FACE"
    Gear = 10, "GEAR"
    Animation = 11, "ANIMATION"
    Torso = 12, "TORSO"
    RightArm = 13, "RIGHT_ARM"
    LeftArm = 14, "LEFT_ARM"
    LeftLeg = 15, "LEFT_LEG"
    RightLeg = 16, "RIGHT_LEG"
    Package = 17, "PACKAGE"
    Plugin = 18, "PLUGIN"
    MeshPart = 19, "MESH_PART"
    HairAccessory = 20, "HAIR_ACCESSORY"
    FaceAccessory = 21, "FACE_ACCESSORY"
    NeckAccessory = 22, "NECK_ACCESSORY"
    ShoulderAccessory = 23, "SHOULDER_ACCESSORY"
    FrontAccessory = 24, "FRONT_ACCESSORY"
    BackAccessory = 25, "BACK_ACCESSORY"
    WaistAccessory = 26, "WAIST_ACCESSORY"
    ClimbAnimation = 27, "CLIMB_ANIMATION"
    DeathAnimation = 28, "DEATH_ANIMATION"
    FallAnimation = 29, "FALL_ANIMATION"
    IdleAnimation = 30, "IDLE_ANIMATION"
    JumpAnimation = 31, "JUMP_ANIMATION"
    RunAnimation = 32, "RUN_ANIMATION"
    SwimAnimation = 33, "SWIM_ANIMATION"
    WalkAnimation = 34, "WALK_ANIMATION"
    PoseAnimation = 35, "POSE_ANIMATION"
    EmoteAnimation = 36, "EMOTE_ANIMATION"
    Video = 37, "VIDEO"
    TShirtAccessory = 38, "TSHIRT_ACCESSORY"
    ShirtAccessory = 39, "SHIRT_ACCESSORY"
    PantsAccessory = 40, "PANTS_ACCESSORY"
    JacketAccessory = 41, "JACKET_ACCESSORY"
    SweaterAccessory = 42, "SWEATER_ACCESSORY"
    ShortsAccessory = 43, "SHORTS_ACCESSORY"
    LeftShoeAccessory = 44, "LEFT_SHOE_ACCESSORY"
    RightShoeAccessory = 45, "RIGHT_SHOE_ACCESSORY"
    DressSkirtAccessory = 46, "DRESS_SKIRT_ACCESSORY"
    EyebrowAccessory = 47, "EYEBROW_ACCESSORY"
    EyelashAccessory = 48, "EYELASH_ACCESSORY"
    MoodAnimation = 49, "MOOD_ANIMATION"
    DynamicHead = 50, "DYNAMIC_HEAD"
    CreatedPlace = 51, "CREATED_PLACE"
    PurchasedPlace = 52, "PURCHASED_PLACE"


class InventoryItemState(WireEnum):
    """Whether a copy of a collectible can be sold or traded."""

    Unknown = 0, ""
    Available = 1, "AVAILABLE"
    Hold = 2, "HOLD"


class UserVisibility(WireEnum):
    """Who sees the social links of a user. Each member includes those before it, from `Friends` on."""

    Unknown = 0, ""
    Noone = 1, "NO_ONE"
    Friends = 2, "FRIENDS"
    Following = 3, "FRIENDS_AND_FOLLOWING"
    Followers = 4, "FRIENDS_FOLLOWING_AND_FOLLOWERS"
    Everyone = 5, "EVERYONE"


class AssetQuotaType(WireEnum):
    """What a quota limits."""

    Unknown = 0, ""
    Upload = 1, "RATE_LIMIT_UPLOAD"
    CreatorStoreDistribution = 2, "RATE_LIMIT_CREATOR_STORE_DISTRIBUTE"


class AssetQuotaPeriod(WireEnum):
    """After what time a quota begins anew."""

    Unknown = 0, ""
    Day = 1, "DAY"
    Month = 2, "MONTH"
