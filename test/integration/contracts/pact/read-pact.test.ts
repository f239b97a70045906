import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePact, readPact } from '#contracts/pact/read-pact.ts'
import { inFolder, interactionOf, pactOf } from '#test/support/pacts.ts'

describe('a Pact file', () => {
  it('is read', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'pact.json')
      await writeFile(path, JSON.stringify(pactOf(interactionOf())))
      expect(await readPact(path)).toEqual(pactOf(interactionOf()))
    })
  })

  it('is refused with its path if it is not there', async () => {
    await expect(readPact('/nowhere/pact.json')).rejects.toMatchObject({
      code: 'invalid_pact',
      message: expect.stringContaining('/nowhere/pact.json') as string,
    })
  })

  it.each([
    ['{', 'no JSON'],
    ['[]', 'an object'],
    ['{}', 'consumer'],
    [JSON.stringify({ ...pactOf(), provider: {} }), 'provider.name'],
    [JSON.stringify({ ...pactOf(), metadata: 4 }), 'metadata'],
    [JSON.stringify({ ...pactOf(), interactions: {} }), 'interactions'],
    [JSON.stringify(pactOf(interactionOf({ description: '' }))), 'interactions[0].description'],
    [JSON.stringify({ ...pactOf(), interactions: [{ description: 'a' }] }), '.request'],
    [JSON.stringify(pactOf(interactionOf({ type: 'Asynchronous/Messages' }))), '.type'],
    [JSON.stringify(pactOf(interactionOf({ providerStates: [{ name: '' }] }))), '.providerStates'],
  ])('is refused if it is %s', (text, why) => {
    expect(() => parsePact(text, 'pact.json')).toThrow(why)
    expect(() => parsePact(text, 'pact.json')).toThrow(
      expect.objectContaining({ code: 'invalid_pact' }),
    )
  })

  it('of version 2 has its one state as a list, and may lack metadata', () => {
    const { consumer, provider } = pactOf()
    const interactions = [
      { ...interactionOf(), providerStates: undefined, providerState: 'a shop' },
    ]
    const pact = parsePact(JSON.stringify({ consumer, provider, interactions }), 'pact.json')
    expect(pact.metadata).toEqual({})
    expect(pact.interactions[0]?.providerStates).toEqual([{ name: 'a shop' }])
  })
})
