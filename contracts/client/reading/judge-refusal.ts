import type { Finding } from '../../report/report.ts'
import { describeAttempt, type Attempt } from '../attempt.ts'
import type { Find } from '../findings/create-finder.ts'
import { isCrash, tellsErrcode } from '../raised-error.ts'

/** What a client has to do with a refusal: raise it, tell its errcode, and not crash. */
export function judgeRefusal(made: Attempt, errcode: number, find: Find): Finding[] {
  const expected = `an error with errcode ${errcode}`
  if (made.kind === 'pending') return [find('hangs', { received: describeAttempt(made), expected })]
  if (made.kind === 'returned') {
    const name = errcode === -1 ? 'minus-one-as-success' : 'errcode-as-success'
    return [find(name, { received: describeAttempt(made), expected })]
  }
  const received = describeAttempt(made)
  if (isCrash(made.error) && !tellsErrcode(made.error, errcode)) {
    return [find('crash-on-refusal', { received, expected })]
  }
  if (tellsErrcode(made.error, errcode)) return []
  return [find('errcode-not-surfaced', { received, expected })]
}
