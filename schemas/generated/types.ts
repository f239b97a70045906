// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

/**
 * A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html
 */
export type BaseLibraryVersion = string

/**
 * What WeChat answers when it refuses a call: HTTP status 200 and a JSON object with an errcode that is not 0. In the text a request id follows the message (` rid: 6aac0063-7ed08fb9-1250f724`), so match it by its beginning.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/developers/dev/guide.html
 */
export interface ErrorReply {
  /**
   * What went wrong, as a number; never 0.
   */
  errcode: number
  /**
   * What went wrong, in words, with the request id of the call at its end.
   */
  errmsg: string
}

/**
 * The permission sets that an account has granted to the platform, one element each.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html
 *
 * Items: One granted permission set.
 */
export type FuncInfo = {
  /**
   * The permission set.
   */
  funcscope_category: {
    /**
     * Number of the permission set; 18 is development and data analysis of mini programs, which both minimum-version operations need.
     */
    id: number
  }
  /**
   * State of the confirmation. Not in the documented example; real answers carry it for most permission sets.
   */
  confirm_info?: {
    /**
     * 1 if the account has to confirm the grant, otherwise 0.
     */
    need_confirm: number
    /**
     * 1 if the account has confirmed the grant, otherwise 0.
     */
    already_confirm: number
    /**
     * 1 if the account may confirm the grant, otherwise 0.
     */
    can_confirm: number
  }
}[]

/**
 * The own access token of the mini program. A success carries no errcode.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html
 */
export interface GetAccessTokenReply {
  /**
   * Access token of the mini program; keep room for 512 characters.
   */
  access_token: string
  /**
   * Seconds for which the token is valid from now on; a JSON number.
   */
  expires_in: number
}

/**
 * Asks for the own access token of a mini program. The fields are query parameters; their order here is the order in which WeChat reports what is missing.
 *
 * Evidence: documented; the order of the checks: observed (appid before grant_type).
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html
 */
export interface GetAccessTokenRequest {
  /**
   * App id of the mini program.
   */
  appid: string
  /**
   * Always `client_credential`.
   */
  grant_type: 'client_credential'
  /**
   * Secret of the mini program (AppSecret).
   */
  secret: string
}

/**
 * The new access token of the account. A success carries no errcode.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_authorizer_token.html
 */
export interface GetAuthorizerAccessTokenReply {
  /**
   * Access token of the account, for calls on its behalf.
   */
  authorizer_access_token: string
  /**
   * Seconds for which the token is valid from now on; a JSON number.
   */
  expires_in: number
  /**
   * Refresh token of the account.
   */
  authorizer_refresh_token: string
}

/**
 * Exchanges the refresh token of an account for a new access token.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_authorizer_token.html
 */
export interface GetAuthorizerAccessTokenRequest {
  /**
   * App id of the third-party platform.
   */
  component_appid: string
  /**
   * App id of the account.
   */
  authorizer_appid: string
  /**
   * Refresh token of the account.
   */
  authorizer_refresh_token: string
}

/**
 * Profile of the account and what it has granted. A success carries no errcode.
 *
 * Evidence: documented; which fields may be absent: observed (an answer without head_img in a thread of the developer community) and chosen.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerinfo.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_get_authorizer_info.html
 */
