import { operations } from '../../../schemas/generated/operations.ts'
import type { FindingRow } from '../../verification/finding.ts'

const [getPage] = operations.getSupportVersion.docs

/** What any reply must look like, whatever it says. */
export const formFindings = {
  'status-not-200': {
    statement: 'A reply of an operation does not have HTTP status 200',
    rule: 'errors-are-200',
    remedy:
      'Answer with status 200, whatever the errcode; it alone says whether the call succeeded.',
  },
  'content-type-not-json': {
    statement: 'The Content-Type of a reply is not JSON',
    rule: 'headers',
    remedy: 'Answer Content-Type: application/json; encoding=utf-8.',
  },
  'content-type-differs': {
    severity: 'warning',
    statement: 'The Content-Type of a reply is JSON, but not written as WeChat writes it',
    rule: 'headers',
    note: 'No client is known to mind.',
    remedy: 'Answer Content-Type: application/json; encoding=utf-8.',
  },
  'content-length-missing': {
    severity: 'warning',
    statement: 'A reply has no Content-Length',
    rule: 'headers',
    note: 'Any client of HTTP/1.1 reads a chunked reply as well.',
    remedy: 'Write the reply in one piece, with its length.',
  },
  'json-not-compact': {
    severity: 'warning',
    statement: 'A reply has white space between its parts',
    rule: 'compact-json',
    note: 'No client is known to mind.',
    remedy: 'Write compact JSON: JSON.stringify(reply), without an indent.',
  },
  'newline-at-end': {
    statement: 'White space follows the JSON of a reply',
    rule: 'compact-json',
    note: 'One client in use fails at a single newline.',
    remedy: 'End the reply with the last brace.',
  },
  'errcode-not-first': {
    severity: 'warning',
    statement: 'errcode and errmsg are not the first keys of a reply, in this order',
    evidence: 'observed',
    source: 'all captures; the order means nothing to a client that parses the JSON',
    remedy: 'Write errcode, then errmsg, then the rest.',
  },
  'errcode-not-number': {
    statement: 'The errcode of a reply is not a JSON number',
    evidence: 'documented',
    source: 'the tables of all pages',
    docs: getPage,
    remedy: 'Write the errcode without quotes; on success of the two endpoints it is 0.',
  },
  'rid-missing': {
    statement: 'The errmsg of a refusal does not end in a request id',
    rule: 'rid',
    remedy: 'Append the request id, so that clients that compare the whole errmsg show themselves.',
  },
  'rid-on-success': {
    statement: 'The errmsg of a success is more than ok',
    rule: 'success-bytes',
    remedy: 'Answer "errmsg":"ok" on success.',
  },
  'refusal-not-bare': {
    statement: 'A refusal has more fields than errcode and errmsg',
    evidence: 'observed',
    source: 'no capture of a refusal of these operations has another field',
    remedy: 'Answer errcode and errmsg alone: a client may take what else is there for a value.',
  },
  'now-version-missing': {
    statement: 'getSupportVersion answers no now_version',
    evidence: 'documented',
    source: 'the page of getSupportVersion',
    docs: getPage,
    remedy: 'Answer the version that is set as now_version, a text like 1.0.0.',
  },
  'uv-info-not-object': {
    statement: 'uv_info is not an object with the array items',
    evidence: 'documented',
    source: 'the page of getSupportVersion',
    docs: getPage,
    remedy: 'Answer "uv_info":{"items":[...]}.',
  },
  'percentage-not-number': {
    statement: 'A percentage is not a JSON number',
    evidence: 'documented',
    source: 'the page of getSupportVersion, where it is a number',
    docs: getPage,
    remedy: 'Write percentages without quotes.',
  },
  'percentage-rounded': {
    statement: 'A percentage is not the one of the state',
    evidence: 'observed',
    source: 'the one capture (WxJava, 2018) has fractions, and the older page says Float',
    docs: getPage,
    remedy: 'Keep the fractions of percentages, on their way through as well.',
  },
  'rows-differ': {
    statement: 'The rows of uv_info are not those of the state',
    evidence: 'documented',
    source: 'the page of getSupportVersion',
    docs: getPage,
    remedy: 'Answer one row for each version, in the order of the state.',
  },
  'reply-not-in-schema': {
    statement: 'A reply is not what the page of its operation describes',
    evidence: 'documented',
    source: 'the pages of both operations, as the schemas of their replies in schemas/wire',
    docs: getPage,
    remedy: 'Answer every documented field, with its type; the errmsg of a success is ok.',
  },
} as const satisfies Record<string, FindingRow>
