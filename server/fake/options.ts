import type { ServerOptions } from '../../schemas/generated/types.ts'
import { validateMessage } from '../../schemas/validate.ts'
import { refuseInput } from '../control/refuse-input.ts'

/** How the fake behaves; every default is the safe or the documented one. */
export interface FakeWeixinOptions extends ServerOptions {
  /** The clock: milliseconds since 1970; the machine's by default. */
  now?: () => number
}

/** Options with every default filled in. */
export type ResolvedOptions = Required<Omit<FakeWeixinOptions, 'visitors' | 'controlToken'>> & {
  readonly visitors: number | undefined
  readonly controlToken: string | undefined
}

const defaults = {
  host: '127.0.0.1',
  port: 0,
  https: false,
  httpsPort: 0,
  proxy: false,
  otherHosts: 'refuse',
  controlToken: undefined,
  seed: 'fake-weixin',
  versions: 'published',
  extraVersions: [],
  badVersionErrcode: 89014,
  ownTokens: 'refuse',
  unknownCredentials: 'refuse',
  percentage: 'share',
  rows: 'distribution',
  integerOnly: false,
  visitors: undefined,
  diagnosticHeader: true,
  journalEntries: 10_000,
  journalBytes: 64 * 1024 * 1024,
  now: Date.now,
} as const satisfies ResolvedOptions

/** Fills in the defaults. Throws `invalid_options` that names every wrong or unknown option. */
export function resolveOptions(options: FakeWeixinOptions): ResolvedOptions {
  const { now, ...rest } = options
  const issues = validateMessage('server-options', rest)
  if (issues.length > 0) throw refuseInput('start fake-weixin', issues)
  return { ...defaults, ...rest, ...(now === undefined ? {} : { now }) }
}