export interface GetAuthorizerInfoReply {
  /**
   * Profile of the account.
   */
  authorizer_info: {
    /**
     * Name of the account; empty if it has none yet.
     */
    nick_name: string
    /**
     * URL of the avatar; absent if the account has none.
     */
    head_img?: string
    /**
     * Kind of account.
     */
    service_type_info: {
      /**
       * 0 for a mini program.
       */
      id: number
      /**
       * The number in words; not in every answer.
       */
      name?: string
    }
    /**
     * Kind of verification.
     */
    verify_type_info: {
      /**
       * -1 unverified, 0 verified by WeChat.
       */
      id: number
      /**
       * The number in words; not in every answer.
       */
      name?: string
    }
    /**
     * Original id of the account (`gh_` and 12 characters).
     */
    user_name: string
    /**
     * WeChat id of the account; may be empty.
     */
    alias: string
    /**
     * URL of the QR code.
     */
    qrcode_url: string
    /**
     * Which functions are enabled.
     */
    business_info: {
      /**
       * WeChat Pay: 1 if enabled, otherwise 0.
       */
      open_pay: number
      /**
       * Shake: 1 if enabled, otherwise 0.
       */
      open_shake: number
      /**
       * Scan: 1 if enabled, otherwise 0.
       */
      open_scan: number
      /**
       * Cards and coupons: 1 if enabled, otherwise 0.
       */
      open_card: number
      /**
       * Stores: 1 if enabled, otherwise 0.
       */
      open_store: number
    }
    /**
     * Retired by WeChat; still sent.
     */
    idc?: number
    /**
     * Name of the legal entity behind the account.
     */
    principal_name: string
    /**
     * Introduction of the account.
     */
    signature?: string
    /**
     * Settings of a mini program; its presence tells that the account is one.
     */
    MiniProgramInfo?: {
      /**
       * Hosts that the mini program may reach.
       */
      network: {
        /**
         * Hosts for wx.request.
         */
        RequestDomain: string[]
        /**
         * Hosts for sockets.
         */
        WsRequestDomain: string[]
        /**
         * Hosts for uploads.
         */
        UploadDomain: string[]
        /**
         * Hosts for downloads.
         */
        DownloadDomain: string[]
        /**
         * Hosts for web views.
         */
        BizDomain?: string[]
        /**
         * Hosts for UDP.
         */
        UDPDomain?: string[]
      }
      /**
       * Categories of the mini program.
       *
       * Items: One category.
       */
      categories: {
        /**
         * First level.
         */
        first: string
        /**
         * Second level.
         */
        second: string
      }[]
      /**
       * Undocumented; 0 in the examples.
       */
      visit_status: number
    }
    /**
     * How the mini program was registered; 0 for the ordinary way.
     */
    register_type?: number
    /**
     * 1 normal, 14 cancelled, 16 banned, 18 warned, 19 frozen.
     */
    account_status?: number
    /**
     * Basic settings.
     */
    basic_config?: {
      /**
       * Whether a phone number is bound.
       */
      is_phone_configured: boolean
      /**
       * Whether an e-mail address is bound.
       */
      is_email_configured: boolean
    }
  }
  /**
   * The authorisation; without an access token.
   */
  authorization_info: {
    /**
     * App id of the account.
     */
    authorizer_appid: string
    /**
     * Refresh token of the account; absent where the account grants no API permission.
     */
    authorizer_refresh_token?: string
    func_info: FuncInfo
  }
}

/**
 * Asks for the profile of an account and what it has granted.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerinfo.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_get_authorizer_info.html
 */
export interface GetAuthorizerInfoRequest {
  /**
   * App id of the third-party platform.
   */
  component_appid: string
  /**
   * App id of the account.
   */
  authorizer_appid: string
}

/**
 * A page of the accounts that have authorised the platform.
 *
 * Evidence: documented; refresh_token may be absent: observed.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerlist.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html
 */
export interface GetAuthorizerListReply {
  /**
   * Number of all accounts that have authorised the platform.
   */
  total_count: number
  /**
   * The accounts of this page.
   *
   * Items: One account.
   */
  list: {
    /**
     * App id of the account.
     */
    authorizer_appid: string
    /**
     * Refresh token of the account. Documented, yet a thread of the developer community (000aa6b7bc8828de855b14cc85bc00) reports answers without it.
     */
    refresh_token?: string
    /**
     * Unix time, in seconds, of the authorisation.
     */
    auth_time: number
  }[]
}

/**
 * Asks for a page of the accounts that have authorised a platform.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerlist.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html
 */
export interface GetAuthorizerListRequest {
  /**
   * App id of the third-party platform.
   */
  component_appid: string
  /**
   * Number of accounts to skip, from 0.
   */
  offset: number
  /**
   * Number of accounts wanted, at most 500.
   */
  count: number
}

/**
 * The tokens of the account and what it has granted. A success carries no errcode.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/authorization_info.html
 */
export interface GetAuthorizerRefreshTokenReply {
  /**
   * The authorisation.
   */
  authorization_info: {
    /**
     * App id of the account.
     */
    authorizer_appid: string
    /**
     * Access token of the account, for calls on its behalf.
     */
    authorizer_access_token: string
    /**
     * Seconds for which the token is valid from now on; a JSON number.
     */
    expires_in: number
    /**
     * Refresh token of the account; keep it, it cannot be asked for again.
     */
    authorizer_refresh_token: string
    func_info: FuncInfo
  }
}

