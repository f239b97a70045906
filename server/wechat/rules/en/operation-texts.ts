import type { RuleTexts } from '../rule-text.ts'

/** The rules of the operations in English. */
export const operationTexts = {
  'version-malformed': {
    statement: 'A version that is not a string of the form 1.0.0 is a support version error.',
    expected: '{field}: {wanted}',
    received: '{found}',
    remedy: 'Send the version as a string of three numbers.',
  },
  'version-unpublished': {
    statement: 'The version must be a published version of the base library.',
    expected: 'a published version (the newest known is {newest}, data of {date})',
    received: '{version}',
    remedy:
      "Send a published version; if WeChat has published yours, add it with the option extraVersions (--extra-version), or accept any with versions: 'wellFormed'.",
  },
  'quota-reached': {
    statement: 'An account has a daily quota per operation; it resets at midnight in China.',
    expected: 'at most {limit} calls a day of {operation}',
    received: 'the call after the last allowed one',
    remedy: 'Wait for the next day, or call clear_quota.',
  },
  'quota-clears': {
    statement: 'The quota of an account can be cleared ten times a month.',
    expected: 'at most {limit} times a month',
    received: 'the call after the last allowed one',
    remedy: 'Wait for the next month.',
  },
  'quota-of-another': {
    statement: 'clear_quota clears the quota of the account that the token belongs to.',
    expected: '{appid}, the account of the token',
    received: '{sent}',
    remedy: 'Send the appid of that account.',
  },
  'appid-unknown': {
    statement: 'An appid that does not exist is an invalid appid.',
    expected: 'the appid of {account} that the fake knows',
    received: '{appid}',
    remedy:
      "Use an appid that the fake knows, or start it with unknownCredentials: 'accept' (--accept-unknown).",
  },
  'appid-of-platform': {
    statement: 'A platform gets no token at /cgi-bin/token and /cgi-bin/stable_token.',
    expected: 'the appid of a mini program',
    received: '{appid}, the appid of a platform',
    remedy: "Get the platform's token with api_component_token.",
  },
  'component-unknown': {
    statement: 'An appid that is no platform is an invalid component.',
    expected: 'the appid of a platform',
    received: '{appid}, the appid of a mini program',
    remedy: "Send the platform's own appid as component_appid.",
  },
  'component-mismatch': {
    statement: 'component_appid must be the platform that the component token belongs to.',
    expected: '{componentAppid}, the platform of the token',
    received: '{sent}',
    remedy: 'Send the appid and the component token of the same platform.',
  },
  'secret-wrong': {
    statement: 'A wrong secret is an invalid appsecret.',
    expected: 'the secret of {appid}',
    received: 'another secret',
    remedy: 'Send the secret that belongs to this appid.',
  },
  'ticket-invalid': {
    statement: 'A verify ticket that was not pushed to this platform is invalid.',
    expected: 'the verify ticket of {componentAppid}',
    received: 'another ticket',
    remedy: "Send the platform's componentVerifyTicket.",
  },
  'ticket-expired': {
    statement: 'A verify ticket is valid for 12 hours from its push.',
    expected: 'a ticket of {componentAppid} pushed within the last 12 hours',
    received: 'an older one',
    remedy: 'Ask for a new push with api_start_push_ticket.',
  },
  'authorization-code-invalid': {
    statement: 'An authorisation code that is unknown, used or expired is invalid.',
    expected:
      'the authorizationCode of a mini program of platform {componentAppid}, less than an hour old',
    received: 'another code, a used one, or an older one',
    remedy: 'Authorise again; a code is valid once, for one hour.',
  },
  'refresh-token-invalid': {
    statement: 'A refresh token that does not belong to this authorizer is invalid.',
    expected: 'the refresh token of {appid}',
    received: 'another refresh token',
    remedy: 'Send the authorizer_refresh_token of this authorizer.',
  },
  'authorizer-unknown': {
    statement: 'A mini program that has not authorised this platform does not belong to it.',
    expected: 'a mini program that has authorised {componentAppid}',
    received: '{appid}',
    remedy: 'Let the mini program authorise this platform first.',
  },
  'force-refresh-quota': {
    statement: 'A stable token can be force-refreshed 20 times a day.',
    expected: 'at most {limit} forced refreshes a day',
    received: 'forced refresh number {count}',
    remedy: 'Do not set force_refresh; the token stays the same while it is valid.',
  },
} as const satisfies Partial<RuleTexts>
