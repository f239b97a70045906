import type { ServerResponse } from 'node:http'
import { errorCodes, type ErrorRow } from '../../schemas/error-codes.ts'
import type { ControlError } from '../../schemas/generated/types.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'

/** Sends an error of the fake itself, by default with the usual status of its code. */
export function sendError(
  response: ServerResponse,
  error: FakeWeixinError,
  status: number = findStatus(error),
): void {
  const { code, message } = error
  const { issues, ...details } = error.details
  const named = issues === undefined ? {} : { issues: [...issues] }
  const body: ControlError = { error: { code, message, details, ...named } }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

function findStatus({ code }: FakeWeixinError): number {
  const row: ErrorRow = errorCodes[code]
  return (row.statuses ?? errorCodes.internal_error.statuses)[0]
}

/** Sends whatever a control call has thrown. */
export function sendThrown(response: ServerResponse, thrown: unknown): void {
  if (thrown instanceof FakeWeixinError) sendError(response, thrown)
  else sendParserError(response, thrown)
}

/** What the body parser of Express throws: a status, and a type such as `entity.too.large`. */
function sendParserError(response: ServerResponse, thrown: unknown): void {
  const status = readStatus(thrown)
  const why = thrown instanceof Error ? thrown.message : String(thrown)
  if (status === 413) {
    const message = `Failed to read the body: ${why}. Expected at most 16 MB. Send less.`
    sendError(response, new FakeWeixinError('body_too_large', message))
  } else if (status !== undefined && status < 500) {
    const message = `Failed to read the request: ${why}. Expected a JSON object as UTF-8. Correct it.`
    sendError(response, new FakeWeixinError('invalid_json', message), status)
  } else {
    const message = `Failed to answer: ${why}. Expected to be able to; this is a fault of fake-weixin. Report it.`
    sendError(response, new FakeWeixinError('internal_error', message))
  }
}

function readStatus(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return undefined
  return typeof thrown.status === 'number' ? thrown.status : undefined
}
