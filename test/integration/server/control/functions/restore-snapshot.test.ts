import { describe, expect, it } from 'vitest'
import type { Snapshot } from '#schemas/generated/types.ts'
import type { FakeWeixin } from '#server/index.ts'
import { callGet, getPlatformToken } from '#test/support/call-fake.ts'
import { createStarter, ways } from '#test/support/ways.ts'

type MiniProgramState = Snapshot['miniPrograms'][number]

const start = createStarter((options) => {
  const [way] = ways
  if (way === undefined) throw new Error('There is no way to hold a fake.')
  return way.open(options)
})

/** The snapshot of a world whose only mini program is another. */
function changeShop(
  snapshot: Snapshot,
  change: (state: MiniProgramState) => Partial<MiniProgramState>,
): Snapshot {
  const miniPrograms = snapshot.miniPrograms.map((state) => ({ ...state, ...change(state) }))
  return { ...snapshot, miniPrograms }
}

async function expectRefused(weixin: FakeWeixin, snapshot: Snapshot): Promise<void> {
  const before = await weixin.snapshot()
  await expect(weixin.restore(snapshot)).rejects.toMatchObject({ code: 'invalid_options' })
  expect(await weixin.snapshot()).toEqual(before)
}

describe('a token of a snapshot', () => {
  it('belongs to the account that has it there, whoever has it now', async () => {
    const { weixin } = await start()
    const [shop, other] = [await weixin.addMiniProgram(), await weixin.addMiniProgram()]
    const snapshot = await weixin.snapshot()
    const [first, second] = snapshot.miniPrograms
    if (first === undefined || second === undefined) throw new Error('no mini programs')
    const exchanged = [
      { ...first, tokens: second.tokens, latestTokens: second.latestTokens },
      { ...second, tokens: first.tokens, latestTokens: first.latestTokens },
    ]
    await weixin.restore({ ...snapshot, miniPrograms: exchanged })
    await callGet(weixin.url, shop.accessToken)
    expect((await weixin.lastExchange())?.appid).toBe(other.appid)
    await callGet(weixin.url, other.accessToken)
    expect((await weixin.lastExchange())?.appid).toBe(shop.appid)
    expect((await shop.tokens()).map(({ value }) => value)).toEqual([other.accessToken])
  })
})

describe('times of a snapshot', () => {
  it.each([9e15, -9e15])(
    'refuses %d, which no date can show, and changes nothing',
    async (time) => {
      const { weixin } = await start()
      await weixin.addMiniProgram()
      const snapshot = await weixin.snapshot()
      const clocks = [
        { offset: 0, frozenAt: time },
        { offset: time, frozenAt: null },
      ]
      for (const clock of clocks) {
        await expectRefused(weixin, { ...snapshot, clock })
        await expectRefused(
          weixin,
          changeShop(snapshot, () => ({ clock })),
        )
      }
      await expectRefused(
        weixin,
        changeShop(snapshot, () => ({ authorizedAt: time })),
      )
      await expectRefused(
        weixin,
        changeShop(snapshot, ({ tokens }) => ({
          tokens: tokens.map((token) => ({ ...token, expiresAt: time })),
        })),
      )
    },
  )

  it.each([2.16e15, -2.16e15])('takes %d everywhere at once and can show it', async (time) => {
    const { weixin, url } = await start()
    const shop = await weixin.addMiniProgram()
    const snapshot = await weixin.snapshot()
    const clock = { offset: time, frozenAt: null }
    await weixin.restore({ ...changeShop(snapshot, () => ({ clock })), clock })
    expect(Date.parse((await shop.clock()).time)).toBeGreaterThan(-8.64e15)
    await callGet(url, (await shop.addToken()).value)
    expect(await shop.tokens()).toHaveLength(2)
    expect(await weixin.exchanges()).toHaveLength(1)
  })
})

describe('latest tokens of a snapshot', () => {
  it('refuses those of another mini program, of another kind, or that are not there', async () => {
    const { weixin } = await start()
    const shop = await weixin.addMiniProgram()
    const snapshot = await shop.snapshot()
    const other = await weixin.addMiniProgram()
    for (const latestTokens of [
      { authorizer: other.accessToken, own: null, stable: null },
      { authorizer: null, own: shop.accessToken, stable: null },
      { authorizer: null, own: null, stable: 'nobody' },
    ]) {
      await expectRefused(
        weixin,
        changeShop(snapshot, () => ({ latestTokens })),
      )
    }
  })
})

