import { describe, expect, it } from 'vitest'
import { redactBody, redactUrl } from '#server/control/exchanges/redact-text.ts'
import { createRedactor } from '#server/control/exchanges/redactor.ts'
import { createMiniProgram } from '#server/wechat/mini-program.ts'
import { createScene } from '#test/support/scene.ts'

const { engine, platform } = createScene()
const known = 'it\'s "my" own/word+1 & 我'
createMiniProgram(engine.world, platform, 0, { secret: known })
const redactor = createRedactor(engine.world, ['learned-1', 'short'])
const form = 'application/x-www-form-urlencoded'
const secret = 'hush'

function encode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}

describe('redactBody', () => {
  it.each([
    ['a value', `{"a":"b","secret":"${secret}"}`, '{"a":"b","secret":"[redacted]"}'],
    [
      'nested values',
      `{"tokens":{"a":["${secret}",{"b":-1.5e3}],"c":null,"d":true,"e":""},"b":12}`,
      '{"tokens":{"a":["[redacted]",{"b":"[redacted]"}],"c":null,"d":true,"e":""},"b":12}',
    ],
    [
      'spaces and double keys',
      `{ "token":"${secret}",\n"token": "${secret}1" }`,
      '{ "token":"[redacted]",\n"token": "[redacted]" }',
    ],
    [
      'no more than the named value',
      `[{"token":"${secret}"},"plain",{"token":{"token":1},"a":1},[2]]`,
      '[{"token":"[redacted]"},"plain",{"token":{"token":"[redacted]"},"a":1},[2]]',
    ],
    ['a name with an escape', `{"tok\\u0065n":"${secret}"}`, '{"tok\\u0065n":"[redacted]"}'],
    ['Chinese text', `{"版本":"中","ticket":"${secret}"}`, '{"版本":"中","ticket":"[redacted]"}'],
    [
      'what is known',
      '["my learned-1","learned-2","short"]',
      '["my [redacted]","learned-2","short"]',
    ],
    [
      'what is known, as JSON in JSON',
      JSON.stringify([JSON.stringify({ a: known })]),
      JSON.stringify([JSON.stringify({ a: '[redacted]' })]),
    ],
    [
      'what is known, as a query in JSON',
      JSON.stringify({ url: `/x?y=${encodeURIComponent(known)}` }),
      '{"url":"/x?y=[redacted]"}',
    ],
    ['what is known, as a key', JSON.stringify({ [`<${known}>`]: 1 }), '{"<[redacted]>":1}'],
  ])('masks in JSON: %s', (_, text, expected) => {
    for (const type of ['application/json', form, '']) {
      expect(redactBody(text, type, redactor)).toBe(expected)
    }
  })

  it.each([
    ['a value', `a=b%20c&access_token=${secret}&c=d`, 'a=b%20c&access_token=[redacted]&c=d'],
    ['an encoded name', `access%5Fto%6ben=${secret}%21`, 'access%5Fto%6ben=[redacted]'],
    ['a name in brackets', `data[aes_key]=${secret}&data[a]=`, 'data[aes_key]=[redacted]&data[a]='],
    ['what is known', `a=${encode(`<${known}>`)}&b=1`, 'a=%3C%5Bredacted%5D%3E&b=1'],
    ['what is known, as a name', `${encode(known)}=1`, '%5Bredacted%5D=1'],
  ])('masks in a form: %s', (_, text, expected) => {
    expect(redactBody(text, `${form}; charset=utf-8`, redactor)).toBe(expected)
    expect(redactBody(text, 'text/plain', redactor)).toBeUndefined()
  })

  it.each([
    ['JSON that breaks off', `{"a":1,"secret" : "${secret}`],
    ['JSON with a comma too many', `{"secret":"${secret}",}`],
    ['a JSON string', `"secret=${secret}"`],
    ['single quotes', `{'secret': '${secret}'}`],
    ['a header in text', `Authorization: Bearer ${secret}\n`],
    ['XML', `<xml><Ticket><![CDATA[${secret}]]></Ticket></xml>`],
    ['a multipart form', `--x\r\nContent-Disposition: form-data; name="secret"\r\n\r\n${secret}`],
    ['a value without a name', secret],
    ['a value beside a form', `a=b&${secret}`],
    ['a value of no name', `a=b&=${secret}`],
    ['text with an equals sign', `a=b, secret ${secret}`],
  ])('takes for neither JSON nor a form: %s', (_, text) => {
    for (const type of ['application/json', form, 'text/plain', '']) {
      expect(redactBody(text, type, redactor)).toBeUndefined()
    }
  })
})

describe('redactUrl', () => {
  it.each([
    [
      'a parameter',
      `/a%20b?c=%41&secret=${secret}&secret`,
      '/a%20b?c=%41&secret=[redacted]&secret',
    ],
    ['an empty one', '/?access_token=&b', '/?access_token=&b'],
    ['what is known', `/a/learned-1/b?learned-1`, '/a/[redacted]/b?[redacted]'],
    [
      'what is known, encoded',
      `/${encodeURIComponent(known)}/${encode(known).toLowerCase()}?x=${encode(known)}&%zz`,
      '/%5Bredacted%5D/%5Bredacted%5D?x=%5Bredacted%5D&%zz',
    ],
    ['what is known, encoded needlessly', '/?x=le%61rned-%31%zz', '/?x=%5Bredacted%5D%25zz'],
    ['a URL in a header', `https://x/y?token=${secret}`, 'https://x/y?token=[redacted]'],
  ])('masks %s', (_, text, expected) => {
    expect(redactUrl(text, redactor)).toBe(expected)
  })
})
