import type { Rule } from './rule.ts'

const tokenPages = 'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token'

/** What the operations themselves refuse, once the request is well formed. */
export const operationRules = {
  'version-malformed': {
    step: 'fields',
    errcode: 89014,
    status: 200,
    evidence: 'chosen',
    source: 'unknown for a number, an empty text, a prefix or two parts; the page knows only 89014',
  },
  'version-unpublished': {
    step: 'operation',
    errcode: 89014,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html; the older page says 85015',
  },
  'quota-reached': {
    step: 'quota',
    errcode: 45009,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/service/api/apimanage/api_getridinfo; the place in the order of steps is chosen',
  },
  'quota-clears': {
    step: 'operation',
    errcode: 48006,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/clearQuota.html',
  },
  'quota-of-another': {
    step: 'operation',
    errcode: 40013,
    status: 200,
    evidence: 'chosen',
    source: 'documented code, unknown cause',
  },
  'appid-unknown': {
    step: 'operation',
    errcode: 40013,
    status: 200,
    evidence: 'observed',
    source: 'probes of 2026-09-17 on /cgi-bin/token; documented for the token operations',
  },
  'component-unknown': {
    step: 'operation',
    errcode: 61011,
    status: 200,
    evidence: 'chosen',
    source: `${tokenPages}/api_getcomponentaccesstoken.html lists 61011 without saying when`,
  },
  'component-mismatch': {
    step: 'operation',
    errcode: 40013,
    status: 200,
    evidence: 'chosen',
    source: 'documented code, unknown cause',
  },
  'secret-wrong': {
    step: 'operation',
    errcode: 40125,
    status: 200,
    evidence: 'observed',
    source: 'captures of 2018 and 2019; documented for the token operations',
  },
  'ticket-invalid': {
    step: 'operation',
    errcode: 61006,
    status: 200,
    evidence: 'documented',
    source: `${tokenPages}/api_getcomponentaccesstoken.html`,
  },
  'ticket-expired': {
    step: 'operation',
    errcode: 61005,
    status: 200,
    evidence: 'documented',
    source: `${tokenPages}/api_getcomponentaccesstoken.html`,
  },
  'authorization-code-invalid': {
    step: 'operation',
    errcode: 61009,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2020 on api_query_auth; that it lives 3600 seconds was observed too',
  },
  'refresh-token-invalid': {
    step: 'operation',
    errcode: 61023,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2024-04-23',
  },
  'authorizer-unknown': {
    step: 'operation',
    errcode: 61003,
    status: 200,
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html',
  },
  'force-refresh-too-soon': {
    step: 'operation',
    errcode: 45011,
    status: 200,
    evidence: 'chosen',
    source:
      'the page asks for 30 seconds between forced refreshes; the errcode is chosen from its table',
  },
  'force-refresh-quota': {
    step: 'operation',
    errcode: 45009,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html (20 a day); the errcode is chosen from its table',
  },
} as const satisfies Record<string, Rule>
