// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

import type {
  Clock,
  ClockChanges,
  CurlLines,
  ErrcodeRow,
  Exchange,
  ExchangeQuery,
  ExchangeRef,
  ExchangeWait,
  Explanation,
  FaultState,
  Har,
  Health,
  IdRef,
  MiniProgram,
  MiniProgramChanges,
  MiniProgramRef,
  NewFault,
  NewMiniProgram,
  NewReply,
  Nothing,
  OperationRow,
  PactState,
  PactStateValues,
  Platform,
  PlatformChanges,
  PlatformOptions,
  PlatformRef,
  ReplyState,
  Scope,
  Snapshot,
  Token,
  TokenOptions,
  Versions,
} from './types.ts'

/**
 * The one table of control operations: where each is below `/__admin`, its input and its reply,
 * and which fields of its input are no text, for a query.
 */
export const controlOperations = {
  readHealth: {
    title: 'Say that the fake is there',
    method: 'GET',
    path: '/health',
    input: 'nothing',
    output: 'health',
    many: false,
    numbers: [],
    booleans: [],
  },
  listOperations: {
    title: 'List the operations that are faked',
    method: 'GET',
    path: '/operations',
    input: 'nothing',
    output: 'operation-row',
    many: true,
    numbers: [],
    booleans: [],
  },
  listErrcodes: {
    title: 'List every errcode with its text',
    method: 'GET',
    path: '/errcodes',
    input: 'nothing',
    output: 'errcode-row',
    many: true,
    numbers: [],
    booleans: [],
  },
  listVersions: {
    title: 'List the versions that count as published',
    method: 'GET',
    path: '/versions',
    input: 'nothing',
    output: 'versions',
    many: false,
    numbers: [],
    booleans: [],
  },
  addPlatform: {
    title: 'Add a platform',
    method: 'POST',
    path: '/platforms',
    input: 'platform-options',
    output: 'platform',
    many: false,
    numbers: [],
    booleans: [],
  },
  listPlatforms: {
    title: 'List the platforms',
    method: 'GET',
    path: '/platforms',
    input: 'nothing',
    output: 'platform',
    many: true,
    numbers: [],
    booleans: [],
  },
  readPlatform: {
    title: 'Read a platform',
    method: 'GET',
    path: '/platforms/{componentAppid}',
    input: 'platform-ref',
    output: 'platform',
    many: false,
    numbers: [],
    booleans: [],
  },
  changePlatform: {
    title: 'Change a platform',
    method: 'PATCH',
    path: '/platforms/{componentAppid}',
    input: 'platform-changes',
    output: 'platform',
    many: false,
    numbers: [],
    booleans: ['ticketExpired'],
  },
  removePlatform: {
    title: 'Remove a platform and its mini programs',
    method: 'DELETE',
    path: '/platforms/{componentAppid}',
    input: 'platform-ref',
    output: 'nothing',
    many: false,
    numbers: [],
    booleans: [],
  },
  addMiniProgram: {
    title: 'Add a mini program',
    method: 'POST',
    path: '/mini-programs',
    input: 'new-mini-program',
    output: 'mini-program',
    many: false,
    numbers: ['visitors', 'expiresIn'],
    booleans: [],
  },
  listMiniPrograms: {
    title: 'List the mini programs',
    method: 'GET',
    path: '/mini-programs',
    input: 'nothing',
    output: 'mini-program',
    many: true,
    numbers: [],
    booleans: [],
  },
  readMiniProgram: {
    title: 'Read a mini program',
    method: 'GET',
    path: '/mini-programs/{appid}',
    input: 'mini-program-ref',
    output: 'mini-program',
    many: false,
    numbers: [],
    booleans: [],
  },
  changeMiniProgram: {
    title: 'Change a mini program',
    method: 'PATCH',
    path: '/mini-programs/{appid}',
    input: 'mini-program-changes',
    output: 'mini-program',
    many: false,
    numbers: ['visitors', 'dailyQuota'],
    booleans: [],
  },
  removeMiniProgram: {
    title: 'Remove a mini program, its tokens, faults and exchanges',
    method: 'DELETE',
    path: '/mini-programs/{appid}',
    input: 'mini-program-ref',
    output: 'nothing',
    many: false,
    numbers: [],
    booleans: [],
  },
  listTokens: {
    title: 'List the access tokens of a mini program',
    method: 'GET',
    path: '/mini-programs/{appid}/tokens',
    input: 'mini-program-ref',
    output: 'token',
    many: true,
    numbers: [],
    booleans: [],
  },
  addToken: {
    title: 'Give a mini program another access token',
    method: 'POST',
    path: '/mini-programs/{appid}/tokens',
    input: 'token-options',
    output: 'token',
    many: false,
    numbers: ['expiresIn'],
    booleans: [],
  },
  expireTokens: {
    title: 'Expire every access token of a mini program',
    method: 'POST',
    path: '/mini-programs/{appid}/tokens/expire',
    input: 'mini-program-ref',
    output: 'nothing',
    many: false,
    numbers: [],
    booleans: [],
  },
  addFault: {
    title: 'Let something go wrong',
    method: 'POST',
    path: '/faults',
    input: 'new-fault',
    output: 'fault-state',
    many: false,
    numbers: ['errcode', 'status', 'times', 'after', 'probability'],
    booleans: [],
  },
  listFaults: {
    title: 'List the faults of a mini program, a platform or the world',
    method: 'GET',
    path: '/faults',
    input: 'scope',
    output: 'fault-state',
    many: true,
    numbers: [],
    booleans: [],
  },
  removeFault: {
    title: 'Remove a fault',
    method: 'DELETE',
    path: '/faults/{id}',
    input: 'id-ref',
    output: 'nothing',
    many: false,
    numbers: ['id'],
    booleans: [],
  },
  removeFaults: {
    title: 'Remove the faults of a mini program, of a platform, or all',
    method: 'DELETE',
    path: '/faults',
    input: 'scope',
    output: 'nothing',
    many: false,
    numbers: [],
    booleans: [],
  },
  addReply: {
    title: 'Give a canned reply to a path that is not faked',
    method: 'POST',
    path: '/replies',
    input: 'new-reply',
    output: 'reply-state',
    many: false,
    numbers: [],
    booleans: [],
  },
  listReplies: {
    title: 'List the canned replies of a mini program, a platform or the world',
    method: 'GET',
    path: '/replies',
    input: 'scope',
    output: 'reply-state',
    many: true,
    numbers: [],
    booleans: [],
  },
  removeReply: {
    title: 'Remove a canned reply',
    method: 'DELETE',
    path: '/replies/{id}',
    input: 'id-ref',
    output: 'nothing',
    many: false,
    numbers: ['id'],
    booleans: [],
  },
  setUpPactState: {
    title: 'Set up a provider state for a verifier of Pact',
    method: 'POST',
    path: '/pact-states',
    input: 'pact-state',
    output: 'pact-state-values',
    many: false,
    numbers: [],
    booleans: [],
  },
  readClock: {
    title: 'Read the clock of the world, a platform or a mini program',
    method: 'GET',
    path: '/clock',
    input: 'scope',
    output: 'clock',
    many: false,
    numbers: [],
    booleans: [],
  },
  changeClock: {
    title: 'Move, stop or run a clock',
    method: 'POST',
    path: '/clock',
    input: 'clock-changes',
    output: 'clock',
    many: false,
    numbers: [],
    booleans: [],
  },
  listExchanges: {
    title: 'Query the journal',
    method: 'GET',
    path: '/exchanges',
    input: 'exchange-query',
    output: 'exchange',
    many: true,
    numbers: ['errcode', 'afterId', 'beforeId', 'limit'],
    booleans: ['refused', 'unowned'],
  },
  waitForExchange: {
    title: 'Wait for an exchange (long poll); replies at once if it is there',
    method: 'GET',
    path: '/exchanges/wait',
    input: 'exchange-wait',
    output: 'exchange',
    many: false,
    numbers: ['errcode', 'afterId', 'beforeId', 'limit', 'timeout'],
    booleans: ['refused', 'unowned'],
  },
  removeExchanges: {
    title: 'Delete exchanges',
    method: 'DELETE',
    path: '/exchanges',
    input: 'exchange-query',
    output: 'nothing',
    many: false,
    numbers: ['errcode', 'afterId', 'beforeId', 'limit'],
    booleans: ['refused', 'unowned'],
  },
  readExchange: {
    title: 'Read an exchange',
    method: 'GET',
    path: '/exchanges/{id}',
    input: 'id-ref',
    output: 'exchange',
    many: false,
    numbers: ['id'],
    booleans: [],
  },
  explainExchange: {
    title: 'Explain an exchange',
    method: 'GET',
    path: '/exchanges/{id}/explanation',
    input: 'exchange-ref',
    output: 'explanation',
    many: false,
    numbers: ['id'],
    booleans: [],
  },
  exportHar: {
    title: 'Export exchanges as HAR 1.2, secrets redacted',
    method: 'GET',
    path: '/exchanges.har',
    input: 'exchange-query',
    output: 'har',
    many: false,
    numbers: ['errcode', 'afterId', 'beforeId', 'limit'],
    booleans: ['refused', 'unowned'],
  },
  exportCurl: {
    title: 'Export exchanges as curl lines, secrets redacted',
    method: 'GET',
    path: '/exchanges.curl',
    input: 'exchange-query',
    output: 'curl-lines',
    many: false,
    numbers: ['errcode', 'afterId', 'beforeId', 'limit'],
    booleans: ['refused', 'unowned'],
  },
  takeSnapshot: {
    title: 'Take a snapshot of the world, a platform or a mini program',
    method: 'GET',
    path: '/snapshot',
    input: 'scope',
    output: 'snapshot',
    many: false,
    numbers: [],
    booleans: [],
  },
  restoreSnapshot: {
    title: 'Restore the world, a platform or a mini program from a snapshot',
    method: 'PUT',
    path: '/snapshot',
    input: 'snapshot',
    output: 'nothing',
    many: false,
    numbers: [],
    booleans: [],
  },
  reset: {
    title: 'Empty the world, the faults, the canned replies and the journal, and run the clock',
    method: 'POST',
    path: '/reset',
    input: 'nothing',
    output: 'nothing',
    many: false,
    numbers: [],
    booleans: [],
  },
} as const