/**
 * Exchanges the authorisation code of an account for its tokens.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/authorization_info.html
 */
export interface GetAuthorizerRefreshTokenRequest {
  /**
   * App id of the third-party platform.
   */
  component_appid: string
  /**
   * The code that came with the redirect after the account authorised the platform (`auth_code`).
   */
  authorization_code: string
}

/**
 * The component access token. A success carries no errcode.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/component_access_token.html
 */
export interface GetComponentAccessTokenReply {
  /**
   * Access token of the platform.
   */
  component_access_token: string
  /**
   * Seconds for which the token is valid from now on; a JSON number.
   */
  expires_in: number
}

/**
 * Exchanges the secret and the pushed verify ticket of a platform for its component access token.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/component_access_token.html
 */
export interface GetComponentAccessTokenRequest {
  /**
   * App id of the third-party platform.
   */
  component_appid: string
  /**
   * Secret of the third-party platform.
   */
  component_appsecret: string
  /**
   * The verify ticket that WeChat pushed last.
   */
  component_verify_ticket: string
}

/**
 * The pre-authorisation code. A success carries no errcode.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getpreauthcode.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/pre_auth_code.html
 */
export interface GetPreAuthCodeReply {
  /**
   * The pre-authorisation code.
   */
  pre_auth_code: string
  /**
   * Seconds for which the code is valid from now on; a JSON number. The page says 1800 in its text and 600 in its example.
   */
  expires_in: number
}

/**
 * Asks for the code that a platform puts in the link to its authorisation page.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getpreauthcode.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/pre_auth_code.html
 */
export interface GetPreAuthCodeRequest {
  /**
   * App id of the third-party platform.
   */
  component_appid: string
}

/**
 * The stable access token of the mini program; in ordinary mode the same one until it is about to expire. A success carries no errcode.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 * @see https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken
 */
export interface GetStableAccessTokenReply {
  /**
   * Access token of the mini program; keep room for 512 characters.
   */
  access_token: string
  /**
   * Seconds for which the token is valid from now on; a JSON number.
   */
  expires_in: number
}

/**
 * Asks for the stable access token of a mini program. The order of the fields here is the order in which what is missing is reported.
 *
 * Evidence: documented; the order of the checks: inferred from getAccessToken.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 * @see https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken
 */
export interface GetStableAccessTokenRequest {
  /**
   * App id of the mini program.
   */
  appid: string
  /**
   * Always `client_credential`.
   */
  grant_type: 'client_credential'
  /**
   * Secret of the mini program (AppSecret).
   */
  secret: string
  /**
   * true asks for a new token even though the old one is still valid (forced mode).
   */
  force_refresh?: boolean
}

/**
 * The minimum base-library version that is set and the distribution of the visitors over versions.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html
 */
export interface GetSupportVersionReply {
  /**
   * 0: the call has succeeded.
   */
  errcode: 0
  /**
   * `ok`
   */
  errmsg: string
  /**
   * The minimum base-library version that is set now.
   */
  now_version: BaseLibraryVersion
  /**
   * The distribution of the visitors over base-library versions.
   */
  uv_info: {
    /**
     * One row for each version, in ascending order.
     */
    items: UvItem[]
  }
}

/**
 * Asks for the minimum base-library version of a mini program. The body must be a JSON object, even an empty one: no body, `[]` and `null` are refused.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html
 */
export interface GetSupportVersionRequest {
  [k: string]: unknown
}

/**
 * What may be chosen about a mini program of the fake; what is left out is drawn from the seed.
 *
 * Evidence: chosen.
 */
export interface MiniProgramOptions {
  /**
   * App id; drawn if absent.
   */
  appid?: string
  /**
   * Secret (AppSecret) for `/cgi-bin/token` and `/cgi-bin/stable_token`; drawn if absent.
   */
  secret?: string
  /**
   * Name in the profile of the account.
   */
  nickName?: string
  /**
   * The minimum base-library version that is set from the start.
   */
  supportVersion?: BaseLibraryVersion
  /**
   * Access token of the authorizer (`authorizer_access_token`), with which a platform calls on behalf of the mini program.
   */
  accessToken?: string
  /**
   * Refresh token of the authorizer (`authorizer_refresh_token`).
   */
  refreshToken?: string
  /**
   * Authorisation code that `/cgi-bin/component/api_query_auth` exchanges for the tokens.
   */
  authorizationCode?: string
  /**
   * Numbers of the permission sets granted to the platform; 18 is needed for both minimum-version operations.
   */
  permissionSets?: number[]
  /**
   * Number of visitors whose base-library versions make up `uv_info`.
   */
  visitors?: number
  /**
   * Rows of `uv_info`, set by hand instead of drawn.
   *
   * Items: One row of `uv_info`.
   */
  rows?: {
    /**
     * The base-library version of this row.
     */
    version: BaseLibraryVersion
    /**
     * The share, given out as it stands here.
     */
    percentage: number
  }[]
  /**
   * Seconds for which the access token is valid from the start of the fake; 0 makes it expired from the start.
   */
  expiresIn?: number
}

