import { describeReceived } from '../../schemas/issue.ts'
import { FakeWeixinError } from '../../server/index.ts'
import { stateNames } from '../provider-state.ts'
import type { PactCheck } from './name-interactions.ts'
import type { StateHandlers, VerifyProviderOptions } from './provider-options.ts'

/** The options of a verification, complete; null where nothing was chosen. */
export interface ProviderOptions {
  readonly base: URL
  readonly name: string
  readonly pacts: readonly string[] | null
  readonly handlers: StateHandlers
  readonly writes: boolean | null
  /** Whether interactions may be left out without failing. */
  readonly allowLeftOut: boolean
  readonly only: readonly string[] | null
  readonly seed: string
  readonly timeout: number
  readonly controlToken: string | null
  readonly signal: AbortSignal | null
  readonly replay: (checkName: string) => string
}

// A record of all of them, so that a new option cannot be forgotten here.
const optionNames: Readonly<Record<keyof VerifyProviderOptions, true>> = {
  url: true,
  pacts: true,
  stateHandlers: true,
  writes: true,
  allowLeftOut: true,
  only: true,
  seed: true,
  timeout: true,
  controlToken: true,
  name: true,
  signal: true,
  replay: true,
}

/** Completes the options. Throws `invalid_options` for a name that means nothing or a bad value. */
export function parseProviderOptions(options: VerifyProviderOptions): ProviderOptions {
  const known = Object.keys(optionNames)
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) refuse(name, 'nothing of this name', known.join(', '))
  }
  const base = parseBase(options.url)
  const shown = base.href.replace(/\/+$/, '')
  const { seed = 'fake-weixin', pacts = null, only = null, timeout = 5000 } = options
  if (pacts?.length === 0) refuse('pacts', describeReceived(pacts), 'at least one path')
  if (only?.length === 0) refuse('only', describeReceived(only), 'at least one name of a check')
  if (!Number.isInteger(timeout) || timeout < 1 || timeout > 600_000) {
    refuse('timeout', describeReceived(timeout), 'a whole number from 1 to 600000')
  }
  return {
    base,
    name: options.name ?? shown,
    pacts,
    handlers: options.stateHandlers ?? {},
    writes: options.writes ?? null,
    // Our own file holds all that there is, which no account but a fake's can be brought into.
    allowLeftOut: pacts === null || options.allowLeftOut === true,
    only,
    seed,
    timeout,
    controlToken: options.controlToken ?? null,
    signal: options.signal ?? null,
    replay: options.replay ?? ((checkName) => replayInJavaScript(shown, checkName, options)),
  }
}

/** Refuses handlers for states that nothing knows. Throws `invalid_options`. */
export function assertHandlers(handlers: StateHandlers, checks: readonly PactCheck[]): void {
  const foreign = checks.flatMap(({ interaction }) => interaction.providerStates ?? [])
  const known = [...new Set([...Object.values(stateNames), ...foreign.map(({ name }) => name)])]
  for (const [name, handler] of Object.entries(handlers)) {
    if (!known.includes(name)) {
      refuse('stateHandlers', describeReceived(name), `the name of a state: ${quoteAll(known)}`)
    }
    if (typeof handler !== 'function') {
      refuse(`stateHandlers["${name}"]`, describeReceived(handler), 'a function')
    }
  }
}

/** Refuses names of checks that do not exist. Throws `invalid_options`. */
export function assertOnly(only: readonly string[] | null, known: readonly string[]): void {
  for (const name of only ?? []) {
    if (!known.includes(name)) {
      refuse('only', describeReceived(name), `the name of a check: ${known.join(', ')}`)
    }
  }
}

function parseBase(url: string | URL): URL {
  const wanted = 'an address such as http://127.0.0.1:8080'
  if (!URL.canParse(String(url))) refuse('url', describeReceived(String(url)), wanted)
  const base = new URL(String(url))
  if (base.protocol !== 'http:' && base.protocol !== 'https:') {
    refuse('url', describeReceived(base.protocol), wanted)
  }
  // Without the values: these are the places where secrets stand.
  if (base.username !== '' || base.password !== '') {
    refuse('url', 'one with a user or a password', `${wanted}, without them`)
  }
  if (base.search !== '' || base.hash !== '') {
    refuse('url', 'one with a query or a fragment', `${wanted}, without them`)
  }
  return base
}

function replayInJavaScript(
  url: string,
  checkName: string,
  { seed, pacts, stateHandlers, writes, allowLeftOut }: VerifyProviderOptions,
): string {
  const more = [
    ...(pacts === undefined ? [] : [`pacts: ${JSON.stringify(pacts)}`]),
    ...(allowLeftOut === undefined ? [] : [`allowLeftOut: ${allowLeftOut}`]),
    ...(stateHandlers === undefined ? [] : ['stateHandlers']),
    ...(writes === undefined ? [] : [`writes: ${writes}`]),
    ...(seed === undefined ? [] : [`seed: ${JSON.stringify(seed)}`]),
  ]
  return `verifyProvider({ ${[`url: '${url}'`, `only: ['${checkName}']`, ...more].join(', ')} })`
}

function quoteAll(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}

function refuse(option: string, received: string, expected: string): never {
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to verify a provider: the option ${option} is wrong, received ${received}. - ` +
      `Expected ${expected}. - Correct it.`,
    { option },
  )
}
