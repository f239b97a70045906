import { stateNames } from '#contracts/interactions/provider-state.ts'
import type { StateHandler } from '#contracts/provider/provider-options.ts'
import type { FakeMiniProgram, FakeWeixin } from '#server/index.ts'
import type { RowOptions } from './row.ts'

type Values = Record<string, string>

function readValues({ accessToken, appid }: FakeMiniProgram): Values {
  return { accessToken, appid }
}

/** Handlers of all states that the two operations have, but for two that no handler can reach. */
export function handleAll(weixin: FakeWeixin): RowOptions {
  const authorised: StateHandler = async ({ supportVersion, rows, permissionSets }) => {
    const shop = await weixin.addMiniProgram({
      ...(supportVersion === undefined ? {} : { supportVersion }),
      ...(rows === undefined ? {} : { rows: [...rows] }),
      ...(permissionSets === undefined ? {} : { permissionSets: [...permissionSets] }),
    })
    return readValues(shop)
  }
  const add = (change: (shop: FakeMiniProgram) => Promise<unknown>): StateHandler => {
    return async () => {
      const shop = await weixin.addMiniProgram()
      await change(shop)
      return readValues(shop)
    }
  }
  return {
    writes: true,
    stateHandlers: {
      [stateNames.authorised]: authorised,
      [stateNames.expiredCredential]: add((shop) => shop.expireToken()),
      [stateNames.usedUpQuota]: add((shop) => shop.change({ dailyQuota: 0 })),
    },
  }
}

/** The handler that the documentation shows. */
export function handleVersion(weixin: FakeWeixin): RowOptions {
  const authorised: StateHandler = async ({ supportVersion, ...others }) => {
    if (Object.keys(others).length > 0) return null
    const shop = await weixin.addMiniProgram(supportVersion === undefined ? {} : { supportVersion })
    return readValues(shop)
  }
  return { stateHandlers: { [stateNames.authorised]: authorised } }
}

/** A handler with one account, which says what it cannot do. */
export function handleOne(weixin: FakeWeixin): RowOptions {
  const rows = [{ version: '2.0.0', percentage: 0.02 }]
  const made = weixin.addMiniProgram({ rows })
  const authorised: StateHandler = async ({ supportVersion, rows: wanted, permissionSets }) => {
    const isOutOfReach = supportVersion !== undefined || permissionSets !== undefined
    return isOutOfReach || wanted?.length === 0 ? null : readValues(await made)
  }
  return { stateHandlers: { [stateNames.authorised]: authorised } }
}

/** A handler that refreshes the token of one account, as an owner of one mini program would. */
export function handleTokens(weixin: FakeWeixin): RowOptions {
  const made = weixin.addMiniProgram()
  let count = 0
  const authorised: StateHandler = async () => {
    count += 1
    const { value } = await (await made).addToken({ value: `95_fresh-${count}` })
    return { accessToken: value }
  }
  return { stateHandlers: { [stateNames.authorised]: authorised } }
}
