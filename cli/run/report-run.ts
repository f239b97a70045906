import type { Engine } from '../../server/engine/engine.ts'
import type { JournalEntry } from '../../server/engine/journal.ts'
import type { Lang } from '../../server/wechat/rules/rule-text.ts'
import { formatLogLine } from '../log.ts'
import type { ExitCode } from './child-process.ts'

/** How a run ended. */
export interface RunEnd {
  readonly command: readonly string[]
  readonly exitCode: ExitCode
  readonly problems: readonly string[]
  readonly lang: Lang
}

/** How many exchanges are printed: the newest ones. */
const mostLines = 50

/** The report of a failed run: what is wrong, and the explained exchanges. */
export function describeRun(
  { journal }: Engine,
  { command, exitCode, problems, lang }: RunEnd,
): string {
  const entries = [...journal.entries()]
  const shown = entries.slice(-mostLines)
  const head =
    exitCode === 0
      ? problems.map((problem) => `fake-weixin: ${problem}`)
      : [
          `fake-weixin: ${command.join(' ')} ended with exit code ${String(exitCode)}.`,
          ...problems.map((problem) => `fake-weixin: ${problem}`),
        ]
  if (entries.length === 0) return [...head, 'It did not call WeChat.'].join('\n')
  const count =
    shown.length < entries.length
      ? `The last ${String(shown.length)} of ${String(entries.length)} exchanges with WeChat:`
      : `Its ${entries.length === 1 ? 'exchange' : `${String(entries.length)} exchanges`} with WeChat:`
  return [...head, count, ...shown.map((entry) => formatLogLine(entry, lang))].join('\n')
}

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
