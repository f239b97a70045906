import { expect, test } from 'vitest'
import { formatIssues, validateMessage } from '#schemas/index.ts'

test('an empty seed is a seed', () => {
  expect(validateMessage('seed', {})).toEqual([])
})

test('a misspelt name is found, with the names that there are', () => {
  const seed = { platforms: [{ miniPrograms: [{}, { apid: 'wx1' }] }] }
  const [issue] = validateMessage('seed', seed)
  expect(issue).toMatchObject({
    path: 'platforms[0].miniPrograms[1].apid',
    rule: 'additionalProperties',
    received: 'string "wx1"',
  })
  expect(issue?.expected).toMatch(/^one of the names appid, secret, .*, expiresIn$/)
})

test('every issue is named by its path, in the order of the schema', () => {
  const seed = {
    plat: [],
    miniPrograms: [
      { visitors: -1, appid: '' },
      { permissionSets: [18, 18], rows: [{ version: '1' }] },
    ],
    platforms: [{ accessTokens: [{}] }],
    extraVersions: ['3.16'],
  }
  expect(validateMessage('seed', seed).map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'extraVersions[0] pattern',
    'platforms[0].accessTokens[0].value required',
    'miniPrograms[0].appid pattern',
    'miniPrograms[0].visitors minimum',
    'miniPrograms[1].permissionSets uniqueItems',
    'miniPrograms[1].rows[0].version pattern',
    'miniPrograms[1].rows[0].percentage required',
    'plat additionalProperties',
  ])
})

test('the tenth mini program comes after the second', () => {
  const miniPrograms = Array.from({ length: 11 }, (_, index) =>
    index === 1 || index === 10 ? { appid: 3 } : {},
  )
  expect(validateMessage('seed', { miniPrograms }).map(({ path }) => path)).toEqual([
    'miniPrograms[1].appid',
    'miniPrograms[10].appid',
  ])
})

test('formatted issues say what was expected and what was there', () => {
  expect(
    formatIssues(validateMessage('seed', { miniPrograms: [{ appid: 7, visitors: 1.5 }] })),
  ).toBe(
    `Invalid miniPrograms[0].appid: expected a string, received number 7.
Invalid miniPrograms[0].visitors: expected a whole number, received number 1.5.`,
  )
})
