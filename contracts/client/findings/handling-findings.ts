import { operationPage, type FindingRow } from '../../verification/finding.ts'

const howToRead =
  'Map now_version and uv_info.items; if the client gives them in another shape, say how in options.read.'

/** Faults in what a client makes of a reply, or of none. */
export const handlingFindings = {
  'minus-one-as-success': {
    statement: 'The client takes errcode -1 for a success',
    source: 'WeChat documents -1 (system error) among its errcodes; only 0 is a success.',
    docs: operationPage,
    remedy: 'Raise an error unless errcode is 0; a test for errcode > 0 misses -1.',
  },
  'errcode-as-success': {
    statement: 'The client takes a refusal for a success',
    rule: 'errors-are-200',
    remedy: 'Raise an error unless errcode is 0, with errcode on it.',
  },
  'errcode-not-surfaced': {
    severity: 'warning',
    statement: 'The error that the client raises does not tell the errcode',
    source: 'Its fields and its message were searched; the caller cannot tell refusals apart.',
    remedy: 'Put errcode on the error.',
  },
  'errcode-wrong': {
    statement: 'The error that the client raises tells another errcode than WeChat answered',
    source: 'A caller decides by it what to do: get a new token, wait, or ask for a permission.',
    remedy: 'Put the errcode of the reply on the error.',
  },
  'token-in-error': {
    statement: 'The error that the client raises holds a credential of the call',
    source:
      'Messages and stacks go to logs, where others read them; another field, such as the address ' +
      'of a request, does where the whole error is logged, and is a warning.',
    remedy: 'Leave the query out of what is raised, or replace the value of access_token.',
  },
  'crash-on-refusal': {
    statement: 'The client crashes on a refusal instead of raising it',
    source: 'A refusal is {"errcode": ..., "errmsg": ...} alone: no now_version, no uv_info.',
    docs: operationPage,
    remedy: 'Look at errcode before any other field is read.',
  },
  'success-as-error': {
    statement: 'The client raises an error although WeChat has answered a success',
    source: 'The reply was complete, HTTP status 200, errcode 0.',
    docs: operationPage,
    remedy: 'Let the call resolve when errcode is 0.',
  },
  'stale-read': {
    statement: 'The client reads a version that is not set any more',
    source: 'Another version was set meanwhile, by this client or by somebody else.',
    docs: operationPage,
    remedy: 'Call WeChat for each read; forget what was kept once a version is set.',
  },
  'optimistic-read': {
    statement: 'The client reads a version that was never set',
    source: 'WeChat has refused that version, or has not got the call.',
    docs: operationPage,
    remedy: 'Take a version for set once WeChat has answered errcode 0, and not before.',
  },
  'versions-compared-as-text': {
    statement: 'The client compares versions as texts, or as decimal numbers',
    source: '2.10.0 is newer than 2.9.5; as a text, and as a decimal, it seems older.',
    remedy: 'Compare the three numbers of a version, one after the other.',
  },
  'read-back-ignored': {
    statement: 'The client reads the version back after a set, and ignores that it is another one',
    source: 'WeChat has answered ok to the set, and another version to the read.',
    remedy: 'Raise an error when the version that was read is not the one that was set.',
  },
  'set-without-effect': {
    statement: 'The client reports a success, and the version was not set',
    source: 'The fake holds another minimum version than the client was told to set.',
    docs: operationPage,
    remedy: 'Send the version that the caller gave, and wait for the reply.',
  },
  'retries-unbounded': {
    statement: 'The client repeats the call too often',
    source: 'Each call was answered with the same refusal, and costs of the daily quota.',
    remedy: 'Stop after a few tries, and raise the last refusal.',
  },
  'expired-token-not-refreshed': {
    statement: 'The client does not recover from an expired access token',
    rule: 'token-expired',
    note: 'options.refreshes claims a recovery.',
    remedy: 'On 42001 call api_authorizer_token with the refresh token, then call again, once.',
  },
  'unknown-token-not-refreshed': {
    severity: 'warning',
    statement: 'The client does not recover from a token that WeChat does not know',
    rule: 'token-unknown',
    note: 'It answers so, too, once another machine has renewed the token.',
    remedy: 'Treat 40001 as 42001: get a new token, then call again, once.',
  },
  'now-version-misread': {
    statement: 'The client misreads now_version',
    source: 'now_version is documented as a string, such as 2.20.0; it is no number.',
    docs: operationPage,
    remedy: howToRead,
  },
  'rows-misread': {
    statement: 'The client misreads the rows of uv_info',
    source: 'uv_info is documented as an object with items, an array of {version, percentage}.',
    docs: operationPage,
    remedy: howToRead,
  },
  'fraction-truncated': {
    statement: 'The client changes a fractional percentage',
    source:
      'percentage is documented as Float (older page), and was seen with fractions such as 0.0132.',
    docs: operationPage,
    remedy: 'Read percentage into a double, and do not round or truncate it.',
  },
  'fraction-breaks': {
    statement: 'The client breaks on a fractional percentage',
    source:
      'percentage is documented as Float (older page), and was seen with fractions such as 0.0132.',
    docs: operationPage,
    remedy: 'Read percentage into a double.',
  },
  'decimal-point-breaks': {
    statement: 'The client breaks on a whole percentage with a decimal point, such as 12.0',
    source: 'percentage is documented as Float (older page); JSON allows 12.0 for 12.',
    docs: operationPage,
    remedy: 'Read percentage into a double.',
  },
  'lost-answer-as-success': {
    statement: 'The client takes a lost answer for a success',
    source: 'The connection was closed, or stayed silent, before a byte of the reply came.',
    remedy: 'Raise the error of the connection, or of the time-out.',
  },
  'set-repeated': {
    statement: 'The client repeats a set whose answer was lost, blindly',
    source:
      'It cannot know whether the version was set; somebody may have set another one meanwhile, which the repetition undoes.',
    remedy:
      'Raise an error, or read the version before setting it again. Switch off automatic retries of POST.',
  },
  'cut-reply-as-success': {
    statement: 'The client takes a reply that breaks off for a success',
    source: 'Fewer bytes came than Content-Length said.',
    remedy: 'Raise an error when the reply is shorter than its Content-Length, or does not parse.',
  },
  'html-as-success': {
    statement: 'The client takes an HTML page with status 502 for a success',
    source: 'A gateway on the way answers so; WeChat has said nothing.',
    remedy: 'Raise an error unless the reply is a JSON object with errcode 0.',
  },
  'empty-body-as-success': {
    statement: 'The client takes an empty reply for a success',
    source: 'There was no errcode in it, since there was nothing in it.',
    remedy: 'Raise an error unless the reply is a JSON object with errcode 0.',
  },
  'malformed-json-as-success': {
    statement: 'The client takes a reply that is not JSON for a success',
    source: 'The last character of the reply was missing.',
    remedy: 'Raise an error when the reply does not parse.',
  },
  hangs: {
    statement: 'The client does not give up in time',
    source: 'options.timeout is the time within which it promises to return or raise.',
    remedy:
      'Give every request a time-out; set options.timeout if the client promises a longer one.',
  },
  'not-created': {
    statement: 'The function that creates the client fails, or does not come back in time',
    source: 'Each check asks it for a client of its own.',
    remedy: 'Let it return a client, or a promise of one.',
  },
  'blocks-event-loop': {
    statement: 'The client blocks the process until its call has ended',
    source: 'The fake runs in the same process, and cannot answer meanwhile.',
    remedy:
      'Call asynchronously; or verify the client by a driver, a process of its own: ' +
      'fake-weixin verify-client -- node driver.js',
  },
  'surprise-breaks': {
    statement: 'The client breaks on a reply that is surprising and legal',
    source: 'The reply keeps the schema of the operation; this is the smallest one found.',
    docs: operationPage,
    remedy: 'Read the documented fields, and ignore what is unknown.',
  },
  'whitespace-breaks': {
    severity: 'warning',
    statement: 'The client breaks on JSON over several lines',
    rule: 'compact-json',
    note: 'JSON allows white space.',
    remedy: 'Let a JSON parser read the reply.',
  },
  'content-type-breaks': {
    severity: 'warning',
    statement: 'The client breaks on JSON that is sent as text/plain',
    source:
      'Some hosts and older operations of WeChat answer so (observed); these two have not been seen to.',
    remedy: 'Read the bytes as JSON, whatever the Content-Type.',
  },
} as const satisfies Record<string, FindingRow>
