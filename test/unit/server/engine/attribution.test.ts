import { describe, expect, it } from 'vitest'
import { operationNames, operations, type OperationName } from '#schemas/generated/operations.ts'
import type { Exchange, FakeMiniProgram, FakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'
import { getPlatformToken } from '#test/support/call-fake.ts'

interface Call {
  readonly operation: OperationName
  readonly token: string
  readonly fields: string
}

const host = 'https://api.weixin.qq.com'
const tokens = ['of A', 'of its platform', 'of B', 'unknown', 'none']
const fieldSets = [
  'of nobody',
  'appid of A',
  'appid of B',
  'platform of A',
  'unknown platform',
  'unknown platform and appid of A',
  'platform of B and appid of A',
]

function listCalls(operation: OperationName): Call[] {
  return tokens.flatMap((token) => fieldSets.map((fields) => ({ operation, token, fields })))
}

type Accounts = Readonly<Record<'shop' | 'other', FakeMiniProgram>>

function chooseToken({ token }: Call, { shop, other }: Accounts, platformToken: string): string {
  if (token === 'of A') return shop.accessToken
  if (token === 'of its platform') return platformToken
  if (token === 'of B') return other.accessToken
  return token === 'none' ? '' : 'unknown'
}

function chooseFields({ fields }: Call, { shop, other }: Accounts): Record<string, string> {
  const { componentAppid } = fields.includes('platform of B') ? other.platform : shop.platform
  return {
    ...(fields.includes('appid of A') ? { appid: shop.appid } : {}),
    ...(fields === 'appid of B' ? { appid: other.appid } : {}),
    ...(fields.includes('platform of') ? { component_appid: componentAppid } : {}),
    ...(fields.includes('unknown platform') ? { component_appid: 'wxunknown' } : {}),
  }
}

/** Makes one of the calls, and returns what the journal has kept of it. */
async function play(weixin: FakeWeixin, call: Call, accounts: Accounts): Promise<Exchange> {
  const { input, method, path, tokenParameters } = operations[call.operation]
  const platformToken = await getPlatformToken(host, accounts.shop.platform)
  const token = chooseToken(call, accounts, platformToken)
  const fields = chooseFields(call, accounts)
  const query = new URLSearchParams(input === 'query' ? fields : {})
  if (token !== '') query.set(tokenParameters[0] ?? 'access_token', token)
  const body = input === 'query' ? null : JSON.stringify(fields)
  await fetch(`${host}${path}?${query.toString()}`, { method, body })
  const exchange = await weixin.lastExchange()
  if (exchange === undefined) throw new Error('No exchange was kept.')
  return exchange
}

/** The fault that the journal says an exchange should have had: of the first scope that has it. */
function expectFault({ appid, componentAppid }: Exchange, { shop }: Accounts): string {
  if (appid === shop.appid) return 'of the mini program'
  return componentAppid === shop.platform.componentAppid ? 'of the platform' : 'none'
}

describe.each(['refuse', 'accept'] as const)('a call, with unknownCredentials: %s', (policy) => {
  it.each(operationNames)('of %s has the fault of its owner, and no other', async (operation) => {
    await using weixin = interceptWeixin({ unknownCredentials: policy })
    for (const call of listCalls(operation)) {
      await weixin.reset()
      const accounts = { shop: await weixin.addMiniProgram(), other: await weixin.addMiniProgram() }
      const { id: ofShop } = await accounts.shop.addFault('any', { reply: 'prettyJson' })
      const { id: ofPlatform } = await accounts.shop.platform.addFault('any', {
        reply: 'prettyJson',
      })
      const names = new Map([
        [ofShop, 'of the mini program'],
        [ofPlatform, 'of the platform'],
      ])
      const exchange = await play(weixin, call, accounts)
      const fault = names.get(exchange.faultId ?? 0) ?? 'none'
      expect({ ...call, fault }).toEqual({ ...call, fault: expectFault(exchange, accounts) })
    }
  })

  it('is told by the token that its operation reads, not by another beside it', async () => {
    await using weixin = interceptWeixin({ unknownCredentials: policy })
    const other = await weixin.addMiniProgram()
    await other.platform.addFault('any', { reply: 'prettyJson' })
    const beside = await getPlatformToken(host, other.platform)
    const query = `access_token=unknown&component_access_token=${beside}`
    const { path } = operations.setSupportVersion
    await fetch(`${host}${path}?${query}`, { method: 'POST', body: '{"version":"2.25.0"}' })
    const exchange = await weixin.lastExchange('setSupportVersion')
    expect(exchange?.componentAppid).not.toBe(other.platform.componentAppid)
    expect(exchange?.faultId).toBe(null)
  })

  it('belongs to no account that the fake does not know', async () => {
    await using weixin = interceptWeixin({ unknownCredentials: policy })
    await fetch(`${host}/cgi-bin/component/api_get_authorizer_list?access_token=unknown`, {
      method: 'POST',
      body: '{}',
    })
    const exchange = await weixin.lastExchange()
    expect(exchange).toMatchObject({ appid: null, componentAppid: null })
    expect(await weixin.platforms()).toEqual([])
  })
})
