import { tryRead } from '../inspect-value.ts'

/** What a client has read of a reply of getSupportVersion, whatever it calls the fields. */
export interface ReadData {
  readonly nowVersion: unknown
  /** Rows of `{ version, percentage }`. */
  readonly items: unknown
}

/** Finds in what a client has resolved to what it has read. */
export type ReadReply<Reply = unknown> = (value: Reply) => ReadData

/**
 * Finds what was read in the reply as it came, or in `{ nowVersion, items }`; nothing else is
 * unwrapped. Fields that are not there are undefined.
 */
export function readWireReply(value: unknown): ReadData {
  if (!isObject(value)) return { nowVersion: undefined, items: undefined }
  if ('nowVersion' in value) return { nowVersion: value['nowVersion'], items: value['items'] }
  const uvInfo = value['uv_info']
  return {
    nowVersion: value['now_version'],
    items: isObject(uvInfo) ? uvInfo['items'] : undefined,
  }
}

/** The errcode in what a client has resolved to; undefined if there is none, or none can be read. */
export function readErrcode(value: unknown): number | undefined {
  if (!isObject(value)) return undefined
  const errcode = tryRead(() => value['errcode'], undefined)
  if (typeof errcode === 'number') return errcode
  return typeof errcode === 'string' && /^-?\d+$/.test(errcode) ? Number(errcode) : undefined
}

/**
 * Whether a value of a client's has fields: an object that is no array. Unlike JSON, it may throw when
 * it is looked at.
 */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && tryRead(() => !Array.isArray(value), false)
}