/**
 * What may be chosen about a third-party platform of the fake; what is left out is drawn from the seed.
 *
 * Evidence: chosen.
 */
export interface PlatformOptions {
  /**
   * App id of the platform; drawn if absent.
   */
  componentAppid?: string
  /**
   * Secret of the platform; drawn if absent.
   */
  componentSecret?: string
  /**
   * The verify ticket that WeChat is taken to have pushed last.
   */
  componentVerifyTicket?: string
}

/**
 * What the world of the fake holds when it starts. Names are in camelCase; an unknown name is an error, so that a slip of the pen is found. What is left out is made up.
 *
 * Evidence: chosen.
 */
export interface Seed {
  /**
   * Where this schema is, for editors; ignored.
   */
  $schema?: string
  /**
   * Base-library versions that count as published besides the built-in list, such as those released after it.
   */
  extraVersions?: BaseLibraryVersion[]
  /**
   * Third-party platforms with the mini programs that have authorised them.
   */
  platforms?: SeedPlatform[]
  /**
   * Mini programs that each have a platform of their own.
   */
  miniPrograms?: MiniProgramOptions[]
}

/**
 * A third-party platform of the seed file.
 */
export interface SeedPlatform {
  /**
   * App id of the platform; drawn if absent.
   */
  componentAppid?: string
  /**
   * Secret of the platform; drawn if absent.
   */
  componentSecret?: string
  /**
   * The verify ticket that WeChat is taken to have pushed last.
   */
  componentVerifyTicket?: string
  /**
   * Component access tokens that are valid from the start.
   */
  accessTokens?: SeedAccessToken[]
  /**
   * Mini programs that have authorised the platform.
   */
  miniPrograms?: MiniProgramOptions[]
}

/**
 * A component access token of the seed file.
 */
export interface SeedAccessToken {
  /**
   * The token as clients send it.
   */
  value: string
  /**
   * Seconds for which the token is valid from the start of the fake.
   */
  expiresIn?: number
}

/**
 * How the fake behaves, from the library, the command line and the control API alike; every default is the safe or the documented one.
 *
 * Evidence: chosen.
 */
export interface ServerOptions {
  /**
   * The address to listen on; `127.0.0.1` by default. Anything but loopback lets other machines in.
   */
  host?: string
  /**
   * The port to listen on; 0, the default, for a free one.
   */
  port?: number
  /**
   * All that is drawn (appids, tokens, visitors, rids) comes from this text; the same seed gives the same bytes. `fake-weixin` by default.
   */
  seed?: string
  /**
   * Which versions setSupportVersion takes: `published` ones (documented, the default), or any `wellFormed` one such as 9.9.9.
   */
  versions?: 'published' | 'wellFormed'
  /**
   * Versions that count as published besides the built-in list, such as those released after it; none by default.
   */
  extraVersions?: BaseLibraryVersion[]
  /**
   * The errcode of a bad version: 89014 of the current page (the default), or 85015 of the older one.
   */
  badVersionErrcode?: 89014 | 85015
  /**
   * Whether a mini program's own token, from `/cgi-bin/token`, may call the two endpoints; `refuse` (48001) by default, as documented. Several clients use one.
   */
  ownTokens?: 'refuse' | 'accept'
  /**
   * Whether unknown appids, secrets, tickets and tokens make a platform and a mini program on the fly; `refuse` by default.
   */
  unknownCredentials?: 'refuse' | 'accept'
  /**
   * What `percentage` means: `share` (the default), the share of visitors on this version in percent, as documented (the unit is chosen); `below`, the fraction of visitors below this version, as in the one capture.
   */
  percentage?: 'share' | 'below'
  /**
   * Which rows `uv_info` has: those of the public `distribution` (the default), or `all` releases, as the one capture did.
   */
  rows?: 'distribution' | 'all'
  /**
   * Whether `percentage` is always an integer, for clients that can hold nothing else; false by default.
   */
  integerOnly?: boolean
  /**
   * How many visitors a mini program has unless it says otherwise; 3000 by default.
   */
  visitors?: number
  /**
   * Whether replies carry the header `X-Fake-Weixin`, which the real server does not; true by default.
   */
  diagnosticHeader?: boolean
  /**
   * How many exchanges the journal keeps; 10,000 by default.
   */
  journalEntries?: number
  /**
   * How many bytes of bodies the journal keeps; 67,108,864 by default.
   */
  journalBytes?: number
}

