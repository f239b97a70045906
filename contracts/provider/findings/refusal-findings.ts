import { operations } from '../../../schemas/generated/operations.ts'
import type { FindingRow } from '../../verification/finding.ts'

const [getPage] = operations.getSupportVersion.docs
const [setPage] = operations.setSupportVersion.docs
const commonErrcodes = 'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html'

/** What is to be refused, and with what. */
export const refusalFindings = {
  'empty-body-not-44002': {
    statement: 'A request without a body is not refused with 44002',
    evidence: 'observed',
    source: 'ArtisanCloud/PowerWeChat issue 702; documented: an empty JSON has to be passed',
    docs: getPage,
    remedy: 'Refuse it with {"errcode":44002,"errmsg":"empty post data rid: ..."}.',
  },
  'array-body-accepted': {
    statement: 'A body that is an array, or null, is taken for an empty object',
    evidence: 'inferred',
    source:
      'clients turn [] into {} before they send it; the page wants an empty JSON, and says no more',
    docs: getPage,
    remedy: 'Refuse it with 47001; PHP clients send [] by mistake.',
  },
  'array-body-not-47001': {
    severity: 'warning',
    statement: 'A body that is an array, or null, is refused, but not with 47001',
    evidence: 'inferred',
    source: 'clients turn [] into {} before they send it; no capture of the errcode is known',
    remedy: 'Refuse it with 47001, unless you know better.',
  },
  'broken-body-not-47001': {
    statement: 'A body that is no JSON is not refused with 47001',
    evidence: 'observed',
    source: 'many captures of data format error, 2022 to 2024; of a form, an answer of the staff',
    remedy: 'Refuse it with {"errcode":47001,"errmsg":"data format error rid: ..."}.',
  },
  'get-method-not-43002': {
    statement: 'A GET of an operation that wants POST is not refused with 43002',
    evidence: 'observed',
    source: 'capture of 2023-10-04',
    remedy: 'Refuse it with {"errcode":43002,"errmsg":"require POST method rid: ..."}.',
  },
  'chunked-body-not-412': {
    statement: 'The fake refused a chunked body with 412, and something else came back',
    evidence: 'observed',
    source: 'spring-projects/spring-framework issue 31797; reactiveui/refit issue 1155',
    remedy: 'Hand on the 412 with its empty body; a frequent fault of clients shows itself so.',
  },
  'chunked-body-taken': {
    severity: 'warning',
    statement: 'A chunked body without Content-Length is taken, by a proxy perhaps',
    evidence: 'observed',
    source: 'WeChat answers 412; a proxy that keeps a request until it is whole adds its length',
    remedy:
      'Know that clients which send chunks pass here and fail at WeChat; a proxy in production ' +
      'fixes them.',
  },
  'missing-version-accepted': {
    statement: 'A setSupportVersion without a version is taken',
    evidence: 'documented',
    source: 'the page of setSupportVersion, where version is required',
    docs: setPage,
    remedy: 'Refuse it with 47001.',
  },
  'missing-version-not-47001': {
    severity: 'warning',
    statement: 'A setSupportVersion without a version is refused, but not with 47001',
    evidence: 'inferred',
    source: 'another page says 47001 of a parameter that is missing; for this operation unknown',
    remedy: 'Refuse it with 47001, unless you know better.',
  },
  'number-version-accepted': {
    severity: 'warning',
    statement: 'A version that is a number is taken',
    evidence: 'chosen',
    source: 'the page says string; what WeChat makes of a number is unknown',
    docs: setPage,
    remedy: 'Refuse it with 89014, unless you know better.',
  },
  'missing-token-not-41001': {
    statement: 'A request without an access token in its query is not refused with 41001',
    evidence: 'observed',
    source: 'probes of 2026-09-17; a token in the body does not count',
    remedy: 'Refuse it with {"errcode":41001,"errmsg":"access_token missing rid: ..."}.',
  },
  'unpublished-version-not-89014': {
    statement: 'A version that was never published is not refused with 89014',
    evidence: 'documented',
    source: 'the error table of setSupportVersion',
    docs: setPage,
    remedy: 'Refuse it with 89014.',
  },
  'unknown-path-not-40066': {
    statement: 'An unknown path under /cgi-bin or /wxa is not refused with 40066',
    evidence: 'documented',
    source: 'the table of common errcodes',
    docs: commonErrcodes,
    remedy: 'Refuse it with HTTP 200 and {"errcode":40066,"errmsg":"invalid url rid: ..."}.',
  },
  'outside-path-not-404': {
    statement: 'A path that WeChat does not have at all is not answered with HTTP 404',
    evidence: 'observed',
    source: 'captures of 2018 and 2020: 404 Not Found, Content-Length: 0',
    remedy: 'Answer 404 with an empty body.',
  },
  'outside-path-body': {
    severity: 'warning',
    statement: 'The 404 of a path that WeChat does not have comes with a body',
    evidence: 'observed',
    source: 'capture of 2018: Content-Length: 0',
    remedy: 'Answer 404 with an empty body.',
  },
} as const satisfies Record<string, FindingRow>
