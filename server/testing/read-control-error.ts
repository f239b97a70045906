import { FakeWeixinError, isErrorCode } from '../fake-weixin-error.ts'

/** The error that a reply of the control API stands for; undefined if it is none. */
export function readControlError(reply: unknown): FakeWeixinError | undefined {
  const error = readField(reply, 'error')
  const code = readField(error, 'code')
  const message = readField(error, 'message')
  if (typeof code !== 'string' || typeof message !== 'string') return undefined
  const issues = readField(error, 'issues')
  const details = readField(error, 'details')
  return new FakeWeixinError(isErrorCode(code) ? code : 'control_refused', message, {
    ...(typeof details === 'object' ? details : {}),
    ...(issues === undefined ? {} : { issues }),
  })
}

function readField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
