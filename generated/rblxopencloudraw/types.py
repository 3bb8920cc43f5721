"""Wire types: the keys are those on the wire, and nothing here is decoded or checked when a program runs.

A type that only comes in answers has no required key: a field that the service leaves out is absent. Known values are
listed, never enforced.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypeAlias, TypedDict


class AcceptGroupJoinRequestRequest(TypedDict):
    pass


class ActionResult(TypedDict):
    pass


class AdFormat(TypedDict):
    format: NotRequired[str]
    height: NotRequired[int]
    width: NotRequired[int]


class AdvertisableUniverse(TypedDict):
    universeId: NotRequired[str]


class ApiEmptyResponseModel(TypedDict):
    pass


class ApiKeyIntrospectionDataStore(TypedDict):
    datastoreName: NotRequired[str]
    universeId: NotRequired[str]


class ApiKeyIntrospectionScope(TypedDict):
    groupIds: NotRequired[list[str] | None]
    name: NotRequired[str]
    operations: NotRequired[list[str]]
    universeDatastores: NotRequired[list[ApiKeyIntrospectionDataStore] | None]
    universeIds: NotRequired[list[str] | None]
    userIds: NotRequired[list[str] | None]


AssetAction: TypeAlias = str
"""
Known values: `Invalid`, `Edit`, `Use`, `Download`, `CopyFromRcc`, `UpdateFromRcc`.
"""


class AssetDelivery(TypedDict):
    assetTypeId: NotRequired[int]
    isArchived: NotRequired[bool]
    isRecordable: NotRequired[bool]
    location: NotRequired[str]
    requestId: NotRequired[str]


class AssetGrantRequest(TypedDict):
    assetId: NotRequired[int]
    grantToDependencies: NotRequired[bool]
    parentVersionNumber: NotRequired[int]


AssetPermissionsErrorCode: TypeAlias = str
"""
Known values: `UnknownError`, `InvalidRequest`, `AssetNotFound`, `CannotManageAsset`, `PublicAssetCannotBeGrantedTo`, `CannotManageSubject`, `SubjectNotFound`, `AssetTypeNotEnabled`, `PermissionLimitReached`, `DependenciesLimitReached`, `NotRequestable`, `RequesterNotAConnection`, `AlreadyPending`, `AlreadyHasAccess`, `RequestNotFound`, `InvalidRequestStatus`, `RateLimited`, `CallerNotOwner`, `BatchSizeLimitExceeded`.
"""


AssetPrivacy: TypeAlias = str
"""
Known values: `default`, `restricted`, `openUse`.
"""


class AssetQuota(TypedDict):
    assetType: NotRequired[str]
    """
    Known values: `ASSET_TYPE_UNSPECIFIED`, `IMAGE`, `TSHIRT`, `AUDIO`, `MESH`, `LUA`, `HAT`, `PLACE`, `MODEL`, `SHIRT`, `PANTS`, `DECAL`, `HEAD`, `FACE`, `GEAR`, `ANIMATION`, `TORSO`, `RIGHT_ARM`, `LEFT_ARM`, `LEFT_LEG`, `RIGHT_LEG`, `YOUTUBE_VIDEO`, `APP`, `CODE`, `PLUGIN`, `SOLID_MODEL`, `MESH_PART`, `HAIR_ACCESSORY`, `FACE_ACCESSORY`, `NECK_ACCESSORY`, `SHOULDER_ACCESSORY`, `FRONT_ACCESSORY`, `BACK_ACCESSORY`, `WAIST_ACCESSORY`, `CLIMB_ANIMATION`, `DEATH_ANIMATION`, `FALL_ANIMATION`, `IDLE_ANIMATION`, `JUMP_ANIMATION`, `RUN_ANIMATION`, `SWIM_ANIMATION`, `WALK_ANIMATION`, `POSE_ANIMATION`, `LOCALIZATION_TABLE_MANIFEST`, `LOCALIZATION_TABLE_TRANSLATION`, `EMOTE_ANIMATION`, `VIDEO`, `TEXTURE_PACK`, `TSHIRT_ACCESSORY`, `SHIRT_ACCESSORY`, `PANTS_ACCESSORY`, `JACKET_ACCESSORY`, `SWEATER_ACCESSORY`, `SHORTS_ACCESSORY`, `LEFT_SHOE_ACCESSORY`, `RIGHT_SHOE_ACCESSORY`, `DRESS_SKIRT_ACCESSORY`, `FONT_FAMILY`, `FONT_FACE`, `MESH_HIDDEN_SURFACE_REMOVAL`, `EYEBROW_ACCESSORY`, `EYELASH_ACCESSORY`, `MOOD_ANIMATION`, `DYNAMIC_HEAD`, `CODE_SNIPPET`, `ADS_VIDEO`.
    """
    capacity: NotRequired[int]
    path: NotRequired[str]
    period: NotRequired[str]
    """
    Known values: `PERIOD_UNSPECIFIED`, `MONTH`, `DAY`.
    """
    quotaType: NotRequired[str]
    """
    Known values: `QUOTA_TYPE_UNSPECIFIED`, `RATE_LIMIT_UPLOAD`, `RATE_LIMIT_CREATOR_STORE_DISTRIBUTE`.
    """
    usage: NotRequired[int]
    usageResetTime: NotRequired[str]


class AssetsStatus(TypedDict):
    code: NotRequired[int]
    message: NotRequired[str]


class AssignRoleGroupMembershipRequest(TypedDict):
    role: str


class AutoLocalizationMetadataResponse(TypedDict):
    isAutomaticTranslationQuotaUIEnabled: NotRequired[bool]
    isAutomaticTranslationToggleUIEnabled: NotRequired[bool]
    isReactVersionEnabledForAutoLocalizationSettings: NotRequired[bool]
    isTabbedUIEnabledForConfigureLocalizationPage: NotRequired[bool]


class BadgeAwardStatisticsResponse(TypedDict):
    awardedCount: NotRequired[int]
    pastDayAwardedCount: NotRequired[int]
    winRatePercentage: NotRequired[float]


class BadgeAwarderTypeRelatedEntityTypeResponse(TypedDict):
    id: NotRequired[int]
    name: NotRequired[str]
    type: NotRequired[int]
    """
    Known values: `1`.
    """


class BadgeResponseV2(TypedDict):
    awarder: NotRequired[BadgeAwarderTypeRelatedEntityTypeResponse]
    created: NotRequired[str]
    description: NotRequired[str]
    displayDescription: NotRequired[str]
    displayIconImageId: NotRequired[int]
    displayName: NotRequired[str]
    enabled: NotRequired[bool]
    iconImageId: NotRequired[int]
    id: NotRequired[int]
    name: NotRequired[str]
    statistics: NotRequired[BadgeAwardStatisticsResponse]
    updated: NotRequired[str]


class BatchGetStatusRequest(TypedDict):
    campaignIds: list[str]


class Bid(TypedDict):
    strategy: NotRequired[str]
    """
    Known values: `AUTOMATED`.
    """


class BillingAccount(TypedDict):
    createTime: NotRequired[str]
    displayName: NotRequired[str]
    id: NotRequired[str]
    organizationId: NotRequired[str]
    status: NotRequired[str]
    """
    Known values: `ACTIVE`, `DISABLED`, `ARCHIVED`.
    """
    timeZone: NotRequired[str]
    type: NotRequired[str]
    """
    Known values: `SELF_SERVICE`, `MANAGED`, `INTERNAL`.
    """
    updateTime: NotRequired[str]


class BreakdownValue(TypedDict):
    dimension: NotRequired[str]
    displayValue: NotRequired[str | None]
    value: NotRequired[str]


class Budget(TypedDict):
    amountMicros: NotRequired[str]
    scheduledAmountMicros: NotRequired[str]
    scheduledEffectiveTime: NotRequired[str]
    type: NotRequired[str]
    """
    Known values: `DAILY`, `LIFETIME`.
    """


class BulkDeleteSavesResponse(TypedDict):
    deletedCount: NotRequired[int]


class CampaignIDFailure(TypedDict):
    id: NotRequired[str]
    reason: NotRequired[str]
    """
    Known values: `NOT_FOUND`.
    """


class CampaignStatus(TypedDict):
    deliveryStatus: NotRequired[str]
    """
    Known values: `SERVING`, `IN_REVIEW`, `NOT_SERVING`, `REJECTED`.
    """
    deliveryStatusReasons: NotRequired[list[str]]
    id: NotRequired[str]
    status: NotRequired[str]
    """
    Known values: `ACTIVE`, `PAUSED`, `CANCELLED`.
    """


class ChangeAgent(TypedDict):
    ChangeAgentType: NotRequired[str]
    """
    Known values: `Invalid`, `User`, `Automation`, `Default`.
    """
    Id: NotRequired[str]
    OptionalIdCase: NotRequired[str]
    """
    Known values: `None`, `Id`.
    """


class CompleteExperimentRequest(TypedDict):
    variantId: NotRequired[str | None]


class ConfigDraftEntry(TypedDict):
    description: NotRequired[str | None]
    value: NotRequired[Any | None]


class ConfigRepositoryMetadata(TypedDict):
    configVersion: NotRequired[int]


ConfigVariantType: TypeAlias = str
"""
Known values: `conditional`.
"""


class CreateEntryRequest(TypedDict):
    value: int


class CreateThumbnailPersonalizationRequest(TypedDict):
    homepageThumbnailIds: list[str]


class CreateTokenRequest(TypedDict):
    client_id: NotRequired[str]
    client_secret: NotRequired[str]
    code: NotRequired[str]
    code_verifier: NotRequired[str]
    grant_type: str
    """
    Known values: `authorization_code`, `refresh_token`.
    """
    redirect_uri: NotRequired[str]
    refresh_token: NotRequired[str]
    scope: NotRequired[str]


class Creative(TypedDict):
    assetId: NotRequired[str]
    assetName: NotRequired[str]
    assetType: NotRequired[str]
    """
    Known values: `IMAGE`.
    """
    createTime: NotRequired[str]
    height: NotRequired[int]
    id: NotRequired[str]
    isArchived: NotRequired[bool]
    moderationStatus: NotRequired[str]
    """
    Known values: `PENDING_REVIEW`, `APPROVED`, `REJECTED`.
    """
    source: NotRequired[str]
    """
    Known values: `UPLOAD`, `IN_HOUSE_GEN_AI`.
    """
    universeId: NotRequired[str]
    updateTime: NotRequired[str]
    width: NotRequired[int]


class Creator(TypedDict):
    groupId: NotRequired[int]
    userId: NotRequired[int]


class CreatorModelV2(TypedDict):
    creator: NotRequired[str | None]
    groupId: NotRequired[int | None]
    latestGroupUpdaterUserId: NotRequired[int | None]
    latestGroupUpdaterUserName: NotRequired[str | None]
    name: NotRequired[str | None]
    userId: NotRequired[int | None]
    verified: NotRequired[bool | None]


class CreatorStoreCapabilitiesModel(TypedDict):
    shouldSandbox: NotRequired[bool]


DataStatus: TypeAlias = str
"""
Known values: `Valid`, `Projected`, `NotStatisticallySignificant`.
"""


class DataStore(TypedDict):
    createTime: NotRequired[str]
    expireTime: NotRequired[str]
    id: NotRequired[str]
    path: NotRequired[str]
    state: NotRequired[str]
    """
    Known values: `STATE_UNSPECIFIED`, `ACTIVE`, `DELETED`.
    """


class DataStoresDataStore(TypedDict):
    createdTime: NotRequired[str | None]
    name: NotRequired[str]


class Decimal(TypedDict):
    exponent: NotRequired[int]
    significand: NotRequired[int]


class DeclineGroupJoinRequestRequest(TypedDict):
    pass


class DeleteDraftRequest(TypedDict):
    draftHash: NotRequired[str | None]


DeploymentStrategy: TypeAlias = str
"""
Known values: `Invalid`, `GradualRollout`, `Immediate`.
"""


class DimensionValue(TypedDict):
    displayValue: NotRequired[str | None]
    value: NotRequired[str]


class DimensionValues(TypedDict):
    dimension: NotRequired[str]
    values: NotRequired[list[DimensionValue]]


class DimensionValuesResponse(TypedDict):
    values: NotRequired[list[DimensionValues]]


class DiscardMemoryStoreQueueItemsRequest(TypedDict):
    readId: NotRequired[str]


class DraftHashResponse(TypedDict):
    draftHash: NotRequired[str | None]


class EditAutomaticTranslationStatusForGameAndLanguageResponse(TypedDict):
    gameId: NotRequired[int]
    isAutomaticTranslationEnabled: NotRequired[bool]
    languageCode: NotRequired[str]


class EditImageTranslationStatusForGameAndLanguageResponse(TypedDict):
    gameId: NotRequired[int]
    isImageTranslationEnabled: NotRequired[bool]
    languageCode: NotRequired[str]


class Entry(TypedDict):
    id: NotRequired[str]
    path: NotRequired[str]
    value: NotRequired[int]


class EntryIdentifier(TypedDict):
    context: NotRequired[str]
    entryFormat: NotRequired[str]
    """
    Known values: `Invalid`, `Legacy`, `Icu`.
    """
    key: NotRequired[str]
    source: NotRequired[str]


class EntryOperationLimits(TypedDict):
    maxContextLength: NotRequired[int]
    maxExampleLength: NotRequired[int]
    maxGameLocationPathLength: NotRequired[int]
    maxKeyLength: NotRequired[int]
    maxSourceLength: NotRequired[int]


class EntryVersion(TypedDict):
    contentLength: NotRequired[float]
    createdTime: NotRequired[str]
    deleted: NotRequired[bool]
    objectCreatedTime: NotRequired[str]
    version: NotRequired[str]


class Error(TypedDict):
    code: NotRequired[AssetPermissionsErrorCode]
    message: NotRequired[str | None]


ErrorCode: TypeAlias = str
"""
Known values: `InvalidImageFile`, `UnauthorizedAccess`, `NotAuthenticated`, `NotFound`, `Internal`, `BadRequest`, `InvalidProductId`, `UnauthorizedProductAccess`, `InvalidDeveloperProductId`, `DuplicateProductName`, `InvalidUniverseId`, `UnauthorizedUniverseAccess`, `InvalidShopId`, `UnknownError`, `InvalidPriceInRobux`, `InvalidPostBody`, `InvalidPageNumber`, `InvalidPageSize`, `UnsupportedDeveloperProductUpdate`, `PendingProductsLimitExceeded`, `InvalidCursor`, `InvalidRegionalPricing`, `ProductRetrievalLimitExceeded`, `InvalidProductIds`, `InvalidName`, `InvalidDescription`, `InvalidIsForSale`, `InvalidStorePageEnabled`, `Unavailable`, `InvalidPrice`, `Blocked`, `Conflict`, `InvalidManagedPricing`.
"""


class ErrorResponse(TypedDict):
    errorCode: NotRequired[ErrorCode]
    errorMessage: NotRequired[str | None]
    field: NotRequired[str | None]
    hint: NotRequired[str | None]


EventCategory: TypeAlias = str
"""
Known values: `contentUpdate`, `locationUpdate`, `systemUpdate`, `activity`, `newContent`, `itemDrop`, `newSeason`, `newLocation`, `newMap`, `moreLevels`, `newFeature`, `earlyAccess`, `expansion`, `challenge`, `quest`, `festival`.
"""


class EventMedia(TypedDict):
    mediaId: NotRequired[int]
    rank: NotRequired[int]


EventNotificationAudience: TypeAlias = str
"""
Known values: `all`, `rsvp`, `subscribed`, `group`, `none`.
"""


class EventRankedCategory(TypedDict):
    category: NotRequired[EventCategory]
    rank: NotRequired[int]


EventVisibility: TypeAlias = str
"""
Known values: `private`, `public`, `moderated`.
"""


ExperimentApiErrorType: TypeAlias = str
"""
Known values: `EXPERIMENT_API_ERROR_TYPE_INVALID_VARIANT_CONFIGURATION`, `EXPERIMENT_API_ERROR_TYPE_INVALID_VARIANT_LABEL`, `EXPERIMENT_API_ERROR_TYPE_MUST_HAVE_EXACTLY_ONE_BASELINE_VARIANT`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_OVERLAPPING_RUNTIME`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_INVALID_SCORING_CONFIGURATIONS`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_UNEXPECTED_PRODUCT_TYPE`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_EMPTY_CONFIGURATION`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_EMPTY_VARIANT_METADATA`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_VARIANT_WEIGHT_MUST_BE_POSITIVE`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_VARIANT_WEIGHTS_UNBALANCED`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_PLACE_CONFIG_REQUIRES_SCORING_ID_OR_DEFAULT`, `EXPERIMENT_API_ERROR_TYPE_CONFIGS_MISSING_VARIANT`, `EXPERIMENT_API_ERROR_TYPE_CONFIGS_VARIANT_MISSING_KEY`, `EXPERIMENT_API_ERROR_TYPE_CONFIGS_VARIANT_MISSING_VALUE`, `EXPERIMENT_API_ERROR_TYPE_CONFIGS_KEY_ALREADY_IN_USE`, `EXPERIMENT_API_ERROR_TYPE_SYSTEM_ERROR`, `EXPERIMENT_API_ERROR_TYPE_EXPERIMENT_RESULTS_NOT_FOUND`, `EXPERIMENT_API_ERROR_TYPE_INVALID_TARGETING_CRITERIA`, `EXPERIMENT_API_ERROR_TYPE_TARGETING_NOT_ALLOWED`, `EXPERIMENT_API_ERROR_TYPE_INVALID_DURATION`, `EXPERIMENT_API_ERROR_TYPE_CONFIGS_VARIANT_CONFIG_NOT_FOUND`, `EXPERIMENT_API_ERROR_TYPE_INVALID_EXPERIMENT_NAME`, `EXPERIMENT_API_ERROR_TYPE_CONDITIONAL_CONFIG_REQUIRES_NULL_BASELINE`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_CONTROL_VARIANT_MUST_MATCH_CURRENT_CONFIGURATION`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_VARIANTS_MUST_COVER_SAME_PLACES`, `EXPERIMENT_API_ERROR_TYPE_MATCHMAKING_VARIANT_HAS_DUPLICATE_PLACES`.
"""


class ExperimentConfigEntry(TypedDict):
    description: NotRequired[str | None]
    entryValue: NotRequired[Any | None]
    key: NotRequired[str | None]


ExperimentProductType: TypeAlias = str
"""
Known values: `EXPERIMENT_PRODUCT_TYPE_IN_GAME_CONFIGS`, `EXPERIMENT_PRODUCT_TYPE_MATCHMAKING`.
"""


ExperimentState: TypeAlias = str
"""
Known values: `EXPERIMENT_STATE_DRAFT`, `EXPERIMENT_STATE_SCHEDULED`, `EXPERIMENT_STATE_RUNNING`, `EXPERIMENT_STATE_COMPLETED`, `EXPERIMENT_STATE_CANCELLED`, `EXPERIMENT_STATE_DELETED`.
"""


class ExperimentStats(TypedDict):
    isSrmDetected: NotRequired[bool]


class ExperimentSummary(TypedDict):
    createdBy: NotRequired[str | None]
    createdTime: NotRequired[str]
    description: NotRequired[str | None]
    durationSeconds: NotRequired[int]
    experimentConfigKey: NotRequired[str | None]
    id: NotRequired[str | None]
    lastUpdatedTime: NotRequired[str | None]
    name: NotRequired[str | None]
    productType: NotRequired[ExperimentProductType]
    scheduledTime: NotRequired[str | None]
    startedTime: NotRequired[str | None]
    state: NotRequired[ExperimentState]
    stoppedTime: NotRequired[str | None]


class FailedNameDescription(TypedDict):
    errorCode: NotRequired[int]
    languageCode: NotRequired[str]


FeaturingStatus: TypeAlias = str
"""
Known values: `invalid`, `enabled`, `disabled`.
"""


FilterField: TypeAlias = str
"""
Known values: `EngineVersion`, `PlaceVersion`, `ALL`.
"""


FilterOperation: TypeAlias = str
"""
Known values: `In`, `NotIn`, `GreaterThan`, `GreaterThanOrEqual`, `LessThan`, `LessThanOrEqual`, `Match`.
"""


FilterType: TypeAlias = str
"""
Known values: `String`, `Number`.
"""


class FlushMemoryStoreMetadata(TypedDict):
    pass


class FlushMemoryStoreResponse(TypedDict):
    pass


class Folder(TypedDict):
    pass


class FollowsByTypeResponse(TypedDict):
    followedSources: NotRequired[dict[str, str]]
    followerId: NotRequired[int]
    followerType: NotRequired[int]
    """
    Known values: `0`, `1`.
    """
    sourceType: NotRequired[int]
    """
    Known values: `0`, `1`.
    """


class GameAutolocalizationInformationResponse(TypedDict):
    assetId: NotRequired[int]
    autoLocalizationTableId: NotRequired[str]
    isAutolocalizationEnabled: NotRequired[bool]
    isAutomaticEntriesDeletionEnabled: NotRequired[bool]
    isAutomaticEntriesSettingEnabled: NotRequired[bool]
    shouldUseLocalizationTable: NotRequired[bool]
    sourceLanguage: NotRequired[str]


class GameLocation(TypedDict):
    path: NotRequired[str]


GamePassesErrorCode: TypeAlias = str
"""
Known values: `InternalError`, `BadRequest`, `NotFound`, `UnauthorizedAccess`, `NotAuthenticated`, `PassNotFound`, `TargetUnauthorizedAccess`, `UniverseNotFound`, `MissingArgument`, `AssetCreationFailure`, `PassRevokeFailure`, `PassAlreadyRevoked`, `SalesNotFound`, `CommissionRateNotFound`, `AssetNotFound`, `FileTooLarge`, `ActiveInPO`, `NotForSale`, `NotSameUniverse`, `PricingConfigError`, `InvalidCount`, `Blocked`, `InvalidPageSize`, `InvalidRegionalPricing`, `InvalidManagedPricing`.
"""


class GamePassesErrorResponse(TypedDict):
    errorCode: NotRequired[GamePassesErrorCode]
    errorMessage: NotRequired[str | None]
    field: NotRequired[str | None]
    hint: NotRequired[str | None]


GamePassesPricingFeature: TypeAlias = str
"""
Known values: `Invalid`, `PriceOptimization`, `UserFixedPrice`, `RegionalPricing`.
"""


class GenerateSpeechAssetMetadata(TypedDict):
    pass


class GenerateSpeechAssetRequestGeneratedSpeechStyle(TypedDict):
    pitch: NotRequired[float]
    speed: NotRequired[float]
    voiceId: NotRequired[str]


class GenerateSpeechAssetResponse(TypedDict):
    assetId: NotRequired[str]
    remainingQuota: NotRequired[int]


class GenerateUserThumbnailMetadata(TypedDict):
    pass


class GenerateUserThumbnailResponse(TypedDict):
    imageUri: NotRequired[str]


class GetBadgeIconResponse(TypedDict):
    imageId: NotRequired[str]
    imageUrl: NotRequired[str]
    languageCode: NotRequired[str]
    state: NotRequired[str]
    """
    Known values: `Approved`, `PendingReview`, `UnAvailable`, `Rejected`, `Error`.
    """


class GetBadgeIconResponseArray(TypedDict):
    data: NotRequired[list[GetBadgeIconResponse]]


class GetDeveloperProductIconResponse(TypedDict):
    imageId: NotRequired[str]
    imageUrl: NotRequired[str]
    languageCode: NotRequired[str]
    state: NotRequired[str]
    """
    Known values: `Approved`, `PendingReview`, `UnAvailable`, `Rejected`, `Error`.
    """


class GetDeveloperProductIconResponseArray(TypedDict):
    data: NotRequired[list[GetDeveloperProductIconResponse]]


class GetGameIconResponse(TypedDict):
    imageId: NotRequired[str]
    imageUrl: NotRequired[str]
    languageCode: NotRequired[str]
    state: NotRequired[str]
    """
    Known values: `Approved`, `PendingReview`, `UnAvailable`, `Rejected`, `Error`.
    """


class GetGameIconResponseArray(TypedDict):
    data: NotRequired[list[GetGameIconResponse]]


class GetGamePassIconResponse(TypedDict):
    imageId: NotRequired[str]
    imageUrl: NotRequired[str]
    languageCode: NotRequired[str]
    state: NotRequired[str]
    """
    Known values: `Approved`, `PendingReview`, `UnAvailable`, `Rejected`, `Error`.
    """


class GetGamePassIconResponseArray(TypedDict):
    data: NotRequired[list[GetGamePassIconResponse]]


class GetInstanceMetadata(TypedDict):
    pass


class GetNameDescriptionHistoryV2Request(TypedDict):
    contentId: NotRequired[int]
    contentType: NotRequired[str]
    """
    Known values: `UniverseDisplayNames`, `UniverseDisplayDescriptions`, `BadgeDisplayName`, `BadgeDisplayDescription`, `DeveloperProductDisplayName`, `DeveloperProductDisplayDescription`, `GamePassDisplayName`, `GamePassDisplayDescription`.
    """
    count: NotRequired[int]
    cursor: NotRequired[str]
    languageCode: NotRequired[str]
    sortOrder: NotRequired[str]
    """
    Known values: `Asc`, `Desc`.
    """


class GetPlaceContributorsResponse(TypedDict):
    contributors: NotRequired[list[int] | None]
    hasMore: NotRequired[bool]
    nextCursor: NotRequired[str | None]


class GetTableEntryCountResponse(TypedDict):
    entryCount: NotRequired[int]
    id: NotRequired[str]


class GetTableResponse(TypedDict):
    assetId: NotRequired[int]
    id: NotRequired[str]
    name: NotRequired[str]
    ownerId: NotRequired[int]
    ownerType: NotRequired[str]
    """
    Known values: `User`, `Group`.
    """


GoogleProtobufAny = TypedDict(
    "GoogleProtobufAny",
    {"@type": NotRequired[str]},
)


GoogleProtobufValue: TypeAlias = Any


class GrantPermissionError(TypedDict):
    assetId: NotRequired[int]
    code: NotRequired[AssetPermissionsErrorCode]


class Group(TypedDict):
    createTime: NotRequired[str]
    description: NotRequired[str]
    displayName: NotRequired[str]
    id: NotRequired[str]
    locked: NotRequired[bool]
    memberCount: NotRequired[int]
    owner: NotRequired[str]
    path: NotRequired[str]
    publicEntryAllowed: NotRequired[bool]
    updateTime: NotRequired[str]
    verified: NotRequired[bool]


class GroupDescriptionResponse(TypedDict):
    newDescription: NotRequired[str]


class GroupForumCategory(TypedDict):
    archiveTime: NotRequired[str]
    archiver: NotRequired[str]
    createTime: NotRequired[str]
    creator: NotRequired[str]
    displayName: NotRequired[str]
    groupForumCategoryId: NotRequired[str]
    path: NotRequired[str]
    updateTime: NotRequired[str]


class GroupJoinRequest(TypedDict):
    createTime: NotRequired[str]
    path: NotRequired[str]
    user: NotRequired[str]


class GroupMembership(TypedDict):
    createTime: NotRequired[str]
    path: NotRequired[str]
    role: NotRequired[str]
    roles: NotRequired[list[str]]
    updateTime: NotRequired[str]
    user: NotRequired[str]


class GroupModel(TypedDict):
    id: NotRequired[int]
    name: NotRequired[str]


class GroupModelArray(TypedDict):
    data: NotRequired[list[GroupModel]]


class GroupPolicyRequest(TypedDict):
    groupIds: NotRequired[list[int]]


class GroupPolicyResponse(TypedDict):
    canViewGroup: NotRequired[bool]
    groupId: NotRequired[int]


class GroupRoleResponse(TypedDict):
    color: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `13`, `14`, `15`, `16`.
    """
    description: NotRequired[str]
    id: NotRequired[int]
    isBase: NotRequired[bool]
    memberCount: NotRequired[int]
    name: NotRequired[str]
    rank: NotRequired[int]


