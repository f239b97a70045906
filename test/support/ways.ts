import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach } from 'vitest'
import { connect } from '#server/connect.ts'
import {
  createApp,
  startFakeWeixin,
  type FakeWeixin,
  type FakeWeixinOptions,
} from '#server/index.ts'

/** An open fake: its client object, the address that its clients call, and what ends it. */
export interface OpenFake {
  readonly weixin: FakeWeixin
  readonly url: string
  readonly close: () => Promise<void>
}

/** A way to hold a fake; each opens one of its own. */
export interface Way {
  readonly name: string
  readonly open: (options?: FakeWeixinOptions) => Promise<OpenFake>
}

/** Where the clock around every fake of these suites stands: noon in China. */
export const noon = Date.UTC(2026, 2, 31, 4)

/** Opens fakes that are closed after each test. */
export function createStarter(open: Way['open']): Way['open'] {
  const opened: OpenFake[] = []
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ close }) => close()))
  })
  return async (options = {}) => {
    const fake = await open({ now: () => noon, ...options })
    opened.push(fake)
    return fake
  }
}

/** Serves a fake's app under a path of another app, as a plain server on loopback. */
export async function serveApp(options: FakeWeixinOptions = {}): Promise<OpenFake> {
  const app = createApp(options)
  const server = createServer(express().use('/wechat', app))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    weixin: app.weixin,
    url: `http://127.0.0.1:${port}/wechat`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Every way to hold a fake; each gives the same interface. */
export const ways: readonly Way[] = [
  {
    name: 'startFakeWeixin()',
    open: async (options) => {
      const weixin = await startFakeWeixin(options)
      return { weixin, url: weixin.url, close: () => weixin.close() }
    },
  },
  {
    name: 'connect() to it',
    open: async (options) => {
      const server = await startFakeWeixin(options)
      const weixin = await connect(server.url)
      return { weixin, url: server.url, close: () => server.close() }
    },
  },
  { name: 'the weixin of a mounted app', open: serveApp },
  {
    name: 'connect() to a mounted app',
    open: async (options) => {
      const served = await serveApp(options)
      return { ...served, weixin: await connect(`${served.url}/`) }
    },
  },
]
