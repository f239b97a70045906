import { describe, expect, it } from 'vitest'
import { reportUnattributed, reportUnexpected } from '#server/testing/report.ts'
import { buildRefusal } from './build-exchange.ts'

describe('reportUnexpected', () => {
  it('shows the call, the answer, the reason and the way out', () => {
    const url = `/set?access_token=${'a'.repeat(150)}&x=1`
    const request = { method: 'POST', url, body: '{"version":"2.25.0"}' }
    const raw = { request, reply: { body: '{"errcode":40001}' } }
    expect(reportUnexpected([buildRefusal({ id: 4, raw })], 'wx1')).toMatchInlineSnapshot(`
      "Failed to accept the calls of wx1: 1 call was refused unexpectedly.

        #4 POST /set?access_token=aaaaaaaaaa...&x=1
           operation: setSupportVersion
           sent:      {"version":"2.25.0"}
           answered:  200 {"errcode":40001}
           why:       An access token that was never issued is an invalid credential.

      Expected only refusals that the test allows. Correct the client or, if the refusal is expected, write allowRefusals(shop, 40001)."
    `)
  })

  it('names each refusal once, by its rule if it has no errcode', () => {
    const outside = buildRefusal({ errcode: null, rule: 'path-outside' })
    const report = reportUnexpected([buildRefusal(), buildRefusal(), outside], 'wx1')
    expect(report).toContain('3 calls were refused')
    expect(report).toContain("allowRefusals(shop, 40001, 'path-outside').")
  })

  it('says so when nothing was sent and nothing answered', () => {
    const raw = { request: { method: 'GET', url: '/', body: '' }, reply: null }
    const report = reportUnexpected([buildRefusal({ raw, status: null })], 'wx1')
    expect(report).toMatch(/sent: {6}no body\n {5}answered: {2}nothing\n/)
  })
})

describe('reportUnattributed', () => {
  it('tells how to find the test that calls', () => {
    const report = reportUnattributed([buildRefusal()])
    expect(report).toContain('belong to no mini program: 1 call was refused.')
    expect(report).toContain('shop.url')
    expect(report).toContain('allowRefusals(weixin, 40001)')
  })
})
