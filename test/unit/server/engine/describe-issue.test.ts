import { describe, expect, it } from 'vitest'
import { operations } from '../../../../schemas/generated/operations.ts'
import { validateMessage } from '../../../../schemas/validate.ts'
import { describeIssue } from '../../../../server/engine/describe-issue.ts'
import { sayValue } from '../../../../server/wechat/rules/say.ts'

const wrong = [undefined, null, 3, -1, 1e9, 1.5, true, '', 'x', ['a'], { a: 1 }]
const requests = Object.values(operations).map(({ request }) => request)
const issues = requests.flatMap((request) => {
  const names = new Set(validateMessage(request, {}).map(({ path }) => path))
  for (const name of ['offset', 'count', 'force_refresh', 'version']) names.add(name)
  return [...names].flatMap((name) =>
    wrong.flatMap((value) => validateMessage(request, { [name]: value })),
  )
})

describe('describeIssue', () => {
  it('finds words in both languages for every issue of every request', () => {
    expect(issues.length).toBeGreaterThan(100)
    for (const issue of issues) {
      const { wanted, found } = describeIssue(issue)
      expect(sayValue(wanted, 'en')).toBe(issue.expected)
      expect(sayValue(wanted, 'zh')).not.toMatch(/\b(a|an|of|what)\b/)
      expect(sayValue(found, 'zh')).not.toMatch(/^(nothing|string|number|boolean|array|object)/)
    }
  })

  it('does not repeat the value of a secret', () => {
    const [issue] = validateMessage('get-access-token-request', {
      appid: 'wx1',
      grant_type: 'client_credential',
      secret: 123456,
    })
    if (issue === undefined) throw new Error('no issue')
    const { field, found } = describeIssue(issue)
    expect(field).toBe('secret')
    expect(sayValue(found, 'en')).not.toContain('123456')
  })

  it('says of a missing secret that it is missing', () => {
    const issue = { path: 'secret', rule: 'required', expected: 'a value', received: 'nothing' }
    const { found } = describeIssue({ ...issue, message: '' })
    expect(sayValue(found, 'zh')).toBe('缺失')
  })
})
