import { connect as openSocket } from 'node:net'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownKeywords } from '#schemas/generate/json-schema.ts'
import { readSources } from '#schemas/generate/sources.ts'
import { controlOperations } from '#schemas/generated/control-operations.ts'
import { connect } from '#server/connect.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { startSeeded } from '#server/start.ts'
import { callGet, callSet } from '#test/support/call-fake.ts'
import { callControl } from '#test/support/call-control.ts'
import { serveApp, type OpenFake } from '#test/support/ways.ts'

let weixin: FakeWeixin
let mounted: OpenFake

beforeAll(async () => {
  weixin = await startFakeWeixin()
  mounted = await serveApp()
})

afterAll(async () => {
  await Promise.all([weixin.close(), mounted.close()])
})

const post = (path: string, body: unknown) =>
  callControl(weixin.url, `POST ${path}`, { body: JSON.stringify(body) })

describe('the control API', () => {
  it('answers in the forms that its schemas describe', async () => {
    const shop = await weixin.addMiniProgram()
    await callSet(weixin.url, shop.accessToken, '9.9.9')
    await post('/faults', { appid: shop.appid, operation: 'getSupportVersion', errcode: -1 })
    await post('/replies', { appid: shop.appid, path: '/wxa/x', reply: { text: 'x' } })
    const id = (await shop.lastExchange())?.id ?? 0
    const ajv = new Ajv2020({ strict: true }).addVocabulary(ownKeywords)
    for (const { schema } of readSources().schemas) ajv.addSchema(schema)
    const rows = Object.values(controlOperations).filter(({ method }) => method === 'GET')
    expect(rows.length).toBeGreaterThan(10)
    for (const { path, output, many } of rows) {
      const address = path
        .replace('{appid}', shop.appid)
        .replace('{componentAppid}', shop.platform.componentAppid)
        .replace('{id}', String(id))
      const { status, json } = await callControl(weixin.url, `GET ${address}`)
      expect(status, path).toBe(200)
      const schema = `https://fake-weixin.example/schemas/control/${output}.json`
      for (const value of many ? (json as unknown[]) : [json]) {
        expect(ajv.validate(schema, value), `${path}: ${ajv.errorsText()}`).toBe(true)
      }
      if (many) expect((json as unknown[]).length, path).toBeGreaterThan(0)
    }
  })

  it('describes itself', async () => {
    const { json } = await callControl(weixin.url, 'GET /openapi.json')
    expect(json).toMatchObject({ openapi: '3.1.0', paths: { '/mini-programs/{appid}': {} } })
  })

  it('gives full addresses, also where it is mounted', async () => {
    for (const url of [weixin.url, mounted.url]) {
      const { json } = await callControl(url, 'POST /mini-programs', { body: '{"appid":"wxurl"}' })
      expect(json).toMatchObject({ url: `${url}/__mini-program/wxurl` })
    }
  })

  it('takes a body of any Content-Type, and no body for nothing', async () => {
    const { status } = await callControl(weixin.url, 'POST /platforms', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: '{"componentAppid":"wxform"}',
    })
    expect(status).toBe(200)
    expect((await callControl(weixin.url, 'GET /platforms/wxform')).status).toBe(200)
    expect((await callControl(weixin.url, 'POST /mini-programs')).status).toBe(200)
  })

  it('reads numbers and truth in a query by the types of the schema', async () => {
    const good = await callControl(weixin.url, 'GET /exchanges?limit=1&refused=true&errcode=-1')
    expect(good).toMatchObject({ status: 200, json: [] })
    const bad = await callControl(
      weixin.url,
      'GET /exchanges?limit=ten&refused=yes&errcode=1&errcode=2',
    )
    expect(bad).toMatchObject({
      status: 400,
      json: {
        error: {
          code: 'invalid_options',
          issues: [
            { path: 'errcode', received: 'array ["1","2"]' },
            { path: 'refused', expected: 'true or false', received: 'string "yes"' },
            { path: 'limit', expected: 'a whole number', received: 'string "ten"' },
          ],
        },
      },
    })
  })

  it('takes text of digits where text is wanted', async () => {
    await callControl(weixin.url, 'POST /mini-programs', { body: '{"appid":"123"}' })
    expect(await callControl(weixin.url, 'GET /mini-programs/123')).toMatchObject({
      status: 200,
      json: { appid: '123' },
    })
  })

  it.each([
    ['POST /faults', '{"errcode":"-1"}', 400, 'invalid_options'],
    // Without a text for it the fake could only answer something else.
    ['POST /faults', '{"errcode":12345}', 400, 'invalid_options'],
    ['POST /faults', '{', 400, 'invalid_json'],
    ['POST /faults', '[]', 400, 'invalid_options'],
    ['POST /faults', '"text"', 400, 'invalid_json'],
    ['POST /faults', `{"seed":"${'x'.repeat(17 * 1024 * 1024)}"}`, 413, 'body_too_large'],
    ['POST /faults', '{"appid":"wxnobody","errcode":-1}', 404, 'unknown_mini_program'],
    ['GET /faults/1', undefined, 405, 'wrong_method'],
    ['POST /health', '{}', 405, 'wrong_method'],
    ['DELETE /faults/99', undefined, 404, 'unknown_fault'],
    ['DELETE /faults/x', undefined, 400, 'invalid_options'],
    ['GET /exchanges/99999', undefined, 404, 'unknown_exchange'],
    ['GET /nowhere', undefined, 404, 'unknown_route'],
    ['GET ', undefined, 404, 'unknown_route'],
    ['GET /mini-programs/%zz', undefined, 400, 'invalid_json'],
  ])('refuses %s %#', async (line, body, status, code) => {
    const before = await weixin.snapshot()
    const faults = await weixin.faults()
    const reply = await callControl(weixin.url, line, { body })
    expect(reply.status).toBe(status)
    expect(reply.json).toMatchObject({ error: { code, message: expect.any(String) as string } })
    expect(await weixin.faults()).toEqual(faults)
    expect(await weixin.snapshot()).toEqual(before)
  })

  it('refuses an appid that is taken with 409, and says which methods a path takes', async () => {
    const { appid } = await weixin.addMiniProgram()
    expect(await post('/mini-programs', { appid })).toMatchObject({
      status: 409,
      json: { error: { code: 'appid_taken', details: { appid } } },
    })
    const { headers } = await callControl(weixin.url, 'PUT /faults')
    expect(headers['allow']).toBe('POST, GET, DELETE')
  })

  it('explains in the language that is asked for', async () => {
    await callGet(weixin.url, 'nobody')
    const id = (await weixin.lastExchange())?.id ?? 0
    const explain = (query: string, language: string) =>
      callControl(weixin.url, `GET /exchanges/${id}/explanation${query}`, {
        headers: { 'Accept-Language': language },
      })
    expect((await explain('', 'zh-CN,zh;q=0.9')).json).toMatchObject({ lang: 'zh' })
    expect((await explain('', 'de')).json).toMatchObject({ lang: 'en' })
    expect((await explain('?lang=en', 'zh')).json).toMatchObject({ lang: 'en' })
    expect((await explain('?lang=fr', 'zh')).status).toBe(400)
  })

  it('keeps a caller waiting until the exchange comes', async () => {
    const shop = await weixin.addMiniProgram()
    const waiting = callControl(weixin.url, `GET /exchanges/wait?appid=${shop.appid}&timeout=10000`)
    await callGet(weixin.url, shop.accessToken)
    expect(await waiting).toMatchObject({ status: 200, json: { appid: shop.appid } })
  })

  it('answers 408 with what came instead when the time is over', async () => {
    const shop = await weixin.addMiniProgram()
    await callGet(weixin.url, shop.accessToken)
    const query = `appid=${shop.appid}&operation=setSupportVersion&timeout=1`
    const { status, text } = await callControl(weixin.url, `GET /exchanges/wait?${query}`)
    expect(status).toBe(408)
    expect(text).toContain('getweappsupportversion')
  })

  it('stops waiting for a caller that has gone away', async () => {
    const { weixin: watched, engine } = await startSeeded({}, {})
    const { hostname, port } = new URL(watched.url)
    const socket = openSocket(Number(port), hostname)
    const left = await new Promise((resolve) => {
      const subscribe = engine.journal.subscribe.bind(engine.journal)
      vi.spyOn(engine.journal, 'subscribe').mockImplementation((...given) => {
        const leave = subscribe(...given)
        socket.destroy()
        return () => {
          leave()
          resolve('left')
        }
      })
      socket.write('GET /__admin/exchanges/wait?timeout=600000 HTTP/1.1\r\nHost: localhost\r\n\r\n')
    })
    expect(left).toBe('left')
    await watched.close()
  })
})

describe('connect()', () => {
  it('says what to do when there is no fake', async () => {
    const closed = await startFakeWeixin()
    await closed.close()
    await expect(connect(closed.url)).rejects.toMatchObject({ code: 'connection_failed' })
    await expect(connect(closed.url)).rejects.toThrow(/ECONNREFUSED.*npx fake-weixin serve/s)
    await expect(connect(`${weixin.url}/nowhere`)).rejects.toMatchObject({
      code: 'connection_failed',
    })
  })
})

describe('a path that only begins like the control API', () => {
  it("is WeChat's to answer", async () => {
    for (const path of ['/__adminx', '/__admin-health', '/cgi-bin/__admin/health']) {
      const response = await fetch(weixin.url + path)
      expect(response.headers.get('x-fake-weixin')).toMatch(/^exchange=/)
    }
  })

  it('leaves no exchange when it is the control API', async () => {
    await weixin.removeExchanges()
    await callControl(weixin.url, 'GET /health')
    expect(await weixin.exchanges()).toEqual([])
  })
})
