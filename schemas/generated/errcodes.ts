// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

/**
 * How well a statement about WeChat is known: WeChat's own page says so (`documented`), somebody
 * captured it (`observed`), it follows from captured data (`inferred`), or nobody knows and the
 * fake had to pick something (`chosen`).
 */
export type Evidence = 'documented' | 'observed' | 'inferred' | 'chosen'

/** What is known about one errcode. */
export interface ErrcodeEntry {
  /** The number on the wire. */
  readonly errcode: number
  /** The errmsg without the request id that the server appends; `{ip}` is the caller's address. */
  readonly text: string
  /** The text on WeChat's page of an operation, if it is another one. */
  readonly documentedText?: string
  /** What WeChat says with it. */
  readonly meaning: string
  /** What the caller can do about it. */
  readonly advice: string
  /** How well the text is founded. */
  readonly evidence: Evidence
  /** Where code and text come from. */
  readonly source: string
  /** What else is worth knowing. */
  readonly note?: string
}

/** Every errcode the fake can give. */
export type Errcode =
  | -1
  | 0
  | 40001
  | 40002
  | 40013
  | 40014
  | 40066
  | 40097
  | 40125
  | 40164
  | 41001
  | 41002
  | 41004
  | 41018
  | 42001
  | 43001
  | 43002
  | 43003
  | 44002
  | 45009
  | 45011
  | 47001
  | 48001
  | 48006
  | 50002
  | 61003
  | 61004
  | 61005
  | 61006
  | 61007
  | 61009
  | 61011
  | 61014
  | 61015
  | 61023
  | 61024
  | 76001
  | 76002
  | 76003
  | 76022
  | 85015
  | 86000
  | 89014
  | 89503
  | 89506
  | 89507

