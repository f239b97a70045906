import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'

/** Returns what `--expect` reports of a run: WeChat was never called, or a call was refused. */
export function evaluateRun({ journal }: Engine): string[] {
  const entries = [...journal.entries()]
  if (entries.length === 0) {
    return [
      'Failed to meet --expect: WeChat was never called. Expected at least one call of api.weixin.qq.com. ' +
        'Check that the program calls it over HTTPS, and uses no other proxy and no trust store of its own.',
    ]
  }
  const refused = entries.filter(isRefused)
  if (refused.length === 0) return []
  const ids = refused.map(({ id }) => `#${String(id)}`).join(', ')
  return [
    `Failed to meet --expect: calls were refused: ${ids}. Expected every call to succeed. ` +
      'Correct the calls; the reasons are below.',
  ]
}

function isRefused({ reply }: JournalEntry): boolean {
  return reply?.status !== 200 || (reply.errcode !== null && reply.errcode !== 0)
}
