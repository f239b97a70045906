import { describe, expect, it } from 'vitest'
import type { ExchangeQuery } from '#schemas/generated/types.ts'
import { selectEntries } from '#server/control/exchanges/select-entries.ts'
import { createMiniProgram } from '#server/wechat/mini-program.ts'
import { createPlatform } from '#server/wechat/platform.ts'
import { createScene, getPath, setPath, tokenOf } from '#test/support/scene.ts'

const { engine, platform, shop, send } = createScene()
const sibling = createMiniProgram(engine.world, platform, engine.now())
const stranger = createMiniProgram(engine.world, createPlatform(engine.world), engine.now())
const { componentAppid, componentSecret, componentVerifyTicket } = platform
const version = '{"version":"2.25.0"}'

send({ url: `${setPath}?access_token=${tokenOf(shop)}`, body: version }) // 1
send({ url: `${getPath}?access_token=${tokenOf(sibling)}`, body: '' }) // 2: 44002
send({ url: `${getPath}?access_token=${tokenOf(stranger)}`, body: '{}' }) // 3
send({ url: '/nowhere' }) // 4: 40066
send({
  url: '/cgi-bin/component/api_component_token',
  body: JSON.stringify({
    component_appid: componentAppid,
    component_appsecret: componentSecret,
    component_verify_ticket: componentVerifyTicket,
  }),
}) // 5
engine.abandon({ method: 'POST', url: setPath, headers: [], body: new Uint8Array() }) // 6

const cases: [string, ExchangeQuery, number[]][] = [
  ['all', {}, [1, 2, 3, 4, 5, 6]],
  ['a mini program', { appid: shop.appid }, [1]],
  ['a platform with its mini programs', { componentAppid }, [1, 2, 5]],
  ['nobody', { appid: 'wx-unknown' }, []],
  ['a mini program of another platform', { componentAppid, appid: stranger.appid }, []],
  ['those of nobody', { unowned: true }, [4, 6]],
  ['those of somebody', { unowned: false }, [1, 2, 3, 5]],
  ['an operation', { operation: 'getSupportVersion' }, [2, 3]],
  ['an errcode', { errcode: 44002 }, [2]],
  ['successes', { errcode: 0 }, [1, 3, 5]],
  ['the refused', { refused: true }, [2, 4]],
  ['the answered', { refused: false }, [1, 3, 5]],
  ['those after one', { afterId: 4 }, [5, 6]],
  ['those before one', { beforeId: 3 }, [1, 2]],
  ['those between two', { afterId: 1, beforeId: 4 }, [2, 3]],
  ['the last ones', { limit: 2 }, [5, 6]],
  ['the last ones that match', { componentAppid, limit: 2 }, [2, 5]],
  ['more than there are', { limit: 100 }, [1, 2, 3, 4, 5, 6]],
]

describe('selectEntries', () => {
  it.each(cases)('finds %s, oldest first', (_, query, ids) => {
    expect(selectEntries(engine, query).map(({ id }) => id)).toEqual(ids)
  })

  it('counts a fault with an errcode as a refusal', () => {
    const scene = createScene()
    scene.engine.faults.add({ operation: 'getSupportVersion', errcode: -1, times: 1 })
    scene.send({ url: `${getPath}?access_token=${tokenOf(scene.shop)}`, body: '{}' })
    expect(selectEntries(scene.engine, { refused: true, errcode: -1 })).toHaveLength(1)
    expect(selectEntries(scene.engine, { refused: false })).toEqual([])
  })
})
