import { basename } from 'node:path'

/** `set-support-version-request` as the name of a type: `SetSupportVersionRequest`. */
export function toTypeName(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

/** `set-support-version-request` as the name of a function: `setSupportVersionRequest`. */
export function toFunctionName(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

/**
 * The message or local definition that a `$ref` names: `base-library-version` for
 * `../wire/base-library-version.json`, `seed-platform` for `#/$defs/seed-platform`.
 */
export function toReferenceName(ref: string): string {
  return basename(ref, '.json')
}
