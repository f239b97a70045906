import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBlocks } from './readme.ts'
/** What a TypeScript user may write: it must compile as it is. */
export const rightUse = `
import {
  createApp, FakeWeixinError, startFakeWeixin,
  type Exchange, type FakeMiniProgram, type FakePlatform,
  type FakeWeixin, type FakeWeixinOptions,
} from 'fake-weixin'
import { connect } from 'fake-weixin/connect'
import {
  assertClient, assertProvider, interactions, type Client, type ContractError, type Report,
  type StateHandlers, verifyClient, verifyProvider,
} from 'fake-weixin/contracts'
import { interceptWeixin } from 'fake-weixin/intercept'
import { createWeixinHandlers } from 'fake-weixin/msw'
import { miniProgram, publishedVersions, replyBuilders, type Builder } from 'fake-weixin/fixtures'
import { generateReply } from 'fake-weixin/fixtures/generate'
import {
  errcodes, operations, parseMessage,
  type GetSupportVersionReply, type Issue, type OperationName, type Seed,
} from 'fake-weixin/schemas'
import openapi from 'fake-weixin/openapi.json' with { type: 'json' }
import seedSchema from 'fake-weixin/schemas/control/seed.json' with { type: 'json' }

const options: FakeWeixinOptions = { extraVersions: ['9.9.9'], percentage: 'below', now: () => 0 }

export async function useServer(): Promise<string> {
  await using weixin = await startFakeWeixin(options)
  const platform: FakePlatform = await weixin.addPlatform({ componentAppid: 'wx1' })
  const shop: FakeMiniProgram = await weixin.addMiniProgram({ platform, supportVersion: '2.20.0' })
  await shop.setSupportVersion('2.25.0')
  const last: Exchange | undefined = await shop.lastExchange('getSupportVersion')
  const errcode: number | null | undefined = last?.errcode
  return [shop.url, shop.accessToken, await shop.supportVersion(), errcode].join()
}

export async function useServerElsewhere(): Promise<string> {
  await using weixin: FakeWeixin = await connect('http://127.0.0.1:8080', { token: 'secret' })
  const shop = await weixin.addMiniProgram()
  const { id } = await shop.addFault('getSupportVersion', { errcode: -1, times: 1 })
  const { time } = await shop.advanceClock('2h')
  const exchange = await shop.waitForExchange({ operation: 'setSupportVersion' }, { timeout: 10 })
  return [id, time, exchange.why, await shop.exchanges({ refused: true })].join()
}

export async function verify(client: Client): Promise<string[]> {
  const stateHandlers: StateHandlers = {
    'a mini program has authorised the platform': ({ supportVersion }) =>
      supportVersion === undefined ? { accessToken: 'mine', appid: null } : null,
  }
  const reports: Report[] = [
    await verifyClient(client, { read: (reply) => reply as { nowVersion: string; items: [] } }),
    await verifyProvider({ url: 'https://proxy.example', stateHandlers, only: ['no-token', 'mine'] }),
  ]
  // What options.read gets is what the client resolves to.
  await assertClient(
    { ...client, getSupportVersion: async () => ({ now: '2.20.0', rows: [] }) },
    { read: ({ now, rows }) => ({ nowVersion: now, items: rows }), only: ['get-fields'] },
  )
  await assertClient(() => client)
  await assertProvider({ url: 'https://proxy.example' })
  const [first] = interactions
  return [...reports.flatMap(({ findings }) => findings.map(({ message }) => message)), first?.name ?? '']
}

export async function useInProcess(): Promise<string> {
  await using weixin: FakeWeixin = interceptWeixin({ otherPaths: 'fail' })
  const { handlers } = createWeixinHandlers()
  return [(await weixin.addMiniProgram()).accessToken, handlers.length].join()
}

export function explainError(error: unknown): string {
  if (!(error instanceof FakeWeixinError)) return ''
  const { port, issues = [] } = error.details
  return port === undefined ? issues.map(({ message }) => message).join() : port.toFixed()
}

export const app = createApp({ seed: 'mine' })
export const mounted = createApp().use('/under', app)
export const shop = app.weixin.addMiniProgram()

const builder: Builder<GetSupportVersionReply> = replyBuilders.getSupportVersion.with({ now_version: '2.0.0' })
export const shares: number[] = builder.build().uv_info.items.map(({ percentage }) => percentage)
export const appids: string[] = miniProgram.buildList(2).map(({ appid }) => appid)
export const generated: GetSupportVersionReply = generateReply('getSupportVersion', { seed: '1' })
export const newest: string | undefined = publishedVersions.at(-1)

export function readSeed(value: unknown): Seed | readonly Issue[] {
  const parsed = parseMessage('seed', value)
  return parsed.issues ?? parsed.value
}
export const path: string = operations.getSupportVersion.path
export const names: OperationName[] = ['setSupportVersion', 'getSupportVersion']
export const parts = [Object.keys(errcodes), openapi.openapi.length, Object.keys(seedSchema.properties)]
`

