import { optionDefaults } from '../../schemas/generated/server-options.ts'
import type { ServerOptions } from '../../schemas/generated/types.ts'
import { validateMessage } from '../../schemas/validate.ts'
import { refuseInput } from '../control/refuse-input.ts'

/** How the fake behaves; every default is the safe or the documented one. */
export interface FakeWeixinOptions extends ServerOptions {
  /** The clock: milliseconds since 1970; the machine's by default. */
  now?: () => number
}

/** Options with every default filled in. */
export type ResolvedOptions = Required<Omit<FakeWeixinOptions, 'controlToken'>> &
  Pick<FakeWeixinOptions, 'controlToken'>

/** Fills in the defaults. Throws `invalid_options` that names every wrong or unknown option. */
export function resolveOptions(options: FakeWeixinOptions): ResolvedOptions {
  const { now, ...rest } = options
  const issues = validateMessage('server-options', rest)
  if (issues.length > 0) throw refuseInput('start fake-weixin', issues)
  return { ...optionDefaults, ...rest, now: now ?? Date.now }
}
