import type { Rule } from './rule.ts'

/** What the gateway of `api.weixin.qq.com` checks before any operation sees the request. */
export const gatewayRules = {
  'chunked-body': {
    step: 'chunked body',
    errcode: null,
    status: 412,
    evidence: 'observed',
    source: 'spring-projects/spring-framework issue 31797; reactiveui/refit issue 1155',
  },
  'path-outside': {
    step: 'path',
    errcode: null,
    status: 404,
    evidence: 'observed',
    source: 'captures of 2018 and 2020: 404 Not Found, Content-Length: 0',
  },
  'path-unknown': {
    step: 'path',
    errcode: 40066,
    status: 200,
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html',
  },
  'path-not-faked': {
    step: 'path',
    errcode: 40066,
    status: 200,
    evidence: 'chosen',
    source: 'a limit of the fake; the real server has the operation, and answers it',
  },
  'method-not-post': {
    step: 'method',
    errcode: 43002,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2023-10-04; that the method is checked before the token is chosen',
  },
  'method-not-get': {
    step: 'method',
    errcode: 43001,
    status: 200,
    evidence: 'observed',
    source: 'binarywang/WxJava issue 2070; that /cgi-bin/token refuses POST is chosen',
  },
  'token-missing': {
    step: 'token present',
    errcode: 41001,
    status: 200,
    evidence: 'observed',
    source: 'probes of 2026-09-17; a token in the body instead of the query gets the same answer',
  },
  'token-names': {
    step: 'token present',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'the current pages say access_token, the 2.0 pages and most clients component_access_token',
  },
  'token-twice': {
    step: 'token present',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'what the real server does with two access_token parameters is unknown',
  },
  'token-encoding': {
    step: 'token present',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'clients of both kinds are in use; tokens may hold +, / and =',
  },
  'token-unknown': {
    step: 'token valid',
    errcode: 40001,
    status: 200,
    evidence: 'observed',
    source: 'probes of 2026-09-17; w7corp/easywechat issues 2759 and 2963',
  },
  'token-replaced': {
    step: 'token valid',
    errcode: 40001,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html, for /cgi-bin/token; chosen for authorizer tokens',
  },
  'token-of-another': {
    step: 'token valid',
    errcode: 48001,
    status: 200,
    evidence: 'chosen',
    source:
      'the base URL of a mini program is a feature of the fake; not 40001, at which some clients refresh without end',
  },
  'token-expired': {
    step: 'token valid',
    errcode: 42001,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2026-03-27',
  },
  'token-magic': {
    step: 'token valid',
    errcode: -1,
    status: 200,
    evidence: 'chosen',
    source: 'a feature of the fake, like the test cards of a payment API',
  },
  'token-kind-component': {
    step: 'permission',
    errcode: 48001,
    status: 200,
    evidence: 'observed',
    source:
      'community thread 0000c2c006c3785e7c91cd91a6bc00 (2024, on /wxa/commit); https://developers.weixin.qq.com/doc/oplatform/developers/troubleshooting',
  },
  'token-kind-own': {
    step: 'permission',
    errcode: 48001,
    status: 200,
    evidence: 'inferred',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html (other accounts may not call); which errcode follows is inferred',
  },
  'token-kind-authorizer': {
    step: 'permission',
    errcode: 61014,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
  },
  'permission-set': {
    step: 'permission',
    errcode: 61007,
    status: 200,
    evidence: 'observed',
    source:
      'many captures, 2020 to 2025; https://developers.weixin.qq.com/doc/oplatform/developers/troubleshooting',
  },
} as const satisfies Record<string, Rule>
