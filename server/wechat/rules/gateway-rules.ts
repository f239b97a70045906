import type { Rule } from './rule.ts'

/** What the gateway of `api.weixin.qq.com` checks before any operation sees the request. */
export const gatewayRules = {
  'chunked-body': {
    step: 'chunked body',
    errcode: null,
    status: 412,
    evidence: 'observed',
    source: 'spring-projects/spring-framework issue 31797; reactiveui/refit issue 1155',
    statement:
      'A chunked request body without Content-Length is answered with 412 and an empty body.',
    remedy: 'Send the whole body with a Content-Length header, not Transfer-Encoding: chunked.',
  },
  'path-outside': {
    step: 'path',
    errcode: null,
    status: 404,
    evidence: 'observed',
    source: 'captures of 2018 and 2020: 404 Not Found, Content-Length: 0',
    statement: 'A path outside the known prefixes is answered with 404 and an empty body.',
    remedy: 'Check the path; every operation here begins with /cgi-bin/ or /wxa/.',
  },
  'path-unknown': {
    step: 'path',
    errcode: 40066,
    status: 200,
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html',
    statement: 'An unknown path inside a known prefix is an invalid url.',
    remedy: 'Check the path against the page of the operation.',
  },
  'method-not-post': {
    step: 'method',
    errcode: 43002,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2023-10-04; that the method is checked before the token is chosen',
    statement: 'An operation called by another method than POST requires POST.',
    remedy: 'Use POST.',
  },
  'method-not-get': {
    step: 'method',
    errcode: 43001,
    status: 200,
    evidence: 'observed',
    source: 'binarywang/WxJava issue 2070; that /cgi-bin/token refuses POST is chosen',
    statement: 'An operation called by another method than GET requires GET.',
    remedy: 'Use GET.',
  },
  'token-missing': {
    step: 'token present',
    errcode: 41001,
    status: 200,
    evidence: 'observed',
    source: 'probes of 2026-09-17; a token in the body instead of the query gets the same answer',
    statement: 'The access token belongs in the query; without one there the call is refused.',
    remedy: 'Append ?access_token=... to the URL.',
  },
  'token-names': {
    step: 'token present',
    errcode: null,
    status: 200,
    evidence: 'documented',
    source:
      'the current pages say access_token, the 2.0 pages and most clients component_access_token',
    statement:
      'A component token is taken under both names, access_token and component_access_token.',
    remedy: '',
  },
  'token-twice': {
    step: 'token present',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'what the real server does with two access_token parameters is unknown',
    statement: 'Of two access_token parameters the first one counts.',
    remedy: '',
  },
  'token-encoding': {
    step: 'token present',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'clients of both kinds are in use; tokens may hold +, / and =',
    statement:
      'A token may arrive percent-encoded or not; a plus sign in the query is a plus sign, never a space.',
    remedy: '',
  },
  'token-unknown': {
    step: 'token valid',
    errcode: 40001,
    status: 200,
    evidence: 'observed',
    source: 'probes of 2026-09-17; w7corp/easywechat issues 2759 and 2963',
    statement: 'An access token that was never given out is an invalid credential.',
    remedy: 'Get a token from the fake and send it unchanged.',
  },
  'token-replaced': {
    step: 'token valid',
    errcode: 40001,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html, for /cgi-bin/token; chosen for authorizer tokens',
    statement:
      'A token that a newer one has replaced dies five minutes later; it is not the latest.',
    remedy: 'Keep one token in one place, and use the one that the last refresh answered.',
  },
  'token-of-another': {
    step: 'token valid',
    errcode: 48001,
    status: 200,
    evidence: 'chosen',
    source:
      "the mini program's own url is a feature of the fake; not 40001, at which some clients refresh without end",
    statement: "A mini program's own url takes no token of another mini program.",
    remedy: "Use this mini program's token, or the server's url.",
  },
  'token-expired': {
    step: 'token valid',
    errcode: 42001,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2026-03-27',
    statement: 'An access token lives 7200 seconds; after that it is expired.',
    remedy: 'Refresh the token and repeat the call once.',
  },
  'token-magic': {
    step: 'token valid',
    errcode: -1,
    status: 200,
    evidence: 'chosen',
    source: 'a feature of the fake, like the test cards of a payment API',
    statement: 'The access token ERRCODE_<number> is answered with that errcode.',
    remedy: 'Use a real token to get a real answer.',
  },
  'token-kind-component': {
    step: 'permission',
    errcode: 48001,
    status: 200,
    evidence: 'observed',
    source:
      'community thread 0000c2c006c3785e7c91cd91a6bc00 (2024, on /wxa/commit); https://developers.weixin.qq.com/doc/oplatform/developers/troubleshooting',
    statement:
      'The two endpoints are called for an authorizer; a component token is the wrong kind of token.',
    remedy: 'Send the authorizer_access_token from api_query_auth or api_authorizer_token.',
  },
  'token-kind-own': {
    step: 'permission',
    errcode: 48001,
    status: 200,
    evidence: 'inferred',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html (other accounts may not call); which errcode follows is inferred',
    statement:
      "A mini program's own token, from /cgi-bin/token or /cgi-bin/stable_token, may not call the two endpoints.",
    remedy:
      "Send an authorizer_access_token, or start the fake with ownTokens: 'accept' if your client uses its own token.",
  },
  'token-kind-authorizer': {
    step: 'permission',
    errcode: 61014,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
    statement: "An operation of the platform takes the platform's component token only.",
    remedy: 'Send the component_access_token from api_component_token.',
  },
  'permission-set': {
    step: 'permission',
    errcode: 61007,
    status: 200,
    evidence: 'observed',
    source:
      'many captures, 2020 to 2025; https://developers.weixin.qq.com/doc/oplatform/developers/troubleshooting',
    statement:
      'The authorizer must have granted the permission set of the operation to the platform.',
    remedy: 'Grant the permission set: the authorizer has to authorise the platform again.',
  },
} as const satisfies Record<string, Rule>
