import type { Client, ClientCall } from '#contracts/client/client.ts'
import { setPath } from '#test/support/right-client.ts'
import { withSet, type WrongRow } from './row.ts'
import { addressOf, isSet, judge, postWhole, sending, type RawPost } from './transport.ts'

/** All that can be wrong with a request by itself is seen there. */
const only = [
  'get-support-version',
  'get-support-version-token-signs',
  'get-support-version-system-error',
  'get-support-version-expired-token',
  'get-support-version-not-granted',
  'set-support-version',
  'set-support-version-token-signs',
  'set-support-version-system-error',
  'set-support-version-expired-token',
  'set-support-version-unpublished',
  'set-support-version-quote',
] as const

/** A client with one wrong request. */
export interface RequestBug {
  readonly name: string
  readonly finding: string
  readonly client: () => Client
}

/** A bug that is found. */
export function bug(name: string, finding: string, client: () => Client): RequestBug {
  return { name, finding, client }
}

/** Sends another body than it should with a set. */
export function writing(write: (version: string) => Buffer | string): () => Client {
  return () =>
    withSet(async ({ version, ...call }) =>
      judge(await postWhole({ url: addressOf(call, setPath), body: write(version) })),
    )
}

/** Sends another version than the caller gave. */
export function versioned(change: (version: string) => unknown): () => Client {
  return writing((version) => JSON.stringify({ version: change(version) }))
}

/** Sends to another address. */
export function addressed(change: (url: URL, call: ClientCall) => string): () => Client {
  return () => sending((post, call) => ({ ...post, url: new URL(change(new URL(post.url), call)) }))
}

/** Sends the token in another way. */
export function tokenAs(change: (call: ClientCall) => string): () => Client {
  return addressed(({ origin, pathname }, call) => `${origin}${pathname}${change(call)}`)
}

/** Sends other bytes for one kind of request. */
export function bytes(
  change: (post: RawPost, call: ClientCall) => RawPost,
  sets = true,
): () => Client {
  return () => sending((post, call) => (isSet(post) === sets ? change(post, call) : post))
}

/** Writes a Content-Length that is not that of the body. */
export function lengthOff(by: number): () => Client {
  return bytes((post) => {
    const length = String(Buffer.byteLength(post.body) + by)
    return { ...post, headers: { 'Content-Length': length } }
  })
}

/** Makes rows of bugs. */
export function toRows(bugs: readonly RequestBug[]): WrongRow[] {
  return bugs.map(({ finding, ...row }) => ({
    ...row,
    findings: [finding],
    options: { only, runs: 1 },
  }))
}
