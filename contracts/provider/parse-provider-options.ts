import { operationNames, type OperationName } from '../../schemas/generated/operations.ts'
import { describeReceived } from '../../schemas/issue.ts'
import { stateNames } from '../interactions/provider-state.ts'
import {
  aFlag,
  aFunction,
  anObject,
  assertOption,
  assertOptions,
  aText,
  refuseOption,
  textsOf,
  type OptionRules,
} from '../options/assert-options.ts'
import { commonRules, completeCommonOptions, type CommonOptions } from '../verification/options.ts'
import type { PactCheck } from './load-pacts.ts'
import type { StateHandlers, VerifyProviderOptions } from './provider-options.ts'

/** The options of a verification, complete; null where nothing was chosen. */
export interface ProviderOptions extends CommonOptions {
  readonly base: URL
  readonly pacts: readonly string[] | null
  readonly handlers: StateHandlers
  readonly stateChangeUrl: string | null
  readonly writes: boolean | null
  readonly operations: readonly OperationName[] | null
  /** Whether interactions may be skipped without failing. */
  readonly allowSkipped: boolean
  readonly controlToken: string | null
}

const task = 'verify a provider'

const anAddress = 'an address such as http://127.0.0.1:8080'
const aStateUrl = 'an address such as http://127.0.0.1:8080/states'

const rules: OptionRules<VerifyProviderOptions> = {
  ...commonRules,
  url: { expected: anAddress, accepts: (url) => URL.canParse(String(url)), isRequired: true },
  pacts: textsOf('path'),
  stateHandlers: anObject,
  stateChangeUrl: {
    expected: aStateUrl,
    accepts: (url) => /^https?:/.test(String(url)) && URL.canParse(String(url)),
  },
  writes: aFlag,
  operations: {
    expected: `a list of operations, each one of ${operationNames.join(', ')}`,
    accepts: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((name) => operationNames.some((known) => known === name)),
    remedy: 'Omit it for all operations.',
  },
  allowSkipped: aFlag,
  controlToken: { ...aText, isSecret: true },
}

/** Completes the options. Throws `invalid_options` for a name that means nothing or a bad value. */
export function parseProviderOptions(options: VerifyProviderOptions): ProviderOptions {
  assertOptions(task, options, rules)
  const base = parseBase(options.url)
  const shown = base.href.replace(/\/+$/, '')
  const common = completeCommonOptions(options, {
    name: shown,
    seed: 'fake-weixin',
    replay: (checkName) => replayInJavaScript(shown, checkName, options),
  })
  const { pacts = null, stateHandlers = {}, writes = null, controlToken = null } = options
  const { operations = null, stateChangeUrl } = options
  return {
    ...common,
    base,
    pacts,
    handlers: stateHandlers,
    stateChangeUrl: stateChangeUrl === undefined ? null : String(stateChangeUrl),
    writes,
    operations,
    // Our own file holds all that there is, which no account but a fake's can be brought into.
    allowSkipped: pacts === null || options.allowSkipped === true,
    controlToken,
  }
}

/** Refuses handlers for states that nothing knows. Throws `invalid_options`. */
export function assertHandlers(handlers: StateHandlers, checks: readonly PactCheck[]): void {
  const foreign = checks.flatMap(({ interaction }) => interaction.providerStates ?? [])
  const known = [...new Set([...Object.values(stateNames), ...foreign.map(({ name }) => name)])]
  for (const [name, handler] of Object.entries(handlers)) {
    if (!known.includes(name)) {
      const quoted = known.map((state) => `"${state}"`).join(', ')
      refuse('stateHandlers', describeReceived(name), `the name of a state: ${quoted}`)
    }
    assertOption(task, `stateHandlers["${name}"]`, handler, aFunction)
  }
}

function parseBase(url: string | URL): URL {
  const base = new URL(String(url))
  if (base.protocol !== 'http:' && base.protocol !== 'https:') {
    refuse('url', describeReceived(base.protocol), anAddress)
  }
  // Without the values: these are the places where secrets stand.
  if (base.username !== '' || base.password !== '') {
    refuse('url', 'one with a user or a password', `${anAddress}, without them`)
  }
  if (base.search !== '' || base.hash !== '') {
    refuse('url', 'one with a query or a fragment', `${anAddress}, without them`)
  }
  return base
}

function replayInJavaScript(
  url: string,
  checkName: string,
  options: VerifyProviderOptions,
): string {
  const { seed, pacts, stateHandlers, stateChangeUrl, writes, operations, allowSkipped } = options
  const more = [
    ...(pacts === undefined ? [] : [`pacts: ${JSON.stringify(pacts)}`]),
    ...(allowSkipped === undefined ? [] : [`allowSkipped: ${allowSkipped}`]),
    ...(stateHandlers === undefined ? [] : ['stateHandlers']),
    // Its query may hold a secret, as handlers do.
    ...(stateChangeUrl === undefined ? [] : ['stateChangeUrl']),
    ...(writes === undefined ? [] : [`writes: ${writes}`]),
    ...(operations === undefined ? [] : [`operations: ${JSON.stringify(operations)}`]),
    ...(seed === undefined ? [] : [`seed: ${JSON.stringify(seed)}`]),
  ]
  return `verifyProvider({ ${[`url: '${url}'`, `only: ['${checkName}']`, ...more].join(', ')} })`
}

function refuse(option: string, received: string, expected: string): never {
  return refuseOption(task, { option, received, expected })
}
