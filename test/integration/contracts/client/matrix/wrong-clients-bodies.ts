import { request as startRequest } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { getPath, rightClient, setPath } from '#test/support/right-client.ts'
import { isRefusal } from './right-clients-tokens.ts'
import { around, withGet, withSet, type SetCall, type WrongRow } from './row.ts'
import { renew } from './tokens.ts'
import { addressOf, judge, postWhole, type RawPost } from './transport.ts'
import {
  bug,
  bytes,
  lengthOff,
  toRows,
  versioned,
  writing,
  type RequestBug,
} from './wrong-requests.ts'

/** Repeats a call after some errcodes in a way that is wrong. */
function repeatingBadly(
  path: string,
  errcodes: readonly number[],
  again: (call: ClientCall) => Promise<RawPost>,
): Client {
  const act = async (call: ClientCall, send: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await send()
    } catch (error) {
      if (!isRefusal(error, ...errcodes)) throw error
      return judge(await postWhole(await again(call)))
    }
  }
  return path === getPath
    ? withGet((call) => act(call, () => rightClient.getSupportVersion(call)))
    : withSet((call) => act(call, () => rightClient.setSupportVersion(call)))
}

/** Streams its body in a chunk, since it does not know how long it will be. */
function streaming({ version, ...call }: SetCall): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = startRequest(addressOf(call, setPath), { method: 'POST', timeout: 30_000 })
    sent.on('error', reject)
    sent.on('response', (reply) => {
      reply.resume()
      resolve(undefined)
    })
    sent.write('{"version":')
    sent.end(`${JSON.stringify(version)}}`)
  })
}

const bodyBugs: readonly RequestBug[] = [
  bug('has a number for the version', 'version-wrong', versioned(parseFloat)),
  bug(
    'leaves out .0 at the end of the version',
    'version-wrong',
    versioned((version) => version.replace(/\.0$/, '')),
  ),
  bug(
    'writes v before the version',
    'version-wrong',
    versioned((version) => `v${version}`),
  ),
  bug(
    'has the parts of the version',
    'version-wrong',
    versioned((version) => version.split('.')),
  ),
  bug(
    'escapes the version as HTML',
    'version-wrong',
    versioned((version) => version.replaceAll('"', '&quot;')),
  ),
  bug('percent-encodes the version', 'version-wrong', versioned(encodeURIComponent)),
  bug(
    'strips what is no digit from the version',
    'version-wrong',
    versioned((version) => version.replace(/[^\d.]/g, '')),
  ),
  bug(
    'stringifies its body twice',
    'body-not-object',
    writing((version) => JSON.stringify(JSON.stringify({ version }))),
  ),
  bug(
    'wraps its body into data',
    'version-missing',
    writing((version) => JSON.stringify({ data: { version } })),
  ),
  bug(
    'sends a list of versions',
    'body-array',
    writing((version) => JSON.stringify([{ version }])),
  ),
  bug(
    'writes Python for JSON',
    'body-not-json',
    writing((version) => `{'version': '${version}'}`),
  ),
  bug(
    'writes no quotes around names',
    'body-not-json',
    writing((version) => `{version:${JSON.stringify(version)}}`),
  ),
  bug(
    'writes a byte order mark',
    'body-not-json',
    writing((version) => `\uFEFF${JSON.stringify({ version })}`),
  ),
  bug(
    'writes UTF-16',
    'body-not-json',
    writing((version) => Buffer.from(JSON.stringify({ version }), 'utf16le')),
  ),
  bug(
    'packs its body',
    'body-not-json',
    writing((version) => gzipSync(JSON.stringify({ version }))),
  ),
  bug('has a Content-Length that is too long', 'request-unfinished', lengthOff(2)),
  bug('has a Content-Length that is too short', 'body-not-json', lengthOff(-1)),
  bug('streams its body', 'body-chunked', () => withSet(streaming)),
  bug(
    'has no body where its read has nothing to say',
    'body-missing',
    bytes((post) => ({ ...post, body: '' }), false),
  ),
  bug('repeats a read after -1 without its body', 'body-missing', () =>
    repeatingBadly(getPath, [-1], (call) =>
      Promise.resolve({ url: addressOf(call, getPath), body: '' }),
    ),
  ),
  bug('repeats a set without its body once the token is new', 'body-missing', () =>
    repeatingBadly(setPath, [42001], async (call) => ({
      url: addressOf({ ...call, ...(await renew(call)) }, setPath),
      body: '',
    })),
  ),
]

const countBugs: readonly RequestBug[] = [
  bug('sets twice, to be sure', 'called-twice', () =>
    withSet(async (call) => {
      await rightClient.setSupportVersion(call)
      return rightClient.setSupportVersion(call)
    }),
  ),
  bug('repeats a call after 61007', 'called-twice', () =>
    around((call, send) =>
      send(call).catch((error: unknown) => {
        if (!isRefusal(error, 61007)) throw error
        return send(call)
      }),
    ),
  ),
  bug('repeats a set that was refused with 89014', 'called-twice', () =>
    withSet((call) =>
      rightClient.setSupportVersion(call).catch((error: unknown) => {
        if (!isRefusal(error, 89014)) throw error
        return rightClient.setSupportVersion(call)
      }),
    ),
  ),
]

/** Clients whose bodies are wrong, or that call too often. */
export const bodyRows: readonly WrongRow[] = toRows([...bodyBugs, ...countBugs])