class GroupRoleRolePermissions(TypedDict):
    acceptRequests: NotRequired[bool]
    advertiseGroup: NotRequired[bool]
    banMembers: NotRequired[bool]
    bypassSlowMode: NotRequired[bool]
    changeRank: NotRequired[bool]
    createApiKeys: NotRequired[bool]
    createAvatarItems: NotRequired[bool]
    createComments: NotRequired[bool]
    createGroupShout: NotRequired[bool]
    createPosts: NotRequired[bool]
    createWallPosts: NotRequired[bool]
    deleteWallPosts: NotRequired[bool]
    exileMembers: NotRequired[bool]
    lockPosts: NotRequired[bool]
    manageApiKeys: NotRequired[bool]
    manageAvatarItems: NotRequired[bool]
    manageBlockedWords: NotRequired[bool]
    manageCategories: NotRequired[bool]
    manageGroupUniverses: NotRequired[bool]
    manageRelationships: NotRequired[bool]
    pinPosts: NotRequired[bool]
    removeComments: NotRequired[bool]
    removePosts: NotRequired[bool]
    spendGroupFunds: NotRequired[bool]
    viewAuditLog: NotRequired[bool]
    viewBlockedWords: NotRequired[bool]
    viewForums: NotRequired[bool]
    viewGroupShout: NotRequired[bool]
    viewUniverseAnalytics: NotRequired[bool]
    viewWallPosts: NotRequired[bool]


