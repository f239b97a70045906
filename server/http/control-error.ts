import type { Response } from 'express'
import type { ControlError } from '../../schemas/generated/types.ts'
import { FakeWeixinError, type FakeWeixinErrorCode } from '../fake-weixin-error.ts'

type ErrorBody = ControlError['error']

/** Sends an error of the control API. */
export function sendControlError(response: Response, status: number, error: ErrorBody): void {
  const body: ControlError = { error }
  response.status(status).json(body)
}

const statuses: Readonly<Partial<Record<FakeWeixinErrorCode, number>>> = {
  invalid_options: 400,
  unknown_platform: 404,
  unknown_mini_program: 404,
  unknown_fault: 404,
  unknown_reply: 404,
  unknown_exchange: 404,
  exchange_timeout: 408,
  appid_taken: 409,
  token_taken: 409,
}

/** The HTTP status and the body for whatever a control call has thrown. */
export function describeControlError(error: unknown): { status: number; body: ErrorBody } {
  if (error instanceof FakeWeixinError) {
    const { code, message } = error
    const { issues, ...details } = error.details
    // Only errors with issues have them, and always as the generated type says.
    const named = issues === undefined ? {} : { issues: issues as NonNullable<ErrorBody['issues']> }
    return { status: statuses[code] ?? 500, body: { code, message, details, ...named } }
  }
  return describeBodyError(error)
}

/** What the body parser of Express throws: a status, and a type such as `entity.too.large`. */
function describeBodyError(error: unknown): { status: number; body: ErrorBody } {
  const status = readStatus(error)
  const why = error instanceof Error ? error.message : String(error)
  if (status === 413) {
    const message = `Failed to read the body: ${why}. Expected at most 16 MB. Send less.`
    return { status, body: { code: 'body_too_large', message } }
  }
  if (status !== undefined && status < 500) {
    const message = `Failed to read the request: ${why}. Expected a JSON object as UTF-8. Correct it.`
    return { status, body: { code: 'invalid_json', message } }
  }
  const message = `Failed to answer: ${why}. Expected to be able to; this is a fault of fake-weixin. Report it.`
  return { status: 500, body: { code: 'internal_error', message } }
}

function readStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}
