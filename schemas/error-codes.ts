import type { Exchange, ExchangeQuery } from './generated/types.ts'
import type { Issue } from './issue.ts'

/** The values that the message of an error speaks of, as data. Each code has those of its row. */
export interface FakeWeixinErrorDetails {
  /** Each wrong value: where it is, what was expected, what was received. */
  readonly issues?: readonly Issue[]
  /** The appid of the mini program or, for `appid_taken`, of the account. */
  readonly appid?: string
  /** The appid of the third-party platform. */
  readonly componentAppid?: string
  /** The access token. */
  readonly token?: string
  /** The id of the fault, the canned reply or the exchange. */
  readonly id?: number
  /** Which exchanges were meant. */
  readonly query?: ExchangeQuery
  /** The exchanges that there were. */
  readonly exchanges?: readonly Exchange[]
  /** The ids of the exchanges that came instead. */
  readonly exchangeIds?: readonly number[]
  /** How long the wait was, in milliseconds. */
  readonly timeout?: number
  /** The host name or address to listen on. */
  readonly host?: string
  /** The port to listen on. */
  readonly port?: number
  /** The URL that cannot be used, or where nobody answers. */
  readonly address?: string
  /** The option, or the flag of the command, that is wrong. */
  readonly option?: string
  /** The environment variable that must be set, or must not be. */
  readonly variable?: string
  /** The functions that the client does not have. */
  readonly missing?: readonly string[]
  /** The file or folder that is wrong, or cannot be read or written. */
  readonly path?: string
  /** The command that cannot be started, word by word. */
  readonly command?: readonly string[]
  /** The exit code that a shell would end with. */
  readonly exitCode?: number
  /** The package that is missing. */
  readonly package?: string
  /** The command that installs it. */
  readonly install?: string
  /** The interaction that is unknown or cannot be written: its name or, in a Pact file, its description. */
  readonly interaction?: string
}

/** What is known of an error code. */
export interface ErrorRow {
  /** When it happens. */
  readonly when: string
  /** What to do. */
  readonly remedy: string
  readonly details: readonly (keyof FakeWeixinErrorDetails)[]
  /** The HTTP statuses of its reply, the usual one first; none if no reply has this code. */
  readonly statuses?: readonly [number, ...number[]]
  /** The exit codes of the command, the usual one first; none if the command never ends with it. */
  readonly exitCodes?: readonly [number, ...number[]]
}

/**
 * Every error code. The type of the codes, what details each may have, HTTP statuses, exit codes and
 * the page of the docs are taken from here.
 */
