import { expect, test } from 'vitest'
import { readDocuments, replaceSection } from '#docs/generate/documents.ts'

const page = [
  '# Page',
  '',
  '<!-- generated: list -->',
  '<!-- prettier-ignore-start -->',
  '',
  'old',
  '',
  '<!-- prettier-ignore-end -->',
  '<!-- end of list -->',
  '',
  'The end.',
  '',
].join('\n')

test('the generated sections of the pages are what rules and rows give now', () => {
  const stale = readDocuments().filter(({ text, renewed }) => text !== renewed)
  expect(
    stale.map(({ name }) => name),
    'renew with: npm run generate',
  ).toEqual([])
})

test('a renewed section replaces the old one and nothing else', () => {
  expect(replaceSection(page, 'list', 'new')).toBe(page.replace('old', 'new'))
  expect(replaceSection(replaceSection(page, 'list', 'new'), 'list', 'old')).toBe(page)
})

test('a page without the markers of a section is refused, with the markers', () => {
  expect(() => replaceSection(page, 'table', 'new')).toThrow('<!-- generated: table -->')
  expect(() => replaceSection(page.replace('<!-- end of', '<!--'), 'list', 'new')).toThrow(
    '<!-- end of list -->',
  )
})
