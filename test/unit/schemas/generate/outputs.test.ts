import { expect, test } from 'vitest'
import { findStaleOutputs, generateOutputs } from '#schemas/generate/outputs.ts'

test('the generated files are what their sources give now', async () => {
  expect(findStaleOutputs(await generateOutputs()), 'renew with: npm run generate').toEqual([])
})

test('the same sources give the same bytes', async () => {
  expect(await generateOutputs()).toEqual(await generateOutputs())
})

test('a changed or missing file is named as stale', () => {
  expect(
    findStaleOutputs([
      { path: 'openapi.json', text: 'something else' },
      { path: 'generated/no-such-file.ts', text: '' },
    ]),
  ).toEqual(['openapi.json', 'generated/no-such-file.ts'])
})
