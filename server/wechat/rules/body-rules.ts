import type { Rule } from './rule.ts'

/** What WeChat demands of the body before it looks at the fields. */
export const bodyRules = {
  'body-empty': {
    step: 'body present',
    errcode: 44002,
    status: 200,
    evidence: 'observed',
    source:
      'ArtisanCloud/PowerWeChat issue 702; the page of getSupportVersion: an empty JSON must be passed, else an error',
  },
  'body-not-json': {
    step: 'body parses to an object',
    errcode: 47001,
    status: 200,
    evidence: 'observed',
    source: 'many captures of data format error, 2022 to 2024',
  },
  'body-form': {
    step: 'body parses to an object',
    errcode: 47001,
    status: 200,
    evidence: 'observed',
    source: 'a public answer of WeChat staff: the request data has to be JSON',
  },
  'body-array': {
    step: 'body parses to an object',
    errcode: 47001,
    status: 200,
    evidence: 'inferred',
    source:
      'w7corp/easywechat commit 6fbcc88b and zoujingli/WeChatDeveloper commit 103488a turn [] into {} before sending',
  },
  'body-scalar': {
    step: 'body parses to an object',
    errcode: 47001,
    status: 200,
    evidence: 'chosen',
    source: 'whether null is refused with 44002 or 47001 is unknown',
  },
  'body-not-utf8': {
    step: 'body parses to an object',
    errcode: 47001,
    status: 200,
    evidence: 'chosen',
    source: 'UTF-8 is demanded on a sibling operation (61037); the answer here is unknown',
  },
  'body-bom': {
    step: 'body parses to an object',
    errcode: 47001,
    status: 200,
    evidence: 'chosen',
    source: 'unknown; RFC 8259 forbids a sender to add one and lets a receiver refuse it',
  },
  'body-too-large': {
    step: 'body parses to an object',
    errcode: null,
    status: 413,
    evidence: 'chosen',
    source: "the real server's limit is unknown; the fake keeps bodies in its journal",
  },
  'body-duplicate-keys': {
    step: 'body parses to an object',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'unknown; the last one counts for most JSON parsers',
  },
  'body-proto-key': {
    step: 'body parses to an object',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'unknown; treated as any unknown field',
  },
  'body-content-type': {
    step: 'body parses to an object',
    errcode: null,
    status: 200,
    evidence: 'observed',
    source: 'widely used PHP clients send JSON as form-urlencoded or text/plain, and work',
  },
  'field-unknown': {
    step: 'fields',
    errcode: null,
    status: 200,
    evidence: 'chosen',
    source: 'unknown for these operations; correct clients send extra fields',
  },
  'field-missing': {
    step: 'fields',
    errcode: 47001,
    status: 200,
    evidence: 'inferred',
    source:
      'the error table of https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html: a parameter missing in the POST data is 47001',
  },
  'field-missing-named': {
    step: 'fields',
    errcode: 41018,
    status: 200,
    evidence: 'documented',
    source:
      'https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html; 41018 observed in 2023',
  },
  'field-invalid': {
    step: 'fields',
    errcode: 47001,
    status: 200,
    evidence: 'chosen',
    source: 'unknown; by analogy with a missing field',
  },
} as const satisfies Record<string, Rule>
