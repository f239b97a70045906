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
    statement: 'A version that is not text of the form 1.0.0 is a support version error.',
    remedy: 'Send the version as a string of three numbers.',
  },
  'version-unpublished': {
    step: 'operation',
    errcode: 89014,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html; the older page says 85015',
    statement: 'The version must be a published version of the base library.',
    remedy:
      'Send a published version; if yours is newer than the data of the fake, add it with the option extraVersions (--extra-version).',
  },
  'appid-unknown': {
    step: 'operation',
    errcode: 40013,
    status: 200,
    evidence: 'observed',
    source: 'probes of 2026-09-17 on /cgi-bin/token; documented for the token operations',
    statement: 'An appid that does not exist is an invalid appid.',
    remedy:
      "Use an appid that the fake knows, or start it with unknownCredentials: 'accept' (--accept-unknown).",
  },
  'component-unknown': {
    step: 'operation',
    errcode: 61011,
    status: 200,
    evidence: 'chosen',
    source: `${tokenPages}/api_getcomponentaccesstoken.html lists 61011 without saying when`,
    statement: 'An appid that is no platform is an invalid component.',
    remedy: "Send the platform's own appid as component_appid.",
  },
  'component-mismatch': {
    step: 'operation',
    errcode: 40013,
    status: 200,
    evidence: 'chosen',
    source: 'documented code, unknown cause',
    statement: 'component_appid must be the platform that the component token belongs to.',
    remedy: 'Send the appid and the component token of the same platform.',
  },
  'secret-wrong': {
    step: 'operation',
    errcode: 40125,
    status: 200,
    evidence: 'observed',
    source: 'captures of 2018 and 2019; documented for the token operations',
    statement: 'A wrong secret is an invalid appsecret.',
    remedy: 'Send the secret that belongs to this appid.',
  },
  'ticket-invalid': {
    step: 'operation',
    errcode: 61006,
    status: 200,
    evidence: 'documented',
    source: `${tokenPages}/api_getcomponentaccesstoken.html`,
    statement: 'A verify ticket that was not pushed to this platform is invalid.',
    remedy: "Send the platform's componentVerifyTicket.",
  },
  'ticket-expired': {
    step: 'operation',
    errcode: 61005,
    status: 200,
    evidence: 'documented',
    source: `${tokenPages}/api_getcomponentaccesstoken.html`,
    statement: 'A verify ticket expires after 12 hours without a newer push.',
    remedy: 'Ask for a new push with api_start_push_ticket.',
  },
  'authorization-code-invalid': {
    step: 'operation',
    errcode: 61009,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2020 on api_query_auth; that it lives 3600 seconds was observed too',
    statement: 'An unknown or expired authorisation code is invalid.',
    remedy: 'Authorise again; a code lives one hour.',
  },
  'refresh-token-invalid': {
    step: 'operation',
    errcode: 61023,
    status: 200,
    evidence: 'observed',
    source: 'capture of 2024-04-23',
    statement: 'A refresh token that does not belong to this authorizer is invalid.',
    remedy: 'Send the authorizer_refresh_token of this authorizer.',
  },
  'authorizer-unknown': {
    step: 'operation',
    errcode: 61003,
    status: 200,
    evidence: 'documented',
    source: 'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html',
    statement: 'A mini program that has not authorised this platform is not the platform’s.',
    remedy: 'Let the mini program authorise this platform first.',
  },
  'force-refresh-too-soon': {
    step: 'operation',
    errcode: 45011,
    status: 200,
    evidence: 'chosen',
    source:
      'the page asks for 30 seconds between forced refreshes; the errcode is chosen from its table',
    statement: 'Two forced refreshes of a stable token are at least 30 seconds apart.',
    remedy: 'Wait 30 seconds, or do not force.',
  },
  'force-refresh-quota': {
    step: 'operation',
    errcode: 45009,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html (20 a day); the errcode is chosen from its table',
    statement: 'A stable token can be refreshed by force 20 times a day.',
    remedy: 'Do not force; the token stays the same while it is valid.',
  },
} as const satisfies Record<string, Rule>
