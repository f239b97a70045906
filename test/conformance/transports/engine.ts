import type { Engine } from '#server/engine/engine.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import { createFakeWeixin } from '#server/fake/local-fake.ts'
import { resolveOptions } from '#server/fake/options.ts'
import { readHeaders } from '#test/support/send-http.ts'
import type { Transport, WireReply, WireRequest } from '#test/conformance/transport.ts'

/** The engine itself, as a function; `watch` sees each one before it is called. */
export const createEngineTransport = (watch?: (engine: Engine) => void): Transport => ({
  name: 'engine',
  open: (options) => {
    const engine = composeEngine(resolveOptions(options))
    watch?.(engine)
    const close = (): Promise<void> => Promise.resolve()
    const send = (wire: WireRequest): Promise<WireReply> => {
      const body = Buffer.from(wire.body ?? '')
      const reply = engine.handle({
        method: wire.method,
        url: wire.query === undefined ? wire.path : `${wire.path}?${wire.query}`,
        headers: writeHeaders(wire, body.length),
        body,
      })
      return Promise.resolve({
        status: reply.status,
        // The connection is the business of a way in that has one.
        headers: { connection: 'keep-alive', ...readHeaders(reply.headers) },
        body: Buffer.from(reply.body.content).toString('utf8'),
      })
    }
    return Promise.resolve({ weixin: createFakeWeixin(engine, { url: '', close }), send, close })
  },
})

export const engineTransport = createEngineTransport()

function writeHeaders({ headers = {}, chunked = false }: WireRequest, length: number): string[] {
  const framing = chunked
    ? ['Transfer-Encoding', 'chunked']
    : length > 0
      ? ['Content-Length', String(length)]
      : []
  return [...Object.entries(headers).flat(), ...framing]
}
