import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { errorCodes } from '../../schemas/error-codes.ts'
import { isLoopbackAddress, isLoopbackHost } from './loopback.ts'

/** The callers that the control API answers. */
export interface ControlAccess {
  /** The token that a caller has to bring; null to answer callers of this machine, and only them. */
  readonly token: string | null
}

const [noToken, forbidden] = errorCodes.control_refused.statuses

/** Why a caller is refused: HTTP status and a message that says what to do. */
export interface AccessRefusal {
  readonly status: typeof noToken | typeof forbidden
  readonly message: string
}

/**
 * Says why a caller is refused; undefined if it is not. Nothing a browser sends from a page of
 * another origin gets through: its Origin gives it away, and behind a name that was made to point
 * here, its Host.
 */
export function checkAccess(
  request: IncomingMessage,
  { token }: ControlAccess,
): AccessRefusal | undefined {
  const { headers, socket } = request
  if (isForeignPage(request)) {
    return refuse(
      forbidden,
      `the request comes from a page of another origin (${String(headers.origin ?? headers['sec-fetch-site'])})`,
      'a program, or a page of the fake itself',
      'Call the control API from the test, not from a page.',
    )
  }
  if (token !== null) return checkToken(headers.authorization, token)
  if (!isLoopbackAddress(socket.remoteAddress)) {
    return refuse(
      forbidden,
      `the caller's address ${String(socket.remoteAddress)} is not of this machine`,
      'a caller of this machine',
      'Start the fake with an explicit host, and bring the control token that it prints.',
    )
  }
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) {
    return refuse(
      forbidden,
      'a reverse proxy passed the request on for somebody else',
      'a caller of this machine',
      'Call the fake itself; or start it with an explicit host, and bring the control token.',
    )
  }
  if (isLoopbackHost(headers.host)) return undefined
  return refuse(
    forbidden,
    `the Host ${JSON.stringify(headers.host ?? '')} is no name of loopback`,
    '127.0.0.1, localhost or [::1]',
    'Call the fake by one of them.',
  )
}

function checkToken(authorization: string | undefined, token: string): AccessRefusal | undefined {
  const [, shown = ''] = /^Bearer +(.*)$/i.exec(authorization ?? '') ?? []
  if (isSame(shown, token)) return undefined
  return refuse(
    noToken,
    authorization === undefined ? 'there is no control token' : 'the control token is another',
    'the header Authorization: Bearer <control token>',
    'Send the control token that the fake printed when it started.',
  )
}

function isForeignPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return (
    origin !== undefined && origin !== `http://${host ?? ''}` && origin !== `https://${host ?? ''}`
  )
}

function isSame(shown: string, token: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function refuse(
  status: AccessRefusal['status'],
  why: string,
  expected: string,
  remedy: string,
): AccessRefusal {
  const message = `Failed to answer a control call: ${why}. Expected ${expected}. ${remedy}`
  return { status, message }
}
