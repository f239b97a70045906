// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

import type {
  ClearQuotaReply,
  ClearQuotaRequest,
  GetAccessTokenReply,
  GetAccessTokenRequest,
  GetAuthorizerAccessTokenReply,
  GetAuthorizerAccessTokenRequest,
  GetAuthorizerInfoReply,
  GetAuthorizerInfoRequest,
  GetAuthorizerListReply,
  GetAuthorizerListRequest,
  GetAuthorizerRefreshTokenReply,
  GetAuthorizerRefreshTokenRequest,
  GetComponentAccessTokenReply,
  GetComponentAccessTokenRequest,
  GetPreAuthCodeReply,
  GetPreAuthCodeRequest,
  GetStableAccessTokenReply,
  GetStableAccessTokenRequest,
  GetSupportVersionReply,
  GetSupportVersionRequest,
  OperationName,
  SetSupportVersionReply,
  SetSupportVersionRequest,
  StartPushTicketReply,
  StartPushTicketRequest,
} from './types.ts'
export type { OperationName } from './types.ts'

/** The one table of operations: where each is, its request and its reply, what it checks. */
export const operations = {
  setSupportVersion: {
    title: 'Set the minimum base-library version',
    titleZh: '设置最低基础库版本',
    tag: 'Minimum base-library version',
    changes: 'it sets the minimum version',
    method: 'POST',
    path: '/cgi-bin/wxopen/setweappsupportversion',
    token: 'authorizer',
    tokenParameters: ['access_token'],
    permissionSet: 18,
    input: 'body',
    accountField: null,
    request: 'set-support-version-request',
    reply: 'set-support-version-reply',
    refusals: {
      version: {
        type: 89014,
        pattern: 89014,
      },
    },
    errcodes: [-1, 40001, 89014],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/setweappsupportversion.html',
    ],
  },
  getSupportVersion: {
    title: 'Get the minimum base-library version and the distribution of visitors over versions',
    titleZh: '查询最低基础库版本及各版本用户占比',
    tag: 'Minimum base-library version',
    changes: null,
    method: 'POST',
    path: '/cgi-bin/wxopen/getweappsupportversion',
    token: 'authorizer',
    tokenParameters: ['access_token'],
    permissionSet: 18,
    input: 'body',
    accountField: null,
    request: 'get-support-version-request',
    reply: 'get-support-version-reply',
    refusals: {},
    errcodes: [0],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html',
    ],
  },
  startPushTicket: {
    title: 'Ask WeChat to start pushing the component verify ticket',
    titleZh: '启动票据推送服务',
    tag: 'Third-party platform',
    changes: 'it restarts the ticket pushes',
    method: 'POST',
    path: '/cgi-bin/component/api_start_push_ticket',
    token: 'none',
    tokenParameters: [],
    permissionSet: null,
    input: 'body',
    accountField: null,
    request: 'start-push-ticket-request',
    reply: 'start-push-ticket-reply',
    refusals: {
      component_appid: {
        required: 41018,
      },
      component_secret: {
        required: 41004,
      },
    },
    errcodes: [],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_startpushticket.html',
    ],
  },
  getComponentAccessToken: {
    title: 'Get a component access token',
    titleZh: '获取第三方平台接口调用令牌',
    tag: 'Third-party platform',
    changes: 'it asks for a new component token, which may end the one before',
    method: 'POST',
    path: '/cgi-bin/component/api_component_token',
    token: 'none',
    tokenParameters: [],
    permissionSet: null,
    input: 'body',
    accountField: 'component_appid',
    request: 'get-component-access-token-request',
    reply: 'get-component-access-token-reply',
    refusals: {
      component_appid: {
        required: 41018,
      },
      component_appsecret: {
        required: 41004,
      },
    },
    errcodes: [-1, 0, 40001, 40013, 40125, 41004, 45009, 47001, 48001, 61004, 61005, 61006, 61011],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html',
    ],
  },
  getPreAuthCode: {
    title: 'Get a pre-authorisation code',
    titleZh: '获取预授权码',
    tag: 'Third-party platform',
    changes: 'it asks for a new pre-authorisation code, which may end the one before',
    method: 'POST',
    path: '/cgi-bin/component/api_create_preauthcode',
    token: 'component',
    tokenParameters: ['access_token', 'component_access_token'],
    permissionSet: null,
    input: 'body',
    accountField: null,
    request: 'get-pre-auth-code-request',
    reply: 'get-pre-auth-code-reply',
    refusals: {
      component_appid: {
        required: 41018,
      },
    },
    errcodes: [
      -1, 0, 40001, 40013, 40125, 41001, 41004, 42001, 45009, 47001, 48001, 61004, 61005, 61006,
      61011,
    ],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getpreauthcode.html',
    ],
  },
  getAuthorizerRefreshToken: {
    title: "Exchange an authorisation code for the authorizer's tokens",
    titleZh: '获取刷新令牌',
    tag: 'Third-party platform',
    changes: 'it uses up an authorisation code',
    method: 'POST',
    path: '/cgi-bin/component/api_query_auth',
    token: 'component',
    tokenParameters: ['access_token', 'component_access_token'],
    permissionSet: null,
    input: 'body',
    accountField: null,
    request: 'get-authorizer-refresh-token-request',
    reply: 'get-authorizer-refresh-token-reply',
    refusals: {
      component_appid: {
        required: 41018,
      },
    },
    errcodes: [-1, 40001, 40013],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html',
    ],
  },
  getAuthorizerAccessToken: {
    title: 'Refresh the access token of an authorizer',
    titleZh: '获取授权账号调用令牌',
    tag: 'Third-party platform',
    changes: 'it asks for a new access token, which ends the one before',
    method: 'POST',
    path: '/cgi-bin/component/api_authorizer_token',
    token: 'component',
    tokenParameters: ['access_token', 'component_access_token'],
    permissionSet: null,
    input: 'body',
    accountField: null,
    request: 'get-authorizer-access-token-request',
    reply: 'get-authorizer-access-token-reply',
    refusals: {
      component_appid: {
        required: 41018,
      },
    },
    errcodes: [-1, 40001, 40013, 61014],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
    ],
  },
  getAuthorizerInfo: {
    title: 'Get the profile of an authorizer and what it has granted',
    titleZh: '获取授权账号详情',
    tag: 'Third-party platform',
    changes: null,
    method: 'POST',
    path: '/cgi-bin/component/api_get_authorizer_info',
    token: 'component',
    tokenParameters: ['access_token', 'component_access_token'],
    permissionSet: null,
    input: 'body',
    accountField: null,
    request: 'get-authorizer-info-request',
    reply: 'get-authorizer-info-reply',
    refusals: {
      component_appid: {
        required: 41018,
      },
    },
    errcodes: [],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerinfo.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_get_authorizer_info.html',
    ],
  },
  getAuthorizerList: {
    title: 'List the authorizers of a platform',
    titleZh: '拉取已授权的账号列表',
    tag: 'Third-party platform',
    changes: null,
    method: 'POST',
    path: '/cgi-bin/component/api_get_authorizer_list',
    token: 'component',
    tokenParameters: ['access_token', 'component_access_token'],
    permissionSet: null,
    input: 'body',
    accountField: null,
    request: 'get-authorizer-list-request',
    reply: 'get-authorizer-list-reply',
    refusals: {
      component_appid: {
        required: 41018,
      },
    },
    errcodes: [],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerlist.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html',
    ],
  },
  getAccessToken: {
    title: "Get a mini program's own access token",
    titleZh: '获取接口调用凭据',
    tag: 'Access token',
    changes: 'it asks for a new access token, which ends the one before',
    method: 'GET',
    path: '/cgi-bin/token',
    token: 'none',
    tokenParameters: [],
    permissionSet: null,
    input: 'query',
    accountField: 'appid',
    request: 'get-access-token-request',
    reply: 'get-access-token-reply',
    refusals: {
      appid: {
        required: 41002,
      },
      grant_type: {
        required: 40002,
        const: 40002,
      },
      secret: {
        required: 41004,
      },
    },
    errcodes: [-1, 40001, 40002, 40013, 40125, 40164, 41004],
    docs: [
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html',
    ],
  },
  getStableAccessToken: {
    title: "Get a mini program's own stable access token",
    titleZh: '获取稳定版接口调用凭据',
    tag: 'Access token',
    changes: null,
    method: 'POST',
    path: '/cgi-bin/stable_token',
    token: 'none',
    tokenParameters: [],
    permissionSet: null,
    input: 'body',
    accountField: 'appid',
    request: 'get-stable-access-token-request',
    reply: 'get-stable-access-token-reply',
    refusals: {
      appid: {
        required: 41002,
      },
      grant_type: {
        required: 40002,
        const: 40002,
      },
      secret: {
        required: 41004,
      },
    },
    errcodes: [
      -1, 0, 40002, 40013, 40125, 40164, 41002, 41004, 43002, 45009, 45011, 89503, 89506, 89507,
    ],
    docs: [
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html',
    ],
  },
  clearQuota: {
    title: 'Reset the daily quota of an account',
    titleZh: '清零 API 调用次数',
    tag: 'Daily quota',
    changes: 'it uses up one of the ten resets of a month',
    method: 'POST',
    path: '/cgi-bin/clear_quota',
    token: 'account',
    tokenParameters: ['access_token'],
    permissionSet: null,
    input: 'body',
    accountField: null,
    request: 'clear-quota-request',
    reply: 'clear-quota-reply',
    refusals: {
      appid: {
        required: 41002,
      },
    },
    errcodes: [-1, 40001, 40013, 48006],
    docs: [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/clearQuota.html',
    ],
  },
} as const satisfies Readonly<Record<OperationName, object>>