export const errorCodes = {
  invalid_options: {
    when: 'An option, a flag, an argument or the input of a control operation is wrong.',
    remedy: 'Correct what `issues` or the message names; nothing has changed.',
    details: [
      'issues',
      'option',
      'variable',
      'path',
      'address',
      'command',
      'interaction',
      'missing',
    ],
    statuses: [400],
    exitCodes: [2],
  },
  port_in_use: {
    when: 'Another program listens on the port.',
    remedy: 'Stop that program, or choose another port; port 0 means any free one.',
    details: ['host', 'port'],
    exitCodes: [1],
  },
  listen_failed: {
    when: 'The system does not let the fake listen on this host and port.',
    remedy: 'Choose an address of this machine, and a port that this user may open.',
    details: ['host', 'port'],
    exitCodes: [1],
  },
  invalid_seed: {
    when: 'The seed file cannot be read, is not JSON, or does not match its schema.',
    remedy: 'Correct the file, or the path after `--seed-file`.',
    details: ['path', 'issues'],
    exitCodes: [2],
  },
  appid_taken: {
    when: 'An account with this appid exists already.',
    remedy: 'Choose another appid, or omit it: one is generated.',
    details: ['appid'],
    statuses: [409],
    exitCodes: [2],
  },
  token_taken: {
    when: 'This access token has been issued already, and a token names the owner of a call.',
    remedy: 'Choose another token, or omit it: one is generated.',
    details: ['token'],
    statuses: [409],
    exitCodes: [2],
  },
  unknown_platform: {
    when: 'The fake has no third-party platform with this appid.',
    remedy: 'Add the platform first, or use the appid that adding it returned.',
    details: ['componentAppid'],
    statuses: [404],
  },
  unknown_mini_program: {
    when: 'The fake has no mini program with this appid; it may have been removed.',
    remedy: 'Add the mini program first, or use the appid that adding it returned.',
    details: ['appid'],
    statuses: [404],
  },
  unknown_fault: {
    when: 'There is no fault with this id; it may have been removed.',
    remedy: 'List the faults to see which there are.',
    details: ['id'],
    statuses: [404],
  },
  unknown_reply: {
    when: 'There is no canned reply with this id; it may have been removed.',
    remedy: 'List the canned replies to see which there are.',
    details: ['id'],
    statuses: [404],
  },
  unknown_exchange: {
    when: 'The journal has no exchange with this id; it may have been dropped.',
    remedy: 'Look it up sooner, or keep more exchanges with `journalEntries`.',
    details: ['id'],
    statuses: [404],
  },
  unexpected_exchange: {
    when: 'An exchange was made that a test expected not to be made.',
    remedy: 'Correct the client, or narrow the query.',
    details: ['query', 'exchanges'],
  },
  exchange_timeout: {
    when: 'The exchange that a test waited for was not made in time.',
    remedy: 'Make sure that the client uses this fake, or wait longer.',
    details: ['query', 'timeout', 'exchangeIds'],
    statuses: [408],
  },
  connection_failed: {
    when: 'Nobody answers at the address of the fake or of the provider, or not a fake.',
    remedy: 'Start it, and give the address where it listens.',
    details: ['address'],
    exitCodes: [2],
  },
  control_refused: {
    when: 'The control API refuses the caller: without the control token, or from another machine or page.',
    remedy: 'Send the control token, or call from the same machine, as the message says.',
    details: [],
    statuses: [401, 403],
    exitCodes: [2],
  },
  command_failed: {
    when: 'The program after `run --` cannot be started.',
    remedy: 'Write it as on the command line; check its name, and whether it may be executed.',
    details: ['command', 'exitCode'],
    exitCodes: [127, 126],
  },
  missing_package: {
    when: 'An optional package that this function needs is not installed.',
    remedy: 'Install it with the command in `install`.',
    details: ['package', 'install'],
    exitCodes: [2],
  },
  invalid_pact: {
    when: 'A Pact file cannot be read, is wrong, or would pass where it should fail.',
    remedy: 'Correct what `issues` or the message names, or write the file again.',
    details: ['path', 'issues', 'interaction'],
    exitCodes: [2],
  },
  pact_failed: {
    when: 'The mock server of Pact does not start, or does not say what it has recorded.',
    remedy: 'Do what the message says: let it listen on 127.0.0.1, or run fewer tests at once.',
    details: [],
    exitCodes: [2],
  },
  unknown_route: {
    when: 'The control API has no such path.',
    remedy: 'Correct the path; `GET /__admin/openapi.json` describes all of them.',
    details: [],
    statuses: [404],
  },
  wrong_method: {
    when: 'The path has no operation with this method.',
    remedy: 'Use a method of the header `Allow`.',
    details: [],
    statuses: [405],
  },
  invalid_json: {
    when: 'The body is not JSON, or is in an unknown charset or encoding.',
    remedy: 'Send a JSON object as UTF-8.',
    details: [],
    statuses: [400, 415],
  },
  body_too_large: {
    when: 'The body is larger than 16 MB.',
    remedy: 'Send less.',
    details: [],
    statuses: [413],
  },
  body_consumed: {
    when: "A body parser has read the body of a call to WeChat before the fake's Express app.",
    remedy: 'Mount `createApp()` before any body parser.',
    details: [],
    statuses: [500],
  },
  control_failed: {
    when: 'The control API cannot be loaded, for example because a build replaced its files.',
    remedy: 'Start the fake again.',
    details: [],
    statuses: [500],
  },
  internal_error: {
    when: 'A defect of fake-weixin, or a clock or seed of yours that throws.',
    remedy: 'Report it, with the message.',
    details: [],
    statuses: [500],
  },
} as const satisfies Readonly<Record<string, ErrorRow>>

/** The code of an error in using the fake; WeChat's own refusals are replies, never thrown. */
export type FakeWeixinErrorCode = keyof typeof errorCodes