class GroupShout(TypedDict):
    content: NotRequired[str]
    createTime: NotRequired[str]
    path: NotRequired[str]
    poster: NotRequired[str]
    updateTime: NotRequired[str]


HomepageThumbnailStatus: TypeAlias = str
"""
Known values: `Active`, `Spammy`.
"""


HostType: TypeAlias = str
"""
Known values: `user`, `group`.
"""


class IncrementDataStoreEntryRequest(TypedDict):
    amount: NotRequired[float]
    attributes: NotRequired[dict[str, Any]]
    users: NotRequired[list[str]]


class IncrementEntryRequest(TypedDict):
    amount: int


class IncrementOrderedDataStoreEntryRequest(TypedDict):
    amount: NotRequired[float]


class InstanceCounts(TypedDict):
    animation: NotRequired[int]
    audio: NotRequired[int]
    decal: NotRequired[int]
    meshPart: NotRequired[int]
    script: NotRequired[int]
    tool: NotRequired[int]


class IntrospectApiKeyRequest(TypedDict):
    apiKey: str


class InventoryItemBadgeDetails(TypedDict):
    badgeId: NotRequired[str]


class InventoryItemCollectibleDetails(TypedDict):
    instanceId: NotRequired[str]
    instanceState: NotRequired[str]
    """
    Known values: `COLLECTIBLE_ITEM_INSTANCE_STATE_UNSPECIFIED`, `AVAILABLE`, `HOLD`.
    """
    itemId: NotRequired[str]
    serialNumber: NotRequired[int]


class InventoryItemGamePassDetails(TypedDict):
    gamePassId: NotRequired[str]


class InventoryItemPrivateServerDetails(TypedDict):
    privateServerId: NotRequired[str]


class JsonWebKey(TypedDict):
    alg: NotRequired[str]
    crv: NotRequired[str]
    kid: NotRequired[str]
    kty: NotRequired[str]
    use: NotRequired[str]
    x: NotRequired[str]
    y: NotRequired[str]


class JsonWebKeySet(TypedDict):
    keys: NotRequired[list[JsonWebKey]]


class LanguageOrLocaleSettings(TypedDict):
    isAutomaticTranslationEnabled: NotRequired[bool]
    isImageTranslationEnabled: NotRequired[bool]
    languageCode: NotRequired[str]
    languageCodeType: NotRequired[str]
    """
    Known values: `Language`, `Locale`.
    """


class LanguageOrLocaleSettingsArray(TypedDict):
    data: NotRequired[list[LanguageOrLocaleSettings]]


class LaunchRestartResponse(TypedDict):
    id: NotRequired[str | None]
    instancesImpacted: NotRequired[int]
    playersImpacted: NotRequired[int]


LinkType: TypeAlias = int
"""
Known values: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`.
"""


class ListAdvertisableUniversesResponse(TypedDict):
    advertisableUniverses: NotRequired[list[AdvertisableUniverse]]


class ListAssetQuotasResponse(TypedDict):
    assetQuotas: NotRequired[list[AssetQuota]]
    nextPageToken: NotRequired[str]


class ListBillingAccountsResponse(TypedDict):
    billingAccounts: NotRequired[list[BillingAccount]]
    nextPageToken: NotRequired[str]


class ListCreativesResponse(TypedDict):
    creatives: NotRequired[list[Creative]]
    nextPageToken: NotRequired[str]


class ListDataStoresResponse(TypedDict):
    dataStores: NotRequired[list[DataStore]]
    nextPageToken: NotRequired[str]


class ListDataStoresV1Response(TypedDict):
    data: NotRequired[list[DataStoresDataStore]]
    nextPageCursor: NotRequired[str | None]


class ListEntriesResponse(TypedDict):
    entries: NotRequired[list[Entry]]
    nextPageToken: NotRequired[str]


class ListEntryVersionsV1Response(TypedDict):
    nextPageCursor: NotRequired[str | None]
    versions: NotRequired[list[EntryVersion]]


class ListExperimentsResponse(TypedDict):
    experiments: NotRequired[list[ExperimentSummary] | None]
    total: NotRequired[int]


class ListGroupForumCategoriesResponse(TypedDict):
    groupForumCategories: NotRequired[list[GroupForumCategory]]
    nextPageToken: NotRequired[str]


class ListGroupJoinRequestsResponse(TypedDict):
    groupJoinRequests: NotRequired[list[GroupJoinRequest]]
    nextPageToken: NotRequired[str]


class ListGroupMembershipsResponse(TypedDict):
    groupMemberships: NotRequired[list[GroupMembership]]
    nextPageToken: NotRequired[str]


class ListInstanceChildrenMetadata(TypedDict):
    pass


class Key(TypedDict):
    key: NotRequired[str]
    scope: NotRequired[str]


class ListKeysV1Response(TypedDict):
    keys: NotRequired[list[Key]]
    nextPageCursor: NotRequired[str | None]


class LiteralValueDto(TypedDict):
    booleanValue: NotRequired[str | None]
    doubleValue: NotRequired[str | None]
    integerValue: NotRequired[str | None]
    stringValue: NotRequired[str | None]


class LocalScript(TypedDict):
    Enabled: NotRequired[bool]
    RunContext: NotRequired[str]
    """
    Known values: `Legacy`, `Server`, `Client`, `Plugin`.
    """
    Source: NotRequired[str]


class LocalizationTablesError(TypedDict):
    errorCode: NotRequired[int]
    errorMessage: NotRequired[str]


class LocalizationTablesTranslator(TypedDict):
    agentType: NotRequired[str]
    """
    Known values: `User`, `Automation`.
    """
    id: NotRequired[int]


LogSeverity: TypeAlias = int
"""
Known values: `0`, `1`, `2`, `3`.
"""


class LuauExecutionSessionTaskBinaryInput(TypedDict):
    path: NotRequired[str]
    size: NotRequired[int]
    uploadUri: NotRequired[str]


class LuauExecutionSessionTaskError(TypedDict):
    code: NotRequired[str]
    """
    Known values: `ERROR_CODE_UNSPECIFIED`, `SCRIPT_ERROR`, `DEADLINE_EXCEEDED`, `OUTPUT_SIZE_LIMIT_EXCEEDED`, `INTERNAL_ERROR`.
    """
    message: NotRequired[str]


class LuauExecutionSessionTaskLogLogMessage(TypedDict):
    createTime: NotRequired[str]
    message: NotRequired[str]
    messageType: NotRequired[str]
    """
    Known values: `MESSAGE_TYPE_UNSPECIFIED`, `OUTPUT`, `INFO`, `WARNING`, `ERROR`.
    """


class LuauExecutionSessionTaskOutput(TypedDict):
    results: NotRequired[list[GoogleProtobufValue]]


class MdeResult(TypedDict):
    mdeRelativePercentages: NotRequired[list[float] | None]
    minimumSampleSizeThreshold: NotRequired[int]
    totalSampleSize: NotRequired[int]


class MemoryStoreQueueItem(TypedDict):
    data: NotRequired[GoogleProtobufValue]
    expireTime: NotRequired[str]
    id: NotRequired[str]
    path: NotRequired[str]
    priority: NotRequired[float]
    ttl: NotRequired[str]


class MemoryStoreSortedMapItem(TypedDict):
    etag: NotRequired[str]
    expireTime: NotRequired[str]
    id: NotRequired[str]
    numericSortKey: NotRequired[float]
    path: NotRequired[str]
    stringSortKey: NotRequired[str]
    ttl: NotRequired[str]
    value: NotRequired[GoogleProtobufValue]


class MessageReaction(TypedDict):
    count: NotRequired[int]
    emoteId: NotRequired[str]


MetricGranularity: TypeAlias = str
"""
Known values: `OneMinute`, `HalfHour`, `OneHour`, `OneDay`, `OneWeek`, `OneMonth`, `None`.
"""


ModelInstanceType: TypeAlias = str
"""
Known values: `Script`, `MeshPart`, `Decal`, `Animation`, `Audio`, `Tool`.
"""


ModelSubType: TypeAlias = str
"""
Known values: `Ad`, `MaterialPack`, `Package`.
"""


class ModerationResult(TypedDict):
    moderationState: NotRequired[str]


ModerationStatus: TypeAlias = str
"""
Known values: `Reviewing`, `Rejected`, `Approved`, `Unspecified`.
"""


class ModuleScript(TypedDict):
    Source: NotRequired[str]


class Money(TypedDict):
    currencyCode: NotRequired[str]
    quantity: NotRequired[Decimal]


MusicChartType: TypeAlias = str
"""
Known values: `None`, `Current`, `Week`, `Month`, `Year`.
"""


class NameDescription(TypedDict):
    description: NotRequired[str]
    languageCode: NotRequired[str]
    name: NotRequired[str]
    updateType: NotRequired[str]
    """
    Known values: `Invalid`, `Name`, `Description`.
    """


class NameDescriptionArray(TypedDict):
    data: NotRequired[list[NameDescription]]


class ObjectMeshSummary(TypedDict):
    triangles: NotRequired[int]
    vertices: NotRequired[int]


class OpenIdConfiguration(TypedDict):
    authorization_endpoint: NotRequired[str]
    claims_supported: NotRequired[list[str]]
    id_token_signing_alg_values_supported: NotRequired[list[str]]
    introspection_endpoint: NotRequired[str]
    issuer: NotRequired[str]
    jwks_uri: NotRequired[str]
    response_types_supported: NotRequired[list[str]]
    revocation_endpoint: NotRequired[str]
    scopes_supported: NotRequired[list[str]]
    subject_types_supported: NotRequired[list[str]]
    token_endpoint: NotRequired[str]
    token_endpoint_auth_methods_supported: NotRequired[list[str]]
    userinfo_endpoint: NotRequired[str]


class OperationErrorResponse(TypedDict):
    code: NotRequired[int]
    error: NotRequired[str | None]
    message: NotRequired[str | None]


class OperationMetadata(TypedDict):
    createdTime: NotRequired[str | None]


class OperationPending(TypedDict):
    done: NotRequired[bool]
    metadata: NotRequired[OperationMetadata]
    path: NotRequired[str | None]


OperationalStatus: TypeAlias = str
"""
Known values: `OPERATIONAL_STATUS_READY`, `OPERATIONAL_STATUS_CREATING`, `OPERATIONAL_STATUS_UPDATING`, `OPERATIONAL_STATUS_STARTING`, `OPERATIONAL_STATUS_STOPPING`, `OPERATIONAL_STATUS_SCHEDULING`, `OPERATIONAL_STATUS_DELETING`, `OPERATIONAL_STATUS_RAMPING_UP`, `OPERATIONAL_STATUS_SYNCING`, `OPERATIONAL_STATUS_ROLLING_OUT`.
"""


class OrderedDataStoreEntry(TypedDict):
    id: NotRequired[str]
    path: NotRequired[str]
    value: NotRequired[float]


class PatchLanguage(TypedDict):
    delete: NotRequired[bool]
    languageCode: NotRequired[str]
    languageCodeType: NotRequired[str]
    """
    Known values: `Language`, `Locale`.
    """


class PatchTranslation(TypedDict):
    changeAgent: NotRequired[ChangeAgent]
    delete: NotRequired[bool]
    locale: NotRequired[str]
    translationText: NotRequired[str]
    updatedTime: NotRequired[str]


PersonalizedConfigStatus: TypeAlias = str
"""
Known values: `Active`, `Inactive`.
"""


class Place(TypedDict):
    createTime: NotRequired[str]
    description: NotRequired[str]
    displayName: NotRequired[str]
    path: NotRequired[str]
    root: NotRequired[bool]
    serverSize: NotRequired[int]
    templatePlace: NotRequired[str]
    universeRuntimeCreation: NotRequired[bool]
    updateTime: NotRequired[str]


class PlaceFilter(TypedDict):
    excludeCurrentVersion: NotRequired[bool | None]
    versions: NotRequired[list[int] | None]


class PlaceScoringConfig(TypedDict):
    matchmakingScoringConfigId: NotRequired[str | None]
    placeId: NotRequired[int]
    usePlatformDefault: NotRequired[bool]


class PlaceSummaryForGameRestart(TypedDict):
    instancesImpacted: NotRequired[int]
    instancesPerVersion: NotRequired[dict[str, int] | None]
    isNotInUniverse: NotRequired[bool]
    latestPlaceVersion: NotRequired[str | None]
    playersImpacted: NotRequired[int]
    playersPerVersion: NotRequired[dict[str, int] | None]
    publishTime: NotRequired[str]
    totalInstances: NotRequired[int]
    totalPlayers: NotRequired[int]


class PostGroupStatusRequest(TypedDict):
    message: NotRequired[str]


class Preview(TypedDict):
    altText: NotRequired[str]
    asset: NotRequired[str]


class PreviewAssetsModel(TypedDict):
    imagePreviewAssets: NotRequired[list[int] | None]
    videoPreviewAssets: NotRequired[list[int] | None]


