import type { JsonObject } from './json-object.ts'

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

/** Whether a matcher of Pact refuses the empty text; `type` takes it (measured with 16.5.0). */
export function refusesEmpty({ match, regex }: JsonObject): boolean {
  if (match === 'notEmpty') return true
  if (typeof regex !== 'string' || (match !== undefined && match !== 'regex')) return false
  try {
    return !new RegExp(regex, 'u').test('')
  } catch {
    // A regular expression of Rust that JavaScript does not know; it says nothing for sure.
    return false
  }
}
