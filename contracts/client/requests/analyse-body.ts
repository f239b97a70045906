import type { Finding } from '../../report/report.ts'
import { parseJson } from '../../json-object.ts'
import { cutText } from '../cut-text.ts'
import type { Find } from '../findings/create-finder.ts'
import { isObject } from '../reading/read-data.ts'
import { describeValue } from '../raised-error.ts'
import { readHeader, type RecordedRequest } from '../recorder.ts'
import type { WantedRequest } from './analyse-request.ts'

/** Names every fault of the body of a request that came to its end. */
export function analyseBody(
  request: RecordedRequest,
  { version }: Pick<WantedRequest, 'version'>,
  find: Find,
): Finding[] {
  const expected = version === null ? '{}' : JSON.stringify({ version })
  const findings: Finding[] = []
  if (request.chunked) {
    const received = 'Transfer-Encoding: chunked'
    findings.push(find('body-chunked', { received, expected: 'Content-Length' }))
  }
  return [...findings, ...analyseText(request, version, expected, find)]
}

function analyseText(
  request: RecordedRequest,
  version: string | null,
  expected: string,
  find: Find,
): Finding[] {
  const text = request.body.toString()
  if (text.trim() === '') {
    return [find('body-missing', { received: `${request.body.length} bytes`, expected })]
  }
  const value = parseJson(text)
  const received = cutText(text, 200)
  if (value === undefined) return [nameBroken(request, text, version, { received, expected }, find)]
  if (value === null) return [find('body-null', { received, expected })]
  if (Array.isArray(value)) return [find('body-array', { received, expected })]
  if (!isObject(value)) return [find('body-not-object', { received, expected })]
  return [...analyseVersion(value, version, find), ...analyseFields(value, version, expected, find)]
}

/** What a body is that does not parse as JSON. */
function nameBroken(
  request: RecordedRequest,
  text: string,
  version: string | null,
  facts: { readonly received: string; readonly expected: string },
  find: Find,
): Finding {
  const [type = ''] = readHeader(request, 'content-type')
  if (/^multipart\//i.test(type) || /^--[^\r\n]+\r?\nContent-Disposition:/i.test(text)) {
    return find('body-multipart', facts)
  }
  if (/^[\w.%+[\]-]+=/.test(text)) return find('body-form', facts)
  if (version !== null && needsEscape(version) && text.includes(version)) {
    return find('version-unescaped', facts)
  }
  return find('body-not-json', facts)
}

function needsEscape(version: string): boolean {
  return JSON.stringify(version) !== `"${version}"`
}

function analyseVersion(
  fields: Readonly<Record<string, unknown>>,
  version: string | null,
  find: Find,
): Finding[] {
  if (version === null) return []
  const expected = JSON.stringify(version)
  if (!Object.hasOwn(fields, 'version')) {
    return [find('version-missing', { received: describeValue(fields), expected })]
  }
  if (fields['version'] === version) return []
  return [find('version-wrong', { received: describeValue(fields['version']), expected })]
}

function analyseFields(
  fields: Readonly<Record<string, unknown>>,
  version: string | null,
  expected: string,
  find: Find,
): Finding[] {
  const extra = Object.keys(fields).filter((name) => version === null || name !== 'version')
  return extra.map((name) =>
    find('extra-field', { received: describeValue({ [name]: fields[name] }), expected }),
  )
}
