import type { Exchange } from '../../schemas/generated/types.ts'

/** Exchanges as lines of text, each with what was answered and why; `nothing` if there are none. */
export function formatExchanges(exchanges: readonly Exchange[]): string {
  if (exchanges.length === 0) return 'nothing.'
  return exchanges.map((exchange) => `\n  ${formatExchange(exchange)}`).join('')
}

function formatExchange({ id, raw, status, errcode, why }: Exchange): string {
  const [path = ''] = raw.request.url.split('?', 1)
  const answer = status === null ? 'no answer' : `${status} ${errcode ?? ''}`.trimEnd()
  return `#${id} ${raw.request.method} ${path} -> ${answer}: ${why}`
}