/** The names of all operations, in the order of their table. */
export const operationNames = [
  'setSupportVersion',
  'getSupportVersion',
  'startPushTicket',
  'getComponentAccessToken',
  'getPreAuthCode',
  'getAuthorizerRefreshToken',
  'getAuthorizerAccessToken',
  'getAuthorizerInfo',
  'getAuthorizerList',
  'getAccessToken',
  'getStableAccessToken',
  'clearQuota',
] as const satisfies readonly OperationName[]

/** The fields and parameters of all operations whose value must stay secret (`x-secret`). */
export const secretFields: ReadonlySet<string> = new Set([
  'access_token',
  'authorization_code',
  'authorizer_access_token',
  'authorizer_refresh_token',
  'component_access_token',
  'component_appsecret',
  'component_secret',
  'component_verify_ticket',
  'pre_auth_code',
  'refresh_token',
  'secret',
])

/** The types of request and reply, by the name of the operation. */
export interface OperationMessages {
  readonly setSupportVersion: {
    readonly request: SetSupportVersionRequest
    readonly reply: SetSupportVersionReply
  }
  readonly getSupportVersion: {
    readonly request: GetSupportVersionRequest
    readonly reply: GetSupportVersionReply
  }
  readonly startPushTicket: {
    readonly request: StartPushTicketRequest
    readonly reply: StartPushTicketReply
  }
  readonly getComponentAccessToken: {
    readonly request: GetComponentAccessTokenRequest
    readonly reply: GetComponentAccessTokenReply
  }
  readonly getPreAuthCode: {
    readonly request: GetPreAuthCodeRequest
    readonly reply: GetPreAuthCodeReply
  }
  readonly getAuthorizerRefreshToken: {
    readonly request: GetAuthorizerRefreshTokenRequest
    readonly reply: GetAuthorizerRefreshTokenReply
  }
  readonly getAuthorizerAccessToken: {
    readonly request: GetAuthorizerAccessTokenRequest
    readonly reply: GetAuthorizerAccessTokenReply
  }
  readonly getAuthorizerInfo: {
    readonly request: GetAuthorizerInfoRequest
    readonly reply: GetAuthorizerInfoReply
  }
  readonly getAuthorizerList: {
    readonly request: GetAuthorizerListRequest
    readonly reply: GetAuthorizerListReply
  }
  readonly getAccessToken: {
    readonly request: GetAccessTokenRequest
    readonly reply: GetAccessTokenReply
  }
  readonly getStableAccessToken: {
    readonly request: GetStableAccessTokenRequest
    readonly reply: GetStableAccessTokenReply
  }
  readonly clearQuota: { readonly request: ClearQuotaRequest; readonly reply: ClearQuotaReply }
}
