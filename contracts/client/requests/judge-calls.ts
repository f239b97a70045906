import type { Finding } from '../../report/report.ts'
import type { Find } from '../findings/create-finder.ts'
import type { RecordedCall } from './record-call.ts'

/** So often a client may call in all: retries after -1 are its own affair up to here. */
export const mostCalls = 10

/** Errcodes after which a client may get a new token and call again. */
const tokenErrcodes: readonly number[] = [40001, 40014, 42001]

/** Whether a client called oftener than the errcode of the reply makes worth while. */
export function judgeCalls(
  { requests, grants }: Pick<RecordedCall, 'requests' | 'grants'>,
  errcode: number,
  find: Find,
): Finding[] {
  const received = `${requests.length} calls`
  if (errcode === -1) {
    if (requests.length <= mostCalls) return []
    return [find('retries-unbounded', { received, expected: `at most ${mostCalls} calls` })]
  }
  const allowed = tokenErrcodes.includes(errcode) ? 1 + grants : 1
  if (requests.length <= allowed) return []
  const times = allowed === 1 ? 'one call' : `one call for each of ${allowed} tokens`
  return [find('called-twice', { received, expected: times })]
}
