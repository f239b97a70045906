import { operationPage, type FindingRow } from '../../verification/finding.ts'

/** Faults of a request that WeChat would refuse, or take for another one. */
export const requestFindings = {
  'method-wrong': {
    statement: 'The request has the wrong method',
    source: 'WeChat documents POST, and answers 43002 (require POST method) to GET (observed).',
    docs: operationPage,
    remedy: 'Send it with POST.',
  },
  'path-wrong': {
    statement: 'The request goes to the wrong path',
    source: 'WeChat documents one path for the operation, under /cgi-bin/wxopen/.',
    docs: operationPage,
    remedy: 'Take the path from the page of the operation.',
  },
  'body-missing': {
    statement: 'The request has no body',
    source:
      'WeChat documents that an empty JSON must be passed, and answers 44002 (empty post data) to none (observed).',
    docs: operationPage,
    remedy: 'Send a JSON object, {} if there is nothing to say.',
  },
  'body-array': {
    statement: 'The body is a JSON array',
    source:
      'WeChat documents that an empty JSON must be passed. It has answered 47001 (data format error) to getweappsupportversion; that the body was [] is inferred, from clients that turn it into {}.',
    docs: operationPage,
    remedy: 'Send {} (in PHP: new stdClass, or JSON_FORCE_OBJECT).',
  },
  'body-null': {
    statement: 'The body is the JSON value null',
    source: 'WeChat wants a JSON object: "pass {}, not null" was the cure of a user who met 44002.',
    docs: operationPage,
    remedy: 'Give the serializer an empty object, not null.',
  },
  'body-not-object': {
    statement: 'The body is JSON, and no object',
    source: 'WeChat documents a JSON object. What it answers to other JSON is not known.',
    docs: operationPage,
    remedy: 'Send a JSON object.',
  },
  'body-form': {
    statement: 'The body is a form',
    source: 'WeChat answers 47001 (data format error) to a form (observed of another operation).',
    docs: operationPage,
    remedy: 'Send the fields as a JSON object.',
  },
  'body-multipart': {
    statement: 'The body is multipart',
    source:
      'WeChat documents a JSON object, and has answered 47001 (data format error) to a form of one kind, a=b (observed of another operation); that multipart has the same answer is inferred.',
    docs: operationPage,
    remedy: 'Send the fields as a JSON object.',
  },
  'body-not-json': {
    statement: 'The body is not JSON',
    source: 'WeChat answers 47001 (data format error) to a body that does not parse (observed).',
    docs: operationPage,
    remedy: 'Send a JSON object, written by a JSON serializer.',
  },
  'body-chunked': {
    statement: 'The body is sent in chunks, without a Content-Length',
    source: 'WeChat answers HTTP 412 and nothing else to a chunked request (observed).',
    remedy: 'Give the HTTP library the whole body at once, so that it sends a Content-Length.',
  },
  'version-missing': {
    statement: 'The body has no version',
    source: 'WeChat documents version as required, a string.',
    docs: operationPage,
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
    source: 'WeChat answers 41001 (access_token missing) without one (observed).',
    docs: operationPage,
    remedy: 'Append ?access_token=... to the path.',
  },
  'token-empty': {
    statement: 'The access_token in the query is empty',
    source: 'WeChat wants a token there: 41001 (access_token missing).',
    docs: operationPage,
    remedy: 'Fill in the token that the caller gave.',
  },
  'token-wrong': {
    statement: 'The access_token in the query is not the one that the caller gave, once',
    source: 'WeChat answers 40001 to a token that it does not know.',
    docs: operationPage,
    remedy: 'Send the token of the call, exactly once.',
  },
  'token-in-body': {
    statement: 'The access_token is in the body',
    source:
      'WeChat reads it from the query alone, and answers 41001 to one in the body (observed).',
    docs: operationPage,
    remedy: 'Append ?access_token=... to the path.',
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
    source: 'WeChat reads the bytes and does not look at the type (observed).',
    remedy: 'Send Content-Type: application/json.',
  },
  'content-type-other': {
    severity: 'warning',
    statement: 'The Content-Type is not JSON, although the body is',
    source: 'WeChat reads the bytes and does not look at the type (observed).',
    remedy: 'Send Content-Type: application/json.',
  },
  'extra-field': {
    severity: 'warning',
    statement: 'The body has a field that no page knows',
    source:
      'Some operations of WeChat answer 47001 to an unknown field; of this one nothing is known.',
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
