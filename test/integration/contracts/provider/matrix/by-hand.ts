import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { publishedVersions } from '#fixtures/base-library-versions.ts'
import { stateNames, type StateRow } from '#contracts/interactions/provider-state.ts'
import type { HandlerParams, StateHandlers } from '#contracts/provider/provider-options.ts'
import { errcodes, type Errcode } from '#schemas/generated/errcodes.ts'
import { getPath, setPath } from '#test/integration/contracts/provider/mutants/mutant.ts'
import { jsonType } from './alter.ts'
import { operations, type Started } from './row.ts'

/** One mini program, as its token shows it. */
interface Account {
  readonly token: string
  readonly rows: readonly StateRow[]
  /** What every call of it is refused with; null for none. */
  readonly verdict: Errcode | null
  version: string
}

/** A status and a body. */
type Answer = readonly [status: number, body: string]

/** Where a server that was written by hand differs from another one. */
export interface Traits {
  /** The path in front of its operations. */
  readonly prefix?: string
  /** Whether a token is that of an account; by default if both are the same. */
  readonly isToken?: (sent: string, own: string) => boolean
  /** What its tokens begin with. */
  readonly tokenStart?: string
  /** The versions that it knows. */
  readonly versions?: readonly string[]
}

/**
 * Starts a server of the two operations that was written from their pages, on no code of the fake's,
 * with state handlers that know its accounts.
 */
export async function startByHand(traits: Traits = {}): Promise<Started> {
  const accounts: Account[] = []
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, accounts, traits).then(([status, body]) => {
      const headers = body === '' ? {} : { 'Content-Type': jsonType }
      outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
      outgoing.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${traits.prefix ?? ''}`,
    options: { operations, writes: true, stateHandlers: createHandlers(accounts, traits) },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(
  incoming: IncomingMessage,
  accounts: readonly Account[],
  { prefix = '', isToken = (sent, own) => sent === own, versions = publishedVersions }: Traits,
): Promise<Answer> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const path = pathname.slice(prefix.length)
  if (!pathname.startsWith(prefix) || !/^\/(cgi-bin|wxa)\//.test(path)) return [404, '']
  if (path !== getPath && path !== setPath) return refuse(40066)
  if (incoming.method !== 'POST') return refuse(43002)
  if (incoming.headers['content-length'] === undefined) return [412, '']
  const token = searchParams.get('access_token') ?? ''
  if (token === '') return refuse(41001)
  const account = accounts.find((known) => isToken(token, known.token))
  if (account === undefined) return refuse(40001)
  if (account.verdict !== null) return refuse(account.verdict)
  const body = Buffer.concat(chunks).toString('utf8')
  if (body === '' || body === 'null') return refuse(44002)
  const json = parseObject(body)
  if (json === null) return refuse(47001)
  return path === getPath ? [200, read(account)] : write(account, json['version'], versions)
}

function read({ version, rows }: Account): string {
  const reply = { errcode: 0, errmsg: 'ok', now_version: version, uv_info: { items: rows } }
  return JSON.stringify(reply)
}

function write(account: Account, version: unknown, versions: readonly string[]): Answer {
  if (version === undefined || version === null) return refuse(47001)
  if (typeof version !== 'string' || !versions.includes(version)) return refuse(89014)
  account.version = version
  return [200, '{"errcode":0,"errmsg":"ok"}']
}

function refuse(errcode: Errcode): Answer {
  const errmsg = `${errcodes[errcode].text} rid: 69b8a2af-04d2c1b6-3a5e7f10`
  return [200, JSON.stringify({ errcode, errmsg })]
}

function parseObject(body: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(body)
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
    return isObject ? (json as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function createHandlers(
  accounts: Account[],
  { tokenStart = '95_hand-Written' }: Traits,
): StateHandlers {
  const add = (params: HandlerParams, verdict: Errcode | null): Record<string, string> => {
    const { supportVersion = '2.20.0', rows = [{ version: '3.0.0', percentage: 100 }] } = params
    const token = `${tokenStart}-${accounts.length}`
    accounts.push({ token, rows, verdict, version: supportVersion })
    return { accessToken: token, appid: `wx${String(accounts.length).padStart(16, '0')}` }
  }
  return {
    [stateNames.authorised]: (params) =>
      add(params, params.permissionSets?.includes(18) === false ? 61007 : null),
    [stateNames.expiredCredential]: (params) => add(params, 42001),
    [stateNames.ownToken]: (params) => add(params, 86000),
    [stateNames.usedUpQuota]: (params) => add(params, 45009),
    [stateNames.scriptedErrcode]: (params) => add(params, params.errcode === -1 ? -1 : 45009),
  }
}
