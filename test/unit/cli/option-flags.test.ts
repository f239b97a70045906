import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { readOptions } from '#cli/option-flags.ts'
import { createRunCommand } from '#cli/run/run.ts'
import { createServeCommand } from '#cli/serve.ts'
import schema from '#schemas/control/server-options.json' with { type: 'json' }
import type { ServerOptions } from '#schemas/generated/types.ts'

/** The options that no flag sets, and why. */
const withoutFlag = {
  controlToken: 'everybody on a machine can see command lines; serve generates it and prints it',
  journalEntries: 'a server for people keeps enough; a test that needs other limits starts its own',
  journalBytes: 'the same',
}

type OptionName = keyof ServerOptions

const names = Object.keys(schema.properties) as OptionName[]

/** A command line for each flag, and what it makes of its option. */
const cases: Partial<Record<OptionName, readonly [args: readonly string[], value: unknown]>> = {
  host: [['--host', 'localhost'], 'localhost'],
  port: [['--port', '7'], 7],
  https: [['--https'], true],
  httpsPort: [['--https-port', '8'], 8],
  proxy: [['--proxy'], true],
  otherHosts: [['--pass-other-hosts'], 'pass'],
  seed: [['--seed', 'other'], 'other'],
  versions: [['--versions', 'wellFormed'], 'wellFormed'],
  extraVersions: [
    ['--extra-version', '9.9.8', '--extra-version', '9.9.9'],
    ['9.9.8', '9.9.9'],
  ],
  badVersionErrcode: [['--bad-version-errcode', '85015'], 85015],
  ownTokens: [['--accept-own-tokens'], 'accept'],
  ownTokenErrcode: [['--own-token-errcode', '48001'], 48001],
  errmsgs: [['--errmsgs', 'documented'], 'documented'],
  unknownCredentials: [['--accept-unknown'], 'accept'],
  percentage: [['--percentage', 'below'], 'below'],
  rows: [['--rows', 'all'], 'all'],
  integerOnly: [['--integer-only'], true],
  visitors: [['--visitors', '0'], 0],
  diagnosticHeader: [['--no-diagnostic-header'], false],
}

const isOfWorld = (name: OptionName): boolean => schema.properties[name]['x-group'] === 'world'

const commands = [
  { command: 'serve', create: createServeCommand, has: () => true },
  { command: 'run', create: () => createRunCommand(() => undefined), has: isOfWorld },
]

function parse(command: Command, args: readonly string[]): ServerOptions {
  const { unknown } = command.parseOptions([...args])
  expect(unknown).toEqual([])
  return readOptions(command)
}

it('has a flag for every option, but for those that are none of a command line', () => {
  expect([...Object.keys(cases), ...Object.keys(withoutFlag)].sort()).toEqual(names.toSorted())
})

describe.each(commands)('$command', ({ create, has }) => {
  const offered = Object.entries(cases).filter(([name]) => has(name as OptionName))

  it.each(offered)('sets %s by its flag, and shows it in its help', (name, [args, value]) => {
    const command = create()
    expect(parse(command, args)).toMatchObject({ [name]: value })
    expect(command.helpInformation()).toContain(args[0])
  })

  it('has no flag for the other options', () => {
    const others = Object.entries(cases).filter(([name]) => !has(name as OptionName))
    for (const [, [args]] of others) expect(create().helpInformation()).not.toContain(args[0])
  })

  it('leaves what the fake answers to the seed file, unless a flag says it', () => {
    expect(
      Object.keys(parse(create(), [])).filter((name) => isOfWorld(name as OptionName)),
    ).toEqual([])
  })

  it('lets a flag say the default, for a seed file that says something else', () => {
    expect(parse(create(), ['--percentage', 'share', '--visitors', '3000'])).toMatchObject({
      percentage: 'share',
      visitors: 3000,
    })
  })

  it('refuses a wrong value with the name of its option', () => {
    expect(() => parse(create(), ['--visitors', '10000001'])).toThrow(/visitors.*10000001/)
  })
})

it('serves where the help says, unless told otherwise', () => {
  expect(parse(createServeCommand(), [])).toEqual({
    host: '127.0.0.1',
    port: 8080,
    httpsPort: 8443,
  })
})
