import type { JsonObject } from '../../schemas/json.ts'
import type { Matchers } from './read-message.ts'

/**
 * Fields and parameters with tokens and secrets. Their values are another's at each run, so an exact
 * one can only match a leaked secret; and an empty one must fail.
 */
export const secretFields: ReadonlySet<string> = new Set([
  'access_token',
  'component_access_token',
  'authorizer_access_token',
  'authorizer_refresh_token',
  'refresh_token',
  'authorization_code',
  'pre_auth_code',
  'component_verify_ticket',
  'component_appsecret',
  'component_secret',
  'secret',
])

/**
 * Whether the matchers of a place refuse the empty text; `type` takes it, and so does whatever is
 * joined to it by OR (measured with 16.5.0).
 */
export function refuseEmpty({ list, isAny }: Matchers): boolean {
  return isAny ? list.length > 0 && list.every(refusesEmpty) : list.some(refusesEmpty)
}

function refusesEmpty({ match, regex }: JsonObject): boolean {
  if (match === 'notEmpty') return true
  if (typeof regex !== 'string' || (match !== undefined && match !== 'regex')) return false
  try {
    return !new RegExp(regex, 'u').test('')
  } catch {
    // A regular expression of Rust that JavaScript does not know; it says nothing for sure.
    return false
  }
}
