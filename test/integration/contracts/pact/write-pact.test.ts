import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PactV4 } from '@pact-foundation/pact'
import { describe, expect, it } from 'vitest'
import { findInteraction, interactions } from '#contracts/interactions/all.ts'
import { lintPact } from '#contracts/pact/lint-pact.ts'
import { readPact } from '#contracts/pact/read-pact.ts'
import { writePact } from '#contracts/pact/write-pact.ts'
import { packageVersion } from '#schemas/generated/control-operations.ts'
import { inFolder, interactionOf, pactOf, plainOptions } from '#test/support/pacts.ts'
import { waitForOne } from './play-plainly.ts'

const read = find('get-support-version')
const write = find('set-support-version')
/** An interaction that a team adds to those of the contract. */
const own = { ...read, name: 'read-again', description: 'a read of the minimum version, again' }
const fileName = 'shop-api.weixin.qq.com.json'

describe('a Pact that is written', () => {
  it('holds the interactions in their order, and says which', async () => {
    await inFolder(async (dir) => {
      const written = await writePact({ consumer: 'shop', dir, interactions: [write, read] })
      expect(written).toEqual({
        path: join(dir, fileName),
        interactions: ['set-support-version', 'get-support-version'],
      })
      const pact = await readPact(written.path)
      expect(pact.consumer.name).toBe('shop')
      expect(pact.provider.name).toBe('api.weixin.qq.com')
      expect(pact.interactions.map(({ description }) => description)).toEqual([
        write.description,
        read.description,
      ])
      expect(pact.metadata).toEqual({
        'fake-weixin': {
          version: packageVersion,
          operations: ['setSupportVersion', 'getSupportVersion'],
        },
        pactSpecification: { version: '4.0' },
      })
      expect(lintPact(pact)).toEqual([])
    })
  })

  it('demands a Content-Type in the strict tier alone', async () => {
    await inFolder(async (dir) => {
      const written = await writePact({
        consumer: 'shop',
        dir,
        interactions: [read],
        tier: 'strict',
      })
      const [strict] = (await readPact(written.path)).interactions
      expect(JSON.stringify(strict?.request['matchingRules'])).not.toContain('Content-Type')
      await writePact({ consumer: 'shop', dir, interactions: [read], tier: 'tolerant' })
      const [tolerant] = (await readPact(written.path)).interactions
      expect(JSON.stringify(tolerant?.request['matchingRules'])).toContain('Content-Type')
    })
  })

  it('makes the folder, leaves nothing else in it, and has the same bytes each time', async () => {
    await inFolder(async (root) => {
      const dir = join(root, 'deep', 'pacts')
      const { path } = await writePact({ consumer: 'shop', dir, interactions: [read, write] })
      const first = await readFile(path, 'utf8')
      await writePact({ consumer: 'shop', dir, interactions: [read, write] })
      expect(await readFile(path, 'utf8')).toBe(first)
      expect(await readdir(dir)).toEqual([fileName])
    })
  })

  it('replaces what was written before', async () => {
    await inFolder(async (dir) => {
      await writePact({ consumer: 'shop', dir, interactions: [read, write, own] })
      const { path } = await writePact({ consumer: 'shop', dir, interactions: [write, own] })
      expect((await readPact(path)).interactions.map(({ description }) => description)).toEqual([
        write.description,
        own.description,
      ])
    })
  })

  it('outlives what Pact writes to the same file afterwards, and is missed if it does not', async () => {
    await inFolder(async (dir) => {
      const { path } = await writePact({ consumer: 'shop', dir, interactions: [read, write] })
      await playOwn(dir, 'an order of tea')
      const merged = await readPact(path)
      expect(merged.interactions).toHaveLength(3)
      expect(lintPact(merged)).toEqual([])
      const lost = merged.interactions.filter(({ description }) => description !== read.description)
      expect(lintPact({ ...merged, interactions: lost })).toMatchObject([{ rule: 'lost' }])
    })
  })
})

