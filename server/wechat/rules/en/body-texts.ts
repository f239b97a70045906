import type { RuleTexts } from '../rule-text.ts'

/** The rules about the body in English. */
export const bodyTexts = {
  'body-empty': {
    statement: 'A POST operation needs a body; an operation without parameters needs {}.',
    expected: 'a JSON object ({} if there are no parameters)',
    received: 'an empty body',
    remedy: 'Send the two bytes {} as the body.',
  },
  'body-not-json': {
    statement: 'The body must be JSON.',
    expected: 'a JSON object',
    received: '{body}',
    remedy: 'Send a JSON object.',
  },
  'body-form': {
    statement: 'A form or multipart body is not JSON.',
    expected: 'a JSON object',
    received: '{body}',
    remedy: 'Send the fields as a JSON object.',
  },
  'body-array': {
    statement: 'A JSON array is not an object; PHP writes an empty array as [].',
    expected: 'a JSON object',
    received: '{body}',
    remedy: 'Send {} (in PHP: new stdClass, or JSON_FORCE_OBJECT).',
  },
  'body-null': {
    statement: 'A body of null counts as an empty one.',
    expected: 'a JSON object',
    received: '{body}',
    remedy: 'Send {}, not null.',
  },
  'body-scalar': {
    statement: 'A body that is a string, a number or a boolean is not an object.',
    expected: 'a JSON object',
    received: '{body}',
    remedy: 'Send {}.',
  },
  'body-not-utf8': {
    statement: 'The body must be valid UTF-8.',
    expected: 'a JSON object',
    received: '{found}',
    remedy: 'Encode the body as UTF-8, uncompressed.',
  },
  'body-bom': {
    statement: 'A byte order mark before the JSON is refused.',
    expected: 'a JSON object',
    received: '{body}',
    remedy: 'Write the body without a byte order mark.',
  },
  'body-too-large': {
    statement: 'A body of more than one mebibyte is refused with 413 and an empty body.',
    expected: 'at most {limit} bytes',
    received: 'more',
    remedy: 'Send a smaller body; a correct request is smaller than one kilobyte.',
  },
  'body-duplicate-keys': { statement: 'If a key occurs twice, the last value counts.' },
  'body-proto-key': {
    statement: 'A key named __proto__ is an unknown field like any other.',
  },
  'body-content-type': {
    statement: 'The Content-Type of the request is ignored; only the bytes of the body count.',
  },
  'field-unknown': { statement: 'Unknown fields are ignored.' },
  'field-missing': {
    statement:
      'A required field that is missing is a data format error; an empty credential counts as missing.',
    expected: '{field}: {wanted}',
    received: '{found}',
    remedy: '{advice}.',
  },
  'field-missing-named': {
    statement:
      'A missing or empty appid or secret has its own errcode (41002, 41018, 41004), and so has a missing or wrong grant_type (40002).',
    expected: '{field}: {wanted}',
    received: '{found}',
    remedy: '{advice}.',
  },
  'field-invalid': {
    statement:
      'A field of the wrong type is a data format error; that a value which is not allowed is one too ' +
      'is inferred.',
    expected: '{field}: {wanted}',
    received: '{found}',
    remedy: 'Send what the documentation of the operation names.',
  },
} as const satisfies Partial<RuleTexts>
