import type { Engine } from '../../engine/engine.ts'
import type { Lang } from '../../wechat/rules/rule-text.ts'
import { formatLogLine } from '../log-line.ts'
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
