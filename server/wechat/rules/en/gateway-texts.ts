import type { RuleTexts } from '../rule-text.ts'

/** The rules of the gateway in English. */
export const gatewayTexts = {
  'chunked-body': {
    statement:
      'A chunked request body without Content-Length is answered with 412 and an empty body.',
    expected: 'a Content-Length header',
    received: 'Transfer-Encoding: {encoding}',
    remedy: 'Send the whole body with a Content-Length header, not Transfer-Encoding: chunked.',
  },
  'path-outside': {
    statement: 'A path under no prefix that WeChat has is answered with 404 and an empty body.',
    expected: 'the path of an operation, such as {nearest}',
    received: '{path}',
    remedy: 'Check the path; every operation of this server begins with /cgi-bin/ or /wxa/.',
  },
  'path-unknown': {
    statement: 'An unknown path under a known prefix is refused as an invalid url.',
    expected: 'the path of an operation, such as {nearest}',
    received: '{path}',
    remedy:
      'Compare the path with the documentation of the operation; to answer it anyway, use addReply.',
  },
  'path-not-faked': {
    statement:
      'An operation that WeChat has but this server does not fake is refused as an invalid url.',
    expected: 'an operation that this server fakes',
    received: '{path}, an operation of WeChat that is not faked by this server',
    remedy: 'The path is right, but this server does not fake it; use addReply to give it a reply.',
  },
  'method-not-post': {
    statement: 'An operation that requires POST refuses all other methods.',
    expected: 'POST {path}',
    received: '{method}',
    remedy: 'Use POST.',
  },
  'method-not-get': {
    statement: 'An operation that requires GET refuses all other methods.',
    expected: 'GET {path}',
    received: '{method}',
    remedy: 'Use GET.',
  },
  'token-missing': {
    statement: 'The access token belongs in the query; a call without one there is refused.',
    expected: '{names} in the query',
    received: '{found}',
    remedy: 'Append ?access_token=... to the URL.',
  },
  'token-names': {
    statement:
      'A component token is accepted under both names, access_token and component_access_token.',
  },
  'token-twice': {
    statement: 'If the query has two access_token parameters, the first one counts.',
  },
  'token-encoding': {
    statement:
      'A token may arrive percent-encoded or not; a plus sign in the query is a plus sign, never a space.',
  },
  'token-unknown': {
    statement: 'An access token that was never issued is an invalid credential.',
    expected: 'a token that the fake issued',
    received: '{token}',
    remedy: 'Get a token from the fake and send it unchanged.',
  },
  'token-replaced': {
    statement:
      'A token that a newer one has replaced is refused after five minutes: it is not the latest.',
    expected: 'the latest token of {owner}',
    received: 'one that was replaced {seconds} s ago',
    remedy: 'Keep the token in one place, and use the one that the last refresh returned.',
  },
  'token-of-another': {
    statement: 'The base URL of a mini program accepts no token of another mini program.',
    expected: 'a token of mini program {appid}',
    received: 'a token of {owner}',
    remedy: "Use this mini program's token, or the base URL of the server.",
  },
  'token-expired': {
    statement: 'An access token is valid for 7200 seconds; after that it has expired.',
    expected: 'a token of {owner} that has not expired',
    received: 'one that expired {seconds} s ago',
    remedy: 'Refresh the token and repeat the call once.',
  },
  'token-magic': {
    statement: 'The access token ERRCODE_<number> is answered with that errcode.',
    expected: 'any other token',
    received: '{token}',
    remedy: 'Use a real token to get a real answer.',
  },
  'token-kind-component': {
    statement:
      'setSupportVersion and getSupportVersion act for an authorizer; a component token is the wrong kind of token.',
    expected: 'an authorizer_access_token',
    received: 'a component_access_token',
    remedy: 'Send the authorizer_access_token from api_query_auth or api_authorizer_token.',
  },
  'token-kind-own': {
    statement:
      "A mini program's own token, from /cgi-bin/token or /cgi-bin/stable_token, may not call setSupportVersion and getSupportVersion.",
    expected: 'an authorizer_access_token',
    received: "a mini program's own access_token",
    remedy:
      "Send an authorizer_access_token, or start the fake with ownTokens: 'accept' (--accept-own-tokens) if your client uses its own token.",
  },
  'token-kind-authorizer': {
    statement: "An operation of the platform accepts only the platform's component token.",
    expected: 'a component_access_token',
    received: '{kind}',
    remedy: 'Send the component_access_token from api_component_token.',
  },
  'permission-set': {
    statement:
      'The authorizer must have granted the permission set of the operation to the platform.',
    expected: 'permission set {wanted}, granted by {appid}',
    received: 'permission sets {granted}',
    remedy: 'Grant the permission set: the authorizer must authorise the platform again.',
  },
} as const satisfies Partial<RuleTexts>
