import type { FakeWeixin } from '../../server/index.ts'
import type { Check } from '../verification/check.ts'
import type { FindingFacts } from '../verification/finding.ts'
import type { Client } from './client.ts'
import type { ClientOptions } from './client-options.ts'
import type { ClientFindingName } from './findings/client-findings.ts'

/** The two operations that a client is verified with, in the order of the report. */
export const clientOperations = ['getSupportVersion', 'setSupportVersion'] as const

/** One of {@link clientOperations}. */
export type ClientOperation = (typeof clientOperations)[number]

/** How the names of checks begin: `get` or `set`. */
export function shortName(operation: ClientOperation): 'get' | 'set' {
  return operation === 'getSupportVersion' ? 'get' : 'set'
}

/** The parts of a verification, in the order of the report. */
type ClientCheckPart = 'requests' | 'handling' | 'properties'

/** What a check saw of one fault of a client. */
export type ClientFinding = FindingFacts<ClientFindingName>

/** What a check does its work with. */
export interface ClientScene {
  readonly client: Client
  readonly options: ClientOptions
  /** A fake that all checks share; a check adds a mini program of its own to it. */
  readonly weixin: () => Promise<FakeWeixin>
}

/** One thing that a client is verified for; for an interaction it has the interaction's name. */
export interface ClientCheck extends Check<ClientScene, ClientFindingName> {
  readonly part: ClientCheckPart
  readonly operation: ClientOperation
  /** Whether it lasts as long as the client's own time-out; false by default. */
  readonly slow?: boolean
}
