// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

/**
 * A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html
 */
export type BaseLibraryVersion = string

/**
 * The daily quota is reset.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/clearQuota.html
 */
export interface ClearQuotaReply {
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
 * The account whose daily quota is reset.
 *
 * Evidence: documented.
 * @see https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/clearQuota.html
 */
export interface ClearQuotaRequest {
  /**
   * App id of the account that the access token belongs to.
   */
  appid: string
}

/**
 * A clock as it stands.
 *
 * Evidence: chosen.
 */
export interface Clock {
  /**
   * ISO 8601.
   */
  time: string
  /**
   * Whether it stands still.
   */
  frozen: boolean
}

/**
 * What to do to the clock of the world, of a platform (its component tokens follow it) or of a mini program (all that is its own follows it).
 *
 * Evidence: chosen.
 */
export interface ClockChanges {
  /**
   * App id of a mini program.
   */
  appid?: string
  /**
   * App id of a platform.
   */
  componentAppid?: string
  /**
   * Milliseconds, or text such as `30s`, `5m`, `2h`, `1d`.
   */
  advance?: number | string
  /**
   * `true` stops the clock where it is, a moment (ISO 8601) sets it there and stops it, `false` lets it run on.
   */
  freeze?: boolean | string
}

/**
 * What was wrong with a request to the control API; nothing has been changed.
 *
 * Evidence: chosen.
 */
export interface ControlError {
  /**
   * The error.
   */
  error: {
    /**
     * What kind of error; the page docs/errors.md of fake-weixin lists them all.
     */
    code: string
    /**
     * What failed and why, what was expected, what to do.
     */
    message: string
    /**
     * Each thing wrong with the input.
     */
    issues?: {
      /**
       * Where.
       */
      path: string
      /**
       * The JSON Schema keyword.
       */
      rule: string
      /**
       * What that keyword asked for, as data, such as `limit` or `allowedValues`.
       */
      params: {}
      /**
       * What was expected.
       */
      expected: string
      /**
       * What was received.
       */
      received: string
      /**
       * Both, as a sentence.
       */
      message: string
    }[]
    /**
     * The values that the message speaks of.
     */
    details?: {}
  }
}

/**
 * One curl line for each exchange.
 *
 * Evidence: chosen.
 */
export interface CurlLines {
  /**
   * The lines, oldest first.
   */
  lines: string[]
}

/**
 * An errcode that the fake can answer; the access token ERRCODE_<errcode> asks for it.
 *
 * Evidence: chosen.
 */
export interface ErrcodeRow {
  /**
   * The errcode.
   */
  errcode: number
  /**
   * Its exact text, without the rid.
   */
  text: string
  /**
   * What it means.
   */
  meaning: string
  /**
   * How well it is known.
   */
  evidence: string
}

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
 * One request and its reply.
 *
 * Evidence: chosen.
 */
export interface Exchange {
  /**
   * Counts up from 1; also in the diagnostic header.
   */
  id: number
  /**
   * ISO 8601, on the fake's clock.
   */
  time: string
  /**
   * Null for a path that is no operation.
   */
  operation: OperationName | null
  /**
   * The mini program that the call belongs to; null when nothing says.
   */
  appid: string | null
  /**
   * The platform that the call belongs to; null when nothing says.
   */
  componentAppid: string | null
  /**
   * The fields of the request; null when they cannot be read.
   */
  request: unknown
  /**
   * The reply as JSON; null when it is none.
   */
  reply: unknown
  /**
   * HTTP status; null when nothing was answered.
   */
  status: number | null
  /**
   * 0 for a success; null when the reply has none.
   */
  errcode: number | null
  /**
   * The step that refused the request; null when all passed.
   */
  failedStep: string | null
  /**
   * The rule that refused it; null when all steps passed.
   */
  rule: string | null
  /**
   * The fault that it triggered; null for none.
   */
  faultId: number | null
  /**
   * Why the reply is what it is.
   */
  why: string
  /**
   * What went over the wire.
   */
  raw: {
    /**
     * The request as it came.
     */
    request: {
      /**
       * Method.
       */
      method: string
      /**
       * Path and query as sent.
       */
      url: string
      /**
       * Names and values in turn, as sent.
       */
      headers: string[]
      /**
       * Body as UTF-8.
       */
      body: string
    }
    /**
     * The reply as it went; null when there was none.
     */
    reply: {
      /**
       * HTTP status.
       */
      status: number
      /**
       * Names and values in turn.
       */
      headers: string[]
      /**
       * Body as UTF-8.
       */
      body: string
    } | null
  }
}

/**
 * Which exchanges are meant; every condition has to hold.
 *
 * Evidence: chosen.
 */
export interface ExchangeQuery {
  /**
   * Only exchanges of this mini program.
   */
  appid?: string
  /**
   * Only exchanges of this platform and its mini programs.
   */
  componentAppid?: string
  /**
   * Only exchanges of this operation.
   */
  operation?: OperationName
  /**
   * Only exchanges with this errcode; 0 for successes.
   */
  errcode?: number
  /**
   * Only refused exchanges, or only answered ones.
   */
  refused?: boolean
  /**
   * Only exchanges that belong to nobody, or only owned ones.
   */
  unowned?: boolean
  /**
   * Only exchanges after this id.
   */
  afterId?: number
  /**
   * Only exchanges before this id.
   */
  beforeId?: number
  /**
   * At most the last so many.
   */
  limit?: number
}

/**
 * Names an exchange of the journal.
 *
 * Evidence: chosen.
 */
export interface ExchangeRef {
  /**
   * Its id, as in the header X-Fake-Weixin.
   */
  id: number
  /**
   * Language of the explanation; `en` by default.
   */
  lang?: 'en' | 'zh'
}

/**
 * Which exchange to wait for, and how long.
 *
 * Evidence: chosen.
 */
export interface ExchangeWait {
  /**
   * Only exchanges of this mini program.
   */
  appid?: string
  /**
   * Only exchanges of this platform and its mini programs.
   */
  componentAppid?: string
  /**
   * Only exchanges of this operation.
   */
  operation?: OperationName
  /**
   * Only exchanges with this errcode; 0 for successes.
   */
  errcode?: number
  /**
   * Only refused exchanges, or only answered ones.
   */
  refused?: boolean
  /**
   * Only exchanges that belong to nobody, or only owned ones.
   */
  unowned?: boolean
  /**
   * Only exchanges after this id.
   */
  afterId?: number
  /**
   * Only exchanges before this id.
   */
  beforeId?: number
  /**
   * At most the last so many.
   */
  limit?: number
  /**
   * Milliseconds to wait for the first such exchange; 5000 by default.
   */
  timeout?: number
}

/**
 * Why an exchange was answered as it was.
 *
 * Evidence: chosen.
 */
export interface Explanation {
  /**
   * The exchange.
   */
  id: number
  /**
   * Language of the texts.
   */
  lang: 'en' | 'zh'
  /**
   * One line for a person.
   */
  summary: string
  /**
   * The steps that the request passed, in order.
   */
  passedSteps: string[]
  /**
   * The step that refused it.
   */
  failedStep: string | null
  /**
   * The rule that refused it.
   */
  rule: string | null
  /**
   * What the rule says.
   */
  statement: string | null
  /**
   * How well the rule is known: documented, observed, inferred or chosen.
   */
  evidence: string | null
  /**
   * Where the rule is known from.
   */
  source: string | null
  /**
   * What the rule wanted.
   */
  expected: string | null
  /**
   * What came instead.
   */
  received: string | null
  /**
   * What to change.
   */
  remedy: string | null
  /**
   * What WeChat allows but a careful client would not send.
   */
  notes: string[]
}

/**
 * Something that goes wrong on purpose. At least one of errcode, delay, connection, reply, status and surprise; they can be combined.
 *
 * Evidence: chosen.
 */
export interface Fault {
  /**
   * Answers with this errcode and its exact text.
   */
  errcode?: number
  /**
   * Milliseconds to wait before the reply, or a range from which each delay is chosen at random.
   */
  delay?:
    | number
    | {
        /**
         * The shortest delay, in milliseconds.
         */
        min: number
        /**
         * The longest delay, in milliseconds.
         */
        max: number
      }
  /**
   * `hang`: never answers; `reset`: the connection is reset (RST); `empty`: it is closed without a byte; `cut`: it is closed in the middle of the body; `drip`: the body comes in slow pieces.
   */
  connection?: 'hang' | 'reset' | 'empty' | 'cut' | 'drip'
  /**
   * `malformedJson`: the JSON breaks off; `html502`: an HTML page with status 502; `textPlain`: JSON as `text/plain`; `prettyJson`: JSON over several lines, with a newline at the end; `wrongContentLength`: a Content-Length larger than the body; `emptyBody`: no body.
   */
  reply?:
    'malformedJson' | 'html502' | 'textPlain' | 'prettyJson' | 'wrongContentLength' | 'emptyBody'
  /**
   * Answers with this HTTP status.
   */
  status?: number
  /**
   * A legal reply that few clients expect: 0, 1 or 300 rows of `uv_info`, percentages with or without fractions, unknown extra fields, another order of keys, a very long errmsg, or a reply generated from the schema, a new one each time the fault is triggered, by its seed.
   */
  surprise?:
    | 'noRows'
    | 'oneRow'
    | 'manyRows'
    | 'fractions'
    | 'integers'
    | 'unknownFields'
    | 'keyOrder'
    | 'longErrmsg'
    | 'generated'
  /**
   * `before` the operation, which then does nothing (the default for errcode, hang, reset and empty), or `after` it: the version was set and the answer was lost.
   */
  when?: 'before' | 'after'
  /**
   * How many calls trigger it; no limit by default.
   */
  times?: number
  /**
   * How many calls it allows first; none by default.
   */
  after?: number
  /**
   * The probability that a call triggers it; 1 by default.
   */
  probability?: number
  /**
   * Seed for the probability and the ranges; generated, and returned, if omitted.
   */
  seed?: string
}

/**
 * A fault with its id and how often it was triggered.
 *
 * Evidence: chosen.
 */
export interface FaultState {
  /**
   * Its id.
   */
  id: number
  /**
   * How many calls have triggered it.
   */
  triggered: number
  /**
   * How many matching calls it has allowed.
   */
  allowed: number
  /**
   * App id of a mini program.
   */
  appid?: string
  /**
   * App id of a platform.
   */
  componentAppid?: string
  /**
   * The operation that triggers it; `any`, the default, is every call, also to unknown paths.
   */
  operation?: 'any' | OperationName
  /**
   * Answers with this errcode and its exact text.
   */
  errcode?: number
  /**
   * Milliseconds to wait before the reply, or a range from which each delay is chosen at random.
   */
  delay?:
    | number
    | {
        /**
         * The shortest delay, in milliseconds.
         */
        min: number
        /**
         * The longest delay, in milliseconds.
         */
        max: number
      }
  /**
   * `hang`: never answers; `reset`: the connection is reset (RST); `empty`: it is closed without a byte; `cut`: it is closed in the middle of the body; `drip`: the body comes in slow pieces.
   */
  connection?: 'hang' | 'reset' | 'empty' | 'cut' | 'drip'
  /**
   * `malformedJson`: the JSON breaks off; `html502`: an HTML page with status 502; `textPlain`: JSON as `text/plain`; `prettyJson`: JSON over several lines, with a newline at the end; `wrongContentLength`: a Content-Length larger than the body; `emptyBody`: no body.
   */
  reply?:
    'malformedJson' | 'html502' | 'textPlain' | 'prettyJson' | 'wrongContentLength' | 'emptyBody'
  /**
   * Answers with this HTTP status.
   */
  status?: number
  /**
   * A legal reply that few clients expect: 0, 1 or 300 rows of `uv_info`, percentages with or without fractions, unknown extra fields, another order of keys, a very long errmsg, or a reply generated from the schema, a new one each time the fault is triggered, by its seed.
   */
  surprise?:
    | 'noRows'
    | 'oneRow'
    | 'manyRows'
    | 'fractions'
    | 'integers'
    | 'unknownFields'
    | 'keyOrder'
    | 'longErrmsg'
    | 'generated'
  /**
   * `before` the operation, which then does nothing (the default for errcode, hang, reset and empty), or `after` it: the version was set and the answer was lost.
   */
  when?: 'before' | 'after'
  /**
   * How many calls trigger it; no limit by default.
   */
  times?: number
  /**
   * How many calls it allows first; none by default.
   */
  after?: number
  /**
   * The probability that a call triggers it; 1 by default.
   */
  probability?: number
  /**
   * Seed for the probability and the ranges.
   */
  seed: string
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
   * @default false
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
 * An HTTP archive, version 1.2 (http://www.softwareishard.com/blog/har-12-spec/).
 *
 * Evidence: chosen.
 */
export interface Har {
  /**
   * The archive.
   */
  log: {}
}

/**
 * That the fake is there, and which.
 *
 * Evidence: chosen.
 */
export interface Health {
  /**
   * Always `ok`.
   */
  status: 'ok'
  /**
   * Version of fake-weixin.
   */
  version: string
  /**
   * ISO 8601, on the clock of the world.
   */
  time: string
  /**
   * Seed for all generated values.
   */
  seed: string
  /**
   * Where it answers HTTPS; null if it does not.
   */
  httpsUrl: string | null
  /**
   * The forward proxy behind which `api.weixin.qq.com` is the fake; null if it is none.
   */
  proxyUrl: string | null
  /**
   * The certificate (PEM) that callers over HTTPS have to trust; null without HTTPS and proxy.
   */
  caCertificate: string | null
}

/**
 * Names a fault or a canned reply.
 *
 * Evidence: chosen.
 */
export interface IdRef {
  /**
   * Its id.
   */
  id: number
}

/**
 * A mini program as it stands.
 *
 * Evidence: chosen.
 */
export interface MiniProgram {
  /**
   * Its appid.
   */
  appid: string
  /**
   * Its own secret.
   */
  secret: string
  /**
   * The name that it shows.
   */
  nickName: string
  /**
   * The platform that it has authorised.
   */
  componentAppid: string
  /**
   * The secret of that platform.
   */
  componentSecret: string
  /**
   * The ticket of that platform.
   */
  componentVerifyTicket: string
  /**
   * Its latest authorizer access token.
   */
  accessToken: string
  /**
   * Its authorizer refresh token.
   */
  refreshToken: string
  /**
   * Its authorisation code.
   */
  authorizationCode: string
  /**
   * Its minimum base-library version.
   */
  supportVersion: string
  /**
   * The permission sets that it grants.
   */
  permissionSets: number[]
  /**
   * How many calls of each operation a day it may make; null for no limit.
   */
  dailyQuota: number | null
  /**
   * Its own address; the path alone where nobody has asked over HTTP yet what the address of the fake is.
   */
  url: string
}

/**
 * What to change about a mini program; what is omitted stays.
 *
 * Evidence: chosen.
 */
export interface MiniProgramChanges {
  /**
   * App id of a mini program.
   */
  appid: string
  /**
   * The name that it shows.
   */
  nickName?: string
  supportVersion?: BaseLibraryVersion
  /**
   * The ids of the permission sets that it grants.
   */
  permissionSets?: number[]
  /**
   * How many visitors `uv_info` is generated for; ends rows set by hand.
   */
  visitors?: number
  /**
   * Rows of `uv_info`.
   */
  rows?: UvItem[]
  /**
   * How many calls of each operation a day it may make in its own quota; null for no limit.
   */
  dailyQuota?: number | null
}

/**
 * Options for a mini program of the fake; what is omitted is generated from the seed.
 *
 * Evidence: chosen.
 */
export interface MiniProgramOptions {
  /**
   * App id, which stands in the path of the base URL of the mini program; generated if absent.
   */
  appid?: string
  /**
   * Secret (AppSecret) for `/cgi-bin/token` and `/cgi-bin/stable_token`; generated if absent.
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
   * Rows of `uv_info`, set by hand instead of generated.
   *
   * Items: One row of `uv_info`.
   */
  rows?: {
    /**
     * The base-library version of this row.
     */
    version: BaseLibraryVersion
    /**
     * The share, sent unchanged.
     */
    percentage: number
  }[]
  /**
   * Seconds for which the access token is valid from the start of the fake, a hundred years at most; 0 makes it expired from the start.
   */
  expiresIn?: number
}

/**
 * Names a mini program.
 *
 * Evidence: chosen.
 */
export interface MiniProgramRef {
  /**
   * App id of a mini program.
   */
  appid: string
}

/**
 * A fault and its scope: a mini program, a platform with its own calls, or, with neither, everybody.
 *
 * Evidence: chosen.
 */
export interface NewFault {
  /**
   * App id of a mini program.
   */
  appid?: string
  /**
   * App id of a platform.
   */
  componentAppid?: string
  /**
   * The operation that triggers it; `any`, the default, is every call, also to unknown paths.
   */
  operation?: 'any' | OperationName
  /**
   * Answers with this errcode and its exact text.
   */
  errcode?: number
  /**
   * Milliseconds to wait before the reply, or a range from which each delay is chosen at random.
   */
  delay?:
    | number
    | {
        /**
         * The shortest delay, in milliseconds.
         */
        min: number
        /**
         * The longest delay, in milliseconds.
         */
        max: number
      }
  /**
   * `hang`: never answers; `reset`: the connection is reset (RST); `empty`: it is closed without a byte; `cut`: it is closed in the middle of the body; `drip`: the body comes in slow pieces.
   */
  connection?: 'hang' | 'reset' | 'empty' | 'cut' | 'drip'
  /**
   * `malformedJson`: the JSON breaks off; `html502`: an HTML page with status 502; `textPlain`: JSON as `text/plain`; `prettyJson`: JSON over several lines, with a newline at the end; `wrongContentLength`: a Content-Length larger than the body; `emptyBody`: no body.
   */
  reply?:
    'malformedJson' | 'html502' | 'textPlain' | 'prettyJson' | 'wrongContentLength' | 'emptyBody'
  /**
   * Answers with this HTTP status.
   */
  status?: number
  /**
   * A legal reply that few clients expect: 0, 1 or 300 rows of `uv_info`, percentages with or without fractions, unknown extra fields, another order of keys, a very long errmsg, or a reply generated from the schema, a new one each time the fault is triggered, by its seed.
   */
  surprise?:
    | 'noRows'
    | 'oneRow'
    | 'manyRows'
    | 'fractions'
    | 'integers'
    | 'unknownFields'
    | 'keyOrder'
    | 'longErrmsg'
    | 'generated'
  /**
   * `before` the operation, which then does nothing (the default for errcode, hang, reset and empty), or `after` it: the version was set and the answer was lost.
   */
  when?: 'before' | 'after'
  /**
   * How many calls trigger it; no limit by default.
   */
  times?: number
  /**
   * How many calls it allows first; none by default.
   */
  after?: number
  /**
   * The probability that a call triggers it; 1 by default.
   */
  probability?: number
  /**
   * Seed for the probability and the ranges; generated, and returned, if omitted.
   */
  seed?: string
}

/**
 * A mini program to add, and the platform that it authorises.
 *
 * Evidence: chosen.
 */
export interface NewMiniProgram {
  /**
   * The platform that it authorises; one of its own by default.
   */
  componentAppid?: string
  /**
   * App id, which stands in the path of the base URL of the mini program; generated if absent.
   */
  appid?: string
  /**
   * Secret (AppSecret) for `/cgi-bin/token` and `/cgi-bin/stable_token`; generated if absent.
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
   * Rows of `uv_info`, set by hand instead of generated.
   *
   * Items: One row of `uv_info`.
   */
  rows?: {
    /**
     * The base-library version of this row.
     */
    version: BaseLibraryVersion
    /**
     * The share, sent unchanged.
     */
    percentage: number
  }[]
  /**
   * Seconds for which the access token is valid from the start of the fake, a hundred years at most; 0 makes it expired from the start.
   */
  expiresIn?: number
}

/**
 * A reply for a path of WeChat that is not faked, for one mini program, one platform, or everybody.
 *
 * Evidence: chosen.
 */
export interface NewReply {
  /**
   * App id of a mini program.
   */
  appid?: string
  /**
   * App id of a platform.
   */
  componentAppid?: string
  /**
   * The method; any by default.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /**
   * The path, e.g. `/wxa/getwxacode`; no operation of the fake.
   */
  path: string
  /**
   * The reply.
   */
  reply: {
    /**
     * HTTP status; 200 by default.
     */
    status?: number
    /**
     * Headers by name; JSON gets WeChat's Content-Type by default.
     */
    headers?: {
      [k: string]: string
    }
    /**
     * The body as a JSON value.
     */
    json?: unknown
    /**
     * The body as text.
     */
    text?: string
    /**
     * The body as bytes in base64, for pictures.
     */
    base64?: string
  }
}

/**
 * An operation of the control API without input.
 *
 * Evidence: chosen.
 */
export interface Nothing {}

/**
 * Documented name of an operation.
 *
 * Evidence: documented.
 */
export type OperationName =
  | 'clearQuota'
  | 'getAccessToken'
  | 'getAuthorizerAccessToken'
  | 'getAuthorizerInfo'
  | 'getAuthorizerList'
  | 'getAuthorizerRefreshToken'
  | 'getComponentAccessToken'
  | 'getPreAuthCode'
  | 'getStableAccessToken'
  | 'getSupportVersion'
  | 'setSupportVersion'
  | 'startPushTicket'

/**
 * An operation of WeChat that is faked.
 *
 * Evidence: chosen.
 */
export interface OperationRow {
  /**
   * Its documented name.
   */
  name: OperationName
  /**
   * What it does.
   */
  title: string
  /**
   * What it does, in Chinese.
   */
  titleZh: string
  /**
   * HTTP method.
   */
  method: string
  /**
   * Path.
   */
  path: string
  /**
   * The kind of access token that it accepts.
   */
  token: 'authorizer' | 'component' | 'account' | 'none'
}

/**
 * The request by which a verifier of Pact asks for a provider state, in any language.
 *
 * Evidence: chosen.
 */
export interface PactState {
  /**
   * The state, as a Pact file names it.
   */
  state: PactStateName
  /**
   * Its parameters, as the Pact file has them.
   */
  params?: {
    /**
     * The minimum base-library version that is set.
     */
    supportVersion?: BaseLibraryVersion
    /**
     * Rows of `uv_info`.
     */
    rows?: UvItem[]
    /**
     * Numbers of the permission sets granted to the platform.
     */
    permissionSets?: number[]
    /**
     * The value that is unknown, or has expired.
     */
    credential?:
      | 'accessToken'
      | 'appid'
      | 'secret'
      | 'refreshToken'
      | 'authorizationCode'
      | 'componentAccessToken'
      | 'componentAppid'
      | 'componentSecret'
      | 'ticket'
    /**
     * The operation that is answered with the errcode.
     */
    operation?: OperationName
    /**
     * The errcode of the answer.
     */
    errcode?: number
  }
  /**
   * `setup`, the default, or `teardown`, for which nothing is done: each state has a mini program of its own, which disturbs no other.
   */
  action?: 'setup' | 'teardown'
  /**
   * The consumer of the Pact, which older verifiers send; it is ignored.
   */
  consumer?: string
  /**
   * All states of the interaction, which older verifiers send beside `state`; they are ignored, since each state has a request of its own.
   *
   * Items: A state.
   */
  states?: string[]
}

/**
 * A provider state as a Pact file names it.
 *
 * Evidence: chosen.
 */
export type PactStateName =
  | 'a mini program has authorised the platform'
  | 'the platform holds a credential that WeChat never issued'
  | 'the platform holds a credential that has expired'
  | "the platform holds the mini program's own access token"
  | 'the daily quota of the mini program is used up'
  | 'WeChat answers with an errcode'

/**
 * The credentials that a request in this state brings; a verifier puts them in the place of expressions such as `${accessToken}`. Empty for a teardown.
 *
 * Evidence: chosen.
 */
export interface PactStateValues {
  /**
   * Access token of the authorizer.
   */
  accessToken?: string
  /**
   * App id of the mini program.
   */
  appid?: string
  /**
   * Secret of the mini program.
   */
  secret?: string
  /**
   * Refresh token of the authorizer.
   */
  refreshToken?: string
  /**
   * Authorisation code.
   */
  authorizationCode?: string
  /**
   * Access token of the platform.
   */
  componentAccessToken?: string
  /**
   * App id of the platform.
   */
  componentAppid?: string
  /**
   * Secret of the platform.
   */
  componentSecret?: string
  /**
   * The ticket that WeChat would have pushed.
   */
  ticket?: string
}

/**
 * A platform as it stands.
 *
 * Evidence: chosen.
 */
export interface Platform {
  /**
   * Its appid.
   */
  componentAppid: string
  /**
   * Its secret.
   */
  componentSecret: string
  /**
   * The ticket that WeChat would have pushed.
   */
  componentVerifyTicket: string
  /**
   * Whether the ticket has expired.
   */
  ticketExpired: boolean
  /**
   * The mini programs that have authorised it.
   */
  appids: string[]
}

/**
 * What to change about a platform; what is omitted stays.
 *
 * Evidence: chosen.
 */
export interface PlatformChanges {
  /**
   * App id of a platform.
   */
  componentAppid: string
  /**
   * Whether its verify ticket has expired.
   */
  ticketExpired?: boolean
}

/**
 * Options for a third-party platform of the fake; what is omitted is generated from the seed.
 *
 * Evidence: chosen.
 */
export interface PlatformOptions {
  /**
   * App id of the platform; generated if absent.
   */
  componentAppid?: string
  /**
   * Secret of the platform; generated if absent.
   */
  componentSecret?: string
  /**
   * The verify ticket that counts as the last one that WeChat pushed.
   */
  componentVerifyTicket?: string
}

/**
 * Names a platform.
 *
 * Evidence: chosen.
 */
export interface PlatformRef {
  /**
   * App id of a platform.
   */
  componentAppid: string
}

/**
 * A canned reply with its id and how often it was given.
 *
 * Evidence: chosen.
 */
export interface ReplyState {
  /**
   * Its id.
   */
  id: number
  /**
   * How often it was given.
   */
  uses: number
  /**
   * App id of a mini program.
   */
  appid?: string
  /**
   * App id of a platform.
   */
  componentAppid?: string
  /**
   * The method; any by default.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /**
   * The path, e.g. `/wxa/getwxacode`; no operation of the fake.
   */
  path: string
  /**
   * The reply.
   */
  reply: {
    /**
     * HTTP status; 200 by default.
     */
    status?: number
    /**
     * Headers by name; JSON gets WeChat's Content-Type by default.
     */
    headers?: {
      [k: string]: string
    }
    /**
     * The body as a JSON value.
     */
    json?: unknown
    /**
     * The body as text.
     */
    text?: string
    /**
     * The body as bytes in base64, for pictures.
     */
    base64?: string
  }
}

/**
 * The scope: a mini program, a platform, or, with neither, the whole world.
 *
 * Evidence: chosen.
 */
export interface Scope {
  /**
   * App id of a mini program.
   */
  appid?: string
  /**
   * App id of a platform.
   */
  componentAppid?: string
}

/**
 * What the world of the fake holds when it starts. Names are in camelCase; an unknown name is an error, so that a slip of the pen is found. What is omitted is made up.
 *
 * Evidence: chosen.
 */
export interface Seed {
  /**
   * Where this schema is, for editors; ignored.
   */
  $schema?: string
  /**
   * How the fake behaves. A flag of the command line wins over what stands here; of `extraVersions`, all count.
   */
  options?: WorldOptions
  /**
   * The same as `extraVersions` of `options`; the versions of both count.
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
   * App id of the platform; generated if absent.
   */
  componentAppid?: string
  /**
   * Secret of the platform; generated if absent.
   */
  componentSecret?: string
  /**
   * The verify ticket that counts as the last one that WeChat pushed.
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
   * Seconds for which the token is valid from the start of the fake, a hundred years at most.
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
   * The address to listen on. Any other address than loopback opens it to other machines.
   * @default "127.0.0.1"
   */
  host?: string
  /**
   * The port to listen on; 0 for a free one.
   * @default 0
   */
  port?: number
  /**
   * Whether it also answers HTTPS, on a port of its own, with a certificate for `api.weixin.qq.com`, `localhost` and loopback that an authority made for this process issues.
   * @default false
   */
  https?: boolean
  /**
   * The port for HTTPS; 0 for a free one.
   * @default 0
   */
  httpsPort?: number
  /**
   * Whether it also is a forward proxy for callers of this machine, behind which `api.weixin.qq.com` is the fake, over HTTP and HTTPS.
   * @default false
   */
  proxy?: boolean
  /**
   * What the proxy does with other hosts: `refuse` them with 403, or let them `pass`.
   * @default "refuse"
   */
  otherHosts?: 'refuse' | 'pass'
  /**
   * The token that callers of the control API have to send as `Authorization: Bearer ...` while the fake listens beyond loopback; generated if absent.
   */
  controlToken?: string
  /**
   * Seed for all generated values (appids, tokens, visitors, rids); the same seed gives the same bytes.
   * @default "fake-weixin"
   */
  seed?: string
  /**
   * Which versions setSupportVersion accepts: `published` ones that the data of the fake lists; `plausible` ones too, which WeChat may have released since (the same major version, newer than the newest of the data, at most 3 minor versions above it); or any `wellFormed` one such as 9.9.9.
   * @default "plausible"
   */
  versions?: 'published' | 'plausible' | 'wellFormed'
  /**
   * Versions that count as published besides the built-in list, such as those released after it.
   * @default []
   */
  extraVersions?: BaseLibraryVersion[]
  /**
   * The errcode of a bad version: 89014 of the current page, or 85015 of the older one.
   * @default 89014
   */
  badVersionErrcode?: 89014 | 85015
  /**
   * Whether a mini program's own token, from `/cgi-bin/token` or `stable_token`, may call setSupportVersion and getSupportVersion: `refuse` it, or `accept` it, as several clients need it.
   * @default "refuse"
   */
  ownTokens?: 'refuse' | 'accept'
  /**
   * The errcode of a mini program's own token while `ownTokens` is `refuse`: 86000 (only for third parties), or 48001, as a component token gets.
   * @default 86000
   */
  ownTokenErrcode?: 86000 | 48001
  /**
   * The errmsg of a refusal: as the real server sends it (`observed`, with a rid), or as the page of the operation prints it (`documented`, without one), for tests that were written from the page.
   * @default "observed"
   */
  errmsgs?: 'observed' | 'documented'
  /**
   * Whether unknown appids, secrets, tickets, codes and tokens make a platform and a mini program at the first call: `refuse` them, or `accept`.
   * @default "refuse"
   */
  unknownCredentials?: 'refuse' | 'accept'
  /**
   * What `percentage` means: `share`, the visitors on this version in percent, with two decimals; `below`, the fraction of visitors below this version, with four decimals, never decreasing from row to row.
   * @default "share"
   */
  percentage?: 'share' | 'below'
  /**
   * Which rows `uv_info` has: those of the public `distribution`, or `all` releases and `0.0.0`, as the one capture has them.
   * @default "distribution"
   */
  rows?: 'distribution' | 'all'
  /**
   * Whether `percentage` is always a whole number, for clients that can hold nothing else.
   * @default false
   */
  integerOnly?: boolean
  /**
   * How many visitors a mini program has unless it says otherwise.
   * @default 3000
   */
  visitors?: number
  /**
   * Whether replies carry the header `X-Fake-Weixin`, which the real server does not; without it, they have exactly the headers that were captured.
   * @default true
   */
  diagnosticHeader?: boolean
  /**
   * How many exchanges the journal keeps.
   * @default 10000
   */
  journalEntries?: number
  /**
   * How many bytes of URLs, headers and bodies the journal keeps.
   * @default 67108864
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
 * The state of the world, of a platform with its mini programs, or of one mini program with its platform, to be restored later. Faults, canned replies and the journal are not part of it.
 *
 * Evidence: chosen.
 */
export interface Snapshot {
  /**
   * What it is the state of. Restoring a `world` replaces all that there is; a `platform`, itself and its mini programs; a `miniProgram`, itself alone, and its platform is added if there is none.
   */
  of: 'world' | 'platform' | 'miniProgram'
  /**
   * Platforms.
   */
  platforms: {
    /**
     * App id of a platform.
     */
    componentAppid: string
    /**
     * Its secret.
     */
    componentSecret: string
    /**
     * The ticket that WeChat would have pushed.
     */
    componentVerifyTicket: string
    /**
     * The tickets that are accepted.
     */
    tickets: string[]
    /**
     * Whether the ticket has expired.
     */
    ticketExpired: boolean
    /**
     * Whether it was made for a mini program that came without one, and goes with it.
     */
    ownedByMiniProgram: boolean
    /**
     * Its component tokens.
     */
    tokens: {
      /**
       * The token.
       */
      value: string
      /**
       * What it gives access to.
       */
      kind: 'component'
      /**
       * Milliseconds since 1970.
       */
      expiresAt: number
      /**
       * Milliseconds since 1970; null while it is the latest.
       */
      replacedAt: number | null
    }[]
    /**
     * Its clock.
     */
    clock: {
      /**
       * Milliseconds ahead of the world.
       */
      offset: number
      /**
       * Milliseconds since 1970 where it stands still.
       */
      frozenAt: number | null
    }
  }[]
  /**
   * Mini programs.
   */
  miniPrograms: {
    /**
     * App id of a mini program.
     */
    appid: string
    /**
     * Its own secret.
     */
    secret: string
    /**
     * The name that it shows.
     */
    nickName: string
    /**
     * App id of a platform.
     */
    componentAppid: string
    supportVersion: BaseLibraryVersion
    /**
     * The permission sets that it grants.
     */
    permissionSets: number[]
    /**
     * The refresh tokens that are accepted.
     */
    refreshTokens: string[]
    /**
     * The authorisation code.
     */
    authorizationCode: {
      /**
       * The code.
       */
      value: string
      /**
       * Milliseconds since 1970.
       */
      expiresAt: number
    }
    /**
     * Milliseconds since 1970.
     */
    authorizedAt: number
    /**
     * How many visitors `uv_info` is generated for; null for the default.
     */
    visitors: number | null
    /**
     * Rows set by hand.
     */
    rows: UvItem[] | null
    /**
     * Its access tokens.
     */
    tokens: {
      /**
       * The token.
       */
      value: string
      /**
       * What it gives access to.
       */
      kind: 'authorizer' | 'own'
      /**
       * Milliseconds since 1970.
       */
      expiresAt: number
      /**
       * Milliseconds since 1970; null while it is the latest.
       */
      replacedAt: number | null
    }[]
    /**
     * The latest of its tokens by the way to get one; null if there is none.
     */
    latestTokens: {
      /**
       * From an authorisation code or a refresh token.
       */
      authorizer: string | null
      /**
       * From `/cgi-bin/token`.
       */
      own: string | null
      /**
       * From `/cgi-bin/stable_token`.
       */
      stable: string | null
    }
    /**
     * Its clock.
     */
    clock: {
      /**
       * Milliseconds ahead of the world.
       */
      offset: number
      /**
       * Milliseconds since 1970 where it stands still.
       */
      frozenAt: number | null
    }
    /**
     * Calls of each operation a day; null for no limit.
     */
    dailyQuota: number | null
    /**
     * What has been used of the daily quota.
     */
    usedQuota: {
      /**
       * Day in China, days since 1970.
       */
      day: number
      /**
       * Calls by operation.
       */
      calls: {
        [k: string]: number
      }
      /**
       * Month in China, counted from the year 0.
       */
      month: number
      /**
       * How often the quota was cleared in that month.
       */
      clears: number
    }
    /**
     * What `/cgi-bin/stable_token` remembers about forced refreshes; null if there was none.
     */
    forcedRefreshes: {
      /**
       * Day in China.
       */
      day: number
      /**
       * How many.
       */
      count: number
      /**
       * Milliseconds since 1970.
       */
      last: number
    } | null
  }[]
  /**
   * The clock of the world; only in the snapshot of a world.
   */
  clock?: {
    /**
     * Milliseconds ahead of the machine.
     */
    offset: number
    /**
     * Milliseconds since 1970 where it stands still.
     */
    frozenAt: number | null
  }
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
 * An access token that the fake has issued.
 *
 * Evidence: chosen.
 */
export interface Token {
  /**
   * The token.
   */
  value: string
  /**
   * What it gives access to.
   */
  kind: 'authorizer' | 'own' | 'component'
  /**
   * ISO 8601; from then on 42001.
   */
  expiresAt: string
  /**
   * ISO 8601; from then on 40001. Null while it is the latest.
   */
  replacedAt: string | null
}

/**
 * An access token to give out beside those that a client got by itself.
 *
 * Evidence: chosen.
 */
export interface TokenOptions {
  /**
   * App id of a mini program.
   */
  appid: string
  /**
   * `authorizer` (the default) for a platform's calls; `own` as from `/cgi-bin/token`.
   */
  kind?: 'authorizer' | 'own'
  /**
   * The token; generated by default.
   */
  value?: string
  /**
   * Seconds that it lives, a hundred years at most; 7200 by default.
   */
  expiresIn?: number
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

/**
 * The versions of the base library that count as published.
 *
 * Evidence: chosen.
 */
export interface Versions {
  /**
   * In ascending order.
   */
  published: string[]
  /**
   * The newest.
   */
  newest: string
  /**
   * The day of the built-in data.
   */
  date: string
}

/**
 * What the fake answers, wherever it listens: the server options that a seed file may set.
 *
 * Evidence: chosen.
 */
export interface WorldOptions {
  /**
   * Seed for all generated values (appids, tokens, visitors, rids); the same seed gives the same bytes.
   * @default "fake-weixin"
   */
  seed?: string
  /**
   * Which versions setSupportVersion accepts: `published` ones that the data of the fake lists; `plausible` ones too, which WeChat may have released since (the same major version, newer than the newest of the data, at most 3 minor versions above it); or any `wellFormed` one such as 9.9.9.
   * @default "plausible"
   */
  versions?: 'published' | 'plausible' | 'wellFormed'
  /**
   * Versions that count as published besides the built-in list, such as those released after it.
   * @default []
   */
  extraVersions?: BaseLibraryVersion[]
  /**
   * The errcode of a bad version: 89014 of the current page, or 85015 of the older one.
   * @default 89014
   */
  badVersionErrcode?: 89014 | 85015
  /**
   * Whether a mini program's own token, from `/cgi-bin/token` or `stable_token`, may call setSupportVersion and getSupportVersion: `refuse` it, or `accept` it, as several clients need it.
   * @default "refuse"
   */
  ownTokens?: 'refuse' | 'accept'
  /**
   * The errcode of a mini program's own token while `ownTokens` is `refuse`: 86000 (only for third parties), or 48001, as a component token gets.
   * @default 86000
   */
  ownTokenErrcode?: 86000 | 48001
  /**
   * The errmsg of a refusal: as the real server sends it (`observed`, with a rid), or as the page of the operation prints it (`documented`, without one), for tests that were written from the page.
   * @default "observed"
   */
  errmsgs?: 'observed' | 'documented'
  /**
   * Whether unknown appids, secrets, tickets, codes and tokens make a platform and a mini program at the first call: `refuse` them, or `accept`.
   * @default "refuse"
   */
  unknownCredentials?: 'refuse' | 'accept'
  /**
   * What `percentage` means: `share`, the visitors on this version in percent, with two decimals; `below`, the fraction of visitors below this version, with four decimals, never decreasing from row to row.
   * @default "share"
   */
  percentage?: 'share' | 'below'
  /**
   * Which rows `uv_info` has: those of the public `distribution`, or `all` releases and `0.0.0`, as the one capture has them.
   * @default "distribution"
   */
  rows?: 'distribution' | 'all'
  /**
   * Whether `percentage` is always a whole number, for clients that can hold nothing else.
   * @default false
   */
  integerOnly?: boolean
  /**
   * How many visitors a mini program has unless it says otherwise.
   * @default 3000
   */
  visitors?: number
  /**
   * Whether replies carry the header `X-Fake-Weixin`, which the real server does not; without it, they have exactly the headers that were captured.
   * @default true
   */
  diagnosticHeader?: boolean
}

/** The type of each message, by the name of its schema file. */
export interface Messages {
  'base-library-version': BaseLibraryVersion
  'clear-quota-reply': ClearQuotaReply
  'clear-quota-request': ClearQuotaRequest
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
  seed: Seed
  'server-options': ServerOptions
  'set-support-version-reply': SetSupportVersionReply
  'set-support-version-request': SetSupportVersionRequest
  'start-push-ticket-reply': StartPushTicketReply
  'start-push-ticket-request': StartPushTicketRequest
  'uv-item': UvItem
  'world-options': WorldOptions
}

/** Name of a message: the name of its schema file without `.json`. */
export type MessageName = keyof Messages

/** The same for what the operations of the control API take. */
export interface ControlInputs {
  'clock-changes': ClockChanges
  'exchange-query': ExchangeQuery
  'exchange-ref': ExchangeRef
  'exchange-wait': ExchangeWait
  'id-ref': IdRef
  'mini-program-changes': MiniProgramChanges
  'mini-program-ref': MiniProgramRef
  'new-fault': NewFault
  'new-mini-program': NewMiniProgram
  'new-reply': NewReply
  nothing: Nothing
  'pact-state': PactState
  'platform-changes': PlatformChanges
  'platform-options': PlatformOptions
  'platform-ref': PlatformRef
  scope: Scope
  snapshot: Snapshot
  'token-options': TokenOptions
}

/** Name of a message that operations of the control API take. */
export type ControlInputName = keyof ControlInputs
