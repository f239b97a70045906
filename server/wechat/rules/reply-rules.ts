import type { Rule } from './rule.ts'

/** Rules that refuse nothing: how replies look and how tokens live. */
export const replyRules = {
  'set-at-once': {
    step: 'reply',
    errcode: 0,
    status: 200,
    evidence: 'chosen',
    source: 'when a new minimum takes effect is unknown',
  },
  'success-bytes': {
    step: 'reply',
    errcode: 0,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2014: Content-Length: 27; rid never follows ok',
  },
  'compact-json': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source: 'captures from 2014 to 2026',
  },
  'errors-are-200': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source:
      '18 probes of 2026-09-17; https://developers.weixin.qq.com/doc/oplatform/developers/dev/guide.html',
  },
  rid: {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source: '40 collected rids: the first group is the Unix time in hex, the others have 31 bits',
  },
  headers: {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source: 'captures of 2020 and 2021; the headers of 2026 are unknown',
  },
  'default-version': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source:
      'a developer says of the console that the default is 1.0.0; what the API answers is unknown',
  },
  'uv-percentage': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html; the unit (percent, two decimals) is chosen',
  },
  'uv-rows': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: "WeChat's public distribution of 2026-03-31; the one capture lists every release",
  },
  'token-replies': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source: 'the examples of https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/',
  },
  'authorizer-list-pages': {
    step: 'reply',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html; the order is chosen',
  },
  'token-lifetime': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
  },
  'component-token-overlap': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'one client asks for a new component token on every refresh, and works',
  },
  'authorizer-token-overlap': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'by analogy with /cgi-bin/token',
  },
  'refresh-token-stays': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'whether a refresh changes the refresh token is unknown',
  },
  'stable-token-stays': {
    step: 'tokens',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html',
  },
} as const satisfies Record<string, Rule>
