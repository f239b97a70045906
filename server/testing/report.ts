/** An exchange as far as a test is evaluated by it; what the library and `/__admin` give both fit. */
export interface EvaluatedExchange {
  readonly id: number
  readonly operation: string | null
  readonly appid: string | null
  readonly request: unknown
  readonly status: number | null
  readonly errcode: number | null
  /** The step that refused the request; null when all passed. */
  readonly failedStep: string | null
  readonly rule: string | null
  /** The fault that it triggered; null for none. */
  readonly faultId: number | null
  readonly why: string
  readonly raw: {
    readonly request: { readonly method: string; readonly url: string; readonly body: string }
    readonly reply: { readonly body: string } | null
  }
}

/** Exchanges with what was sent, what was answered, and why; for the message of a failed test. */
export function listExchanges(exchanges: readonly EvaluatedExchange[]): string {
  return exchanges.map(describeExchange).join('\n\n')
}

/** The message of a test whose client was refused unexpectedly. */
export function reportUnexpected(exchanges: readonly EvaluatedExchange[], owner: string): string {
  return [
    `Failed to accept the calls of ${owner}: ${countCalls(exchanges)} refused unexpectedly.`,
    listExchanges(exchanges),
    'Expected only refusals that the test allows. ' +
      `Correct the client or, if the refusal is expected, write allowRefusals(shop, ${nameRefusals(exchanges)}).`,
  ].join('\n\n')
}

/** The message of a file in which a refused call belongs to no mini program. */
export function reportUnattributed(exchanges: readonly EvaluatedExchange[]): string {
  return [
    `Failed to accept calls that belong to no mini program: ${countCalls(exchanges)} refused.`,
    listExchanges(exchanges),
    'Expected every call to have the access token of a mini program. Correct the client; ' +
      'send it to the base URL of the mini program (shop.url) to see which test calls; or, if the ' +
      `refusal is expected, write allowRefusals(weixin, ${nameRefusals(exchanges)}).`,
  ].join('\n\n')
}

function countCalls(exchanges: readonly EvaluatedExchange[]): string {
  return exchanges.length === 1 ? '1 call was' : `${exchanges.length} calls were`
}

function nameRefusals(exchanges: readonly EvaluatedExchange[]): string {
  const names = exchanges.map(({ errcode, rule }) => String(errcode ?? `'${rule ?? 'any'}'`))
  return [...new Set(names)].join(', ')
}

function describeExchange(exchange: EvaluatedExchange): string {
  const { id, operation, status, faultId, why, raw } = exchange
  const { method, url, body } = raw.request
  const fault = faultId === null ? '' : ` (fault ${faultId})`
  return [
    `  #${id} ${method} ${shortenTokens(url)}`,
    `     operation: ${operation ?? 'none'}`,
    `     sent:      ${body === '' ? 'no body' : body}`,
    `     answered:  ${describeReply(status, raw.reply)}${fault}`,
    `     why:       ${why}`,
  ].join('\n')
}

function describeReply(status: number | null, reply: { readonly body: string } | null): string {
  if (status === null || reply === null) return 'nothing'
  return `${status} ${reply.body === '' ? 'without a body' : reply.body}`
}

/** Tokens are long; their beginning is enough to know one from another. */
function shortenTokens(url: string): string {
  return url.replace(/(access_token=[^&]{10})[^&]{4,}/g, '$1...')
}
