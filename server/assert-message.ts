import type { MessageName } from '../schemas/generated/types.ts'
import { formatIssues } from '../schemas/issue.ts'
import { validateMessage } from '../schemas/validate.ts'
import { FakeWeixinError, type FakeWeixinErrorCode } from './fake-weixin-error.ts'

/**
 * Throws unless a value fits its schema; the error names every issue with its path, what was
 * expected and what was received. `task` says what failed, as in "start fake-weixin".
 */
export function assertMessage(
  name: MessageName,
  value: unknown,
  task: string,
  code: FakeWeixinErrorCode = 'invalid_options',
): void {
  const issues = validateMessage(name, value)
  if (issues.length === 0) return
  throw new FakeWeixinError(
    code,
    `Failed to ${task}: ${formatIssues(issues)}\nCorrect what is named; nothing has been changed.`,
    { issues },
  )
}
