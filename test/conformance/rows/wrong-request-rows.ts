import { makeWrong, wrongRequestsOf, type WrongRequest } from '#contracts/wrong-requests.ts'
import { callsOf, type CallOf } from '#contracts/provider/checks/calls.ts'
import type { RawRequest } from '#contracts/provider/send-raw.ts'
import { rules } from '#schemas/generated/rules.ts'
import { setUpGiven } from '#test/support/set-up-given.ts'
import type { WireRequest } from '#test/conformance/transport.ts'
import type { Expectation, Row } from './row.ts'

/** Every wrong request of the contracts, on each of the two operations that it can be one of. */
export const wrongRequestRows: readonly Row[] = callsOf.flatMap((call) =>
  wrongRequestsOf(call.operation).map((wrong) => toRow(wrong, call)),
)

function toRow(wrong: WrongRequest, call: CallOf): Row {
  const { rule, what, given } = wrong
  const isOfShop = given === undefined || given === null
  const { errcode, status } = rules[rule]
  const reply: Expectation = errcode === null ? { body: '' } : { errcode }
  return {
    rule,
    title: `refuses a call of ${call.operation} ${what}`,
    status,
    reply,
    request: async ({ weixin, shop }) => {
      const values = isOfShop ? shop : await setUpGiven(weixin, given)
      const accessToken = values.accessToken ?? ''
      return toWireRequest(makeWrong(wrong, call.build(accessToken), accessToken))
    },
    beyondShop: !isOfShop,
  }
}

function toWireRequest(raw: RawRequest): WireRequest {
  const { method, path, query, contentType = 'application/json', body, chunked = false } = raw
  const isPost = method === 'POST'
  const headers = {
    ...(isPost && contentType !== null ? { 'Content-Type': contentType } : {}),
    ...(raw.bearer === undefined ? {} : { Authorization: `Bearer ${raw.bearer}` }),
  }
  return {
    method,
    path,
    ...(query === undefined ? {} : { query }),
    headers,
    ...(isPost ? { body: body ?? '' } : {}),
    ...(chunked ? { chunked } : {}),
  }
}