/** Each line holds one mistake and the code of the error that TypeScript must find there. */
export const wrongUse = `
import { createApp, startFakeWeixin, FakeWeixinError } from 'fake-weixin'
import { Engine } from 'fake-weixin' // TS2305
import { startSeeded } from 'fake-weixin/dist/server/start.js' // TS2307
import { verifyClient, verifyProvider } from 'fake-weixin/contracts'
import { interceptWeixin } from 'fake-weixin/intercept'
import { replyBuilders } from 'fake-weixin/fixtures'
import { generateReply } from 'fake-weixin/fixtures/generate'
import { operations, parseMessage, type GetSupportVersionReply } from 'fake-weixin/schemas'
void startFakeWeixin({ ports: 8080 }) // TS2561
void startFakeWeixin({ percentage: 'some' }) // TS2322
void interceptWeixin({ port: 8080 }) // TS2353
void verifyClient({ getSupportVersion: async () => null }) // TS2345
void verifyProvider({}) // TS2345
void verifyClient({ getSupportVersion: async () => 1, setSupportVersion: async () => 2 }, { only: ['get-field'] }) // TS2820
void verifyClient({ getSupportVersion: async () => ({ now: '1' }), setSupportVersion: async () => 2 }, { read: ({ nw }) => nw }) // TS2339
void startFakeWeixin({ badVersionErrcode: 85016 }) // TS2322
startFakeWeixin().url // TS2339
const weixin = await startFakeWeixin()
weixin.url = 'http://elsewhere' // TS2540
const shop = await weixin.addMiniProgram({ suportVersion: '2.20.0' }) // TS2561
void shop.setSupportVersion(2) // TS2345
void shop.lastExchange('getSupportVersions') // TS2345
;(await shop.lastExchange()).why // TS2532
createApp().weixin.nonsense // TS2339
createApp().nonsense // TS2339
new FakeWeixinError('nonsense', 'a message') // TS2345
new FakeWeixinError('port_in_use', 'a message', { path: 'here' }) // TS2345
replyBuilders.getSupportVersion.with({ now_version: 2 }) // TS2322
const text: string = generateReply('getSupportVersion', { seed: '1' }).errcode // TS2322
void generateReply('getSupportVersion', {}) // TS2345
const reply: GetSupportVersionReply = { errcode: 0, errmsg: 'ok' } // TS2739
operations.setSupportVersions // TS2551
parseMessage('seed', {}).value.platforms // TS2532
`

/** What the examples of docs/contracts.md take for granted. */
const ofReader = `
declare class MyClient {
  constructor(baseUrl: string, accessToken: string)
  get(): Promise<{ version: string; rows: { version: string; percentage: number }[] }>
  set(version: string): Promise<void>
}
declare function prepareAccount(version?: string): Promise<{ accessToken: string; appid: string }>
declare const client: import('fake-weixin/contracts').Client<Awaited<ReturnType<MyClient['get']>>>
`

/** The examples of docs/contracts.md, each as a file of TypeScript that a reader could have. */
export const documentedUses: readonly string[] = readBlocks(
  readFileSync(join(import.meta.dirname, '../../docs/contracts.md'), 'utf8'),
)
  .filter(({ language }) => language === 'js')
  .map(({ text }) => text + ofReader)
