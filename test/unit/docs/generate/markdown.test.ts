import { expect, test } from 'vitest'
import { formatCode, formatTable, formatText } from '#docs/generate/markdown.ts'

test('text keeps its marks as they are written', () => {
  expect(formatText('does not take __proto__, [] or a|b, *nor* <this>')).toBe(
    'does not take \\_\\_proto\\_\\_, \\[\\] or a\\|b, \\*nor\\* &lt;this>',
  )
})

test('code inside a text stays code', () => {
  expect(formatText('turns into `[]` or `a|b`')).toBe('turns into `[]` or `a\\|b`')
  expect(formatCode('a|b')).toBe('`a\\|b`')
})

test('an address becomes a link named by its last part', () => {
  expect(formatText('https://developers.weixin.qq.com/doc/api_x.html: see there')).toBe(
    '[api_x](https://developers.weixin.qq.com/doc/api_x.html): see there',
  )
  expect(formatText('(https://example.com/guide/), and https://example.com/b.')).toBe(
    '([guide](https://example.com/guide/)), and [b](https://example.com/b).',
  )
})

test('a thread is named as one', () => {
  expect(formatText('https://developers.weixin.qq.com/community/develop/doc/000e8')).toBe(
    '[a thread of the developer community](https://developers.weixin.qq.com/community/develop/doc/000e8)',
  )
})

test('a table has a line for its head, one below it and one for each row', () => {
  expect(formatTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
})
