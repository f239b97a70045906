import type { Check } from '../verification/check.ts'
import type { Client, ClientOperation } from './client.ts'
import type { ClientOptions } from './client-options.ts'
import type { ClientFindingName } from './findings/client-findings.ts'
import type { Stage } from './stage.ts'

/** The parts of a verification, in the order of the report. */
type ClientCheckPart = 'requests' | 'handling' | 'properties'

/** What a check does its work with. */
export interface ClientScene {
  readonly client: Client
  readonly options: ClientOptions
  /** Opens what the check is played on; it stays open until the verification ends. */
  readonly openStage: () => Promise<Stage>
  /** Whether Pact is installed, and its mock server can be asked. */
  readonly hasPact: boolean
  /** Whether the check of the plain request of an operation is made as well. */
  readonly isRequestJudged: (operation: ClientOperation) => boolean
}

/** One thing that a client is verified for; for an interaction it has the interaction's name. */
export interface ClientCheck extends Check<ClientScene, ClientFindingName> {
  readonly part: ClientCheckPart
  readonly operation: ClientOperation
  /** Whether it lasts as long as the client's own time-out; false by default. */
  readonly slow?: boolean
}
