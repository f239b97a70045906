import { createIssue, formatIssues, type Issue } from '../../schemas/issue.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'

/** The error for input that is wrong; `task` says what failed, as in "add a fault". */
export function refuseInput(
  task: string,
  issues: readonly Issue[],
  remedy = 'Correct what is named; nothing has been changed.',
): FakeWeixinError {
  const message = `Failed to ${task}: ${formatIssues(issues)}\n${remedy}`
  return new FakeWeixinError('invalid_options', message, { issues })
}

/** The same for one value that fits its schema and is wrong all the same. */
export function refuseValue(
  task: string,
  facts: Pick<Issue, 'path' | 'expected' | 'received'>,
  remedy?: string,
): FakeWeixinError {
  return refuseInput(task, [createIssue({ ...facts, rule: 'value' })], remedy)
}