describe('accounts that a restored snapshot drops', () => {
  it('take their faults, canned replies and exchanges with them', async () => {
    const { weixin, url } = await start()
    const empty = await weixin.snapshot()
    const shop = await weixin.addMiniProgram({ appid: 'wxshop' })
    await shop.addFault('any', { errcode: -1 })
    await shop.platform.addFault('any', { errcode: -1 })
    await callGet(url, shop.accessToken)
    await weixin.restore(empty)
    const namesake = await weixin.addMiniProgram({ appid: 'wxshop' })
    expect(await weixin.faults()).toEqual([])
    expect(await weixin.exchanges()).toEqual([])
    expect(await callGet(url, namesake.accessToken)).toMatchObject({ errcode: 0 })
  })

  it('are those of a platform where it alone is restored', async () => {
    const { weixin } = await start()
    const platform = await weixin.addPlatform()
    const kept = await weixin.addMiniProgram({ platform })
    const snapshot = await platform.snapshot()
    const dropped = await weixin.addMiniProgram({ platform })
    const other = await weixin.addMiniProgram()
    for (const one of [kept, dropped, other]) await one.addFault('any', { errcode: -1 })
    await platform.restore(snapshot)
    const appids = (await weixin.miniPrograms()).map(({ appid }) => appid)
    expect(appids.sort()).toEqual([kept.appid, other.appid].sort())
    expect(await weixin.faults()).toHaveLength(2)
  })

  it('leave a mini program that moves to another platform as it was', async () => {
    const { weixin, url } = await start()
    const shop = await weixin.addMiniProgram({ appid: 'wxshop' })
    const snapshot = await weixin.snapshot()
    await shop.remove()
    const namesake = await weixin.addMiniProgram({ appid: 'wxshop' })
    await namesake.addFault('getSupportVersion', { errcode: -1 })
    await weixin.restore(snapshot)
    expect(await weixin.snapshot()).toEqual(snapshot)
    expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: -1 })
  })
})

describe('the platform that was made for a mini program', () => {
  it('goes with it after it was restored', async () => {
    const { weixin } = await start()
    const shop = await weixin.addMiniProgram()
    const snapshot = await shop.snapshot()
    await shop.remove()
    await weixin.restore(snapshot)
    await shop.remove()
    expect(await weixin.platforms()).toEqual([])
  })

  it('goes with an adopted one', async () => {
    const { weixin, url } = await start({ unknownCredentials: 'accept' })
    await callGet(url, 'unknown-token')
    await fetch(`${url}/cgi-bin/token?grant_type=client_credential&appid=wxunknown&secret=any`)
    const adopted = await weixin.miniPrograms()
    for (const one of adopted) await one.remove()
    expect([adopted.length, await weixin.platforms()]).toEqual([2, []])
  })

  it('is told from one that was added by itself, which stays', async () => {
    const { weixin } = await start()
    const platform = await weixin.addPlatform()
    const shop = await weixin.addMiniProgram({ platform })
    await weixin.restore(await weixin.snapshot())
    await shop.remove()
    expect(await weixin.platforms()).toHaveLength(1)
  })
})

describe('the order of the accounts', () => {
  it('is the same after one of them, or a platform, was restored', async () => {
    const { weixin } = await start()
    const platform = await weixin.addPlatform()
    const first = await weixin.addMiniProgram({ platform })
    await weixin.addMiniProgram()
    await weixin.addMiniProgram({ platform })
    const before = await weixin.snapshot()
    await first.restore(await first.snapshot())
    expect(await weixin.snapshot()).toEqual(before)
    await platform.restore(await platform.snapshot())
    expect(await weixin.snapshot()).toEqual(before)
  })

  it('is that of the snapshot for mini programs that it brings back', async () => {
    const { weixin } = await start()
    const platform = await weixin.addPlatform()
    const first = await weixin.addMiniProgram({ platform })
    await weixin.addMiniProgram({ platform })
    const snapshot = await platform.snapshot()
    await first.remove()
    await platform.restore(snapshot)
    expect(await platform.snapshot()).toEqual(snapshot)
  })
})

describe('the snapshot of a mini program', () => {
  it('moves no clock but its own', async () => {
    const { weixin } = await start()
    const shop = await weixin.addMiniProgram()
    const snapshot = await shop.snapshot()
    const before = (await weixin.clock()).time
    await weixin.restore({ ...snapshot, clock: { offset: 3_600_000, frozenAt: null } })
    expect((await weixin.clock()).time).toBe(before)
  })

  it('brings its platform with its tokens where that is gone, and none that others have', async () => {
    const { weixin, url } = await start()
    const shop = await weixin.addMiniProgram()
    const value = await getPlatformToken(url, shop.platform)
    const snapshot = await shop.snapshot()
    await shop.remove()
    const thief = await weixin.addMiniProgram()
    await thief.addToken({ value })
    await expect(weixin.restore(snapshot)).rejects.toMatchObject({ code: 'token_taken' })
    await thief.remove()
    await weixin.restore(snapshot)
    const [platform] = (await weixin.snapshot()).platforms
    expect(platform?.tokens.map((token) => token.value)).toEqual([value])
  })
})

it('gives no account the appid or the token of one that a snapshot has brought', async () => {
  const { weixin: former } = await start()
  const saved = await former.addMiniProgram({ supportVersion: '2.20.0' })
  const { weixin } = await start()
  await weixin.restore(await former.snapshot())
  const added = await weixin.addMiniProgram()
  expect(added.appid).not.toBe(saved.appid)
  expect(added.accessToken).not.toBe(saved.accessToken)
  const versions = await Promise.all(
    (await weixin.miniPrograms()).map((one) => one.supportVersion()),
  )
  expect(versions).toEqual(['2.20.0', '1.0.0'])
})