/** All that is known about each errcode, by its number. */
export const errcodes = {
  [-1]: {
    errcode: -1,
    text: 'system error',
    meaning: 'WeChat itself failed; some backends also answer this for a bad argument.',
    advice: 'Call again after a pause; check that your client does not read -1 as a success.',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html',
    note: 'Whether a request id follows the text is unknown; the fake appends one as everywhere else.',
  },
  0: {
    errcode: 0,
    text: 'ok',
    meaning: 'The call has succeeded.',
    advice: 'Nothing to do.',
    evidence: 'observed',
    source:
      'an answer quoted in a public file (27 bytes on the wire); https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html',
    note: 'No request id follows.',
  },
  40001: {
    errcode: 40001,
    text: 'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
    documentedText: 'invalid credential  access_Token isinvalid or not latest',
    meaning: 'The access token is unknown, or a newer one has replaced it.',
    advice: 'Get a new access token, and keep only the latest.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); w7corp/easywechat issues 2759 and 2963',
    note: "The page of setSupportVersion prints an older text, `invalid credential  access_Token isinvalid or not latest` (with `errmsgs: 'documented'`); answers before 2023 end after `not latest`. getAccessToken documents 40001 for a wrong AppSecret.",
  },
  40002: {
    errcode: 40002,
    text: 'invalid grant_type',
    meaning: 'The grant_type is missing or is not `client_credential`.',
    advice: 'Send `grant_type=client_credential`.',
    evidence: 'observed',
    source:
      'an answer quoted in a public file (/cgi-bin/token, 2020-08); https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
  },
  40013: {
    errcode: 40013,
    text: 'invalid appid',
    meaning: 'The appid is not known, or not the one of the token.',
    advice: 'Check the appid, letter by letter and with its case.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); an answer of 2026-09-17 in a public probe log',
  },
  40014: {
    errcode: 40014,
    text: 'invalid access_token',
    meaning: 'The access token is not valid.',
    advice: 'Get a new access token.',
    evidence: 'documented',
    source:
      'https://wdk-docs.github.io/wxopen-docs/_sources/code/index.rst.txt (a copy of the table of return codes)',
    note: 'No answer of this host with this code is known; 40001 is what it gives.',
  },
  40066: {
    errcode: 40066,
    text: 'invalid url',
    meaning: "The path is not one of WeChat's, or has been retired.",
    advice: 'Compare the path with the documentation: /cgi-bin/wxopen/, not /wxa/.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); an answer of 2024-10-25 from a retired API; rids 5f91b5d9 (2020-10-22) and 6567ea22 (2023-11-30) of misspelt paths in the developer community',
  },
  40097: {
    errcode: 40097,
    text: 'invalid args',
    meaning: 'An argument is missing or wrong.',
    advice: 'Compare the body with the documentation.',
    evidence: 'observed',
    source: 'an answer quoted in a public file (a QR code operation, 2022-02-25)',
  },
  40125: {
    errcode: 40125,
    text: 'invalid appsecret',
    meaning: 'The AppSecret is wrong.',
    advice: 'Check the secret; it may have been reset.',
    evidence: 'observed',
    source:
      'wangxinleo/wechat-public-account-push discussion 68; https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
    note: 'Answers of 2018 and 2019 continue with `, view more at http://t.cn/RAEkdVq`; those from 2022 on do not.',
  },
  40164: {
    errcode: 40164,
    text: 'invalid ip {ip} ipv6 ::ffff:{ip}, not in whitelist',
    meaning: 'The address of the caller is not in the IP whitelist of the account.',
    advice: 'Add the address to the whitelist.',
    evidence: 'observed',
    source:
      'an answer quoted in a public file (2024-08-21); https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html',
    note: '`{ip}` stands for the IPv4 address of the caller.',
  },
  41001: {
    errcode: 41001,
    text: 'access_token missing',
    meaning: 'There is no access token in the query of the URL.',
    advice: 'Send the token as `?access_token=`; in the body it does not count.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); an answer of 2026-09-17 in a public probe log',
  },
  41002: {
    errcode: 41002,
    text: 'appid missing',
    meaning: 'There is no appid.',
    advice: 'Send `appid`.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken; an answer quoted in a public file (2024-10-09)',
  },
  41004: {
    errcode: 41004,
    text: 'appsecret missing',
    meaning: 'There is no secret.',
    advice: 'Send `secret` (`component_appsecret` for a platform).',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html; https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
  },
  41018: {
    errcode: 41018,
    text: 'missing component_appid',
    meaning: 'There is no component_appid in the body.',
    advice: 'Send `component_appid` in the JSON body, not in the query.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); an answer of 2023 in the developer community',
  },
  42001: {
    errcode: 42001,
    text: 'access_token expired',
    meaning: 'The access token has expired.',
    advice: 'Get a new access token; treat this like 40001.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); an answer quoted in a public file (2026-03-27)',
  },
  43001: {
    errcode: 43001,
    text: 'require GET method',
    meaning: 'The call needs the method GET.',
    advice: 'Send it with GET.',
    evidence: 'observed',
    source: 'binarywang/WxJava issue 2070',
  },
  43002: {
    errcode: 43002,
    text: 'require POST method',
    meaning: 'The call needs the method POST.',
    advice: 'Send it with POST.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); https://developers.weixin.qq.com/community/develop/doc/000e8016d1c1f0badf600a8ec6b800',
  },
  43003: {
    errcode: 43003,
    text: 'require https',
    meaning: 'The call needs HTTPS.',
    advice: 'Use https:// in the URL.',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host)',
  },
  44002: {
    errcode: 44002,
    text: 'empty post data',
    meaning: 'The body is empty.',
    advice: 'Send at least `{}`.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); ArtisanCloud/PowerWeChat issue 702',
  },
  45009: {
    errcode: 45009,
    text: 'reach max api daily quota limit',
    meaning: 'The account has used up its calls for today.',
    advice: 'Call less often, or clear the quota.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/service/api/apimanage/api_getridinfo; https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host)',
  },
  45011: {
    errcode: 45011,
    text: 'api minute-quota reach limit must slower retry next minute',
    meaning: 'The account has called too often within a minute.',
    advice: 'Wait a minute and call more slowly.',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host)',
  },
  47001: {
    errcode: 47001,
    text: 'data format error',
    meaning: 'The body is not the JSON object that the call needs, or a field is missing.',
    advice: 'Send a JSON object; mind serializers that turn an empty object into `[]` or `null`.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/community/develop/doc/000e2018becf9805b9bd4ba1951400; https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html',
    note: 'The thread shows it from getweappsupportversion. For a missing field it is documented on the second page.',
  },
  48001: {
    errcode: 48001,
    text: 'api unauthorized',
    meaning: 'The account may not use this API, or the token is of the wrong kind.',
    advice: 'Use the access token of an authorizer (`authorizer_access_token`).',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/developers/troubleshooting; https://developers.weixin.qq.com/community/develop/doc/0000c2c006c3785e7c91cd91a6bc00',
    note: 'The thread (2024-05-28) shows it for a component access token on an operation of permission set 18. The page prints a comma before the request id, the answers do not.',
  },
  48006: {
    errcode: 48006,
    text: 'forbid to clear quota because of reaching the limit',
    meaning: 'The quota has been cleared too often this month.',
    advice: 'Wait until next month.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/service/openApi/clear_quota.html',
  },
  50002: {
    errcode: 50002,
    text: 'user limited',
    meaning: 'The account is restricted.',
    advice: 'Look in the console for the reason.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html (the common codes of the WeChat Store API, on the same host); an answer quoted in a public file',
  },
  61003: {
    errcode: 61003,
    text: 'component is not authorized by this account',
    meaning: 'The account has not authorised this platform.',
    advice: 'Ask the account to authorise the platform.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/oplatform/developers/troubleshooting',
  },
  61004: {
    errcode: 61004,
    text: 'access clientip is not registered requestIP: {ip}',
    meaning: 'The address of the caller is not in the IP whitelist of the platform.',
    advice: 'Add the address to the whitelist of the platform.',
    evidence: 'observed',
    source:
      'an answer quoted in a public file (2020-10-23); https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html',
    note: '`{ip}` stands for the address of the caller.',
  },
  61005: {
    errcode: 61005,
    text: 'component ticket is expired',
    meaning: 'The verify ticket has expired (12 hours).',
    advice: 'Use the ticket that was pushed last.',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html',
  },
  61006: {
    errcode: 61006,
    text: 'component ticket is invalid',
    meaning: 'The verify ticket is not one that was pushed.',
    advice: 'Use the ticket that was pushed last.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html; community thread 0000ee79190a28d2c82de625556c00 (2021-12-10)',
  },
  61007: {
    errcode: 61007,
    text: 'api is unauthorized to component',
    meaning: 'The account has not granted the permission set of this API to the platform.',
    advice: 'Add the permission set to the platform and let the account authorise it again.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/developers/troubleshooting; https://developers.weixin.qq.com/community/develop/doc/0004aa255a08c8835fed1852d5b400',
  },
  61009: {
    errcode: 61009,
    text: 'code is invalid',
    meaning: 'The authorisation code is unknown, or has been used.',
    advice: 'Use each code once, soon after the redirect.',
    evidence: 'observed',
    source: 'an answer quoted in a public file (api_query_auth, 2020)',
  },
  61011: {
    errcode: 61011,
    text: 'invalid component',
    meaning: 'The component_appid is not that of a platform, or its secret is wrong.',
    advice: 'Check component_appid; the appid of a mini program does not work here.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html; an answer of 2022-06-30 in the developer community (api_start_push_ticket)',
  },
  61014: {
    errcode: 61014,
    text: 'must use component token for component api',
    meaning: 'A component API was called with another kind of token.',
    advice: 'Use the component access token.',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
  },
  61015: {
    errcode: 61015,
    text: 'must use biz account token for not component api',
    meaning: 'An API of an account was called with a component token.',
    advice: 'Use the access token of the authorizer.',
    evidence: 'documented',
    source: 'A copy of the older table of return codes in a public file',
    note: 'Only in older tables.',
  },
  61023: {
    errcode: 61023,
    text: 'refresh_token is invalid',
    meaning: 'The refresh token is unknown, or has been replaced.',
    advice: 'Keep the refresh token of the latest authorisation.',
    evidence: 'observed',
    source: 'an answer quoted in a public file (2024-04-23)',
  },
  61024: {
    errcode: 61024,
    text: 'must use api(api_component_token) to get token for component acct',
    meaning: 'A platform asked for a token as a mini program does.',
    advice: 'Get the token of a platform with api_component_token.',
    evidence: 'observed',
    source:
      'https://blog.csdn.net/u013749274/article/details/104691445 (a capture of /cgi-bin/token of 2020-03-06, in the old form that ends in a hint); binarywang/WxJava WxOpenErrorMsgEnum',
  },
  76001: {
    errcode: 76001,
    text: 'rid not found',
    meaning: 'The request id is unknown or older than seven days.',
    advice: 'Ask within seven days, with a token of the same account.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_getridinfo',
  },
  76002: {
    errcode: 76002,
    text: 'rid is error',
    meaning: 'The request id is malformed.',
    advice: 'Send the request id as it stands in the errmsg.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_getridinfo',
  },
  76003: {
    errcode: 76003,
    text: 'could not query this rid,no permission',
    meaning: 'The request id belongs to another account.',
    advice: 'Ask with a token of the account that made the call.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_getridinfo',
  },
  76022: {
    errcode: 76022,
    text: 'could not use this cgi_path，no permission',
    meaning:
      'The token is of another account than the API whose quota is asked for, or the API is under /sns/.',
    advice: 'Use a token of the account that the API belongs to.',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/getApiQuota.html',
  },
  85015: {
    errcode: 85015,
    text: 'version error',
    meaning:
      'The version is wrong: the code that the older page gives where the current one gives 89014.',
    advice: 'Send a published base-library version.',
    evidence: 'chosen',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/setweappsupportversion.html',
    note: 'The code is documented with the Chinese explanation `版本输入错误` only; the English text is ours. Other operations use the code for an account that is not a mini program.',
  },
  86000: {
    errcode: 86000,
    text: 'should be called only from third party',
    meaning: 'The call is reserved for third-party platforms.',
    advice: 'Use the access token of an authorizer.',
    evidence: 'observed',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/commit.html; rids 5f97d691 (2020), 623c44d7 (2022) and 65fab689 (2024) of community threads, on /wxa/get_latest_auditstatus',
  },
  89014: {
    errcode: 89014,
    text: 'support version error',
    meaning: 'The version is not a published base-library version.',
    advice: 'Send a published version such as `2.25.0`.',
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html',
    note: 'No real answer with this code is known; the older page has 85015 in its place.',
  },
  89503: {
    errcode: 89503,
    text: '此次调用需要管理员确认，请耐心等候',
    meaning: 'The administrator of the account has to confirm the call.',
    advice: 'Wait for the administrator.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
    note: 'The table of the page gives this text as the error description.',
  },
  89506: {
    errcode: 89506,
    text: '该IP调用求请求已被公众号管理员拒绝，请24小时后再试，建议调用前与管理员沟通确认',
    meaning: 'The administrator has refused the address of the caller for 24 hours.',
    advice: 'Talk to the administrator and try again after 24 hours.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
    note: 'The table of the page gives this text as the error description.',
  },
  89507: {
    errcode: 89507,
    text: '该IP调用求请求已被公众号管理员拒绝，请1小时后再试，建议调用前与管理员沟通确认',
    meaning: 'The administrator has refused the address of the caller for one hour.',
    advice: 'Talk to the administrator and try again after an hour.',
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
    note: 'The table of the page gives this text as the error description.',
  },
} as const satisfies Readonly<Record<Errcode, ErrcodeEntry>>
