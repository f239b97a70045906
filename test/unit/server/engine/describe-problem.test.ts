import { describe, expect, it } from 'vitest'
import { operations } from '#schemas/generated/operations.ts'
import { toIssue, type Problem } from '#schemas/issue.ts'
import { findProblems } from '#schemas/validate.ts'
import { describeProblem } from '#server/engine/describe-problem.ts'
import { sayValue } from '#server/wechat/rules/say.ts'

const wrong = [undefined, null, 3, -1, 1e9, 1.5, true, '', 'x', ['a'], { a: 1 }]
const requests = Object.values(operations).map(({ request }) => request)
const problems = requests.flatMap((request) => {
  const names = new Set(findProblems(request, {}).map(({ path }) => path))
  for (const name of ['offset', 'count', 'force_refresh', 'version']) names.add(name)
  return [...names].flatMap((name) =>
    wrong.flatMap((value) => findProblems(request, { [name]: value })),
  )
})

function findSecretProblem(secret: unknown): Problem {
  const fields = { appid: 'wx1', grant_type: 'client_credential', secret }
  const [problem] = findProblems('get-access-token-request', fields)
  if (problem === undefined) throw new Error('no problem')
  return problem
}

describe('describeProblem', () => {
  it('finds words in both languages for every problem of every request', () => {
    expect(problems.length).toBeGreaterThan(100)
    for (const problem of problems) {
      const { wanted, found } = describeProblem(problem)
      expect(sayValue(wanted, 'en')).toBe(toIssue(problem).expected)
      expect(sayValue(wanted, 'zh')).not.toMatch(/\b(a|an|of|what)\b|schema/)
      expect(sayValue(found, 'zh')).not.toMatch(/^(nothing|string|number|boolean|array|object)/)
    }
  })

  it('gives an example of a version rather than its regular expression', () => {
    const [problem] = findProblems('set-support-version-request', { version: '2.20' })
    if (problem === undefined) throw new Error('no problem')
    const { wanted } = describeProblem(problem)
    expect(sayValue(wanted, 'en')).toBe('a string such as "1.0.0"')
    expect(sayValue(wanted, 'zh')).toBe('形如 "1.0.0" 的字符串')
  })

  it('does not repeat the value of a secret', () => {
    const { field, found } = describeProblem(findSecretProblem(123456))
    expect(field).toBe('secret')
    expect(sayValue(found, 'en')).not.toContain('123456')
  })

  it('does not repeat an object that names a secret', () => {
    const [problem] = findProblems('get-access-token-request', {
      appid: { secret: 'REALSECRET' },
      grant_type: 'client_credential',
      secret: 'x',
    })
    if (problem === undefined) throw new Error('no problem')
    expect(problem.path).toBe('appid')
    expect(sayValue(describeProblem(problem).found, 'en')).not.toContain('REALSECRET')
  })

  it('says of a missing secret that it is missing', () => {
    const { found } = describeProblem(findSecretProblem(undefined))
    expect(sayValue(found, 'zh')).toBe('未传')
  })
})
