import type { Client } from '#contracts/client/client.ts'
import { rightClient, WeixinRefusal, type WireReply } from '#test/support/right-client.ts'
import { ofHandling, ofRead, around, readReply, withGet, type RightRow } from './row.ts'

type Row = WireReply & Required<Pick<WireReply, 'uv_info'>>

/** Gives results instead of raising errors, as some houses want it. */
const resultApi = {
  call: async (send: () => Promise<unknown>) => {
    try {
      return { ok: true, errcode: 0, data: (await send()) as Required<WireReply> } as const
    } catch (error) {
      if (!(error instanceof WeixinRefusal)) throw error
      return { ok: false, errcode: error.errcode, message: error.message } as const
    }
  },
}

/** What its users write around the results to get errors. */
const unwrappingClient: Client = around(async (call, send) => {
  const result = await resultApi.call(() => send(call))
  if (!result.ok) throw Object.assign(new Error(result.message), { cause: result })
  return result
})

/** A version in parts, and percentages as text, which lose no decimals. */
class SupportVersion {
  readonly #reply: Required<WireReply>

  constructor(reply: Required<WireReply>) {
    this.#reply = reply
  }

  get parts(): readonly bigint[] {
    return this.#reply.now_version.split('.').map(BigInt)
  }

  get shares(): ReadonlyMap<string, string> {
    const { items } = this.#reply.uv_info
    return new Map(items.map(({ version, percentage }) => [version, String(percentage)]))
  }
}

/** The names of the house in camel case, all the way down. */
function toCamel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toCamel)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      toCamel(part),
    ]),
  )
}

/** Takes what the page has, and refuses another type of it. */
function validate(reply: Required<WireReply>): Required<WireReply> {
  if (typeof reply.now_version !== 'string') throw new TypeError('now_version')
  for (const { version, percentage } of (reply as Row).uv_info.items) {
    if (typeof version !== 'string') throw new TypeError('version')
    if (typeof percentage !== 'number') throw new TypeError('percentage')
  }
  return reply
}

/** An error of the house whose fields are getters. */
class HiddenRefusal extends Error {
  readonly #errcode: number

  constructor(errcode: number) {
    super('WeChat has refused the call')
    this.#errcode = errcode
  }

  get errcode(): number {
    return this.#errcode
  }
}

/** The same, of a kind that callers of the language know. */
class HiddenRange extends RangeError {
  readonly #errcode: number

  constructor(errcode: number) {
    super('WeChat has refused the call')
    this.#errcode = errcode
  }

  get errcode(): number {
    return this.#errcode
  }
}

/** A promise that is rejected with whatever its client likes to raise. */
function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<never>((_resolve, refuse) => {
    reject = refuse
  })
  return { promise, reject }
}

/** Raises a refusal as another error. */
function raising(toError: (refusal: WeixinRefusal) => object): Client {
  return around(async (call, send) => {
    try {
      return await send(call)
    } catch (error) {
      if (!(error instanceof WeixinRefusal)) throw error
      const { promise, reject } = withReject()
      reject(toError(error))
      return promise
    }
  })
}

interface Camel {
  readonly nowVersion: string
  readonly uvInfo: { readonly items: unknown }
}

/** Their values have a shape of their own. */
const valueRows: readonly RightRow[] = [
  {
    name: 'has results instead of errors, which its users unwrap',
    client: () => unwrappingClient,
    options: {
      read: (value) => {
        const { data } = value as { data: Required<WireReply> }
        return { nowVersion: data.now_version, items: data.uv_info.items }
      },
    },
  },
  {
    name: 'gives big integers, and decimals as text',
    client: () => withGet(async (call) => new SupportVersion(await readReply(call))),
    options: {
      read: (value) => {
        const { parts, shares } = value as SupportVersion
        const items = [...shares].map(([version, share]) => ({ version, percentage: +share }))
        return { nowVersion: parts.join('.'), items }
      },
    },
  },
  {
    name: 'gives every name in camel case',
    client: () => withGet(async (call) => toCamel(await readReply(call))),
    options: {
      read: (value) => {
        const { nowVersion, uvInfo } = value as Camel
        return { nowVersion, items: uvInfo.items }
      },
    },
  },
  {
    name: 'validates what it reads, and lets unknown fields be',
    client: () => withGet(async (call) => validate(await readReply(call))),
  },
  {
    name: 'gives nothing after a set, and frozen values after a read',
    client: () => ({
      getSupportVersion: async (call) => Object.freeze(await readReply(call)),
      setSupportVersion: async (call) => {
        await rightClient.setSupportVersion(call)
      },
    }),
  },
]

/** Their errors have a shape of their own. */
const errorRows: readonly RightRow[] = [
  {
    name: 'has errcode in the code of its error',
    client: () => raising(({ errcode }) => Object.assign(new Error('refused'), { code: errcode })),
  },
  {
    name: 'has the reply as the cause of its error',
    client: () =>
      raising(
        ({ errcode }) => new Error('refused', { cause: { reply: 1, errcode: `${errcode}` } }),
      ),
  },
  {
    name: 'rejects with the reply itself',
    client: () => raising(({ errcode, message }) => ({ errcode, errmsg: message })),
  },
  {
    name: 'has errcode in the response of its error, as axios does',
    client: () =>
      raising(({ errcode }) =>
        Object.assign(new Error('Request failed'), { response: { data: { errcode } } }),
      ),
  },
  {
    name: 'has errcode in a code with a prefix',
    client: () =>
      raising(({ errcode }) => Object.assign(new Error('refused'), { code: `WX_${errcode}` })),
  },
  {
    name: 'has errcode as a getter of the class of its error',
    client: () => raising(({ errcode }) => new HiddenRefusal(errcode)),
  },
  {
    name: 'has errcode as a getter of a class of RangeErrors',
    client: () => raising(({ errcode }) => new HiddenRange(errcode)),
  },
  {
    name: 'has errcode as a big integer',
    client: () =>
      raising(({ errcode }) => Object.assign(new Error('refused'), { errcode: BigInt(errcode) })),
  },
  {
    name: 'has the refusals of all its tries in an AggregateError',
    client: () => raising((refusal) => new AggregateError([refusal], 'All tries were refused')),
  },
]

/** Clients that are right, and hand over values and errors in shapes of their own. */
export const shapeRows: readonly RightRow[] = [
  ...valueRows.map((row) => ({ ...row, sees: ofRead })),
  ...errorRows.map((row) => ({ ...row, sees: ofHandling })),
]