/** The version of the package. */
export const packageVersion = '0.1.0'

/** Name of a control operation. */
export type ControlName = keyof typeof controlOperations

/** The types of input and output, by the name of the control operation. */
export interface ControlMessages {
  readonly readHealth: { readonly input: Nothing; readonly output: Health }
  readonly listOperations: { readonly input: Nothing; readonly output: OperationRow[] }
  readonly listErrcodes: { readonly input: Nothing; readonly output: ErrcodeRow[] }
  readonly listVersions: { readonly input: Nothing; readonly output: Versions }
  readonly addPlatform: { readonly input: PlatformOptions; readonly output: Platform }
  readonly listPlatforms: { readonly input: Nothing; readonly output: Platform[] }
  readonly readPlatform: { readonly input: PlatformRef; readonly output: Platform }
  readonly changePlatform: { readonly input: PlatformChanges; readonly output: Platform }
  readonly removePlatform: { readonly input: PlatformRef; readonly output: Nothing }
  readonly addMiniProgram: { readonly input: NewMiniProgram; readonly output: MiniProgram }
  readonly listMiniPrograms: { readonly input: Nothing; readonly output: MiniProgram[] }
  readonly readMiniProgram: { readonly input: MiniProgramRef; readonly output: MiniProgram }
  readonly changeMiniProgram: { readonly input: MiniProgramChanges; readonly output: MiniProgram }
  readonly removeMiniProgram: { readonly input: MiniProgramRef; readonly output: Nothing }
  readonly listTokens: { readonly input: MiniProgramRef; readonly output: Token[] }
  readonly addToken: { readonly input: TokenOptions; readonly output: Token }
  readonly expireTokens: { readonly input: MiniProgramRef; readonly output: Nothing }
  readonly addFault: { readonly input: NewFault; readonly output: FaultState }
  readonly listFaults: { readonly input: Scope; readonly output: FaultState[] }
  readonly removeFault: { readonly input: IdRef; readonly output: Nothing }
  readonly removeFaults: { readonly input: Scope; readonly output: Nothing }
  readonly addReply: { readonly input: NewReply; readonly output: ReplyState }
  readonly listReplies: { readonly input: Scope; readonly output: ReplyState[] }
  readonly removeReply: { readonly input: IdRef; readonly output: Nothing }
  readonly setUpPactState: { readonly input: PactState; readonly output: PactStateValues }
  readonly readClock: { readonly input: Scope; readonly output: Clock }
  readonly changeClock: { readonly input: ClockChanges; readonly output: Clock }
  readonly listExchanges: { readonly input: ExchangeQuery; readonly output: Exchange[] }
  readonly waitForExchange: { readonly input: ExchangeWait; readonly output: Exchange }
  readonly removeExchanges: { readonly input: ExchangeQuery; readonly output: Nothing }
  readonly readExchange: { readonly input: IdRef; readonly output: Exchange }
  readonly explainExchange: { readonly input: ExchangeRef; readonly output: Explanation }
  readonly exportHar: { readonly input: ExchangeQuery; readonly output: Har }
  readonly exportCurl: { readonly input: ExchangeQuery; readonly output: CurlLines }
  readonly takeSnapshot: { readonly input: Scope; readonly output: Snapshot }
  readonly restoreSnapshot: { readonly input: Snapshot; readonly output: Nothing }
  readonly reset: { readonly input: Nothing; readonly output: Nothing }
}
