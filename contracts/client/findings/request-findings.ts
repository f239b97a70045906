import { operationPage, type FindingRow } from '../../verification/finding.ts'

/** Faults of a request that WeChat would refuse, or take for another one. */
export const requestFindings = {
  'method-wrong': {
    statement: 'The request has the wrong method',
    rule: 'method-not-post',
    remedy: 'Send it with POST.',
  },
  'path-wrong': {
    statement: 'The request goes to the wrong path',
    rule: 'path-unknown',
    note: 'The operation has one path, under /cgi-bin/wxopen/.',
    remedy: 'Take the path from the page of the operation.',
  },
  'body-missing': {
    statement: 'The request has no body',
    rule: 'body-empty',
    remedy: 'Send a JSON object, {} if there is nothing to say.',
  },
  'body-array': {
    statement: 'The body is a JSON array',
    rule: 'body-array',
    remedy: 'Send {} (in PHP: new stdClass, or JSON_FORCE_OBJECT).',
  },
  'body-null': {
    statement: 'The body is the JSON value null',
    rule: 'body-null',
    remedy: 'Give the serializer an empty object, not null.',
  },
  'body-not-object': {
    statement: 'The body is JSON, and no object',
    rule: 'body-scalar',
    remedy: 'Send a JSON object.',
  },
  'body-form': {
    statement: 'The body is a form',
    rule: 'body-form',
    remedy: 'Send the fields as a JSON object.',
  },
  'body-multipart': {
    statement: 'The body is multipart',
    rule: 'body-form',
    note: 'That was a=b; that multipart has the same answer is inferred.',
    remedy: 'Send the fields as a JSON object.',
  },
  'body-not-json': {
    statement: 'The body is not JSON',
    rule: 'body-not-json',
    remedy: 'Send a JSON object, written by a JSON serializer.',
  },
  'body-chunked': {
    statement: 'The body is sent in chunks, without a Content-Length',
    rule: 'chunked-body',
    remedy: 'Give the HTTP library the whole body at once, so that it sends a Content-Length.',
  },
  'version-missing': {
    statement: 'The body has no version',
    rule: 'field-missing',
    remedy: 'Send {"version": "..."}.',
  },
  'version-wrong': {
    statement: 'The body has another version than the caller gave',
    source: 'WeChat documents version as a string, the version that is to be set.',
    docs: operationPage,
    remedy: 'Pass the version on as it is, as a string.',
  },
  'version-unescaped': {
    statement: 'The version is put into the JSON text unescaped',
    source:
      'A quote in it ends the string: anyone who gives the version can write fields of the body.',
    docs: operationPage,
    remedy: 'Let a JSON serializer write the body.',
  },
  'token-missing': {
    statement: 'The query has no access_token',
    rule: 'token-missing',
    remedy: 'Append ?access_token=... to the path.',
  },
  'token-empty': {
    statement: 'The access_token in the query is empty',
    rule: 'token-missing',
    remedy: 'Fill in the token that the caller gave.',
  },
  'token-wrong': {
    statement: 'The access_token in the query is not the one that the caller gave, once',
    rule: 'token-unknown',
    remedy: 'Send the token of the call, exactly once.',
  },
  'token-in-body': {
    statement: 'The access_token is in the body',
    rule: 'token-missing',
    remedy: 'Append ?access_token=... to the path.',
  },
  'credential-sent': {
    statement: 'The request holds a credential that the operation does not take',
    source:
      'WeChat takes the access token of the call alone, in the query; whatever stands on the way ' +
      'can read the others.',
    docs: operationPage,
    remedy: 'Send secrets, refresh tokens and tickets to the operations that take them alone.',
  },
  'request-unfinished': {
    statement: 'The request was begun and never ended',
    source: 'Its headers came, the rest of its body did not: WeChat would wait, then give up.',
    remedy: 'End the request after its body (in Node: request.end()).',
  },
  'request-refused': {
    statement: 'The fake refused the request for its form',
    source: 'It answers what WeChat documents, or has been seen to answer.',
    docs: operationPage,
    remedy: 'Make the check of the request: its name is that of an interaction.',
  },
  'not-called': {
    statement: 'The client made no call before it returned or raised',
    source: 'No request for the operation came to the baseUrl of the call.',
    remedy: 'Let the client send its requests to the baseUrl of the call, and wait for the reply.',
  },
  'crash-unsent': {
    statement: 'The client crashes on a version before it has sent anything',
    source: 'It raised what a broken program raises, without a word of the version.',
    remedy: 'Send the version as it is given; to refuse it, raise an error that names it.',
  },
  'called-twice': {
    statement: 'The client made the call more than once',
    source: 'The first call was answered in full, and not with what is worth a retry.',
    remedy: 'Send it once; retry only after -1, or with a new token after 40001 or 42001.',
  },
  'pact-mismatch': {
    statement: 'The request does not keep the Pact contract',
    source: 'This is what the mock server of Pact says of it.',
    docs: operationPage,
    remedy: 'Send what the interaction of the contract says.',
  },
} as const satisfies Record<string, FindingRow>

/** What WeChat tolerates, or probably tolerates, in a request. */
export const requestWarnings = {
  'token-unescaped': {
    severity: 'warning',
    statement: 'The access_token is put into the url unescaped',
    source:
      'A + in a query means a space. WeChat\'s tokens have been seen with letters, digits, "-" and "_" alone.',
    remedy: 'Percent-encode the token.',
  },
  'content-type-missing': {
    severity: 'warning',
    statement: 'The request has no Content-Type',
    rule: 'body-content-type',
    remedy: 'Send Content-Type: application/json.',
  },
  'content-type-other': {
    severity: 'warning',
    statement: 'The Content-Type is not JSON, although the body is',
    rule: 'body-content-type',
    remedy: 'Send Content-Type: application/json.',
  },
  'extra-field': {
    severity: 'warning',
    statement: 'The body has a field that no page knows',
    rule: 'field-unknown',
    note: 'Some other operations of WeChat answer 47001 to an unknown field.',
    remedy: 'Leave it out.',
  },
  'extra-query': {
    severity: 'warning',
    statement: 'The query has a parameter that no page knows',
    source: 'WeChat documents access_token alone.',
    remedy: 'Leave it out.',
  },
  'refused-unsent': {
    severity: 'warning',
    statement: 'The client refused the version by itself, without asking WeChat',
    source: 'Which versions are published is known to WeChat; a list in a client grows old.',
    remedy: 'Nothing, if the client checks the form alone.',
  },
} as const satisfies Record<string, FindingRow>
