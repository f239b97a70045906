import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'

/** What `--expect` finds wrong with a run: WeChat was never called, or a call was refused. */
export function evaluateRun({ journal }: Engine): string[] {
  const entries = [...journal.entries()]
  if (entries.length === 0) {
    return [
      'WeChat was never called. Expected at least one call of api.weixin.qq.com. ' +
        'Check that the program calls it over HTTPS, and not through a proxy or certificates of its own.',
    ]
  }
  const refused = entries.filter(isRefused)
  if (refused.length === 0) return []
  const ids = refused.map(({ id }) => `#${String(id)}`).join(', ')
  return [`Calls were refused: ${ids}. Expected every call to succeed.`]
}

function isRefused({ reply }: JournalEntry): boolean {
  return reply?.status !== 200 || (reply.errcode !== null && reply.errcode !== 0)
}
