import type { Rule } from './rule.ts'

/** Rules that refuse nothing: how replies look and how tokens live. */
export const replyRules = {
  'set-at-once': {
    step: 'reply',
    errcode: 0,
    status: 200,
    evidence: 'chosen',
    source: 'when a new minimum takes effect is unknown',
    statement: 'setSupportVersion changes now_version at once; it may be lowered and set again.',
    remedy: '',
  },
  'success-bytes': {
    step: 'reply',
    errcode: 0,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2014: Content-Length: 27; rid never follows ok',
    statement: 'Success without data is {"errcode":0,"errmsg":"ok"}, 27 bytes, without a rid.',
    remedy: '',
  },
  'compact-json': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source: 'captures from 2014 to 2026',
    statement: 'Replies are compact JSON without a newline.',
    remedy: '',
  },
  'errors-are-200': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source:
      '18 probes of 2026-09-17; https://developers.weixin.qq.com/doc/oplatform/developers/dev/guide.html',
    statement: 'A refusal with an errcode has HTTP status 200.',
    remedy: '',
  },
  rid: {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source: '40 collected rids: the first group is the Unix time in hex, the others have 31 bits',
    statement: 'A refusal ends in " rid: %08x-%08x-%08x".',
    remedy: '',
  },
  headers: {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source: 'captures of 2020 and 2021; the headers of 2026 are unknown',
    statement:
      'The headers are Connection, Content-Type: application/json; encoding=utf-8, Date and Content-Length, and nothing else.',
    remedy: '',
  },
  'default-version': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source:
      'a developer says of the console that the default is 1.0.0; what the API answers is unknown',
    statement: 'now_version of a mini program that never set one is 1.0.0.',
    remedy: '',
  },
  'uv-percentage': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html; the unit (percent, two decimals) is chosen',
    statement:
      "percentage is the share of users on this version; the switch percentage: 'below' gives the share of users below it, as in the one capture (WxJava, 2018).",
    remedy: '',
  },
  'uv-rows': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: "WeChat's public distribution of 2026-03-31; the one capture lists every release",
    statement:
      "uv_info has one row for each version of the public distribution, ascending; the switch rows: 'all' gives every release.",
    remedy: '',
  },
  'token-replies': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source: 'the examples of https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/',
    statement:
      'A token operation that succeeds answers the data alone, without errcode and errmsg.',
    remedy: '',
  },
  'authorizer-list-pages': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html; the order is chosen',
    statement:
      'The list of authorizers is cut by offset and count, in the order of authorisation; total_count is the number of all.',
    remedy: '',
  },
  'token-lifetime': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
    statement: 'Access tokens live 7200 seconds.',
    remedy: '',
  },
  'component-token-overlap': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'one client asks for a new component token on every refresh, and works',
    statement: 'An earlier component token stays valid until it expires.',
    remedy: '',
  },
  'authorizer-token-overlap': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'by analogy with /cgi-bin/token',
    statement: 'A replaced authorizer access token works for five minutes more.',
    remedy: '',
  },
  'refresh-token-stays': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'whether a refresh changes the refresh token is unknown',
    statement: 'A refresh answers the same refresh token.',
    remedy: '',
  },
  'stable-token-stays': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html',
    statement:
      'stable_token answers the same token while it is valid, expires_in counting down; force_refresh kills it at once.',
    remedy: '',
  },
} as const satisfies Record<string, Rule>
