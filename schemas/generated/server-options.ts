// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

import type { ServerOptions } from './types.ts'

/** The default of each option that has one. */
export const optionDefaults = {
  host: '127.0.0.1',
  port: 0,
  https: false,
  httpsPort: 0,
  proxy: false,
  otherHosts: 'refuse',
  seed: 'fake-weixin',
  versions: 'plausible',
  extraVersions: [],
  badVersionErrcode: 89014,
  ownTokens: 'refuse',
  ownTokenErrcode: 86000,
  errmsgs: 'observed',
  unknownCredentials: 'refuse',
  percentage: 'share',
  rows: 'distribution',
  integerOnly: false,
  visitors: 3000,
  diagnosticHeader: true,
  journalEntries: 10000,
  journalBytes: 67108864,
} as const satisfies ServerOptions

/** What an option is about: how callers reach the fake, what it answers, or what it keeps. */
export type OptionGroup = 'transport' | 'world' | 'journal'

/** A flag of the command that sets an option. */
export interface OptionFlag {
  /** What its option is about. */
  readonly group: OptionGroup
  /** Its names and its argument, as commander takes them. */
  readonly flags: string
  /** What `--help` says of it. */
  readonly help: string
  /** How its argument is read; absent if it has none. */
  readonly argument?: 'text' | 'integer' | 'choice' | 'list'
  /** What its argument can be, if that is a choice. */
  readonly choices?: readonly (string | number)[]
  /** What the option becomes, if the flag has no argument. */
  readonly value?: string | boolean
  /** What the option is without the flag, if the flag has an argument. */
  readonly default?: string | number
  /** Other options that it sets. */
  readonly implies?: ServerOptions
}

/** The flags by their options; an option that is not here has none. */
export const optionFlags: Readonly<Partial<Record<keyof ServerOptions, OptionFlag>>> = {
  host: {
    group: 'transport',
    flags: '--host <address>',
    help: 'address to listen on; beyond loopback, other machines can connect',
    argument: 'text',
    default: '127.0.0.1',
  },
  port: {
    group: 'transport',
    flags: '-p, --port <number>',
    help: 'port to listen on, 0 for a free one',
    argument: 'integer',
    default: 8080,
  },
  https: {
    group: 'transport',
    flags: '--https',
    help: 'also listen for HTTPS, with a certificate for api.weixin.qq.com',
    value: true,
  },
  httpsPort: {
    group: 'transport',
    flags: '--https-port <number>',
    help: 'port for HTTPS, 0 for a free one; implies --https',
    implies: { https: true },
    argument: 'integer',
    default: 8443,
  },
  proxy: {
    group: 'transport',
    flags: '--proxy',
    help: 'also be a forward proxy that sends calls of api.weixin.qq.com to the fake',
    value: true,
  },
  otherHosts: {
    group: 'transport',
    flags: '--pass-other-hosts',
    help: 'forward other hosts through the proxy, instead of refusing them',
    value: 'pass',
  },
  seed: {
    group: 'world',
    flags: '--seed <text>',
    help: 'seed for all generated values',
    argument: 'text',
    default: 'fake-weixin',
  },
  versions: {
    group: 'world',
    flags: '--versions <which>',
    help: 'versions that setSupportVersion accepts',
    argument: 'choice',
    choices: ['published', 'plausible', 'wellFormed'],
    default: 'plausible',
  },
  extraVersions: {
    group: 'world',
    flags: '--extra-version <version>',
    help: 'a version that counts as published; may be repeated',
    argument: 'list',
  },
  badVersionErrcode: {
    group: 'world',
    flags: '--bad-version-errcode <errcode>',
    help: 'errcode of a bad version: of the current WeChat documentation, or of the older',
    argument: 'choice',
    choices: [89014, 85015],
    default: 89014,
  },
  ownTokens: {
    group: 'world',
    flags: '--accept-own-tokens',
    help: 'accept a token of /cgi-bin/token for setSupportVersion and getSupportVersion',
    value: 'accept',
  },
  ownTokenErrcode: {
    group: 'world',
    flags: '--own-token-errcode <errcode>',
    help: "errcode of a mini program's own token",
    argument: 'choice',
    choices: [86000, 48001],
    default: 86000,
  },
  errmsgs: {
    group: 'world',
    flags: '--errmsgs <which>',
    help: "texts of refusals: as they are sent, or as WeChat's pages print them",
    argument: 'choice',
    choices: ['observed', 'documented'],
    default: 'observed',
  },
  unknownCredentials: {
    group: 'world',
    flags: '--accept-unknown',
    help: 'accept unknown credentials: make a platform and a mini program for them',
    value: 'accept',
  },
  percentage: {
    group: 'world',
    flags: '--percentage <meaning>',
    help: 'meaning of percentage: visitors on a version in percent, or the fraction below it',
    argument: 'choice',
    choices: ['share', 'below'],
    default: 'share',
  },
  rows: {
    group: 'world',
    flags: '--rows <which>',
    help: 'rows of uv_info: the versions of the public distribution, or all releases',
    argument: 'choice',
    choices: ['distribution', 'all'],
    default: 'distribution',
  },
  integerOnly: {
    group: 'world',
    flags: '--integer-only',
    help: 'percentages are integers',
    value: true,
  },
  visitors: {
    group: 'world',
    flags: '--visitors <number>',
    help: 'visitors of a mini program that names no number',
    argument: 'integer',
    default: 3000,
  },
  diagnosticHeader: {
    group: 'world',
    flags: '--no-diagnostic-header',
    help: 'send no header X-Fake-Weixin',
    value: false,
  },
}
