import { operations, type OperationName } from '../../schemas/generated/operations.ts'

/**
 * What a call changes at WeChat; null for one that only reads. A call that would be refused counts
 * as well: a provider that fails to refuse it has changed something. Where it is unknown whether
 * a new credential ends an older one, it is taken to end it.
 */
const changes: Readonly<Record<OperationName, string | null>> = {
  setSupportVersion: 'it sets the minimum version',
  getSupportVersion: null,
  startPushTicket: 'it restarts the ticket pushes',
  getComponentAccessToken: 'it asks for a new component token, which may end the one before',
  getPreAuthCode: 'it asks for a new pre-authorisation code, which may end the one before',
  getAuthorizerRefreshToken: 'it uses up an authorisation code',
  getAuthorizerAccessToken: 'it asks for a new access token, which ends the one before',
  getAuthorizerInfo: null,
  getAuthorizerList: null,
  getAccessToken: 'it asks for a new access token, which ends the one before',
  // Without force_refresh it answers the token that there is (documented).
  getStableAccessToken: null,
  clearQuota: 'it uses up one of the ten resets of a month',
}

/** Says what a request changes; null for nothing. One to an unknown operation may change anything. */
export function explainWrite(method: string, path: string): string | null {
  const names = Object.keys(operations) as OperationName[]
  const name = names.find((known) => operations[known].path === path)
  if (name !== undefined) return changes[name]
  return method === 'GET' ? null : `whether ${method} ${path} changes something is unknown`
}