/**
 * The minimum base-library version has been set.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/setweappsupportversion.html
 */
export interface SetSupportVersionReply {
  /**
   * 0: the call has succeeded.
   */
  errcode: 0
  /**
   * `ok`
   */
  errmsg: string
}

/**
 * Sets the minimum base-library version of a mini program. Fields that WeChat does not know are tolerated.
 *
 * Evidence: documented; tolerance of unknown fields: chosen.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/setweappsupportversion.html
 */
export interface SetSupportVersionRequest {
  /**
   * The new minimum: a published base-library version.
   */
  version: BaseLibraryVersion
}

/**
 * WeChat will push the verify ticket.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_startpushticket.html
 */
export interface StartPushTicketReply {
  /**
   * 0: the call has succeeded.
   */
  errcode: 0
  /**
   * `ok`
   */
  errmsg: string
}

/**
 * Asks WeChat to start (again) pushing the verify ticket to the platform.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_startpushticket.html
 */
export interface StartPushTicketRequest {
  /**
   * App id of the third-party platform.
   */
  component_appid: string
  /**
   * Secret of the third-party platform. The sibling operation getComponentAccessToken calls it `component_appsecret`.
   */
  component_secret: string
}

/**
 * The visitors of one base-library version. The order of the two keys is not fixed: the documentation writes `percentage` first, the one real answer known writes `version` first.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html
 */
export interface UvItem {
  /**
   * The base-library version of this row.
   */
  version: BaseLibraryVersion
  /**
   * The share that belongs to the version: documented as the share of users on it (`Float` on the older page). The one real answer known holds the fraction, from 0 to 1, of users below the version. Never only an integer, and no upper bound is documented.
   */
  percentage: number
}

/** The type of each message, by the name of its schema file. */
export interface Messages {
  'base-library-version': BaseLibraryVersion
  'error-reply': ErrorReply
  'func-info': FuncInfo
  'get-access-token-reply': GetAccessTokenReply
  'get-access-token-request': GetAccessTokenRequest
  'get-authorizer-access-token-reply': GetAuthorizerAccessTokenReply
  'get-authorizer-access-token-request': GetAuthorizerAccessTokenRequest
  'get-authorizer-info-reply': GetAuthorizerInfoReply
  'get-authorizer-info-request': GetAuthorizerInfoRequest
  'get-authorizer-list-reply': GetAuthorizerListReply
  'get-authorizer-list-request': GetAuthorizerListRequest
  'get-authorizer-refresh-token-reply': GetAuthorizerRefreshTokenReply
  'get-authorizer-refresh-token-request': GetAuthorizerRefreshTokenRequest
  'get-component-access-token-reply': GetComponentAccessTokenReply
  'get-component-access-token-request': GetComponentAccessTokenRequest
  'get-pre-auth-code-reply': GetPreAuthCodeReply
  'get-pre-auth-code-request': GetPreAuthCodeRequest
  'get-stable-access-token-reply': GetStableAccessTokenReply
  'get-stable-access-token-request': GetStableAccessTokenRequest
  'get-support-version-reply': GetSupportVersionReply
  'get-support-version-request': GetSupportVersionRequest
  'mini-program-options': MiniProgramOptions
  'platform-options': PlatformOptions
  seed: Seed
  'server-options': ServerOptions
  'set-support-version-reply': SetSupportVersionReply
  'set-support-version-request': SetSupportVersionRequest
  'start-push-ticket-reply': StartPushTicketReply
  'start-push-ticket-request': StartPushTicketRequest
  'uv-item': UvItem
}

/** Name of a message: the name of its schema file without `.json`. */
export type MessageName = keyof Messages
