/**
 * The public entry `fake-weixin/connect`.
 *
 * @module
 */
import { controlOperations, type ControlName } from '../schemas/generated/control-operations.ts'
import type { ControlClient } from './control/control-client.ts'
import { FakeWeixinError, isErrorCode } from './fake-weixin-error.ts'
import { createFake } from './fake/create-fake.ts'
import type { FakeWeixin } from './fake/fake-weixin.ts'

export { FakeWeixinError, type FakeWeixinErrorCode } from './fake-weixin-error.ts'
export type * from './fake/fake-weixin.ts'

/** How a fake in another process is reached. */
export interface ConnectOptions {
  /** The control token that it printed when it started; needed while it listens beyond loopback. */
  token?: string
}

/**
 * Connects to a fake in another process; returns an object with the methods of `startFakeWeixin()`'s.
 * Closing it does not close that fake. Throws `connection_failed` if no fake answers, `control_refused` if it
 * refuses the caller.
 */
export async function connect(
  url: string | URL,
  { token }: ConnectOptions = {},
): Promise<FakeWeixin> {
  const port = createHttpClient(String(url).replace(/\/+$/, ''), token)
  const { httpsUrl, proxyUrl, caCertificate } = await port.call('readHealth', {})
  return createFake(port, { controlToken: token ?? null, httpsUrl, proxyUrl, caCertificate })
}

function createHttpClient(url: string, token: string | undefined): ControlClient {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`
  return {
    url,
    call: async (name, input) => {
      const { method } = controlOperations[name]
      const inQuery = method === 'GET' || method === 'DELETE'
      const { path, rest } = splitInput(name, input)
      const query = inQuery ? formatQuery(rest) : ''
      const body = inQuery ? {} : { body: JSON.stringify(rest) }
      const address = `${url}/__admin${path}${query}`
      return readReply(address, await send(address, { method, headers, ...body }))
    },
    close: () => Promise.resolve(),
  }
}

/** The path with the fields of the input that stand in it, and the others. */
function splitInput(
  name: ControlName,
  input: object,
): { path: string; rest: Record<string, unknown> } {
  const rest = new Map<string, unknown>(Object.entries(input))
  const path = controlOperations[name].path.replace(/\{(\w+)\}/g, (_match, field: string) => {
    const value = String(rest.get(field))
    rest.delete(field)
    return encodeURIComponent(value)
  })
  return { path, rest: Object.fromEntries(rest) }
}

function formatQuery(fields: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)])).toString()}`
}

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (error) {
    throw failConnection(address, describeCause(error))
  }
}

/** The value that a control operation returns has its type by the table that both sides are built from. */
async function readReply<T>(address: string, response: Response): Promise<T> {
  const text = await response.text()
  const value = parseJson(text)
  if (response.ok && value !== undefined) return value as T
  throw (
    readControlError(value) ??
    failConnection(address, `HTTP status ${response.status} without an error of fake-weixin`)
  )
}

function failConnection(address: string, cause: string): FakeWeixinError {
  return new FakeWeixinError(
    'connection_failed',
    `Failed to reach ${address}: ${cause}. Expected a running fake of the same version of fake-weixin. ` +
      'Start it (npx fake-weixin serve), and connect to the address that it prints.',
    { address },
  )
}

function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The error that a reply of the control API stands for; undefined if it is none. */
function readControlError(reply: unknown): FakeWeixinError | undefined {
  const error = readField(reply, 'error')
  const code = readField(error, 'code')
  const message = readField(error, 'message')
  if (typeof code !== 'string' || typeof message !== 'string') return undefined
  const issues = readField(error, 'issues')
  const details = readField(error, 'details')
  // The fake at the other end made it by the same table, so the details are those of the code.
  return new FakeWeixinError(
    ...([
      isErrorCode(code) ? code : 'control_refused',
      message,
      {
        ...(typeof details === 'object' ? details : {}),
        ...(issues === undefined ? {} : { issues }),
      },
    ] as ConstructorParameters<typeof FakeWeixinError>),
  )
}

function readField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