describe('writing a Pact is refused', () => {
  it('to a folder that is a file', async () => {
    await inFolder(async (root) => {
      const dir = join(root, 'pacts')
      await writeFile(dir, 'mine')
      await expect(
        writePact({ consumer: 'shop', dir, interactions: [read] }),
      ).rejects.toMatchObject({
        code: 'invalid_options',
        message: expect.stringContaining(JSON.stringify(dir)) as unknown,
      })
      expect(await readFile(dir, 'utf8')).toBe('mine')
    })
  })

  it.each(['', '.', '..', '../up', 'a/b', 'a\\b', 'a:b', ' a', 'a ', 'a'.repeat(101), 'nul\0'])(
    'for the consumer %j',
    async (consumer) => {
      await inFolder(async (dir) => {
        const writing = writePact({ consumer, dir, interactions: [read] })
        await expect(writing).rejects.toMatchObject({ code: 'invalid_options' })
        expect(await readdir(dir)).toEqual([])
      })
    },
  )

  it.each([
    ['no interaction', []],
    ['one interaction twice', [read, read]],
    ['one name twice', [read, { ...write, name: read.name }]],
    ['one description and state twice', [read, { ...read, name: 'another' }]],
  ])('for %s', async (_, given) => {
    await inFolder(async (dir) => {
      const writing = writePact({ consumer: 'shop', dir, interactions: given })
      await expect(writing).rejects.toMatchObject({ code: 'invalid_options' })
    })
  })

  it('for an interaction that does not match its own request', async () => {
    const { request } = read
    const odd = { ...read, request: { ...request, query: { access_token: text('^a$', 'b') } } }
    await inFolder(async (dir) => {
      const writing = writePact({ consumer: 'shop', dir, interactions: [odd] })
      await expect(writing).rejects.toMatchObject({ code: 'invalid_pact' })
      expect(await readdir(dir)).toEqual([])
    })
  })

  it('for an interaction that would pass where it should fail', async () => {
    const { request } = read
    const exact = { ...read, request: { ...request, query: { access_token: 'LEAKED' } } }
    await inFolder(async (dir) => {
      const writing = writePact({ consumer: 'shop', dir, interactions: [exact] })
      await expect(writing).rejects.toMatchObject({
        code: 'invalid_pact',
        details: { issues: [{ rule: 'secret' }] },
      })
    })
  })

  it.each([
    ['is no JSON', '{'],
    ['is no Pact', '{"interactions":3}'],
    ['is of another consumer', toText({ ...pactOf(sameAs(read)), consumer: { name: 'other' } })],
    ['is of another provider', toText({ ...pactOf(sameAs(read)), provider: { name: 'other' } })],
    ['holds an interaction of a team', toText(pactOf(sameAs(read), interactionOf()))],
    ['holds one of another state', toText(pactOf(sameAs(read, { rows: [] })))],
    ['holds one in version 3', toText({ ...pactOf(interactionOf()), metadata: {} })],
  ])('where the file in its place %s, which stays as it is', async (_, text) => {
    await inFolder(async (dir) => {
      await writeFile(join(dir, fileName), text)
      const writing = writePact({ consumer: 'shop', dir, interactions: [read] })
      await expect(writing).rejects.toMatchObject({ code: 'invalid_pact' })
      expect(await readFile(join(dir, fileName), 'utf8')).toBe(text)
      expect(await readdir(dir)).toEqual([fileName])
    })
  })

  it('where a test of the team has written to the file, and says what to do', async () => {
    await inFolder(async (dir) => {
      const { path } = await writePact({ consumer: 'shop', dir, interactions: [read] })
      await playOwn(dir, 'an order of tea')
      const writing = writePact({ consumer: 'shop', dir, interactions: [read] })
      await expect(writing).rejects.toMatchObject({
        code: 'invalid_pact',
        message: expect.stringMatching(
          /"an order of tea".*another folder.*another consumer/,
        ) as unknown,
        details: { path, interaction: 'an order of tea' },
      })
      expect((await readPact(path)).interactions).toHaveLength(2)
    })
  })
})

describe('a Pact of everything', () => {
  it('holds every interaction by default', async () => {
    await inFolder(async (dir) => {
      const written = await writePact({ consumer: 'shop', dir })
      expect(written.interactions).toEqual(interactions.map(({ name }) => name))
    })
  })
})

/** An interaction with the description and state of one of ours. */
function sameAs({ description, given }: typeof read, params: object = given.params) {
  const state = { name: 'a mini program has authorised the platform', params: { ...params } }
  return interactionOf({ description, providerStates: [state] })
}

function toText(pact: object): string {
  return JSON.stringify(pact)
}

function text(regex: string, example: string) {
  return { term: 'text', regex, example, stateValue: null } as const
}

/** Writes to the file as a team's own test would, with plain pact-js. */
async function playOwn(dir: string, description: string): Promise<void> {
  const mock = new PactV4(plainOptions(dir))
  await mock
    .addInteraction()
    .uponReceiving(description)
    .withRequest('GET', '/tea')
    .willRespondWith(200, (response) => response.jsonBody({ tea: 1 }))
    .executeTest(async ({ url }) => {
      await fetch(`${url}/tea`)
      await waitForOne(mock, url)
    })
}

function find(name: string) {
  const interaction = findInteraction(name)
  if (interaction === undefined) throw new Error(`There is no interaction ${name}.`)
  return interaction
}
