import { describe, expect, it } from 'vitest'
import { mergeMatchers } from '#contracts/pact/merge-matchers.ts'
import { interactionOf, jsonBody, rule } from '#test/support/pacts.ts'

const number = { match: 'number' }
const regex = { match: 'regex', regex: '.+' }

/** The rules of a reply, merged. */
function merge(matchingRules: object): unknown {
  const { response } = mergeMatchers(interactionOf({ response: { matchingRules } }))
  return response['matchingRules']
}

describe('the matchers of one place', () => {
  it('are written once where they are equal, in the order of the first', () => {
    const place = '$.items[*].percentage'
    expect(merge({ body: { [place]: rule(number, regex, number, regex) } })).toEqual({
      body: { [place]: rule(number, regex) },
    })
    const any = { combine: 'OR', matchers: [number, number] }
    expect(merge({ status: any })).toEqual({ status: { combine: 'OR', matchers: [number] } })
  })

  it('stay where they differ in anything', () => {
    const rules = { body: { $: rule(regex, { match: 'regex', regex: '.*' }, { match: 'type' }) } }
    expect(merge(rules)).toEqual(rules)
  })

  it('are no others than those of the rules', () => {
    const body = jsonBody({ matchers: [1, 1], matchingRules: { matchers: [1, 1] } })
    const interaction = interactionOf({ request: { body }, response: { body } })
    expect(mergeMatchers(interaction)).toEqual(interaction)
  })
})
