import type { FakeWeixin } from '../../server/index.ts'
import type { Finding } from '../report/report.ts'
import type { Client } from './client.ts'
import type { ClientOptions } from './client-options.ts'
import type { ClientOperation, Find } from './findings/create-finder.ts'

/** The parts of a verification, in the order of the report. */
export type ClientCheckPart = 'requests' | 'handling' | 'properties'

/** What a check works with. */
export interface CheckScene {
  readonly client: Client
  readonly options: ClientOptions
  readonly find: Find
  /** A fake that all checks share; a check adds a mini program of its own to it. */
  readonly weixin: () => Promise<FakeWeixin>
}

/** One thing that a client is verified for. */
export interface ClientCheck {
  /** In kebab-case; for an interaction it is the interaction's name. */
  readonly name: string
  /** What holds of a right client, as a sentence in the present tense. */
  readonly title: string
  readonly part: ClientCheckPart
  readonly operation: ClientOperation
  /** Whether it lasts as long as the client's own time-out, so that it is best begun first. */
  readonly slow: boolean
  readonly run: (scene: CheckScene) => Promise<readonly Finding[]>
}
