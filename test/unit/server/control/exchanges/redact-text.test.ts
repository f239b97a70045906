import { describe, expect, it } from 'vitest'
import { redactText } from '../../../../../server/control/exchanges/redact-text.ts'
import { createRedactor } from '../../../../../server/control/exchanges/redactor.ts'

describe('redactText', () => {
  const secret = 'hush-hush'
  it.each([
    ['a form', `a=b&access_token=${secret}&c=d`, 'a=b&access_token=[redacted]&c=d'],
    ['an encoded form', `access%5Fto%6ben=${secret}%21`, 'access%5Fto%6ben=[redacted]'],
    [
      'JSON in a form',
      `x=${encodeURIComponent(`{"secret":"${secret}"}`)}`,
      'x=%7B%22secret%22:%22[redacted]%22%7D',
    ],
    ['JSON that breaks off', `{"a":1,"secret" : "${secret}`, '{"a":1,"secret" : "[redacted]'],
    ['JSON with a comma too many', `{"secret":"${secret}",}`, '{"secret":"[redacted]",}'],
    ['a quote within', `{"secret":"a\\"${secret}",}`, '{"secret":"[redacted]",}'],
    ['single quotes', `{'secret': '${secret}'}`, "{'secret': '[redacted]'}"],
    [
      'JSON in text',
      `got "{\\"secret\\":\\"${secret}\\"}" !`,
      'got "{\\"secret\\":\\"[redacted]\\"}" !',
    ],
    ['a header in text', `Authorization: Bearer ${secret}\n`, 'Authorization: Bearer [redacted]\n'],
    [
      'XML',
      `<xml><Ticket><![CDATA[${secret}]]></Ticket></xml>`,
      '<xml><Ticket><![CDATA[[redacted]]]></Ticket></xml>',
    ],
    [
      'a part of a form',
      `--x\r\nContent-Disposition: form-data; name="secret"\r\n\r\n${secret}\r\n--x--`,
      '--x\r\nContent-Disposition: form-data; name="secret"\r\n\r\n[redacted]\r\n--x--',
    ],
    [
      'nested values',
      `{"tokens":{"a":["${secret}",12,null]},"b":12}`,
      '{"tokens":{"a":["[redacted]","[redacted]",null]},"b":12}',
    ],
    [
      'spaces and double keys',
      `{ "token":"${secret}",\n"token": "${secret}" }`,
      '{ "token":"[redacted]",\n"token": "[redacted]" }',
    ],
    [
      'no more than the named value',
      `[{"token":"${secret}"},"plain"]`,
      '[{"token":"[redacted]"},"plain"]',
    ],
    [
      'a value beside escapes',
      `{"a":"\\u4e2d ticket=${secret}"}`,
      '{"a":"\\u4e2d ticket=[redacted]"}',
    ],
    ['a name with an escape', `{"tok\\u0065n":"${secret}"}`, '{"tok\\u0065n":"[redacted]"}'],
    ['Chinese text', `{"版本":"中","ticket":"${secret}"}`, '{"版本":"中","ticket":"[redacted]"}'],
  ])('masks %s', (_, text, expected) => {
    expect(redactText(text, createRedactor())).toBe(expected)
  })

  const part = (name: string, text: string): string =>
    `--x7890\r\nContent-Disposition: form-data; name="${name}"\r\nA: b\r\n\r\n${text}\r\n`

  it('masks parts of a form by their own names, empty ones too', () => {
    const write = (value: string): string =>
      part('a', 'name is a') +
      part('secret', '') +
      part('b', 'plain') +
      part('secret', `${value}\r\n2`) +
      part('c', 'plain')
    expect(redactText(write(secret), createRedactor())).toBe(write('[redacted]'))
  })

  it('masks the line below a blank one below a name, where there is no form', () => {
    const text = 'to follow:\n\n<p name="secret">\n\nhush\n'
    expect(redactText(text, createRedactor())).toBe(text.replace('hush', '[redacted]'))
  })

  it.each([
    ['a line each', 'name="x"\n'],
    ['one line', 'name="x" '],
    ['a blank line each', 'name="x"\n\n'],
  ])('masks many names of parts in no time, with %s', (_, text) => {
    const measure = (count: number): number => {
      const all = text.repeat(count)
      const start = process.cpuUsage().user
      redactText(all, createRedactor())
      return process.cpuUsage().user - start
    }
    // Following every name to the end takes tens of seconds; this takes hundredths of one.
    expect(measure(40_000)).toBeLessThan(1_000_000)
  })
})
