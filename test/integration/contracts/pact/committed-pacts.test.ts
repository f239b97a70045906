import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as comparatorModule from '@pactflow/openapi-pact-comparator'
import { describe, expect, it } from 'vitest'
import { pactFiles } from '#contracts/generate/pact-files.ts'
import { interactions } from '#contracts/interactions/all.ts'
import { lintPact } from '#contracts/pact/lint-pact.ts'
import type { PactFile } from '#contracts/pact/pact-file.ts'

const root = join(import.meta.dirname, '../../../..')
const folder = join(root, 'contracts/pacts')
const files = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)
const [text = ''] = files.values()
const pact = JSON.parse(text) as PactFile
const openapi = JSON.parse(readFileSync(join(root, 'schemas/openapi.json'), 'utf8')) as object

// Its own types do not resolve for ES modules of Node: they import files without an extension.
const { Comparator } = comparatorModule as unknown as {
  Comparator: new (openapi: object) => {
    compare(pact: unknown): AsyncIterable<{ type: string; mockDetails?: { location: string } }>
  }
}

/** The one row that the schema of a request refuses: a client may send it, and WeChat refuses it. */
const quote = interactions.findIndex(({ name }) => name === 'set-support-version-quote')
const refusedBySchema = `interactions[${quote}].request.body.version`

describe('the committed Pact file', () => {
  it('is the only one, and what Pact writes of the interactions today', async () => {
    const renewed = await pactFiles()
    expect([...files.keys()]).toEqual([...renewed.keys()])
    for (const [name, renewedText] of renewed) expect(files.get(name) === renewedText).toBe(true)
  })

  it('holds every interaction, in their order', () => {
    expect(pact.interactions.map(({ description }) => description)).toEqual(
      interactions.map(({ description }) => description),
    )
  })

  it('breaks no rule of the lint', () => {
    expect(lintPact(pact)).toEqual([])
  })

  it('names no machine, no day and no release', () => {
    expect(text).not.toMatch(/pact-js|pactRust|\/tmp\/|127\.0\.0\.1|202[4-9]-/)
  })
})

// What the comparator does not see: matching rules, provider states, extra fields of a request (the
// schemas take them), a wrong errcode. Those are held by the mock server and the verifier of Pact.
describe('compared with the OpenAPI document', () => {
  it('differs only in the version that is to be refused', async () => {
    expect(await compare(pact)).toEqual([refusedBySchema])
  })

  it.each<[string, (pact: Mutable) => void, string]>([
    ['a wrong path', ({ request }) => (request['path'] = '/wxa/getweappsupportversion'), 'request'],
    ['a GET', ({ request }) => (request['method'] = 'GET'), 'request'],
    ['no token', ({ request }) => delete request['query'], 'request'],
    ['an array as the body', ({ request }) => (request['body'] = json([])), 'request'],
    [
      'another Content-Type',
      ({ request }) => (request['headers'] = { 'Content-Type': ['a/b'] }),
      'request',
    ],
    ['another status', ({ response }) => (response['status'] = 500), 'response'],
    [
      'an array as uv_info',
      ({ response }) => (response['body'] = reply({ uv_info: [] })),
      'response',
    ],
    [
      'a number as now_version',
      ({ response }) => (response['body'] = reply({ now_version: 2 })),
      'response',
    ],
    [
      'a text as percentage',
      ({ response }) =>
        (response['body'] = reply({ uv_info: { items: [{ version: '1.0.0', percentage: '1' }] } })),
      'response',
    ],
    [
      'a field of no name',
      ({ response }) => (response['body'] = reply({ nowVersion: '1.0.0' })),
      'response',
    ],
  ])('a pact with %s is refused', async (_, change, part) => {
    const changed = structuredClone(pact) as unknown as { interactions: Mutable[] }
    const [first] = changed.interactions
    if (first !== undefined) change(first)
    const found = await compare(changed)
    expect(found.some((path) => path.startsWith(`interactions[0]`) && path.includes(part))).toBe(
      true,
    )
  })
})

type Mutable = Record<'request' | 'response', Record<string, unknown>>

function json(content: unknown) {
  return { content, contentType: 'application/json', encoded: false }
}

function reply(fields: object) {
  const good = { errcode: 0, errmsg: 'ok', now_version: '2.20.0', uv_info: { items: [] } }
  return json({ ...good, ...fields })
}

/** Where the pact and the OpenAPI document differ, each place once. */
async function compare(subject: unknown): Promise<string[]> {
  const places = new Set<string>()
  for await (const { type, mockDetails } of new Comparator(openapi).compare(subject)) {
    if (type === 'error') places.add(mockDetails?.location.replace('[root].', '') ?? '')
  }
  return [...places]
}
