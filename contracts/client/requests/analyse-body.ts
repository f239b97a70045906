import { parseJson } from '../../json-object.ts'
import type { ClientFinding } from '../client-check.ts'
import { cutText } from '../../verification/cut-text.ts'
import { isObject } from '../reading/read-data.ts'
import { describeValue } from '../raised-error.ts'
import { readHeader, type RecordedRequest } from '../recorder.ts'
import type { WantedRequest } from './analyse-request.ts'

/** Names every fault of the body of a request that came to its end. */
export function analyseBody(
  request: RecordedRequest,
  { version }: Pick<WantedRequest, 'version'>,
): ClientFinding[] {
  const expected = version === null ? '{}' : JSON.stringify({ version })
  const findings = analyseText(request, version, expected)
  if (!request.chunked) return findings
  const received = 'Transfer-Encoding: chunked'
  return [{ name: 'body-chunked', received, expected: 'Content-Length' }, ...findings]
}

function analyseText(
  request: RecordedRequest,
  version: string | null,
  expected: string,
): ClientFinding[] {
  const text = request.body.toString()
  if (text.trim() === '') {
    return [{ name: 'body-missing', received: `${request.body.length} bytes`, expected }]
  }
  const value = parseJson(text)
  const received = cutText(text, 200)
  if (value === undefined) return [nameBroken(request, text, version, { received, expected })]
  if (value === null) return [{ name: 'body-null', received, expected }]
  if (Array.isArray(value)) return [{ name: 'body-array', received, expected }]
  if (!isObject(value)) return [{ name: 'body-not-object', received, expected }]
  return [...analyseVersion(value, version), ...analyseFields(value, version, expected)]
}

/** What a body is that does not parse as JSON. */
function nameBroken(
  request: RecordedRequest,
  text: string,
  version: string | null,
  facts: { readonly received: string; readonly expected: string },
): ClientFinding {
  const [type = ''] = readHeader(request, 'content-type')
  if (/^multipart\//i.test(type) || /^--[^\r\n]+\r?\nContent-Disposition:/i.test(text)) {
    return { name: 'body-multipart', ...facts }
  }
  if (/^[\w.%+[\]-]+=/.test(text)) return { name: 'body-form', ...facts }
  if (version !== null && needsEscape(version) && text.includes(version)) {
    return { name: 'version-unescaped', ...facts }
  }
  return { name: 'body-not-json', ...facts }
}

function needsEscape(version: string): boolean {
  return JSON.stringify(version) !== `"${version}"`
}

function analyseVersion(
  fields: Readonly<Record<string, unknown>>,
  version: string | null,
): ClientFinding[] {
  if (version === null) return []
  const expected = JSON.stringify(version)
  if (!Object.hasOwn(fields, 'version')) {
    return [{ name: 'version-missing', received: describeValue(fields), expected }]
  }
  if (fields['version'] === version) return []
  return [{ name: 'version-wrong', received: describeValue(fields['version']), expected }]
}

function analyseFields(
  fields: Readonly<Record<string, unknown>>,
  version: string | null,
  expected: string,
): ClientFinding[] {
  const extra = Object.keys(fields).filter((name) => version === null || name !== 'version')
  return extra.map((name) => {
    const received = describeValue({ [name]: fields[name] })
    return { name: 'extra-field', received, expected }
  })
}