PricingFeature: TypeAlias = str
"""
Known values: `Invalid`, `PriceOptimization`, `UserFixedPrice`, `RegionalPricing`.
"""


class ProblemDetails(TypedDict):
    detail: NotRequired[str | None]
    instance: NotRequired[str | None]
    status: NotRequired[int | None]
    title: NotRequired[str | None]
    type: NotRequired[str | None]


class PublicError(TypedDict):
    code: NotRequired[str]
    message: NotRequired[str]


class PublishDraftRequest(TypedDict):
    deploymentStrategy: NotRequired[DeploymentStrategy]
    draftHash: NotRequired[str | None]
    message: NotRequired[str | None]


class PublishDraftResponse(TypedDict):
    configVersion: NotRequired[int]


class PublishRequest(TypedDict):
    message: NotRequired[str | None]


PublishStatus: TypeAlias = int
"""
Known values: `0`, `1`, `2`.
"""


class PublishUniverseMessageRequest(TypedDict):
    message: str
    topic: str


class PublishedPlaceVersion(TypedDict):
    versionNumber: NotRequired[int]


class QueryCorrection(TypedDict):
    suggestedQuery: NotRequired[str | None]


class QueryError(TypedDict):
    code: NotRequired[int]
    message: NotRequired[str]


class QueryFacets(TypedDict):
    appliedFacets: NotRequired[list[str] | None]
    availableFacets: NotRequired[list[str] | None]


class QueryFilter(TypedDict):
    dimension: str
    operation: FilterOperation
    values: NotRequired[list[str]]


class QueryRequest(TypedDict):
    breakdown: NotRequired[list[str]]
    endTime: str
    filter: NotRequired[list[QueryFilter]]
    granularity: MetricGranularity
    limit: NotRequired[int]
    metric: str
    startTime: str


class ReadMemoryStoreQueueItemsResponse(TypedDict):
    id: NotRequired[str]
    items: NotRequired[list[MemoryStoreQueueItem]]
    queueItems: NotRequired[list[MemoryStoreQueueItem]]
    readId: NotRequired[str]


Repository: TypeAlias = str
"""
Known values: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`.
"""


RestartState: TypeAlias = str
"""
Known values: `DELAYING`, `RESTARTING`, `SUCCEEDED`.
"""


class RestartUniverseServersRequest(TypedDict):
    bleedOffDurationMinutes: NotRequired[int]
    bleedOffServers: NotRequired[bool]
    closeAllVersions: NotRequired[bool]
    placeIds: NotRequired[list[int]]


class RestartUniverseServersResponse(TypedDict):
    pass


class RevisionChange(TypedDict):
    after: NotRequired[Any | None]
    before: NotRequired[Any | None]


class RollbackAssetVersionRequest(TypedDict):
    assetVersion: str


class RpnOperandDto(TypedDict):
    attributeReference: NotRequired[str | None]
    literalValue: NotRequired[LiteralValueDto | None]


class RpnTokenDto(TypedDict):
    operand: NotRequired[RpnOperandDto | None]
    operator: NotRequired[str | None]


RsvpStatus: TypeAlias = str
"""
Known values: `none`, `going`, `maybeGoing`, `notGoing`.
"""


class RuleDeltaPayload(TypedDict):
    after: NotRequired[Any | None]
    before: NotRequired[Any | None]


class RulesOrderDeltaPayload(TypedDict):
    after: NotRequired[list[str] | None]
    before: NotRequired[list[str] | None]


SaveType: TypeAlias = int
"""
Known values: `0`, `1`, `2`.
"""


SavesSortCategory: TypeAlias = str
"""
Known values: `Name`, `Creator`, `Ratings`, `TargetType`, `DateSaved`, `LastModified`, `Price`.
"""


class Schedule(TypedDict):
    durationInDays: NotRequired[int]
    endTime: NotRequired[str]
    startTime: NotRequired[str]


class ScheduleExperimentRequest(TypedDict):
    scheduledStartTime: NotRequired[str | None]


class Script(TypedDict):
    Enabled: NotRequired[bool]
    RunContext: NotRequired[str]
    """
    Known values: `Legacy`, `Server`, `Client`, `Plugin`.
    """
    Source: NotRequired[str]


SearchAudioTypeModel: TypeAlias = str
"""
Known values: `Music`, `SoundEffect`, `Unknown`.
"""


SearchCategoryType: TypeAlias = str
"""
Known values: `Audio`, `Model`, `Decal`, `Plugin`, `MeshPart`, `Video`, `FontFamily`.
"""


SearchView: TypeAlias = str
"""
Known values: `IDs`, `Core`, `Full`.
"""


class Secret(TypedDict):
    create_time: NotRequired[str | None]
    domain: NotRequired[str | None]
    id: NotRequired[str | None]
    key_id: NotRequired[str | None]
    secret: NotRequired[str | None]
    update_time: NotRequired[str | None]


class SecretPaginatedList(TypedDict):
    nextPageCursor: NotRequired[str | None]
    previousPageCursor: NotRequired[str | None]
    secrets: NotRequired[list[Secret] | None]


class SecretsStoreServiceProblemDetails(TypedDict):
    detail: NotRequired[str | None]
    instance: NotRequired[str | None]
    status: NotRequired[str | None]
    title: NotRequired[str | None]
    type: NotRequired[str | None]


class ServerManagementServiceProblemDetails(TypedDict):
    detail: NotRequired[str | None]
    instance: NotRequired[str | None]
    status: NotRequired[int | None]
    title: NotRequired[str | None]
    type: NotRequired[str | None]


ServerStatus: TypeAlias = str
"""
Known values: `active`, `shut_down`, `restarted`, `roblox_restarted`, `crashed`, `out_of_memory`, `moderated`, `pending`, `unspecified`.
"""


ServerType: TypeAlias = int
"""
Known values: `0`, `1`, `2`, `3`, `4`, `5`.
"""


class SetAutolocalizationSettingsForGameRequest(TypedDict):
    isAutolocalizationEnabled: NotRequired[bool]
    isAutomaticEntriesDeletionsEnabled: NotRequired[bool]
    isAutomaticEntriesSettingEnabled: NotRequired[bool]
    shouldUseLocalizationTable: NotRequired[bool]


class SkinnyUserResponse(TypedDict):
    displayName: NotRequired[str]
    id: NotRequired[int]
    name: NotRequired[str]


class SkinnyUserResponseArray(TypedDict):
    data: NotRequired[list[SkinnyUserResponse]]


class SnapshotDataStoresRequest(TypedDict):
    pass


class SnapshotDataStoresResponse(TypedDict):
    latestSnapshotTime: NotRequired[str]
    newSnapshotTaken: NotRequired[bool]


class SocialLink(TypedDict):
    title: NotRequired[str]
    uri: NotRequired[str]


class SocialLinkModel(TypedDict):
    linkType: NotRequired[LinkType]
    title: NotRequired[str | None]
    url: NotRequired[str | None]


SortCategory: TypeAlias = str
"""
Known values: `Relevance`, `Trending`, `Top`, `AudioDuration`, `CreateTime`, `UpdatedTime`, `Ratings`.
"""


SortDirection: TypeAlias = str
"""
Known values: `None`, `Ascending`, `Descending`.
"""


class SortImageIdsRequest(TypedDict):
    mediaAssetIds: NotRequired[list[int]]


State: TypeAlias = str
"""
Known values: `Unspecified`, `Active`, `Archived`.
"""


class Status(TypedDict):
    code: NotRequired[int]
    details: NotRequired[list[GoogleProtobufAny]]
    message: NotRequired[str]


SubjectType: TypeAlias = str
"""
Known values: `Invalid`, `User`, `Group`, `GroupRoleset`, `All`, `Universe`.
"""


class SubscriptionExpirationDetails(TypedDict):
    reason: NotRequired[str]
    """
    Known values: `EXPIRATION_REASON_UNSPECIFIED`, `PRODUCT_INACTIVE`, `PRODUCT_DELETED`, `SUBSCRIBER_CANCELLED`, `SUBSCRIBER_REFUNDED`, `LAPSED`.
    """


class TableOperationLimits(TypedDict):
    maxEntriesPerUpdate: NotRequired[int]


class Targeting(TypedDict):
    ageGroups: NotRequired[list[str]]
    countries: NotRequired[list[str]]
    devices: NotRequired[list[str]]


class TargetingDimensions(TypedDict):
    ageGroups: NotRequired[list[str]]
    countries: NotRequired[list[str]]
    devices: NotRequired[list[str]]


class TeamCreateMembershipRequest(TypedDict):
    userId: NotRequired[int]


class TeamCreateSettingsResponse(TypedDict):
    isEnabled: NotRequired[bool]


class Thumbnail3d(TypedDict):
    imageUrl: NotRequired[str | None]
    state: NotRequired[str]
    targetId: NotRequired[int]


class ThumbnailResponse(TypedDict):
    mediaId: NotRequired[int]
    rank: NotRequired[int]


class TierCapabilities(TypedDict):
    isEligibleForUnrestrictedMessages: NotRequired[bool]


class TierRequirement(TypedDict):
    key: NotRequired[int]
    """
    Known values: `1`, `2`, `3`, `4`, `5`.
    """
    satisfied: NotRequired[bool]


class TokenIntrospection(TypedDict):
    active: NotRequired[bool]
    aud: NotRequired[str]
    client_id: NotRequired[str]
    exp: NotRequired[int]
    iat: NotRequired[int]
    iss: NotRequired[str]
    jti: NotRequired[str]
    scope: NotRequired[str]
    sub: NotRequired[str]
    token_type: NotRequired[str]


class TokenRequest(TypedDict):
    client_id: NotRequired[str]
    client_secret: NotRequired[str]
    token: str
    token_type_hint: NotRequired[str]
    """
    Known values: `access_token`, `refresh_token`.
    """


class TokenResourceIds(TypedDict):
    ids: NotRequired[list[str]]


class TokenResourceOwner(TypedDict):
    id: NotRequired[str]
    type: NotRequired[str]


class TokenResourceSet(TypedDict):
    creator: NotRequired[TokenResourceIds]
    universe: NotRequired[TokenResourceIds]


class TokenSet(TypedDict):
    access_token: NotRequired[str]
    expires_in: NotRequired[int]
    id_token: NotRequired[str]
    refresh_token: NotRequired[str]
    scope: NotRequired[str]
    token_type: NotRequired[str]


class ToolboxServiceAsset(TypedDict):
    assetTypeId: NotRequired[int | None]
    categoryPath: NotRequired[str | None]
    createTime: NotRequired[str | None]
    creatingUniverseId: NotRequired[int | None]
    description: NotRequired[str | None]
    id: NotRequired[int]
    name: NotRequired[str | None]
    previewAssets: NotRequired[PreviewAssetsModel | None]
    socialLinks: NotRequired[list[SocialLinkModel | None] | None]
    updateTime: NotRequired[str | None]


class ToolboxServiceDecimal(TypedDict):
    exponent: NotRequired[int]
    significand: NotRequired[int]


class ToolboxServiceMoney(TypedDict):
    currencyCode: NotRequired[str | None]
    quantity: NotRequired[ToolboxServiceDecimal | None]


class TranslateTextRequest(TypedDict):
    sourceLanguageCode: NotRequired[str]
    targetLanguageCodes: NotRequired[list[str]]
    text: str


class TranslateTextResponse(TypedDict):
    sourceLanguageCode: NotRequired[str]
    translations: NotRequired[dict[str, str]]


class Translation(TypedDict):
    feedbackCount: NotRequired[int]
    locale: NotRequired[str]
    translationText: NotRequired[str]
    translator: NotRequired[LocalizationTablesTranslator]
    updatedTime: NotRequired[str]


class Translator(TypedDict):
    agentType: NotRequired[str]
    """
    Known values: `User`, `Automation`.
    """
    id: NotRequired[int]


class UnassignRoleGroupMembershipRequest(TypedDict):
    role: str


class UndeleteDataStoreRequest(TypedDict):
    pass


class UniverseDisplayInfoAutomaticTranslationSettings(TypedDict):
    isUniverseDisplayInfoAutomaticTranslationEnabled: NotRequired[bool]
    languageCode: NotRequired[str]


class UniverseDisplayInfoAutomaticTranslationSettingsArray(TypedDict):
    data: NotRequired[list[UniverseDisplayInfoAutomaticTranslationSettings]]


class UniverseEligibility(TypedDict):
    eligible: NotRequired[bool]


UniverseExperimentMetric: TypeAlias = str
"""
Known values: `UNIVERSE_EXPERIMENT_METRIC_AVERAGE_SESSION_TIME`, `UNIVERSE_EXPERIMENT_METRIC_PLAYTIME_PER_USER`, `UNIVERSE_EXPERIMENT_METRIC_DAY_1_RETENTION`, `UNIVERSE_EXPERIMENT_METRIC_DAY_7_RETENTION`, `UNIVERSE_EXPERIMENT_METRIC_PAYER_CONVERSION_RATE`, `UNIVERSE_EXPERIMENT_METRIC_AVERAGE_REVENUE_PER_USER`, `UNIVERSE_EXPERIMENT_METRIC_AVERAGE_REVENUE_PER_PAYING_USER`.
"""


class UniverseIdPermissionsModel(TypedDict):
    canCloudEdit: NotRequired[bool]
    canManage: NotRequired[bool]
    universeId: NotRequired[int]


class UniverseIdPermissionsModelArray(TypedDict):
    data: NotRequired[list[UniverseIdPermissionsModel]]


class UniverseMetricConfiguration(TypedDict):
    goalMetric: NotRequired[UniverseExperimentMetric]
    learningMetrics: NotRequired[list[UniverseExperimentMetric] | None]


class UniversePermissionsModel(TypedDict):
    canCloudEdit: NotRequired[bool]
    canManage: NotRequired[bool]


class UniverseResponse(TypedDict):
    id: NotRequired[int]
    name: NotRequired[str]
    rootPlaceId: NotRequired[int]


class UniverseSocialLink(TypedDict):
    title: NotRequired[str]
    uri: NotRequired[str]


class UniverseTeamCreateSettingsModel(TypedDict):
    id: NotRequired[int]
    isEnabled: NotRequired[bool]


