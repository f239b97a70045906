// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

import type { MessageName } from './types.ts'

/** A JSON Schema whose references all stay inside it. */
export type BundledSchema = Readonly<Record<string, unknown>>

/** The schema of each message, complete in itself. */
export const bundles: Readonly<Record<MessageName, BundledSchema>> = {
  'base-library-version': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Base-library version',
    description:
      'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
    'x-source': ['https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html'],
    'x-evidence': 'documented',
    type: 'string',
    pattern: '^\\d+\\.\\d+\\.\\d+$',
    examples: ['1.0.0', '2.25.0', '3.15.1'],
  },
  'clear-quota-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of clearQuota',
    description: 'The daily quota is reset.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/clearQuota.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['errcode', 'errmsg'],
    properties: {
      errcode: {
        type: 'integer',
        const: 0,
        description: '0: the call has succeeded.',
      },
      errmsg: {
        type: 'string',
        description: '`ok`',
      },
    },
    examples: [
      {
        errcode: 0,
        errmsg: 'ok',
      },
    ],
  },
  'clear-quota-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of clearQuota',
    description: 'The account whose daily quota is reset.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/clearQuota.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['appid'],
    properties: {
      appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the account that the access token belongs to.',
      },
    },
    examples: [
      {
        appid: 'wxfa4e000000000001',
      },
    ],
  },
  'error-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Error reply',
    description:
      'What WeChat answers when it refuses a call: HTTP status 200 and a JSON object with an errcode that is not 0. In the text a request id follows the message (` rid: 6aac0063-7ed08fb9-1250f724`), so match it by its beginning.',
    'x-source': ['https://developers.weixin.qq.com/doc/oplatform/developers/dev/guide.html'],
    'x-evidence': 'documented',
    type: 'object',
    required: ['errcode', 'errmsg'],
    properties: {
      errcode: {
        type: 'integer',
        not: {
          const: 0,
        },
        description: 'What went wrong, as a number; never 0.',
      },
      errmsg: {
        type: 'string',
        minLength: 1,
        description: 'What went wrong, in words, with the request id of the call at its end.',
      },
    },
    examples: [
      {
        errcode: 89014,
        errmsg: 'support version error rid: 6aac0063-7ed08fb9-1250f724',
      },
      {
        errcode: -1,
        errmsg: 'system error',
      },
    ],
  },
  'func-info': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Granted permission sets',
    description:
      'The permission sets that an account has granted to the platform, one element each.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html',
    ],
    'x-evidence': 'documented',
    type: 'array',
    items: {
      type: 'object',
      required: ['funcscope_category'],
      properties: {
        funcscope_category: {
          type: 'object',
          required: ['id'],
          properties: {
            id: {
              type: 'integer',
              minimum: 1,
              description:
                'Number of the permission set; 18 is development and data analysis of mini programs, which both minimum-version operations need.',
            },
          },
          description: 'The permission set.',
        },
        confirm_info: {
          type: 'object',
          required: ['need_confirm', 'already_confirm', 'can_confirm'],
          properties: {
            need_confirm: {
              type: 'integer',
              description: '1 if the account has to confirm the grant, otherwise 0.',
            },
            already_confirm: {
              type: 'integer',
              description: '1 if the account has confirmed the grant, otherwise 0.',
            },
            can_confirm: {
              type: 'integer',
              description: '1 if the account may confirm the grant, otherwise 0.',
            },
          },
          description:
            'State of the confirmation. Not in the documented example; real answers carry it for most permission sets.',
          'x-evidence': 'observed',
        },
      },
      description: 'One granted permission set.',
    },
    examples: [
      [
        {
          funcscope_category: {
            id: 17,
          },
        },
        {
          funcscope_category: {
            id: 18,
          },
        },
      ],
      [
        {
          funcscope_category: {
            id: 18,
          },
          confirm_info: {
            need_confirm: 0,
            already_confirm: 0,
            can_confirm: 0,
          },
        },
      ],
    ],
  },
  'get-access-token-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getAccessToken',
    description: 'The own access token of the mini program. A success carries no errcode.',
    'x-source': [
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['access_token', 'expires_in'],
    properties: {
      access_token: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Access token of the mini program; keep room for 512 characters.',
      },
      expires_in: {
        type: 'integer',
        minimum: 0,
        description: 'Seconds for which the token is valid from now on; a JSON number.',
      },
    },
    examples: [
      {
        access_token: 'ACCESS_TOKEN',
        expires_in: 7200,
      },
    ],
  },
  'get-access-token-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getAccessToken',
    description:
      'Asks for the own access token of a mini program. The fields are query parameters; their order here is the order in which WeChat reports what is missing.',
    'x-source': [
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html',
    ],
    'x-evidence': 'documented; the order of the checks: observed (appid before grant_type)',
    type: 'object',
    required: ['appid', 'grant_type', 'secret'],
    properties: {
      appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the mini program.',
      },
      grant_type: {
        const: 'client_credential',
        description: 'Always `client_credential`.',
      },
      secret: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Secret of the mini program (AppSecret).',
      },
    },
    examples: [
      {
        appid: 'wx0000000000000001',
        grant_type: 'client_credential',
        secret: '0123456789abcdef0123456789abcdef',
      },
    ],
  },
  'get-authorizer-access-token-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getAuthorizerAccessToken',
    description: 'The new access token of the account. A success carries no errcode.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_authorizer_token.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['authorizer_access_token', 'expires_in', 'authorizer_refresh_token'],
    properties: {
      authorizer_access_token: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Access token of the account, for calls on its behalf.',
      },
      expires_in: {
        type: 'integer',
        minimum: 0,
        description: 'Seconds for which the token is valid from now on; a JSON number.',
      },
      authorizer_refresh_token: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Refresh token of the account.',
      },
    },
    examples: [
      {
        authorizer_access_token: 'some-access-token',
        expires_in: 7200,
        authorizer_refresh_token: 'refresh_token_value',
      },
    ],
  },
  'get-authorizer-access-token-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getAuthorizerAccessToken',
    description: 'Exchanges the refresh token of an account for a new access token.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_authorizer_token.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_appid', 'authorizer_appid', 'authorizer_refresh_token'],
    properties: {
      component_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the third-party platform.',
      },
      authorizer_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the account.',
      },
      authorizer_refresh_token: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Refresh token of the account.',
      },
    },
    examples: [
      {
        component_appid: 'wx0000000000000c01',
        authorizer_appid: 'wx0000000000000001',
        authorizer_refresh_token: 'refreshtoken@@@0A1b2C3d4E5f',
      },
    ],
  },
  'get-authorizer-info-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getAuthorizerInfo',
    description: 'Profile of the account and what it has granted. A success carries no errcode.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerinfo.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_get_authorizer_info.html',
    ],
    'x-evidence':
      'documented; which fields may be absent: observed (an answer without head_img in a thread of the developer community) and chosen',
    type: 'object',
    required: ['authorizer_info', 'authorization_info'],
    properties: {
      authorizer_info: {
        type: 'object',
        required: [
          'nick_name',
          'service_type_info',
          'verify_type_info',
          'user_name',
          'alias',
          'qrcode_url',
          'business_info',
          'principal_name',
        ],
        properties: {
          nick_name: {
            type: 'string',
            description: 'Name of the account; empty if it has none yet.',
          },
          head_img: {
            type: 'string',
            description: 'URL of the avatar; absent if the account has none.',
          },
          service_type_info: {
            type: 'object',
            required: ['id'],
            properties: {
              id: {
                type: 'integer',
                description: '0 for a mini program.',
              },
              name: {
                type: 'string',
                description: 'The number in words; not in every answer.',
              },
            },
            description: 'Kind of account.',
          },
          verify_type_info: {
            type: 'object',
            required: ['id'],
            properties: {
              id: {
                type: 'integer',
                description: '-1 unverified, 0 verified by WeChat.',
              },
              name: {
                type: 'string',
                description: 'The number in words; not in every answer.',
              },
            },
            description: 'Kind of verification.',
          },
          user_name: {
            type: 'string',
            description: 'Original id of the account (`gh_` and 12 characters).',
          },
          alias: {
            type: 'string',
            description: 'WeChat id of the account; may be empty.',
          },
          qrcode_url: {
            type: 'string',
            description: 'URL of the QR code.',
          },
          business_info: {
            type: 'object',
            required: ['open_pay', 'open_shake', 'open_scan', 'open_card', 'open_store'],
            properties: {
              open_pay: {
                type: 'integer',
                description: 'WeChat Pay: 1 if enabled, otherwise 0.',
              },
              open_shake: {
                type: 'integer',
                description: 'Shake: 1 if enabled, otherwise 0.',
              },
              open_scan: {
                type: 'integer',
                description: 'Scan: 1 if enabled, otherwise 0.',
              },
              open_card: {
                type: 'integer',
                description: 'Cards and coupons: 1 if enabled, otherwise 0.',
              },
              open_store: {
                type: 'integer',
                description: 'Stores: 1 if enabled, otherwise 0.',
              },
            },
            description: 'Which functions are enabled.',
          },
          idc: {
            type: 'integer',
            description: 'Retired by WeChat; still sent.',
          },
          principal_name: {
            type: 'string',
            description: 'Name of the legal entity behind the account.',
          },
          signature: {
            type: 'string',
            description: 'Introduction of the account.',
          },
          MiniProgramInfo: {
            type: 'object',
            required: ['network', 'categories', 'visit_status'],
            properties: {
              network: {
                type: 'object',
                required: ['RequestDomain', 'WsRequestDomain', 'UploadDomain', 'DownloadDomain'],
                properties: {
                  RequestDomain: {
                    type: 'array',
                    items: {
                      type: 'string',
                    },
                    description: 'Hosts for wx.request.',
                  },
                  WsRequestDomain: {
                    type: 'array',
                    items: {
                      type: 'string',
                    },
                    description: 'Hosts for sockets.',
                  },
                  UploadDomain: {
                    type: 'array',
                    items: {
                      type: 'string',
                    },
                    description: 'Hosts for uploads.',
                  },
                  DownloadDomain: {
                    type: 'array',
                    items: {
                      type: 'string',
                    },
                    description: 'Hosts for downloads.',
                  },
                  BizDomain: {
                    type: 'array',
                    items: {
                      type: 'string',
                    },
                    description: 'Hosts for web views.',
                  },
                  UDPDomain: {
                    type: 'array',
                    items: {
                      type: 'string',
                    },
                    description: 'Hosts for UDP.',
                  },
                },
                description: 'Hosts that the mini program may reach.',
              },
              categories: {
                type: 'array',
                description: 'Categories of the mini program.',
                items: {
                  type: 'object',
                  required: ['first', 'second'],
                  properties: {
                    first: {
                      type: 'string',
                      description: 'First level.',
                    },
                    second: {
                      type: 'string',
                      description: 'Second level.',
                    },
                  },
                  description: 'One category.',
                },
              },
              visit_status: {
                type: 'integer',
                description: 'Undocumented; 0 in the examples.',
              },
            },
            description: 'Settings of a mini program; its presence tells that the account is one.',
          },
          register_type: {
            type: 'integer',
            description: 'How the mini program was registered; 0 for the ordinary way.',
          },
          account_status: {
            type: 'integer',
            description: '1 normal, 14 cancelled, 16 banned, 18 warned, 19 frozen.',
          },
          basic_config: {
            type: 'object',
            required: ['is_phone_configured', 'is_email_configured'],
            properties: {
              is_phone_configured: {
                type: 'boolean',
                description: 'Whether a phone number is bound.',
              },
              is_email_configured: {
                type: 'boolean',
                description: 'Whether an e-mail address is bound.',
              },
            },
            description: 'Basic settings.',
          },
        },
        description: 'Profile of the account.',
      },
      authorization_info: {
        type: 'object',
        required: ['authorizer_appid', 'func_info'],
        properties: {
          authorizer_appid: {
            type: 'string',
            minLength: 1,
            description: 'App id of the account.',
          },
          authorizer_refresh_token: {
            type: 'string',
            'x-secret': true,
            minLength: 1,
            description:
              'Refresh token of the account; absent where the account grants no API permission.',
          },
          func_info: {
            $ref: '#/$defs/func-info',
          },
        },
        description: 'The authorisation; without an access token.',
      },
    },
    examples: [
      {
        authorizer_info: {
          nick_name: '美妆饰品',
          head_img: 'http://wx.qlogo.cn/mmopen/0',
          service_type_info: {
            id: 0,
          },
          verify_type_info: {
            id: 0,
          },
          user_name: 'gh_c43395cb652e',
          alias: '',
          qrcode_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/0',
          business_info: {
            open_pay: 0,
            open_shake: 0,
            open_scan: 0,
            open_card: 0,
            open_store: 0,
          },
          idc: 1,
          principal_name: '个人',
          signature: '做美妆,精美饰品等搭配教学',
          MiniProgramInfo: {
            network: {
              RequestDomain: ['https://shop.example.com'],
              WsRequestDomain: ['wss://shop.example.com'],
              UploadDomain: ['https://shop.example.com'],
              DownloadDomain: ['https://shop.example.com'],
              BizDomain: [],
              UDPDomain: [],
            },
            categories: [
              {
                first: '生活服务',
                second: '丽人服务',
              },
            ],
            visit_status: 0,
          },
          register_type: 0,
          account_status: 1,
          basic_config: {
            is_phone_configured: true,
            is_email_configured: true,
          },
        },
        authorization_info: {
          authorizer_appid: 'wx326eecacf7370d4e',
          authorizer_refresh_token: 'refreshtoken@@@0A1b2C3d4E5f',
          func_info: [
            {
              funcscope_category: {
                id: 1,
              },
            },
            {
              funcscope_category: {
                id: 18,
              },
            },
          ],
        },
      },
    ],
    $defs: {
      'func-info': {
        title: 'Granted permission sets',
        description:
          'The permission sets that an account has granted to the platform, one element each.',
        'x-source': [
          'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html',
        ],
        'x-evidence': 'documented',
        type: 'array',
        items: {
          type: 'object',
          required: ['funcscope_category'],
          properties: {
            funcscope_category: {
              type: 'object',
              required: ['id'],
              properties: {
                id: {
                  type: 'integer',
                  minimum: 1,
                  description:
                    'Number of the permission set; 18 is development and data analysis of mini programs, which both minimum-version operations need.',
                },
              },
              description: 'The permission set.',
            },
            confirm_info: {
              type: 'object',
              required: ['need_confirm', 'already_confirm', 'can_confirm'],
              properties: {
                need_confirm: {
                  type: 'integer',
                  description: '1 if the account has to confirm the grant, otherwise 0.',
                },
                already_confirm: {
                  type: 'integer',
                  description: '1 if the account has confirmed the grant, otherwise 0.',
                },
                can_confirm: {
                  type: 'integer',
                  description: '1 if the account may confirm the grant, otherwise 0.',
                },
              },
              description:
                'State of the confirmation. Not in the documented example; real answers carry it for most permission sets.',
              'x-evidence': 'observed',
            },
          },
          description: 'One granted permission set.',
        },
        examples: [
          [
            {
              funcscope_category: {
                id: 17,
              },
            },
            {
              funcscope_category: {
                id: 18,
              },
            },
          ],
          [
            {
              funcscope_category: {
                id: 18,
              },
              confirm_info: {
                need_confirm: 0,
                already_confirm: 0,
                can_confirm: 0,
              },
            },
          ],
        ],
      },
    },
  },
  'get-authorizer-info-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getAuthorizerInfo',
    description: 'Asks for the profile of an account and what it has granted.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerinfo.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_get_authorizer_info.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_appid', 'authorizer_appid'],
    properties: {
      component_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the third-party platform.',
      },
      authorizer_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the account.',
      },
    },
    examples: [
      {
        component_appid: 'wx0000000000000c01',
        authorizer_appid: 'wx0000000000000001',
      },
    ],
  },
  'get-authorizer-list-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getAuthorizerList',
    description: 'A page of the accounts that have authorised the platform.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerlist.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html',
    ],
    'x-evidence': 'documented; refresh_token may be absent: observed',
    type: 'object',
    required: ['total_count', 'list'],
    properties: {
      total_count: {
        type: 'integer',
        minimum: 0,
        description: 'Number of all accounts that have authorised the platform.',
      },
      list: {
        type: 'array',
        description: 'The accounts of this page.',
        items: {
          type: 'object',
          required: ['authorizer_appid', 'auth_time'],
          properties: {
            authorizer_appid: {
              type: 'string',
              minLength: 1,
              description: 'App id of the account.',
            },
            refresh_token: {
              type: 'string',
              'x-secret': true,
              minLength: 1,
              description:
                'Refresh token of the account. Documented, yet a thread of the developer community (000aa6b7bc8828de855b14cc85bc00) reports answers without it.',
            },
            auth_time: {
              type: 'integer',
              description: 'Unix time, in seconds, of the authorisation.',
            },
          },
          description: 'One account.',
        },
      },
    },
    examples: [
      {
        total_count: 33,
        list: [
          {
            authorizer_appid: 'authorizer_appid_1',
            refresh_token: 'refresh_token_1',
            auth_time: 1558000607,
          },
          {
            authorizer_appid: 'authorizer_appid_2',
            refresh_token: 'refresh_token_2',
            auth_time: 1558000607,
          },
        ],
      },
    ],
  },
  'get-authorizer-list-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getAuthorizerList',
    description: 'Asks for a page of the accounts that have authorised a platform.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/authorization-management/api_getauthorizerlist.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_appid', 'offset', 'count'],
    properties: {
      component_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the third-party platform.',
      },
      offset: {
        type: 'integer',
        minimum: 0,
        description: 'Number of accounts to skip, from 0.',
      },
      count: {
        type: 'integer',
        minimum: 1,
        maximum: 500,
        description: 'Number of accounts wanted, at most 500.',
      },
    },
    examples: [
      {
        component_appid: 'wx0000000000000c01',
        offset: 0,
        count: 100,
      },
    ],
  },
  'get-authorizer-refresh-token-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getAuthorizerRefreshToken',
    description: 'The tokens of the account and what it has granted. A success carries no errcode.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/authorization_info.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['authorization_info'],
    properties: {
      authorization_info: {
        type: 'object',
        required: [
          'authorizer_appid',
          'authorizer_access_token',
          'expires_in',
          'authorizer_refresh_token',
          'func_info',
        ],
        properties: {
          authorizer_appid: {
            type: 'string',
            minLength: 1,
            description: 'App id of the account.',
          },
          authorizer_access_token: {
            type: 'string',
            'x-secret': true,
            minLength: 1,
            description: 'Access token of the account, for calls on its behalf.',
          },
          expires_in: {
            type: 'integer',
            minimum: 0,
            description: 'Seconds for which the token is valid from now on; a JSON number.',
          },
          authorizer_refresh_token: {
            type: 'string',
            'x-secret': true,
            minLength: 1,
            description: 'Refresh token of the account; keep it, it cannot be asked for again.',
          },
          func_info: {
            $ref: '#/$defs/func-info',
          },
        },
        description: 'The authorisation.',
      },
    },
    examples: [
      {
        authorization_info: {
          authorizer_appid: 'wxf8b4f85f3a794e77',
          authorizer_access_token:
            'QXjUqNqfYVH0yBE1iI_7vuN_9gQbpjfK7hYwJ3P7xOa88a89-Aga5x1NMYJyB8G2yKt1KCl0nPC3W9GJzw0Zzq_dBxc8pxIGUNi_bFes0qM',
          expires_in: 7200,
          authorizer_refresh_token: 'dTo-YCXPL4llX-u1W1pPpnp8Hgm4wpJtlR6iV0doKdY',
          func_info: [
            {
              funcscope_category: {
                id: 1,
              },
            },
            {
              funcscope_category: {
                id: 2,
              },
            },
            {
              funcscope_category: {
                id: 3,
              },
            },
          ],
        },
      },
    ],
    $defs: {
      'func-info': {
        title: 'Granted permission sets',
        description:
          'The permission sets that an account has granted to the platform, one element each.',
        'x-source': [
          'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html',
        ],
        'x-evidence': 'documented',
        type: 'array',
        items: {
          type: 'object',
          required: ['funcscope_category'],
          properties: {
            funcscope_category: {
              type: 'object',
              required: ['id'],
              properties: {
                id: {
                  type: 'integer',
                  minimum: 1,
                  description:
                    'Number of the permission set; 18 is development and data analysis of mini programs, which both minimum-version operations need.',
                },
              },
              description: 'The permission set.',
            },
            confirm_info: {
              type: 'object',
              required: ['need_confirm', 'already_confirm', 'can_confirm'],
              properties: {
                need_confirm: {
                  type: 'integer',
                  description: '1 if the account has to confirm the grant, otherwise 0.',
                },
                already_confirm: {
                  type: 'integer',
                  description: '1 if the account has confirmed the grant, otherwise 0.',
                },
                can_confirm: {
                  type: 'integer',
                  description: '1 if the account may confirm the grant, otherwise 0.',
                },
              },
              description:
                'State of the confirmation. Not in the documented example; real answers carry it for most permission sets.',
              'x-evidence': 'observed',
            },
          },
          description: 'One granted permission set.',
        },
        examples: [
          [
            {
              funcscope_category: {
                id: 17,
              },
            },
            {
              funcscope_category: {
                id: 18,
              },
            },
          ],
          [
            {
              funcscope_category: {
                id: 18,
              },
              confirm_info: {
                need_confirm: 0,
                already_confirm: 0,
                can_confirm: 0,
              },
            },
          ],
        ],
      },
    },
  },
  'get-authorizer-refresh-token-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getAuthorizerRefreshToken',
    description: 'Exchanges the authorisation code of an account for its tokens.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/authorization_info.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_appid', 'authorization_code'],
    properties: {
      component_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the third-party platform.',
      },
      authorization_code: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description:
          'The code that came with the redirect after the account authorised the platform (`auth_code`).',
      },
    },
    examples: [
      {
        component_appid: 'wx0000000000000c01',
        authorization_code: 'queryauthcode@@@0A1b2C3d4E5f',
      },
    ],
  },
  'get-component-access-token-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getComponentAccessToken',
    description: 'The component access token. A success carries no errcode.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/component_access_token.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_access_token', 'expires_in'],
    properties: {
      component_access_token: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Access token of the platform.',
      },
      expires_in: {
        type: 'integer',
        minimum: 0,
        description: 'Seconds for which the token is valid from now on; a JSON number.',
      },
    },
    examples: [
      {
        component_access_token:
          '61W3mEpU66027wgNZ_MhGHNQDHnFATkDa9-2llqrMBjUwxRSNPbVsMmyD-yq8wZETSoE5NQgecigDrSHkPtIYA',
        expires_in: 7200,
      },
    ],
  },
  'get-component-access-token-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getComponentAccessToken',
    description:
      'Exchanges the secret and the pushed verify ticket of a platform for its component access token.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/component_access_token.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_appid', 'component_appsecret', 'component_verify_ticket'],
    properties: {
      component_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the third-party platform.',
      },
      component_appsecret: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Secret of the third-party platform.',
      },
      component_verify_ticket: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'The verify ticket that WeChat pushed last.',
      },
    },
    examples: [
      {
        component_appid: 'wx0000000000000c01',
        component_appsecret: '0123456789abcdef0123456789abcdef',
        component_verify_ticket: 'ticket@@@0A1b2C3d4E5f',
      },
    ],
  },
  'get-pre-auth-code-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getPreAuthCode',
    description: 'The pre-authorisation code. A success carries no errcode.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getpreauthcode.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/pre_auth_code.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['pre_auth_code', 'expires_in'],
    properties: {
      pre_auth_code: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'The pre-authorisation code.',
      },
      expires_in: {
        type: 'integer',
        minimum: 0,
        description:
          'Seconds for which the code is valid from now on; a JSON number. The page says 1800 in its text and 600 in its example.',
      },
    },
    examples: [
      {
        pre_auth_code: 'Cx_Dk6qiBE0Dmx4EmlT3oRfArPvwSQ-oa3NL_fwHM7VI08r52wazoZX2Rhpz1dEw',
        expires_in: 600,
      },
    ],
  },
  'get-pre-auth-code-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getPreAuthCode',
    description: 'Asks for the code that a platform puts in the link to its authorisation page.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getpreauthcode.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/pre_auth_code.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_appid'],
    properties: {
      component_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the third-party platform.',
      },
    },
    examples: [
      {
        component_appid: 'wx0000000000000c01',
      },
    ],
  },
  'get-stable-access-token-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getStableAccessToken',
    description:
      'The stable access token of the mini program; in ordinary mode the same one until it is about to expire. A success carries no errcode.',
    'x-source': [
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html',
      'https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['access_token', 'expires_in'],
    properties: {
      access_token: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Access token of the mini program; keep room for 512 characters.',
      },
      expires_in: {
        type: 'integer',
        minimum: 0,
        description: 'Seconds for which the token is valid from now on; a JSON number.',
      },
    },
    examples: [
      {
        access_token: 'ACCESS_TOKEN',
        expires_in: 345,
      },
      {
        access_token: 'ACCESS_TOKEN',
        expires_in: 7200,
      },
    ],
  },
  'get-stable-access-token-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getStableAccessToken',
    description:
      'Asks for the stable access token of a mini program. The order of the fields here is the order in which what is missing is reported.',
    'x-source': [
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html',
      'https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
    ],
    'x-evidence': 'documented; the order of the checks: inferred from getAccessToken',
    type: 'object',
    required: ['appid', 'grant_type', 'secret'],
    properties: {
      appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the mini program.',
      },
      grant_type: {
        const: 'client_credential',
        description: 'Always `client_credential`.',
      },
      secret: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description: 'Secret of the mini program (AppSecret).',
      },
      force_refresh: {
        type: 'boolean',
        default: false,
        description:
          'true asks for a new token even though the old one is still valid (forced mode).',
      },
    },
    examples: [
      {
        grant_type: 'client_credential',
        appid: 'wx0000000000000001',
        secret: '0123456789abcdef0123456789abcdef',
      },
      {
        grant_type: 'client_credential',
        appid: 'wx0000000000000001',
        secret: '0123456789abcdef0123456789abcdef',
        force_refresh: true,
      },
    ],
  },
  'get-support-version-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of getSupportVersion',
    description:
      'The minimum base-library version that is set and the distribution of the visitors over versions.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['errcode', 'errmsg', 'now_version', 'uv_info'],
    properties: {
      errcode: {
        type: 'integer',
        const: 0,
        description: '0: the call has succeeded.',
      },
      errmsg: {
        type: 'string',
        description: '`ok`',
      },
      now_version: {
        $ref: '#/$defs/base-library-version',
        description: 'The minimum base-library version that is set now.',
      },
      uv_info: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/$defs/uv-item',
            },
            description: 'One row for each version, in ascending order.',
          },
        },
        description: 'The distribution of the visitors over base-library versions.',
      },
    },
    examples: [
      {
        errcode: 0,
        errmsg: 'ok',
        now_version: '1.0.0',
        uv_info: {
          items: [
            {
              percentage: 0,
              version: '1.0.0',
            },
            {
              percentage: 0,
              version: '1.0.1',
            },
            {
              percentage: 0,
              version: '1.1.0',
            },
          ],
        },
      },
      {
        errcode: 0,
        errmsg: 'ok',
        now_version: '2.25.0',
        uv_info: {
          items: [
            {
              version: '2.33.0',
              percentage: 0.04,
            },
            {
              version: '3.15.0',
              percentage: 84.45,
            },
            {
              version: '3.15.1',
              percentage: 12,
            },
          ],
        },
      },
    ],
    $defs: {
      'base-library-version': {
        title: 'Base-library version',
        description:
          'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
        'x-source': [
          'https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html',
        ],
        'x-evidence': 'documented',
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        examples: ['1.0.0', '2.25.0', '3.15.1'],
      },
      'uv-item': {
        title: 'Row of the visitor distribution',
        description:
          'The visitors of one base-library version. The order of the two keys is not fixed: the documentation writes `percentage` first, the one real answer known writes `version` first.',
        'x-source': [
          'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html',
          'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html',
        ],
        'x-evidence': 'documented',
        type: 'object',
        required: ['version', 'percentage'],
        properties: {
          version: {
            $ref: '#/$defs/base-library-version',
            description: 'The base-library version of this row.',
          },
          percentage: {
            type: 'number',
            minimum: 0,
            description:
              'The share that belongs to the version: documented as the share of users on it (`Float` on the older page). The one real answer known holds the fraction, from 0 to 1, of users below the version. Never only an integer, and no upper bound is documented.',
          },
        },
        examples: [
          {
            version: '1.0.0',
            percentage: 0,
          },
          {
            version: '3.15.0',
            percentage: 84.45,
          },
          {
            version: '1.7.4',
            percentage: 0.6711,
          },
        ],
      },
    },
  },
  'get-support-version-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of getSupportVersion',
    description:
      'Asks for the minimum base-library version of a mini program. The body must be a JSON object, even an empty one: no body, `[]` and `null` are refused.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    additionalProperties: true,
    examples: [{}],
  },
  'mini-program-options': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Mini program options',
    description:
      'Options for a mini program of the fake; what is omitted is generated from the seed.',
    'x-evidence': 'chosen',
    type: 'object',
    properties: {
      appid: {
        type: 'string',
        pattern: '^[A-Za-z0-9_-]+$',
        description:
          'App id, which stands in the path of the base URL of the mini program; generated if absent.',
      },
      secret: {
        type: 'string',
        minLength: 1,
        description:
          'Secret (AppSecret) for `/cgi-bin/token` and `/cgi-bin/stable_token`; generated if absent.',
      },
      nickName: {
        type: 'string',
        minLength: 1,
        description: 'Name in the profile of the account.',
      },
      supportVersion: {
        $ref: '#/$defs/base-library-version',
        description: 'The minimum base-library version that is set from the start.',
      },
      accessToken: {
        type: 'string',
        minLength: 1,
        description:
          'Access token of the authorizer (`authorizer_access_token`), with which a platform calls on behalf of the mini program.',
      },
      refreshToken: {
        type: 'string',
        minLength: 1,
        description: 'Refresh token of the authorizer (`authorizer_refresh_token`).',
      },
      authorizationCode: {
        type: 'string',
        minLength: 1,
        description:
          'Authorisation code that `/cgi-bin/component/api_query_auth` exchanges for the tokens.',
      },
      permissionSets: {
        type: 'array',
        items: {
          type: 'integer',
          minimum: 1,
        },
        uniqueItems: true,
        description:
          'Numbers of the permission sets granted to the platform; 18 is needed for both minimum-version operations.',
      },
      visitors: {
        type: 'integer',
        minimum: 0,
        maximum: 10000000,
        description: 'Number of visitors whose base-library versions make up `uv_info`.',
      },
      rows: {
        type: 'array',
        description: 'Rows of `uv_info`, set by hand instead of generated.',
        items: {
          type: 'object',
          required: ['version', 'percentage'],
          additionalProperties: false,
          description: 'One row of `uv_info`.',
          properties: {
            version: {
              $ref: '#/$defs/base-library-version',
              description: 'The base-library version of this row.',
            },
            percentage: {
              type: 'number',
              minimum: 0,
              description: 'The share, sent unchanged.',
            },
          },
        },
      },
      expiresIn: {
        type: 'integer',
        minimum: 0,
        maximum: 3155760000,
        description:
          'Seconds for which the access token is valid from the start of the fake, a hundred years at most; 0 makes it expired from the start.',
      },
    },
    additionalProperties: false,
    examples: [
      {
        supportVersion: '2.20.0',
      },
      {},
    ],
    $defs: {
      'base-library-version': {
        title: 'Base-library version',
        description:
          'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
        'x-source': [
          'https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html',
        ],
        'x-evidence': 'documented',
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        examples: ['1.0.0', '2.25.0', '3.15.1'],
      },
    },
  },
  seed: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Seed file',
    description:
      'What the world of the fake holds when it starts. Names are in camelCase; an unknown name is an error, so that a slip of the pen is found. What is omitted is made up.',
    'x-evidence': 'chosen',
    type: 'object',
    properties: {
      $schema: {
        type: 'string',
        description: 'Where this schema is, for editors; ignored.',
      },
      options: {
        $ref: '#/$defs/world-options',
        description:
          'How the fake behaves. A flag of the command line wins over what stands here; of `extraVersions`, all count.',
      },
      extraVersions: {
        type: 'array',
        items: {
          $ref: '#/$defs/base-library-version',
        },
        description: 'The same as `extraVersions` of `options`; the versions of both count.',
      },
      platforms: {
        type: 'array',
        items: {
          $ref: '#/$defs/seed-platform',
        },
        description: 'Third-party platforms with the mini programs that have authorised them.',
      },
      miniPrograms: {
        type: 'array',
        items: {
          $ref: '#/$defs/mini-program-options',
        },
        description: 'Mini programs that each have a platform of their own.',
      },
    },
    additionalProperties: false,
    examples: [
      {
        options: {
          unknownCredentials: 'accept',
          visitors: 200,
        },
      },
      {
        miniPrograms: [
          {
            appid: 'wx0000000000000001',
            accessToken: 'my-access-token',
            supportVersion: '2.25.0',
          },
        ],
      },
      {
        extraVersions: ['3.16.0'],
        platforms: [
          {
            componentAppid: 'wx0000000000000c01',
            componentSecret: '0123456789abcdef0123456789abcdef',
            componentVerifyTicket: 'ticket@@@0A1b2C3d4E5f',
            accessTokens: [
              {
                value: 'my-component-token',
                expiresIn: 7200,
              },
            ],
            miniPrograms: [
              {
                appid: 'wx0000000000000001',
                secret: '0123456789abcdef0123456789abcdef',
                nickName: 'Shop',
                supportVersion: '2.20.0',
                accessToken: 'my-access-token',
                refreshToken: 'refreshtoken@@@0A1b2C3d4E5f',
                authorizationCode: 'queryauthcode@@@0A1b2C3d4E5f',
                permissionSets: [17, 18],
                visitors: 5000,
                expiresIn: 7200,
              },
              {
                appid: 'wx0000000000000002',
                rows: [
                  {
                    version: '3.15.0',
                    percentage: 84.45,
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    $defs: {
      'base-library-version': {
        title: 'Base-library version',
        description:
          'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
        'x-source': [
          'https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html',
        ],
        'x-evidence': 'documented',
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        examples: ['1.0.0', '2.25.0', '3.15.1'],
      },
      'mini-program-options': {
        title: 'Mini program options',
        description:
          'Options for a mini program of the fake; what is omitted is generated from the seed.',
        'x-evidence': 'chosen',
        type: 'object',
        properties: {
          appid: {
            type: 'string',
            pattern: '^[A-Za-z0-9_-]+$',
            description:
              'App id, which stands in the path of the base URL of the mini program; generated if absent.',
          },
          secret: {
            type: 'string',
            minLength: 1,
            description:
              'Secret (AppSecret) for `/cgi-bin/token` and `/cgi-bin/stable_token`; generated if absent.',
          },
          nickName: {
            type: 'string',
            minLength: 1,
            description: 'Name in the profile of the account.',
          },
          supportVersion: {
            $ref: '#/$defs/base-library-version',
            description: 'The minimum base-library version that is set from the start.',
          },
          accessToken: {
            type: 'string',
            minLength: 1,
            description:
              'Access token of the authorizer (`authorizer_access_token`), with which a platform calls on behalf of the mini program.',
          },
          refreshToken: {
            type: 'string',
            minLength: 1,
            description: 'Refresh token of the authorizer (`authorizer_refresh_token`).',
          },
          authorizationCode: {
            type: 'string',
            minLength: 1,
            description:
              'Authorisation code that `/cgi-bin/component/api_query_auth` exchanges for the tokens.',
          },
          permissionSets: {
            type: 'array',
            items: {
              type: 'integer',
              minimum: 1,
            },
            uniqueItems: true,
            description:
              'Numbers of the permission sets granted to the platform; 18 is needed for both minimum-version operations.',
          },
          visitors: {
            type: 'integer',
            minimum: 0,
            maximum: 10000000,
            description: 'Number of visitors whose base-library versions make up `uv_info`.',
          },
          rows: {
            type: 'array',
            description: 'Rows of `uv_info`, set by hand instead of generated.',
            items: {
              type: 'object',
              required: ['version', 'percentage'],
              additionalProperties: false,
              description: 'One row of `uv_info`.',
              properties: {
                version: {
                  $ref: '#/$defs/base-library-version',
                  description: 'The base-library version of this row.',
                },
                percentage: {
                  type: 'number',
                  minimum: 0,
                  description: 'The share, sent unchanged.',
                },
              },
            },
          },
          expiresIn: {
            type: 'integer',
            minimum: 0,
            maximum: 3155760000,
            description:
              'Seconds for which the access token is valid from the start of the fake, a hundred years at most; 0 makes it expired from the start.',
          },
        },
        additionalProperties: false,
        examples: [
          {
            supportVersion: '2.20.0',
          },
          {},
        ],
      },
      'seed-access-token': {
        type: 'object',
        required: ['value'],
        properties: {
          value: {
            type: 'string',
            minLength: 1,
            description: 'The token as clients send it.',
          },
          expiresIn: {
            type: 'integer',
            minimum: 0,
            maximum: 3155760000,
            description:
              'Seconds for which the token is valid from the start of the fake, a hundred years at most.',
          },
        },
        additionalProperties: false,
        description: 'A component access token of the seed file.',
      },
      'seed-platform': {
        type: 'object',
        properties: {
          componentAppid: {
            type: 'string',
            pattern: '^[A-Za-z0-9_-]+$',
            description: 'App id of the platform; generated if absent.',
          },
          componentSecret: {
            type: 'string',
            minLength: 1,
            description: 'Secret of the platform; generated if absent.',
          },
          componentVerifyTicket: {
            type: 'string',
            minLength: 1,
            description: 'The verify ticket that counts as the last one that WeChat pushed.',
          },
          accessTokens: {
            type: 'array',
            items: {
              $ref: '#/$defs/seed-access-token',
            },
            description: 'Component access tokens that are valid from the start.',
          },
          miniPrograms: {
            type: 'array',
            items: {
              $ref: '#/$defs/mini-program-options',
            },
            description: 'Mini programs that have authorised the platform.',
          },
        },
        additionalProperties: false,
        description: 'A third-party platform of the seed file.',
      },
      'world-options': {
        title: 'World options',
        description:
          'What the fake answers, wherever it listens: the server options that a seed file may set.',
        'x-evidence': 'chosen',
        type: 'object',
        properties: {
          seed: {
            type: 'string',
            minLength: 1,
            description:
              'Seed for all generated values (appids, tokens, visitors, rids); the same seed gives the same bytes.',
            default: 'fake-weixin',
            'x-evidence': 'a feature of the fake',
          },
          versions: {
            enum: ['published', 'plausible', 'wellFormed'],
            description:
              'Which versions setSupportVersion accepts: `published` ones that the data of the fake lists; `plausible` ones too, which WeChat may have released since (the same major version, newer than the newest of the data, at most 3 minor versions above it); or any `wellFormed` one such as 9.9.9.',
            default: 'plausible',
            'x-evidence':
              'documented that the version must be published; the data of the fake ends at a date. `plausible`: inferred from the pace of releases. `wellFormed`: a feature of the fake',
          },
          extraVersions: {
            type: 'array',
            items: {
              $ref: '#/$defs/base-library-version',
            },
            description:
              'Versions that count as published besides the built-in list, such as those released after it.',
            default: [],
            'x-evidence': 'a feature of the fake',
          },
          badVersionErrcode: {
            enum: [89014, 85015],
            description:
              'The errcode of a bad version: 89014 of the current page, or 85015 of the older one.',
            default: 89014,
            'x-evidence': 'documented on both sides; no real answer with either is known',
          },
          ownTokens: {
            enum: ['refuse', 'accept'],
            description:
              "Whether a mini program's own token, from `/cgi-bin/token` or `stable_token`, may call setSupportVersion and getSupportVersion: `refuse` it, or `accept` it, as several clients need it.",
            default: 'refuse',
            'x-evidence': 'documented that other accounts may not call',
          },
          ownTokenErrcode: {
            enum: [86000, 48001],
            description:
              "The errcode of a mini program's own token while `ownTokens` is `refuse`: 86000 (only for third parties), or 48001, as a component token gets.",
            default: 86000,
            'x-evidence':
              'inferred: 86000 was observed on a sibling operation for tokens that were no authorizer tokens; the kind of token was not proved',
          },
          errmsgs: {
            enum: ['observed', 'documented'],
            description:
              'The errmsg of a refusal: as the real server sends it (`observed`, with a rid), or as the page of the operation prints it (`documented`, without one), for tests that were written from the page.',
            default: 'observed',
            'x-evidence':
              'observed from 2020 to 2026; documented for 40001 on the page of setSupportVersion',
          },
          unknownCredentials: {
            enum: ['refuse', 'accept'],
            description:
              'Whether unknown appids, secrets, tickets, codes and tokens make a platform and a mini program at the first call: `refuse` them, or `accept`.',
            default: 'refuse',
            'x-evidence': 'a feature of the fake',
          },
          percentage: {
            enum: ['share', 'below'],
            description:
              'What `percentage` means: `share`, the visitors on this version in percent, with two decimals; `below`, the fraction of visitors below this version, with four decimals, never decreasing from row to row.',
            default: 'share',
            'x-evidence':
              '`share`: documented, its unit chosen. `below`: inferred from the one capture (the WxJava test `WxMaCodeVersionDistribution`, 2018)',
          },
          rows: {
            enum: ['distribution', 'all'],
            description:
              'Which rows `uv_info` has: those of the public `distribution`, or `all` releases and `0.0.0`, as the one capture has them.',
            default: 'distribution',
            'x-evidence': "chosen: the rows of WeChat's public distribution of 2026-03-31",
          },
          integerOnly: {
            type: 'boolean',
            description:
              'Whether `percentage` is always a whole number, for clients that can hold nothing else.',
            default: false,
            'x-evidence': 'a feature of the fake; WeChat is not known to round',
          },
          visitors: {
            type: 'integer',
            minimum: 0,
            maximum: 10000000,
            description: 'How many visitors a mini program has unless it says otherwise.',
            default: 3000,
            'x-evidence': 'chosen: few enough for lumpy shares',
          },
          diagnosticHeader: {
            type: 'boolean',
            description:
              'Whether replies carry the header `X-Fake-Weixin`, which the real server does not; without it, they have exactly the headers that were captured.',
            default: true,
            'x-evidence': 'a feature of the fake',
          },
        },
        additionalProperties: false,
        examples: [
          {
            extraVersions: ['3.99.0'],
            percentage: 'below',
          },
        ],
        $comment:
          'Generated from server-options.json; do not edit. Renew it with: npm run generate',
      },
    },
  },
  'server-options': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Server options',
    description:
      'How the fake behaves, from the library, the command line and the control API alike; every default is the safe or the documented one.',
    'x-evidence': 'chosen',
    type: 'object',
    properties: {
      host: {
        type: 'string',
        minLength: 1,
        description:
          'The address to listen on. Any other address than loopback opens it to other machines.',
        default: '127.0.0.1',
      },
      port: {
        type: 'integer',
        minimum: 0,
        maximum: 65535,
        description: 'The port to listen on; 0 for a free one.',
        default: 0,
      },
      https: {
        type: 'boolean',
        description:
          'Whether it also answers HTTPS, on a port of its own, with a certificate for `api.weixin.qq.com`, `localhost` and loopback that an authority made for this process issues.',
        default: false,
      },
      httpsPort: {
        type: 'integer',
        minimum: 0,
        maximum: 65535,
        description: 'The port for HTTPS; 0 for a free one.',
        default: 0,
      },
      proxy: {
        type: 'boolean',
        description:
          'Whether it also is a forward proxy for callers of this machine, behind which `api.weixin.qq.com` is the fake, over HTTP and HTTPS.',
        default: false,
      },
      otherHosts: {
        enum: ['refuse', 'pass'],
        description:
          'What the proxy does with other hosts: `refuse` them with 403, or let them `pass`.',
        default: 'refuse',
      },
      controlToken: {
        type: 'string',
        pattern: '^[\\w.~+/-]{16,}$',
        description:
          'The token that callers of the control API have to send as `Authorization: Bearer ...` while the fake listens beyond loopback; generated if absent.',
      },
      seed: {
        type: 'string',
        minLength: 1,
        description:
          'Seed for all generated values (appids, tokens, visitors, rids); the same seed gives the same bytes.',
        default: 'fake-weixin',
        'x-evidence': 'a feature of the fake',
      },
      versions: {
        enum: ['published', 'plausible', 'wellFormed'],
        description:
          'Which versions setSupportVersion accepts: `published` ones that the data of the fake lists; `plausible` ones too, which WeChat may have released since (the same major version, newer than the newest of the data, at most 3 minor versions above it); or any `wellFormed` one such as 9.9.9.',
        default: 'plausible',
        'x-evidence':
          'documented that the version must be published; the data of the fake ends at a date. `plausible`: inferred from the pace of releases. `wellFormed`: a feature of the fake',
      },
      extraVersions: {
        type: 'array',
        items: {
          $ref: '#/$defs/base-library-version',
        },
        description:
          'Versions that count as published besides the built-in list, such as those released after it.',
        default: [],
        'x-evidence': 'a feature of the fake',
      },
      badVersionErrcode: {
        enum: [89014, 85015],
        description:
          'The errcode of a bad version: 89014 of the current page, or 85015 of the older one.',
        default: 89014,
        'x-evidence': 'documented on both sides; no real answer with either is known',
      },
      ownTokens: {
        enum: ['refuse', 'accept'],
        description:
          "Whether a mini program's own token, from `/cgi-bin/token` or `stable_token`, may call setSupportVersion and getSupportVersion: `refuse` it, or `accept` it, as several clients need it.",
        default: 'refuse',
        'x-evidence': 'documented that other accounts may not call',
      },
      ownTokenErrcode: {
        enum: [86000, 48001],
        description:
          "The errcode of a mini program's own token while `ownTokens` is `refuse`: 86000 (only for third parties), or 48001, as a component token gets.",
        default: 86000,
        'x-evidence':
          'inferred: 86000 was observed on a sibling operation for tokens that were no authorizer tokens; the kind of token was not proved',
      },
      errmsgs: {
        enum: ['observed', 'documented'],
        description:
          'The errmsg of a refusal: as the real server sends it (`observed`, with a rid), or as the page of the operation prints it (`documented`, without one), for tests that were written from the page.',
        default: 'observed',
        'x-evidence':
          'observed from 2020 to 2026; documented for 40001 on the page of setSupportVersion',
      },
      unknownCredentials: {
        enum: ['refuse', 'accept'],
        description:
          'Whether unknown appids, secrets, tickets, codes and tokens make a platform and a mini program at the first call: `refuse` them, or `accept`.',
        default: 'refuse',
        'x-evidence': 'a feature of the fake',
      },
      percentage: {
        enum: ['share', 'below'],
        description:
          'What `percentage` means: `share`, the visitors on this version in percent, with two decimals; `below`, the fraction of visitors below this version, with four decimals, never decreasing from row to row.',
        default: 'share',
        'x-evidence':
          '`share`: documented, its unit chosen. `below`: inferred from the one capture (the WxJava test `WxMaCodeVersionDistribution`, 2018)',
      },
      rows: {
        enum: ['distribution', 'all'],
        description:
          'Which rows `uv_info` has: those of the public `distribution`, or `all` releases and `0.0.0`, as the one capture has them.',
        default: 'distribution',
        'x-evidence': "chosen: the rows of WeChat's public distribution of 2026-03-31",
      },
      integerOnly: {
        type: 'boolean',
        description:
          'Whether `percentage` is always a whole number, for clients that can hold nothing else.',
        default: false,
        'x-evidence': 'a feature of the fake; WeChat is not known to round',
      },
      visitors: {
        type: 'integer',
        minimum: 0,
        maximum: 10000000,
        description: 'How many visitors a mini program has unless it says otherwise.',
        default: 3000,
        'x-evidence': 'chosen: few enough for lumpy shares',
      },
      diagnosticHeader: {
        type: 'boolean',
        description:
          'Whether replies carry the header `X-Fake-Weixin`, which the real server does not; without it, they have exactly the headers that were captured.',
        default: true,
        'x-evidence': 'a feature of the fake',
      },
      journalEntries: {
        type: 'integer',
        minimum: 1,
        description: 'How many exchanges the journal keeps.',
        default: 10000,
      },
      journalBytes: {
        type: 'integer',
        minimum: 1,
        description: 'How many bytes of URLs, headers and bodies the journal keeps.',
        default: 67108864,
      },
    },
    additionalProperties: false,
    examples: [
      {
        port: 8080,
      },
      {
        extraVersions: ['3.16.0'],
        percentage: 'below',
      },
    ],
    $defs: {
      'base-library-version': {
        title: 'Base-library version',
        description:
          'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
        'x-source': [
          'https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html',
        ],
        'x-evidence': 'documented',
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        examples: ['1.0.0', '2.25.0', '3.15.1'],
      },
    },
  },
  'set-support-version-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of setSupportVersion',
    description: 'The minimum base-library version has been set.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/setweappsupportversion.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['errcode', 'errmsg'],
    properties: {
      errcode: {
        type: 'integer',
        const: 0,
        description: '0: the call has succeeded.',
      },
      errmsg: {
        type: 'string',
        description: '`ok`',
      },
    },
    examples: [
      {
        errcode: 0,
        errmsg: 'ok',
      },
    ],
  },
  'set-support-version-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of setSupportVersion',
    description:
      'Sets the minimum base-library version of a mini program. Fields that WeChat does not know are tolerated.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/setweappsupportversion.html',
    ],
    'x-evidence': 'documented; tolerance of unknown fields: chosen',
    type: 'object',
    required: ['version'],
    properties: {
      version: {
        $ref: '#/$defs/base-library-version',
        description: 'The new minimum: a published base-library version.',
      },
    },
    examples: [
      {
        version: '1.0.0',
      },
      {
        version: '2.25.0',
      },
    ],
    $defs: {
      'base-library-version': {
        title: 'Base-library version',
        description:
          'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
        'x-source': [
          'https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html',
        ],
        'x-evidence': 'documented',
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        examples: ['1.0.0', '2.25.0', '3.15.1'],
      },
    },
  },
  'start-push-ticket-reply': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reply of startPushTicket',
    description: 'WeChat will push the verify ticket.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_startpushticket.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['errcode', 'errmsg'],
    properties: {
      errcode: {
        type: 'integer',
        const: 0,
        description: '0: the call has succeeded.',
      },
      errmsg: {
        type: 'string',
        description: '`ok`',
      },
    },
    examples: [
      {
        errcode: 0,
        errmsg: 'ok',
      },
    ],
  },
  'start-push-ticket-request': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Request of startPushTicket',
    description: 'Asks WeChat to start (again) pushing the verify ticket to the platform.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_startpushticket.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['component_appid', 'component_secret'],
    properties: {
      component_appid: {
        type: 'string',
        minLength: 1,
        description: 'App id of the third-party platform.',
      },
      component_secret: {
        type: 'string',
        'x-secret': true,
        minLength: 1,
        description:
          'Secret of the third-party platform. The sibling operation getComponentAccessToken calls it `component_appsecret`.',
      },
    },
    examples: [
      {
        component_appid: 'wx0000000000000c01',
        component_secret: '0123456789abcdef0123456789abcdef',
      },
    ],
  },
  'uv-item': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Row of the visitor distribution',
    description:
      'The visitors of one base-library version. The order of the two keys is not fixed: the documentation writes `percentage` first, the one real answer known writes `version` first.',
    'x-source': [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/getweappsupportversion.html',
    ],
    'x-evidence': 'documented',
    type: 'object',
    required: ['version', 'percentage'],
    properties: {
      version: {
        $ref: '#/$defs/base-library-version',
        description: 'The base-library version of this row.',
      },
      percentage: {
        type: 'number',
        minimum: 0,
        description:
          'The share that belongs to the version: documented as the share of users on it (`Float` on the older page). The one real answer known holds the fraction, from 0 to 1, of users below the version. Never only an integer, and no upper bound is documented.',
      },
    },
    examples: [
      {
        version: '1.0.0',
        percentage: 0,
      },
      {
        version: '3.15.0',
        percentage: 84.45,
      },
      {
        version: '1.7.4',
        percentage: 0.6711,
      },
    ],
    $defs: {
      'base-library-version': {
        title: 'Base-library version',
        description:
          'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
        'x-source': [
          'https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html',
        ],
        'x-evidence': 'documented',
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        examples: ['1.0.0', '2.25.0', '3.15.1'],
      },
    },
  },
  'world-options': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'World options',
    description:
      'What the fake answers, wherever it listens: the server options that a seed file may set.',
    'x-evidence': 'chosen',
    type: 'object',
    properties: {
      seed: {
        type: 'string',
        minLength: 1,
        description:
          'Seed for all generated values (appids, tokens, visitors, rids); the same seed gives the same bytes.',
        default: 'fake-weixin',
        'x-evidence': 'a feature of the fake',
      },
      versions: {
        enum: ['published', 'plausible', 'wellFormed'],
        description:
          'Which versions setSupportVersion accepts: `published` ones that the data of the fake lists; `plausible` ones too, which WeChat may have released since (the same major version, newer than the newest of the data, at most 3 minor versions above it); or any `wellFormed` one such as 9.9.9.',
        default: 'plausible',
        'x-evidence':
          'documented that the version must be published; the data of the fake ends at a date. `plausible`: inferred from the pace of releases. `wellFormed`: a feature of the fake',
      },
      extraVersions: {
        type: 'array',
        items: {
          $ref: '#/$defs/base-library-version',
        },
        description:
          'Versions that count as published besides the built-in list, such as those released after it.',
        default: [],
        'x-evidence': 'a feature of the fake',
      },
      badVersionErrcode: {
        enum: [89014, 85015],
        description:
          'The errcode of a bad version: 89014 of the current page, or 85015 of the older one.',
        default: 89014,
        'x-evidence': 'documented on both sides; no real answer with either is known',
      },
      ownTokens: {
        enum: ['refuse', 'accept'],
        description:
          "Whether a mini program's own token, from `/cgi-bin/token` or `stable_token`, may call setSupportVersion and getSupportVersion: `refuse` it, or `accept` it, as several clients need it.",
        default: 'refuse',
        'x-evidence': 'documented that other accounts may not call',
      },
      ownTokenErrcode: {
        enum: [86000, 48001],
        description:
          "The errcode of a mini program's own token while `ownTokens` is `refuse`: 86000 (only for third parties), or 48001, as a component token gets.",
        default: 86000,
        'x-evidence':
          'inferred: 86000 was observed on a sibling operation for tokens that were no authorizer tokens; the kind of token was not proved',
      },
      errmsgs: {
        enum: ['observed', 'documented'],
        description:
          'The errmsg of a refusal: as the real server sends it (`observed`, with a rid), or as the page of the operation prints it (`documented`, without one), for tests that were written from the page.',
        default: 'observed',
        'x-evidence':
          'observed from 2020 to 2026; documented for 40001 on the page of setSupportVersion',
      },
      unknownCredentials: {
        enum: ['refuse', 'accept'],
        description:
          'Whether unknown appids, secrets, tickets, codes and tokens make a platform and a mini program at the first call: `refuse` them, or `accept`.',
        default: 'refuse',
        'x-evidence': 'a feature of the fake',
      },
      percentage: {
        enum: ['share', 'below'],
        description:
          'What `percentage` means: `share`, the visitors on this version in percent, with two decimals; `below`, the fraction of visitors below this version, with four decimals, never decreasing from row to row.',
        default: 'share',
        'x-evidence':
          '`share`: documented, its unit chosen. `below`: inferred from the one capture (the WxJava test `WxMaCodeVersionDistribution`, 2018)',
      },
      rows: {
        enum: ['distribution', 'all'],
        description:
          'Which rows `uv_info` has: those of the public `distribution`, or `all` releases and `0.0.0`, as the one capture has them.',
        default: 'distribution',
        'x-evidence': "chosen: the rows of WeChat's public distribution of 2026-03-31",
      },
      integerOnly: {
        type: 'boolean',
        description:
          'Whether `percentage` is always a whole number, for clients that can hold nothing else.',
        default: false,
        'x-evidence': 'a feature of the fake; WeChat is not known to round',
      },
      visitors: {
        type: 'integer',
        minimum: 0,
        maximum: 10000000,
        description: 'How many visitors a mini program has unless it says otherwise.',
        default: 3000,
        'x-evidence': 'chosen: few enough for lumpy shares',
      },
      diagnosticHeader: {
        type: 'boolean',
        description:
          'Whether replies carry the header `X-Fake-Weixin`, which the real server does not; without it, they have exactly the headers that were captured.',
        default: true,
        'x-evidence': 'a feature of the fake',
      },
    },
    additionalProperties: false,
    examples: [
      {
        extraVersions: ['3.99.0'],
        percentage: 'below',
      },
    ],
    $comment: 'Generated from server-options.json; do not edit. Renew it with: npm run generate',
    $defs: {
      'base-library-version': {
        title: 'Base-library version',
        description:
          'A version of the base library: three numbers joined by dots (`Major.Minor.Patch`), compared number by number and never as text.',
        'x-source': [
          'https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html',
        ],
        'x-evidence': 'documented',
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        examples: ['1.0.0', '2.25.0', '3.15.1'],
      },
    },
  },
}
