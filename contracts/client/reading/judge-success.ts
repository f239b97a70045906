import type { Finding } from '../../report/report.ts'
import { describeAttempt, type Attempt } from '../attempt.ts'
import type { ClientFindingName } from '../findings/client-findings.ts'
import type { Find } from '../findings/create-finder.ts'
import { judgeData, type SupportVersionData } from './judge-data.ts'
import { readErrcode, type ReadReply } from './read-data.ts'

/** What a client was answered, and by what name it is found wrong if it raises an error. */
export interface ExpectedSuccess {
  /** The data that it has to have read; null where there is none, as after a set. */
  readonly data: SupportVersionData | null
  readonly read: ReadReply | null
  readonly find: Find
  /** `success-as-error` by default. */
  readonly raisedName?: ClientFindingName
}

/** What a client has to do with a success: return, and return the data of the reply. */
export function judgeSuccess(made: Attempt, wanted: ExpectedSuccess): Finding[] {
  const { data, read, find, raisedName = 'success-as-error' } = wanted
  const received = describeAttempt(made)
  if (made.kind === 'pending') return [find('hangs', { received })]
  if (made.kind === 'raised') return [find(raisedName, { received })]
  const errcode = readErrcode(made.value)
  if (errcode !== undefined && errcode !== 0) {
    return [find(nameReturned(errcode), { received })]
  }
  return data === null ? [] : judgeData(made.value, data, { read, find })
}

function nameReturned(errcode: number): ClientFindingName {
  return errcode === -1 ? 'minus-one-as-success' : 'errcode-as-success'
}