class UniverseTeamCreateSettingsModelArray(TypedDict):
    data: NotRequired[list[UniverseTeamCreateSettingsModel]]


class UpdateBadgeDescriptionRequest(TypedDict):
    description: NotRequired[str]


class UpdateBadgeDescriptionResponse(TypedDict):
    description: NotRequired[str]


class UpdateBadgeNameDescriptionRequest(TypedDict):
    description: NotRequired[str]
    name: NotRequired[str]


class UpdateBadgeNameDescriptionResponse(TypedDict):
    description: NotRequired[str]
    name: NotRequired[str]


class UpdateBadgeNameRequest(TypedDict):
    name: NotRequired[str]


class UpdateBadgeNameResponse(TypedDict):
    name: NotRequired[str]


class UpdateBadgeRequest(TypedDict):
    description: NotRequired[str]
    enabled: NotRequired[bool]
    name: NotRequired[str]


class UpdateBudget(TypedDict):
    amountMicros: NotRequired[str]


class UpdateCampaignRequest(TypedDict):
    bid: NotRequired[Bid]
    budget: NotRequired[UpdateBudget]
    creativeAssetIds: NotRequired[list[str]]
    name: NotRequired[str]
    schedule: NotRequired[Schedule]
    status: NotRequired[str]
    """
    Known values: `ACTIVE`, `PAUSED`, `CANCELLED`.
    """
    targeting: NotRequired[Targeting]


class UpdateDeveloperProductDescriptionRequest(TypedDict):
    description: NotRequired[str]


class UpdateDeveloperProductDescriptionResponse(TypedDict):
    description: NotRequired[str]


class UpdateDeveloperProductNameDescriptionRequest(TypedDict):
    description: NotRequired[str]
    name: NotRequired[str]


class UpdateDeveloperProductNameDescriptionResponse(TypedDict):
    description: NotRequired[str]
    name: NotRequired[str]


class UpdateDeveloperProductNameRequest(TypedDict):
    name: NotRequired[str]


class UpdateDeveloperProductNameResponse(TypedDict):
    name: NotRequired[str]


class UpdateEntryRequest(TypedDict):
    value: int


class UpdateGameEventConfigRequest(TypedDict):
    notificationAudience: NotRequired[EventNotificationAudience | None]
    recurrence: NotRequired[str | None]
    recurrenceEndTime: NotRequired[str | None]


class UpdateGameEventRequest(TypedDict):
    categories: NotRequired[list[EventRankedCategory] | None]
    config: NotRequired[UpdateGameEventConfigRequest | None]
    description: NotRequired[str | None]
    endTime: NotRequired[str | None]
    featuringStatus: NotRequired[FeaturingStatus | None]
    placeId: NotRequired[int | None]
    startTime: NotRequired[str | None]
    subtitle: NotRequired[str | None]
    tagline: NotRequired[str | None]
    thumbnails: NotRequired[list[EventMedia] | None]
    title: NotRequired[str | None]
    visibility: NotRequired[EventVisibility | None]


class UpdateGamePassDescriptionRequest(TypedDict):
    description: NotRequired[str]


class UpdateGamePassDescriptionResponse(TypedDict):
    description: NotRequired[str]


class UpdateGamePassNameDescriptionRequest(TypedDict):
    description: NotRequired[str]
    name: NotRequired[str]


class UpdateGamePassNameDescriptionResponse(TypedDict):
    description: NotRequired[str]
    name: NotRequired[str]


class UpdateGamePassNameRequest(TypedDict):
    name: NotRequired[str]


class UpdateGamePassNameResponse(TypedDict):
    name: NotRequired[str]


class UpdateGroupDescriptionRequest(TypedDict):
    description: NotRequired[str]


class UpdateGroupNotificationPreferenceRequest(TypedDict):
    notificationsEnabled: NotRequired[bool]
    type: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`, `4`.
    """


class UpdateGroupSettingsRequest(TypedDict):
    accountTenureRequirement: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    """
    areEnemiesAllowed: NotRequired[bool]
    areGroupFundsVisible: NotRequired[bool]
    areGroupGamesVisible: NotRequired[bool]
    isApprovalRequired: NotRequired[bool]
    isMemberListVisibleToPublic: NotRequired[bool]
    slowmode: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`.
    """
    verificationLevel: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`.
    """


class UpdateInstanceMetadata(TypedDict):
    pass


class UpdateNameDescriptionsRequest(TypedDict):
    data: NotRequired[list[NameDescription]]


class UpdateNameDescriptionsResponse(TypedDict):
    failedOperations: NotRequired[list[FailedNameDescription]]
    successOperations: NotRequired[list[NameDescription]]


class UpdatePlaceVersionNotesRequest(TypedDict):
    description: NotRequired[str | None]
    title: NotRequired[str | None]


class UpdateTeamCreateSettingsRequest(TypedDict):
    isEnabled: NotRequired[bool]


class UpdateThumbnailAltTextRequest(TypedDict):
    altText: NotRequired[str]
    thumbnailId: NotRequired[int]


class UpdateThumbnailPersonalizationRequest(TypedDict):
    homepageThumbnailIds: list[str]
    id: str


class UpdateUniverseDisplayInfoAutomaticTranslationSettingsResponse(TypedDict):
    gameId: NotRequired[int]
    isUniverseDisplayInfoAutomaticTranslationEnabled: NotRequired[bool]
    languageCode: NotRequired[str]


class UploadImageForGameThumbnailResponse(TypedDict):
    mediaAssetId: NotRequired[str]


class UploadResponse(TypedDict):
    targetId: NotRequired[int]


UploadStatus: TypeAlias = int
"""
Known values: `1`, `2`.
"""


class UploadThumbnailStatus(TypedDict):
    assetId: NotRequired[int]
    homepageThumbnailId: NotRequired[str | None]
    moderationStatus: NotRequired[ModerationStatus]


class UploadThumbnailsResponse(TypedDict):
    fileToOperationIdDict: NotRequired[dict[str, str | None]]


class UploadThumbnailsStatusResponse(TypedDict):
    uploadStatus: NotRequired[UploadStatus]
    uploadThumbnailStatusDict: NotRequired[dict[str, UploadThumbnailStatus]]


class UserFollowingUniverseResponse(TypedDict):
    universeId: NotRequired[int]
    userId: NotRequired[int]


class UserFollowingUniverseStatusResponse(TypedDict):
    CanFollow: NotRequired[bool]
    FollowingCountByType: NotRequired[int]
    FollowingLimitByType: NotRequired[int]
    IsFollowing: NotRequired[bool]
    UniverseId: NotRequired[int]
    UserId: NotRequired[int]


class UserInfo(TypedDict):
    created_at: NotRequired[int]
    name: NotRequired[str]
    nickname: NotRequired[str]
    picture: NotRequired[str | None]
    preferred_username: NotRequired[str]
    profile: NotRequired[str]
    sub: NotRequired[str]


class UserModel(TypedDict):
    buildersClubMembershipType: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`, `4`.
    """
    displayName: NotRequired[str]
    hasVerifiedBadge: NotRequired[bool]
    userId: NotRequired[int]
    username: NotRequired[str]


class UserNotificationPayloadAnalyticsData(TypedDict):
    category: NotRequired[str]


class UserNotificationPayloadJoinExperience(TypedDict):
    launchData: NotRequired[str]


class UserNotificationPayloadParameterValue(TypedDict):
    int64Value: NotRequired[int]
    stringValue: NotRequired[str]


class UserNotificationSource(TypedDict):
    universe: NotRequired[str]


class UserRestrictionGameJoinRestriction(TypedDict):
    active: NotRequired[bool]
    displayReason: NotRequired[str]
    duration: NotRequired[str]
    excludeAltAccounts: NotRequired[bool]
    inherited: NotRequired[bool]
    privateReason: NotRequired[str]
    startTime: NotRequired[str]


class UserRestrictionLogModeratorGameServerScript(TypedDict):
    pass


class UserRestrictionLogRestrictionTypeGameJoinRestriction(TypedDict):
    pass


class UserSocialNetworkProfiles(TypedDict):
    facebook: NotRequired[str]
    guilded: NotRequired[str]
    twitch: NotRequired[str]
    twitter: NotRequired[str]
    visibility: NotRequired[str]
    """
    Known values: `SOCIAL_NETWORK_VISIBILITY_UNSPECIFIED`, `NO_ONE`, `FRIENDS`, `FRIENDS_AND_FOLLOWING`, `FRIENDS_FOLLOWING_AND_FOLLOWERS`, `EVERYONE`.
    """
    youtube: NotRequired[str]


class VariantMeta(TypedDict):
    isBaseline: NotRequired[bool]
    label: NotRequired[str | None]
    variantId: NotRequired[str | None]
    weight: NotRequired[int]


class VirtualEventsApiProblemDetails(TypedDict):
    detail: NotRequired[str | None]
    instance: NotRequired[str | None]
    status: NotRequired[int | None]
    title: NotRequired[str | None]
    type: NotRequired[str | None]


class VotingModel(TypedDict):
    canVote: NotRequired[bool]
    downVotes: NotRequired[int]
    hasVoted: NotRequired[bool]
    showVotes: NotRequired[bool]
    upVotePercent: NotRequired[int]
    upVotes: NotRequired[int]
    userVote: NotRequired[bool | None]
    voteCount: NotRequired[int]


class ApiKeyIntrospection(TypedDict):
    authorizedUserId: NotRequired[int]
    enabled: NotRequired[bool]
    expirationTimeUtc: NotRequired[str | None]
    expired: NotRequired[bool]
    name: NotRequired[str]
    scopes: NotRequired[list[ApiKeyIntrospectionScope]]


class AssetPermissionsErrorResponse(TypedDict):
    error: NotRequired[Error]


class Audio(ToolboxServiceAsset):
    artist: NotRequired[str | None]
    audioType: NotRequired[SearchAudioTypeModel]
    durationSeconds: NotRequired[int]
    title: NotRequired[str | None]


class AudioSearchFilters(TypedDict):
    album: NotRequired[str | None]
    artist: NotRequired[str | None]
    audioTypes: NotRequired[list[SearchAudioTypeModel] | None]
    maxDurationSeconds: NotRequired[int | None]
    minDurationSeconds: NotRequired[int]
    musicChartType: NotRequired[MusicChartType]


class BadgeResponse(TypedDict):
    awardingUniverse: NotRequired[UniverseResponse]
    created: NotRequired[str]
    description: NotRequired[str]
    displayDescription: NotRequired[str]
    displayIconImageId: NotRequired[int]
    displayName: NotRequired[str]
    enabled: NotRequired[bool]
    iconImageId: NotRequired[int]
    id: NotRequired[int]
    name: NotRequired[str]
    statistics: NotRequired[BadgeAwardStatisticsResponse]
    updated: NotRequired[str]


class BatchGetStatusResponse(TypedDict):
    failures: NotRequired[list[CampaignIDFailure]]
    statuses: NotRequired[list[CampaignStatus]]


class BatchGrantPermissionsRequest(TypedDict):
    action: NotRequired[AssetAction]
    assetIds: NotRequired[list[int] | None]
    enableDeepAccessCheck: NotRequired[bool]
    requests: NotRequired[list[AssetGrantRequest] | None]
    subjectId: NotRequired[str | None]
    subjectType: NotRequired[SubjectType]


class BatchGrantPermissionsResponse(TypedDict):
    errors: NotRequired[list[GrantPermissionError] | None]
    successAssetIds: NotRequired[list[int] | None]


class Campaign(TypedDict):
    bid: NotRequired[Bid]
    billingAccountId: NotRequired[str]
    budget: NotRequired[Budget]
    createTime: NotRequired[str]
    creativeAssetIds: NotRequired[list[str]]
    deliveryStatus: NotRequired[str]
    """
    Known values: `SERVING`, `IN_REVIEW`, `NOT_SERVING`, `REJECTED`.
    """
    deliveryStatusReasons: NotRequired[list[str]]
    id: NotRequired[str]
    name: NotRequired[str]
    objective: NotRequired[str]
    """
    Known values: `ENGAGEMENT`.
    """
    paymentType: NotRequired[str]
    """
    Known values: `CREDIT_CARD`, `ADS_CREDIT`, `INVOICE`.
    """
    schedule: NotRequired[Schedule]
    status: NotRequired[str]
    """
    Known values: `ACTIVE`, `PAUSED`, `CANCELLED`.
    """
    targetUniverseId: NotRequired[str]
    targeting: NotRequired[Targeting]
    updateTime: NotRequired[str]


class CampaignOptionsResponse(TypedDict):
    adFormats: NotRequired[list[AdFormat]]
    eligibility: NotRequired[UniverseEligibility]
    objectives: NotRequired[list[str]]
    paymentTypes: NotRequired[list[str]]
    targetingDimensions: NotRequired[TargetingDimensions]


class CategoryResponse(TypedDict):
    category: NotRequired[EventCategory]
    rank: NotRequired[int]


class CommunityTierInfoResponse(TypedDict):
    capabilities: NotRequired[TierCapabilities]
    currentTier: NotRequired[int]
    groupId: NotRequired[int]
    lastEvaluatedTime: NotRequired[str]
    previousTier: NotRequired[int]
    requirements: NotRequired[list[TierRequirement]]
    tierUpdatedTime: NotRequired[str]


class ConditionalRuleDefinition(TypedDict):
    tokens: NotRequired[list[RpnTokenDto] | None]


class ConditionalRulesChangesPayload(TypedDict):
    rules: NotRequired[dict[str, RuleDeltaPayload] | None]
    rulesOrder: NotRequired[RulesOrderDeltaPayload | None]


class ConditionalRulesPayload(TypedDict):
    rules: NotRequired[dict[str, ConditionalRuleDefinition] | None]
    rulesOrder: NotRequired[list[str] | None]


class ConfigRepositoryDraft(TypedDict):
    conditionalRules: NotRequired[ConditionalRulesPayload | None]
    draftHash: NotRequired[str | None]
    entries: NotRequired[dict[str, ConfigDraftEntry] | None]


class ConfigRepositoryValues(TypedDict):
    conditionalRules: NotRequired[ConditionalRulesPayload | None]
    entries: NotRequired[dict[str, Any] | None]
    metadata: NotRequired[ConfigRepositoryMetadata | None]


class ConfigResponse(TypedDict):
    notificationAudience: NotRequired[EventNotificationAudience]
    recurrence: NotRequired[str | None]
    recurrenceEndTime: NotRequired[str | None]


class ConfigVariantDto(TypedDict):
    type: NotRequired[ConfigVariantType]
    value: NotRequired[Any | None]
    variantTypeId: NotRequired[str | None]


class ContentMessage(TypedDict):
    author: NotRequired[str]
    createTime: NotRequired[str]
    messageReaction: NotRequired[list[MessageReaction]]
    plainText: NotRequired[str]
    updateTime: NotRequired[str]


class CreateCampaignRequest(TypedDict):
    bid: NotRequired[Bid]
    budget: Budget
    creativeAssetIds: list[str]
    name: str
    objective: str
    """
    Known values: `ENGAGEMENT`.
    """
    paymentType: str
    """
    Known values: `CREDIT_CARD`, `ADS_CREDIT`, `INVOICE`.
    """
    schedule: Schedule
    targetUniverseId: str
    targeting: NotRequired[Targeting]


class CreateGameEventConfigRequest(TypedDict):
    notificationAudience: NotRequired[EventNotificationAudience | None]
    recurrence: NotRequired[str | None]
    recurrenceEndTime: NotRequired[str | None]


class CreateGameEventRequest(TypedDict):
    categories: NotRequired[list[EventRankedCategory] | None]
    config: NotRequired[CreateGameEventConfigRequest | None]
    description: NotRequired[str | None]
    endTime: NotRequired[str | None]
    featuringStatus: NotRequired[FeaturingStatus | None]
    groupId: NotRequired[int | None]
    placeId: NotRequired[int | None]
    startTime: NotRequired[str | None]
    subtitle: NotRequired[str | None]
    tagline: NotRequired[str | None]
    thumbnails: NotRequired[list[EventMedia] | None]
    title: NotRequired[str | None]
    visibility: NotRequired[EventVisibility | None]


class CreateSaveRequest(TypedDict):
    collectionName: NotRequired[str | None]
    targetId: int
    targetType: SearchCategoryType


class CreationContext(TypedDict):
    assetPrivacy: NotRequired[AssetPrivacy]
    creator: Creator
    expectedPrice: NotRequired[int]


class CreatorStoreProduct(TypedDict):
    audioAssetId: NotRequired[str]
    basePrice: NotRequired[Money]
    decalAssetId: NotRequired[str]
    fontFamilyAssetId: NotRequired[str]
    groupSeller: NotRequired[str]
    meshPartAssetId: NotRequired[str]
    modelAssetId: NotRequired[str]
    path: NotRequired[str]
    pluginAssetId: NotRequired[str]
    published: NotRequired[bool]
    purchasable: NotRequired[bool]
    purchasePrice: NotRequired[Money]
    restrictions: NotRequired[list[str]]
    userSeller: NotRequired[str]
    videoAssetId: NotRequired[str]


class CursorEntryIdentifier(TypedDict):
    count: NotRequired[int]
    cursor: NotRequired[str]
    identifier: NotRequired[EntryIdentifier]
    sortOrder: NotRequired[str]
    """
    Known values: `Asc`, `Desc`.
    """


class DataPoint(TypedDict):
    status: NotRequired[DataStatus]
    stringValues: NotRequired[list[str] | None]
    time: NotRequired[str]
    value: NotRequired[float]


class DataStoreEntry(TypedDict):
    attributes: NotRequired[dict[str, Any]]
    createTime: NotRequired[str]
    etag: NotRequired[str]
    id: NotRequired[str]
    path: NotRequired[str]
    revisionCreateTime: NotRequired[str]
    revisionId: NotRequired[str]
    state: NotRequired[str]
    """
    Known values: `STATE_UNSPECIFIED`, `ACTIVE`, `DELETED`.
    """
    users: NotRequired[list[str]]
    value: NotRequired[GoogleProtobufValue]


class Decal(ToolboxServiceAsset):
    textureId: NotRequired[int]


class DeleteSaveRequest(TypedDict):
    collectionName: NotRequired[str | None]
    targetId: int
    targetType: SearchCategoryType


class DimensionValuesOperationResult(TypedDict):
    done: NotRequired[bool]
    metadata: NotRequired[OperationMetadata]
    path: NotRequired[str | None]
    response: NotRequired[DimensionValuesResponse]


class DimensionValuesRequest(TypedDict):
    dimensions: NotRequired[list[str]]
    endTime: str
    filter: NotRequired[list[QueryFilter]]
    granularity: NotRequired[MetricGranularity]
    limit: NotRequired[int]
    metric: str
    startTime: str


class EntryMetadata(TypedDict):
    entryFormat: NotRequired[str]
    """
    Known values: `Invalid`, `Legacy`, `Icu`.
    """
    example: NotRequired[str]
    gameLocations: NotRequired[list[GameLocation]]


class ErrorEnvelope(TypedDict):
    detail: NotRequired[str]
    errors: NotRequired[list[PublicError]]
    status: NotRequired[int]
    title: NotRequired[str]


class ExperimentApiError(TypedDict):
    errorCode: NotRequired[str | None]
    errorContext: NotRequired[dict[str, str | None] | None]
    errorMessage: NotRequired[str | None]
    errorType: NotRequired[ExperimentApiErrorType]


class ExperimentStatsOperation(TypedDict):
    done: NotRequired[bool]
    error: NotRequired[ExperimentApiError | None]
    experimentId: NotRequired[int]
    experimentStats: NotRequired[ExperimentStats | None]
    lastModifiedTime: NotRequired[str | None]


class FailedEntry(TypedDict):
    createdTime: NotRequired[str]
    error: NotRequired[LocalizationTablesError]
    identifier: NotRequired[EntryIdentifier]
    metadata: NotRequired[EntryMetadata]
    translations: NotRequired[list[Translation]]


class FailedEntryTranslationHistoryPaged(TypedDict):
    count: NotRequired[int]
    error: NotRequired[LocalizationTablesError]
    identifier: NotRequired[EntryIdentifier]


class FilterFieldInfo(TypedDict):
    field: NotRequired[FilterField]
    type: NotRequired[FilterType]
    values: NotRequired[list[Any] | None]


class FilterOptionsResponse(TypedDict):
    filters: NotRequired[dict[str, FilterFieldInfo] | None]


class ForecastRestartResponse(TypedDict):
    placeForecasts: NotRequired[dict[str, PlaceSummaryForGameRestart] | None]


class GamePassesPriceInformationStruct(TypedDict):
    defaultPriceInRobux: NotRequired[int | None]
    enabledFeatures: NotRequired[list[GamePassesPricingFeature]]


class GameServer(TypedDict):
    createTime: NotRequired[str]
    engineVersion: NotRequired[str | None]
    frameRate: NotRequired[float | None]
    full: NotRequired[bool]
    jobId: NotRequired[str | None]
    maxOccupancy: NotRequired[int]
    memoryUsageBytes: NotRequired[int]
    occupancy: NotRequired[int]
    placeId: NotRequired[str | None]
    placeVersion: NotRequired[str | None]
    playerIds: NotRequired[list[int] | None]
    shutDown: NotRequired[bool]
    status: NotRequired[ServerStatus]
    terminationTime: NotRequired[str | None]
    type: NotRequired[ServerType]
    uptime: NotRequired[str]


class GameServerLog(TypedDict):
    context: NotRequired[str | None]
    jobId: NotRequired[str | None]
    message: NotRequired[str | None]
    messageTemplate: NotRequired[str | None]
    messageTimestampMs: NotRequired[str]
    placeId: NotRequired[str | None]
    placeVersion: NotRequired[str | None]
    rateLimitedCount: NotRequired[int]
    severity: NotRequired[LogSeverity]
    skippedCount: NotRequired[int]
    stackTrace: NotRequired[str | None]
    universeId: NotRequired[int]


class GenerateSpeechAssetRequest(TypedDict):
    speechStyle: NotRequired[GenerateSpeechAssetRequestGeneratedSpeechStyle]
    text: str


class GetExperimentStatsResponse(TypedDict):
    operation: NotRequired[ExperimentStatsOperation | None]


class GetLimitsResponse(TypedDict):
    entryOperationLimits: NotRequired[EntryOperationLimits]
    tableOperationLimits: NotRequired[TableOperationLimits]


class GetTableEntriesTranslationHistoryRequest(TypedDict):
    entries: NotRequired[list[CursorEntryIdentifier]]
    locale: NotRequired[str]


class GroupForumComment(TypedDict):
    groupForumCommentId: NotRequired[str]
    message: NotRequired[ContentMessage]
    path: NotRequired[str]


class GroupForumPost(TypedDict):
    archiveTime: NotRequired[str]
    archiver: NotRequired[str]
    author: NotRequired[str]
    commentCount: NotRequired[int]
    createTime: NotRequired[str]
    firstComment: NotRequired[GroupForumComment]
    groupForumPostId: NotRequired[str]
    locked: NotRequired[bool]
    path: NotRequired[str]
    pinned: NotRequired[bool]
    title: NotRequired[str]
    updateTime: NotRequired[str]


class GroupPoliciesResponse(TypedDict):
    groups: NotRequired[list[GroupPolicyResponse]]


class GroupRole(TypedDict):
    createTime: NotRequired[str]
    description: NotRequired[str]
    displayName: NotRequired[str]
    id: NotRequired[str]
    memberCount: NotRequired[int]
    path: NotRequired[str]
    permissions: NotRequired[GroupRoleRolePermissions]
    rank: NotRequired[int]
    updateTime: NotRequired[str]


class GroupSettingsResponse(TypedDict):
    accountTenureRequirement: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    """
    areEnemiesAllowed: NotRequired[bool]
    areGroupFundsVisible: NotRequired[bool]
    areGroupGamesVisible: NotRequired[bool]
    communityTier: NotRequired[CommunityTierInfoResponse]
    isApprovalRequired: NotRequired[bool]
    isAutoAssignRoleDisabled: NotRequired[bool]
    isBuildersClubRequired: NotRequired[bool]
    isGroupNameChangeEnabled: NotRequired[bool]
    isMemberListVisibleToPublic: NotRequired[bool]
    slowmode: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`.
    """
    verificationLevel: NotRequired[int]
    """
    Known values: `0`, `1`, `2`, `3`.
    """


class HomepageThumbnail(TypedDict):
    assetId: NotRequired[int]
    homepageThumbnailId: NotRequired[str]
    homepageThumbnailStatus: NotRequired[HomepageThumbnailStatus]
    moderationStatus: NotRequired[ModerationStatus]
    personalizedConfigStatus: NotRequired[PersonalizedConfigStatus]


class HostResponse(TypedDict):
    hasVerifiedBadge: NotRequired[bool | None]
    hostId: NotRequired[int]
    hostName: NotRequired[str | None]
    hostType: NotRequired[HostType]


class HttpValidationProblemDetails(ProblemDetails):
    errors: NotRequired[dict[str, list[str]] | None]


InstanceDetails = TypedDict(
    "InstanceDetails",
    {
        "Folder": NotRequired[Folder],
        "LocalScript": NotRequired[LocalScript],
        "ModuleScript": NotRequired[ModuleScript],
        "Script": NotRequired[Script],
    },
)


class InventoryItemAssetDetails(TypedDict):
    assetId: NotRequired[str]
    collectibleDetails: NotRequired[InventoryItemCollectibleDetails]
    instanceId: NotRequired[str]
    inventoryItemAssetType: NotRequired[str]
    """
    Known values: `INVENTORY_ITEM_ASSET_TYPE_UNSPECIFIED`, `CLASSIC_TSHIRT`, `AUDIO`, `HAT`, `MODEL`, `CLASSIC_SHIRT`, `CLASSIC_PANTS`, `DECAL`, `CLASSIC_HEAD`, `FACE`, `GEAR`, `ANIMATION`, `TORSO`, `RIGHT_ARM`, `LEFT_ARM`, `LEFT_LEG`, `RIGHT_LEG`, `PACKAGE`, `PLUGIN`, `MESH_PART`, `HAIR_ACCESSORY`, `FACE_ACCESSORY`, `NECK_ACCESSORY`, `SHOULDER_ACCESSORY`, `FRONT_ACCESSORY`, `BACK_ACCESSORY`, `WAIST_ACCESSORY`, `CLIMB_ANIMATION`, `DEATH_ANIMATION`, `FALL_ANIMATION`, `IDLE_ANIMATION`, `JUMP_ANIMATION`, `RUN_ANIMATION`, `SWIM_ANIMATION`, `WALK_ANIMATION`, `POSE_ANIMATION`, `EMOTE_ANIMATION`, `VIDEO`, `TSHIRT_ACCESSORY`, `SHIRT_ACCESSORY`, `PANTS_ACCESSORY`, `JACKET_ACCESSORY`, `SWEATER_ACCESSORY`, `SHORTS_ACCESSORY`, `LEFT_SHOE_ACCESSORY`, `RIGHT_SHOE_ACCESSORY`, `DRESS_SKIRT_ACCESSORY`, `EYEBROW_ACCESSORY`, `EYELASH_ACCESSORY`, `MOOD_ANIMATION`, `DYNAMIC_HEAD`, `CREATED_PLACE`, `PURCHASED_PLACE`.
    """


class LaunchRestartRequest(TypedDict):
    attributes: NotRequired[Any | None]
    bleedOffDurationMinutes: NotRequired[int | None]
    places: NotRequired[dict[str, PlaceFilter] | None]


class ListCampaignsResponse(TypedDict):
    campaigns: NotRequired[list[Campaign]]
    nextPageToken: NotRequired[str]


class ListDataStoreEntriesResponse(TypedDict):
    dataStoreEntries: NotRequired[list[DataStoreEntry]]
    nextPageToken: NotRequired[str]


class ListDataStoreEntryRevisionsResponse(TypedDict):
    dataStoreEntries: NotRequired[list[DataStoreEntry]]
    nextPageToken: NotRequired[str]


class ListGameServerLogsResponse(TypedDict):
    gameServerLogs: NotRequired[list[GameServerLog] | None]
    nextPageToken: NotRequired[str | None]


class ListGameServersResponse(TypedDict):
    activeServersFetchError: NotRequired[bool | None]
    gameServers: NotRequired[list[GameServer] | None]
    nextPageToken: NotRequired[str | None]
    previousPageToken: NotRequired[str | None]
    shutdownServersFetchError: NotRequired[bool | None]
    totalCount: NotRequired[int | None]


class ListGroupForumCommentsResponse(TypedDict):
    groupForumComments: NotRequired[list[GroupForumComment]]
    nextPageToken: NotRequired[str]


class ListGroupForumPostsResponse(TypedDict):
    groupForumPosts: NotRequired[list[GroupForumPost]]
    nextPageToken: NotRequired[str]


class ListGroupRolesResponse(TypedDict):
    groupRoles: NotRequired[list[GroupRole]]
    nextPageToken: NotRequired[str]


class ListMemoryStoreSortedMapItemsResponse(TypedDict):
    items: NotRequired[list[MemoryStoreSortedMapItem]]
    nextPageToken: NotRequired[str]


class ListOrderedDataStoreEntriesResponse(TypedDict):
    nextPageToken: NotRequired[str]
    orderedDataStoreEntries: NotRequired[list[OrderedDataStoreEntry]]


class LocalizationTablesEntry(TypedDict):
    createdTime: NotRequired[str]
    identifier: NotRequired[EntryIdentifier]
    metadata: NotRequired[EntryMetadata]
    translations: NotRequired[list[Translation]]


class LocalizationTablesTranslationHistory(TypedDict):
    created: NotRequired[str]
    translationText: NotRequired[str]
    translator: NotRequired[LocalizationTablesTranslator]


class LuauExecutionSessionTask(TypedDict):
    binaryInput: NotRequired[str]
    binaryOutputUri: NotRequired[str]
    createTime: NotRequired[str]
    enableBinaryOutput: NotRequired[bool]
    error: NotRequired[LuauExecutionSessionTaskError]
    output: NotRequired[LuauExecutionSessionTaskOutput]
    path: NotRequired[str]
    script: NotRequired[str]
    state: NotRequired[str]
    """
    Known values: `STATE_UNSPECIFIED`, `QUEUED`, `PROCESSING`, `CANCELLED`, `COMPLETE`, `FAILED`.
    """
    timeout: NotRequired[str]
    updateTime: NotRequired[str]
    user: NotRequired[str]


class LuauExecutionSessionTaskLog(TypedDict):
    messages: NotRequired[list[str]]
    path: NotRequired[str]
    structuredMessages: NotRequired[list[LuauExecutionSessionTaskLogLogMessage]]


class MatchmakingExperimentVariant(TypedDict):
    placeMatchmakingConfigs: NotRequired[list[PlaceScoringConfig] | None]
    variantMeta: NotRequired[VariantMeta | None]


class MdeOperation(TypedDict):
    done: NotRequired[bool]
    error: NotRequired[ExperimentApiError | None]
    lastModifiedTime: NotRequired[str | None]
    mde: NotRequired[MdeResult | None]
    operationId: NotRequired[str | None]


class MeshPart(ToolboxServiceAsset):
    meshId: NotRequired[int]
    textureId: NotRequired[int]


class MetricValue(TypedDict):
    breakdowns: NotRequired[list[BreakdownValue]]
    dataPoints: NotRequired[list[DataPoint]]


class Model(ToolboxServiceAsset):
    capabilities: NotRequired[CreatorStoreCapabilitiesModel | None]
    hasScripts: NotRequired[bool]
    instanceCounts: NotRequired[InstanceCounts | None]
    objectMeshSummary: NotRequired[ObjectMeshSummary | None]
    scriptCount: NotRequired[int]
    subTypes: NotRequired[list[ModelSubType] | None]


class ModelSearchFilters(TypedDict):
    excludedSubTypes: NotRequired[list[ModelSubType] | None]
    includedInstanceTypes: NotRequired[list[ModelInstanceType] | None]
    includedSubTypes: NotRequired[list[ModelSubType] | None]


class ModifiedEntry(TypedDict):
    identifier: NotRequired[EntryIdentifier]
    translations: NotRequired[list[Translation]]


class Music(Audio):
    album: NotRequired[str | None]
    genre: NotRequired[str | None]


class Operation(TypedDict):
    done: NotRequired[bool]
    error: NotRequired[Status]
    metadata: NotRequired[GoogleProtobufAny]
    path: NotRequired[str]
    response: NotRequired[GoogleProtobufAny]


class OperationError(TypedDict):
    done: NotRequired[bool]
    error: NotRequired[QueryError]
    metadata: NotRequired[OperationMetadata]
    path: NotRequired[str | None]


class OperationStatus(TypedDict):
    done: NotRequired[bool]
    error: NotRequired[Status]
    metadata: NotRequired[GoogleProtobufAny]
    path: NotRequired[str]
    response: NotRequired[GoogleProtobufAny]


class PatchEntry(TypedDict):
    delete: NotRequired[bool]
    identifier: NotRequired[EntryIdentifier]
    metadata: NotRequired[EntryMetadata]
    translations: NotRequired[list[PatchTranslation]]


class PlaceRestartStatus(TypedDict):
    endTime: NotRequired[str | None]
    filter: NotRequired[PlaceFilter | None]
    latestVersion: NotRequired[str | None]
    remainingInstances: NotRequired[int]
    remainingPlayers: NotRequired[int]
    startTime: NotRequired[str]
    state: NotRequired[RestartState]
    totalInstances: NotRequired[int]
    totalPlayers: NotRequired[int]


class PlaceVersion(TypedDict):
    contributors: NotRequired[list[int] | None]
    createdBy: NotRequired[int | None]
    createdTime: NotRequired[str]
    description: NotRequired[str | None]
    hasNotes: NotRequired[bool]
    isPublished: NotRequired[bool]
    publishStatus: NotRequired[PublishStatus]
    saveType: NotRequired[SaveType]
    title: NotRequired[str | None]
    version: NotRequired[str | None]


class Plugin(ToolboxServiceAsset):
    hasScripts: NotRequired[bool]
    scriptCount: NotRequired[int]


class PriceInformationStruct(TypedDict):
    defaultPriceInRobux: NotRequired[int | None]
    enabledFeatures: NotRequired[list[PricingFeature]]


class QueryResponse(TypedDict):
    values: NotRequired[list[MetricValue]]


class RestartStatus(TypedDict):
    placeRestartStatuses: NotRequired[dict[str, PlaceRestartStatus] | None]
    scheduledTime: NotRequired[str]
    startTime: NotRequired[str]
    universeId: NotRequired[str | None]


class RevisionResponse(TypedDict):
    autoRestoreToVersion: NotRequired[int]
    changes: NotRequired[dict[str, RevisionChange] | None]
    conditionalRulesChanges: NotRequired[ConditionalRulesChangesPayload | None]
    deploymentResult: NotRequired[str | None]
    message: NotRequired[str | None]
    publishedBy: NotRequired[str | None]
    revisionId: NotRequired[str | None]
    time: NotRequired[str]
    version: NotRequired[int]


class SearchCreatorStoreAssetsRequest(TypedDict):
    audioSearchFilters: NotRequired[AudioSearchFilters | None]
    categoryPath: NotRequired[str | None]
    facets: NotRequired[list[str] | None]
    groupId: NotRequired[int | None]
    image: NotRequired[str | None]
    includeOnlyVerifiedCreators: NotRequired[bool]
    maxPageSize: NotRequired[int]
    maxPriceCents: NotRequired[int | None]
    minPriceCents: NotRequired[int | None]
    modelSearchFilters: NotRequired[ModelSearchFilters | None]
    pageNumber: NotRequired[int | None]
    pageToken: NotRequired[str | None]
    query: NotRequired[str | None]
    searchCategoryType: NotRequired[SearchCategoryType | None]
    searchView: NotRequired[SearchView]
    sortCategory: NotRequired[SortCategory]
    sortDirection: NotRequired[SortDirection]
    swimlane: NotRequired[str | None]
    tags: NotRequired[list[str] | None]
    userId: NotRequired[int | None]


class ShoutResponse(TypedDict):
    body: NotRequired[str]
    created: NotRequired[str]
    poster: NotRequired[UserModel]
    updated: NotRequired[str]


class SingleConfigExperimentVariant(TypedDict):
    configEntry: NotRequired[ExperimentConfigEntry | None]
    variantMeta: NotRequired[VariantMeta | None]


class SoundEffect(Audio):
    category: NotRequired[str | None]
    subcategory: NotRequired[str | None]


class Subscription(TypedDict):
    active: NotRequired[bool]
    createTime: NotRequired[str]
    expirationDetails: NotRequired[SubscriptionExpirationDetails]
    expireTime: NotRequired[str]
    lastBillingTime: NotRequired[str]
    nextRenewTime: NotRequired[str]
    path: NotRequired[str]
    paymentProvider: NotRequired[str]
    """
    Known values: `PAYMENT_PROVIDER_UNSPECIFIED`, `STRIPE`, `APPLE`, `GOOGLE`, `ROBLOX_CREDIT`, `ROBUX`.
    """
    purchasePlatform: NotRequired[str]
    """
    Known values: `PURCHASE_PLATFORM_UNSPECIFIED`, `DESKTOP`, `MOBILE`.
    """
    state: NotRequired[str]
    """
    Known values: `STATE_UNSPECIFIED`, `SUBSCRIBED_WILL_RENEW`, `SUBSCRIBED_WILL_NOT_RENEW`, `SUBSCRIBED_RENEWAL_PAYMENT_PENDING`, `EXPIRED`.
    """
    updateTime: NotRequired[str]
    user: NotRequired[str]
    willRenew: NotRequired[bool]


class TargetingCriteria(TypedDict):
    rule: NotRequired[ConditionalRuleDefinition | None]


class TokenResourceInfo(TypedDict):
    owner: NotRequired[TokenResourceOwner]
    resources: NotRequired[TokenResourceSet]


class TokenResources(TypedDict):
    resource_infos: NotRequired[list[TokenResourceInfo]]


class ToolboxServiceCreatorStoreProduct(TypedDict):
    purchasable: NotRequired[bool]
    purchasePrice: NotRequired[ToolboxServiceMoney | None]


class TranslationHistory(TypedDict):
    created: NotRequired[str]
    translationText: NotRequired[str]
    translator: NotRequired[Translator]


class Universe(TypedDict):
    ageRating: NotRequired[str]
    """
    Known values: `AGE_RATING_UNSPECIFIED`, `AGE_RATING_ALL`, `AGE_RATING_9_PLUS`, `AGE_RATING_13_PLUS`, `AGE_RATING_17_PLUS`.
    """
    consoleEnabled: NotRequired[bool]
    createTime: NotRequired[str]
    description: NotRequired[str]
    desktopEnabled: NotRequired[bool]
    discordSocialLink: NotRequired[UniverseSocialLink]
    displayName: NotRequired[str]
    facebookSocialLink: NotRequired[UniverseSocialLink]
    group: NotRequired[str]
    guildedSocialLink: NotRequired[UniverseSocialLink]
    mobileEnabled: NotRequired[bool]
    path: NotRequired[str]
    privateServerPriceRobux: NotRequired[int]
    robloxGroupSocialLink: NotRequired[UniverseSocialLink]
    rootPlace: NotRequired[str]
    tabletEnabled: NotRequired[bool]
    templateRootPlace: NotRequired[str]
    twitchSocialLink: NotRequired[UniverseSocialLink]
    twitterSocialLink: NotRequired[UniverseSocialLink]
    updateTime: NotRequired[str]
    user: NotRequired[str]
    visibility: NotRequired[str]
    """
    Known values: `VISIBILITY_UNSPECIFIED`, `PUBLIC`, `PRIVATE`.
    """
    voiceChatEnabled: NotRequired[bool]
    vrEnabled: NotRequired[bool]
    youtubeSocialLink: NotRequired[UniverseSocialLink]


class UpdateDraftRequest(TypedDict):
    conditionalRules: NotRequired[ConditionalRulesPayload | None]
    draftHash: NotRequired[str | None]
    entries: NotRequired[dict[str, Any] | None]


class UpdatePlaceVersionNotesResponse(TypedDict):
    placeVersion: NotRequired[PlaceVersion | None]


class UpdateTableContentsRequest(TypedDict):
    entries: NotRequired[list[PatchEntry]]
    name: NotRequired[str]


class UpdateTableContentsResponse(TypedDict):
    failedEntriesAndTranslations: NotRequired[list[FailedEntry]]
    modifiedEntriesAndTranslations: NotRequired[list[ModifiedEntry]]


class User(TypedDict):
    about: NotRequired[str]
    createTime: NotRequired[str]
    displayName: NotRequired[str]
    id: NotRequired[str]
    idVerified: NotRequired[bool]
    locale: NotRequired[str]
    name: NotRequired[str]
    path: NotRequired[str]
    premium: NotRequired[bool]
    socialNetworkProfiles: NotRequired[UserSocialNetworkProfiles]


class UserGroupRoleResponse(TypedDict):
    role: NotRequired[GroupRoleResponse]
    user: NotRequired[UserModel]


class UserNotificationPayload(TypedDict):
    analyticsData: NotRequired[UserNotificationPayloadAnalyticsData]
    joinExperience: NotRequired[UserNotificationPayloadJoinExperience]
    messageId: NotRequired[str]
    parameters: NotRequired[dict[str, UserNotificationPayloadParameterValue]]
    type: NotRequired[str]
    """
    Known values: `TYPE_UNSPECIFIED`, `MOMENT`.
    """


class UserRestriction(TypedDict):
    gameJoinRestriction: NotRequired[UserRestrictionGameJoinRestriction]
    path: NotRequired[str]
    updateTime: NotRequired[str]
    user: NotRequired[str]


class UserRestrictionLogModerator(TypedDict):
    gameServerScript: NotRequired[UserRestrictionLogModeratorGameServerScript]
    robloxUser: NotRequired[str]


class UserRestrictionLogRestrictionType(TypedDict):
    gameJoinRestriction: NotRequired[UserRestrictionLogRestrictionTypeGameJoinRestriction]


class Asset(TypedDict):
    assetId: NotRequired[int]
    assetType: NotRequired[str]
    creationContext: NotRequired[CreationContext]
    description: NotRequired[str]
    displayName: NotRequired[str]
    icon: NotRequired[str]
    moderationResult: NotRequired[ModerationResult]
    path: NotRequired[str]
    previews: NotRequired[list[Preview]]
    revisionCreateTime: NotRequired[str]
    revisionId: NotRequired[str]
    socialLink: NotRequired[SocialLink]
    state: NotRequired[State]


class AssetVersion(TypedDict):
    creationContext: NotRequired[CreationContext]
    moderationResult: NotRequired[ModerationResult]
    path: NotRequired[str]
    published: NotRequired[bool]


class AssetsOperation(TypedDict):
    done: NotRequired[bool]
    error: NotRequired[AssetsStatus]
    path: NotRequired[str]
    response: NotRequired[Asset]


class BulkDeleteSavesRequest(TypedDict):
    targets: list[DeleteSaveRequest | None] | None


class CalculateExperimentMdeData(TypedDict):
    baselineWeight: NotRequired[float]
    durationSeconds: NotRequired[int]
    exposurePercent: NotRequired[int]
    targetingCriteria: NotRequired[TargetingCriteria | None]
    universeGoalMetric: NotRequired[UniverseExperimentMetric]
    variantWeights: NotRequired[list[float] | None]


class CalculateExperimentMdeResponse(TypedDict):
    operation: NotRequired[MdeOperation | None]


class ConfigValueFull(TypedDict):
    description: NotRequired[str | None]
    lastAccessedTime: NotRequired[str]
    lastModifiedTime: NotRequired[str]
    value: NotRequired[Any | None]
    variants: NotRequired[list[ConfigVariantDto] | None]


class CreatorStoreAsset(TypedDict):
    asset: NotRequired[ToolboxServiceAsset | Audio | Decal | MeshPart | Model | Music | Plugin | SoundEffect | None]
    creator: NotRequired[CreatorModelV2 | None]
    creatorStoreProduct: NotRequired[ToolboxServiceCreatorStoreProduct | None]
    voting: NotRequired[VotingModel | None]


class DeveloperProductConfigV2(TypedDict):
    createdTimestamp: NotRequired[str]
    description: NotRequired[str]
    iconImageAssetId: NotRequired[int | None]
    isForSale: NotRequired[bool]
    isImmutable: NotRequired[bool]
    isManagedPricingEnabled: NotRequired[bool]
    name: NotRequired[str]
    priceInformation: NotRequired[PriceInformationStruct | None]
    productId: NotRequired[int]
    storePageEnabled: NotRequired[bool | None]
    universeId: NotRequired[int]
    updatedTimestamp: NotRequired[str]


class EngineInstance(TypedDict):
    Details: NotRequired[InstanceDetails]
    Id: NotRequired[str]
    Name: NotRequired[str]
    Parent: NotRequired[str]


class EntryTranslationHistoryPaged(TypedDict):
    history: NotRequired[list[LocalizationTablesTranslationHistory]]
    identifier: NotRequired[EntryIdentifier]
    nextCursor: NotRequired[str]


class FindThumbnailsResponse(TypedDict):
    homepageThumbnails: NotRequired[list[HomepageThumbnail]]
    nextCursor: NotRequired[str | None]


class GameEventResponse(TypedDict):
    allThumbnailsCreated: NotRequired[bool | None]
    categories: NotRequired[list[CategoryResponse] | None]
    config: NotRequired[ConfigResponse | None]
    createTime: NotRequired[str | None]
    description: NotRequired[str | None]
    displayDescription: NotRequired[str | None]
    displaySubtitle: NotRequired[str | None]
    displayTitle: NotRequired[str | None]
    endTime: NotRequired[str | None]
    featuringStatus: NotRequired[FeaturingStatus | None]
    host: NotRequired[HostResponse | None]
    id: NotRequired[str | None]
    placeId: NotRequired[int | None]
    startTime: NotRequired[str | None]
    subtitle: NotRequired[str | None]
    tagline: NotRequired[str | None]
    thumbnails: NotRequired[list[ThumbnailResponse] | None]
    title: NotRequired[str | None]
    universeId: NotRequired[int | None]
    updateTime: NotRequired[str | None]
    userRsvpStatus: NotRequired[RsvpStatus | None]
    visibility: NotRequired[EventVisibility | None]


class GamePassConfigV2(TypedDict):
    createdTimestamp: NotRequired[str]
    description: NotRequired[str]
    gamePassId: NotRequired[int]
    iconAssetId: NotRequired[int]
    isForSale: NotRequired[bool]
    isManagedPricingEnabled: NotRequired[bool]
    name: NotRequired[str]
    priceInformation: NotRequired[GamePassesPriceInformationStruct | None]
    updatedTimestamp: NotRequired[str]


class GetNameDescriptionHistoryResponse(TypedDict):
    history: NotRequired[list[TranslationHistory]]
    lastEvaluatedId: NotRequired[str]


class GetPlaceVersionHistoryResponse(TypedDict):
    hasMore: NotRequired[bool]
    nextCursor: NotRequired[str | None]
    placeVersions: NotRequired[list[PlaceVersion] | None]


class GetTableEntriesPagedResponse(TypedDict):
    data: NotRequired[list[LocalizationTablesEntry]]
    nextPageCursor: NotRequired[str]
    previousPageCursor: NotRequired[str]


class GetTableEntriesTranslationHistoryResponse(TypedDict):
    entries: NotRequired[list[EntryTranslationHistoryPaged]]
    failedEntries: NotRequired[list[FailedEntryTranslationHistoryPaged]]
    locale: NotRequired[str]
    tableId: NotRequired[str]


class GroupAuditLogResponseItem(TypedDict):
    actionType: NotRequired[str]
    actor: NotRequired[UserGroupRoleResponse]
    created: NotRequired[str]
    description: NotRequired[Any]


class GroupAuditLogResponseItemPage(TypedDict):
    data: NotRequired[list[GroupAuditLogResponseItem]]
    nextPageCursor: NotRequired[str]
    previousPageCursor: NotRequired[str]


class GroupDetailResponse(TypedDict):
    communityTier: NotRequired[CommunityTierInfoResponse]
    description: NotRequired[str]
    hasSocialModules: NotRequired[bool]
    hasVerifiedBadge: NotRequired[bool]
    id: NotRequired[int]
    isBuildersClubOnly: NotRequired[bool]
    isLocked: NotRequired[bool]
    memberCount: NotRequired[int]
    name: NotRequired[str]
    owner: NotRequired[UserModel]
    publicEntryAllowed: NotRequired[bool]
    shout: NotRequired[ShoutResponse]


class GroupDetailResponseArray(TypedDict):
    data: NotRequired[list[GroupDetailResponse]]


class HydratedSave(TypedDict):
    creatorStoreAsset: NotRequired[CreatorStoreAsset | None]
    dateSaved: NotRequired[str]
    owned: NotRequired[bool]


class InGameConfigExperimentConfiguration(TypedDict):
    variants: NotRequired[list[SingleConfigExperimentVariant] | None]


class Instance(TypedDict):
    engineInstance: NotRequired[EngineInstance]
    hasChildren: NotRequired[bool]
    path: NotRequired[str]


class InventoryItem(TypedDict):
    addTime: NotRequired[str]
    assetDetails: NotRequired[InventoryItemAssetDetails]
    badgeDetails: NotRequired[InventoryItemBadgeDetails]
    gamePassDetails: NotRequired[InventoryItemGamePassDetails]
    path: NotRequired[str]
    privateServerDetails: NotRequired[InventoryItemPrivateServerDetails]


class ListAssetVersionsResponse(TypedDict):
    assetVersions: NotRequired[list[AssetVersion]]
    nextPageToken: NotRequired[str]


class ListDeveloperProductConfigsV2Response(TypedDict):
    developerProducts: NotRequired[list[DeveloperProductConfigV2]]
    nextPageToken: NotRequired[str | None]


class ListGamePassConfigsByUniverseResponse(TypedDict):
    gamePasses: NotRequired[list[GamePassConfigV2]]
    nextPageToken: NotRequired[str | None]


class ListInstanceChildrenResponse(TypedDict):
    instances: NotRequired[list[Instance]]
    nextPageToken: NotRequired[str]


class ListInventoryItemsResponse(TypedDict):
    inventoryItems: NotRequired[list[InventoryItem]]
    nextPageToken: NotRequired[str]


class ListLuauExecutionSessionTaskLogsResponse(TypedDict):
    luauExecutionSessionTaskLogs: NotRequired[list[LuauExecutionSessionTaskLog]]
    nextPageToken: NotRequired[str]


class ListRestartStatusesResponse(TypedDict):
    restartStatuses: NotRequired[dict[str, RestartStatus] | None]


class ListRevisionsResponse(TypedDict):
    revisions: NotRequired[list[RevisionResponse] | None]


class ListUserRestrictionsResponse(TypedDict):
    nextPageToken: NotRequired[str]
    userRestrictions: NotRequired[list[UserRestriction]]


class MatchmakingExperimentConfiguration(TypedDict):
    variants: NotRequired[list[MatchmakingExperimentVariant] | None]


class PaginatedGameEventsResponse(TypedDict):
    gameEvents: NotRequired[list[GameEventResponse] | None]
    nextPageToken: NotRequired[str | None]
    previousPageToken: NotRequired[str | None]


class QueryOperationResult(TypedDict):
    done: NotRequired[bool]
    metadata: NotRequired[OperationMetadata]
    path: NotRequired[str | None]
    response: NotRequired[QueryResponse]


class SearchCreatorStoreAssetsResponse(TypedDict):
    creatorStoreAssets: NotRequired[list[CreatorStoreAsset | None] | None]
    filteredKeyword: NotRequired[str | None]
    nextPageToken: NotRequired[str | None]
    queryCorrection: NotRequired[QueryCorrection | None]
    queryFacets: NotRequired[QueryFacets | None]
    totalResults: NotRequired[int]


class UserNotification(TypedDict):
    id: NotRequired[str]
    path: NotRequired[str]
    payload: NotRequired[UserNotificationPayload]
    source: NotRequired[UserNotificationSource]


class UserRestrictionLog(TypedDict):
    active: NotRequired[bool]
    createTime: NotRequired[str]
    displayReason: NotRequired[str]
    duration: NotRequired[str]
    excludeAltAccounts: NotRequired[bool]
    moderator: NotRequired[UserRestrictionLogModerator]
    place: NotRequired[str]
    privateReason: NotRequired[str]
    restrictionType: NotRequired[UserRestrictionLogRestrictionType]
    startTime: NotRequired[str]
    user: NotRequired[str]


class ConfigRepositoryFull(TypedDict):
    conditionalRules: NotRequired[ConditionalRulesPayload | None]
    entries: NotRequired[dict[str, ConfigValueFull] | None]
    metadata: NotRequired[ConfigRepositoryMetadata | None]


class ExperimentConfiguration(TypedDict):
    inGameConfigExperimentConfiguration: NotRequired[InGameConfigExperimentConfiguration | None]
    matchmakingExperimentConfiguration: NotRequired[MatchmakingExperimentConfiguration | None]
    productType: NotRequired[ExperimentProductType]


class GetSavesResponse(TypedDict):
    saves: NotRequired[list[HydratedSave | None] | None]
    totalCount: NotRequired[int]


class ListUserRestrictionLogsResponse(TypedDict):
    logs: NotRequired[list[UserRestrictionLog]]
    nextPageToken: NotRequired[str]


class ProductExperiment(TypedDict):
    createdBy: NotRequired[str | None]
    createdTime: NotRequired[str]
    description: NotRequired[str | None]
    durationSeconds: NotRequired[int]
    experimentConfiguration: NotRequired[ExperimentConfiguration | None]
    exposurePercent: NotRequired[int]
    id: NotRequired[str | None]
    lastUpdatedTime: NotRequired[str | None]
    name: NotRequired[str | None]
    operationalStatus: NotRequired[OperationalStatus]
    scheduledTime: NotRequired[str | None]
    startedTime: NotRequired[str | None]
    state: NotRequired[ExperimentState]
    stoppedTime: NotRequired[str | None]
    targetingCriteria: NotRequired[TargetingCriteria | None]
    universeMetricConfiguration: NotRequired[UniverseMetricConfiguration | None]


class UpdateExperimentData(TypedDict):
    description: NotRequired[str | None]
    durationSeconds: NotRequired[int]
    experimentConfiguration: NotRequired[ExperimentConfiguration | None]
    exposurePercent: NotRequired[int]
    name: NotRequired[str | None]
    targetingCriteria: NotRequired[TargetingCriteria | None]
    universeGoalMetric: NotRequired[UniverseExperimentMetric]


class CreateExperimentData(TypedDict):
    description: NotRequired[str | None]
    durationSeconds: NotRequired[int]
    experimentConfiguration: NotRequired[ExperimentConfiguration | None]
    exposurePercent: NotRequired[int]
    name: NotRequired[str | None]
    targetingCriteria: NotRequired[TargetingCriteria | None]
    universeGoalMetric: NotRequired[UniverseExperimentMetric]


class ExperimentOperation(TypedDict):
    createdTime: NotRequired[str]
    done: NotRequired[bool]
    error: NotRequired[ExperimentApiError | None]
    experiment: NotRequired[ProductExperiment | None]
    operationId: NotRequired[str | None]
    status: NotRequired[OperationalStatus]


class GetExperimentOperationStatusResponse(TypedDict):
    operation: NotRequired[ExperimentOperation | None]


class GetExperimentResponse(TypedDict):
    experiment: NotRequired[ProductExperiment | None]


class ScheduleExperimentResponse(TypedDict):
    operation: NotRequired[ExperimentOperation | None]


class StartExperimentResponse(TypedDict):
    operation: NotRequired[ExperimentOperation | None]


class UpdateExperimentResponse(TypedDict):
    operation: NotRequired[ExperimentOperation | None]


class CompleteExperimentResponse(TypedDict):
    operation: NotRequired[ExperimentOperation | None]


class CreateExperimentResponse(TypedDict):
    operation: NotRequired[ExperimentOperation | None]


class DiscardExperimentResponse(TypedDict):
    operation: NotRequired[ExperimentOperation | None]
