import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import type { ClientCheckName } from '../contracts/generated/check-names.ts'
import type { CommandClient } from '../contracts/client/driver/command-client.ts'
import { tiers, type Tier } from '../contracts/pact/pact-file.ts'
import type { Report } from '../contracts/report/report.ts'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'
import { exitCodes, type Finish } from './exit-code.ts'
import { collect, parsePositive } from './flags.ts'
import { formatList, quoteShell } from './format.ts'
import { addReportOptions, prepareOutput, writeReport, type ReportFlags } from './report-output.ts'
import { runStoppable, type Stoppable } from './stop-signal.ts'

/** The flags of `fake-weixin verify-client` as the command line gives them. */
interface VerifyClientFlags extends ReportFlags {
  readonly timeout: number
  readonly refreshes?: true
  readonly tier: Tier
  readonly only?: readonly string[]
  readonly seed?: string
  readonly runs: number
  readonly concurrency: number
  readonly list?: true
  readonly pactDir?: string
  readonly consumer?: string
}

const defaults = { timeout: 10_000, tier: 'tolerant', runs: 20 } as const

const help = `
COMMAND drives the client: it is run once for each call, without a shell. Its environment says what
to do:
  FAKE_WEIXIN_URL            in the place of https://api.weixin.qq.com
  FAKE_WEIXIN_OPERATION      getSupportVersion or setSupportVersion
  FAKE_WEIXIN_VERSION        the version to set, for setSupportVersion alone
  FAKE_WEIXIN_ACCESS_TOKEN   what the client sends as access_token
and, for a client that renews its token, FAKE_WEIXIN_APPID, _SECRET, _REFRESH_TOKEN,
_COMPONENT_APPID, _COMPONENT_SECRET and _TICKET.

It prints one line and ends with 0, whatever became of the call:
  {"returned": REPLY}        as it came, or {"nowVersion": ..., "items": [...]}, or null
  {"raised": {"errcode": 40001, "message": "..."}}, without errcode where the client has none

More, and drivers in five languages: docs/client-drivers.md and examples/drivers.

Examples:
  fake-weixin verify-client -- php driver.php
  fake-weixin verify-client --format junit --output report.xml -- java -cp build Driver
  fake-weixin verify-client --list

Exit codes: 0 passed (warnings are no failure), 1 a check failed, 2 nothing was verified: the
usage error, or the command cannot be started.`

/** The command `fake-weixin verify-client`; `finish` takes its exit code. */
export function createVerifyClientCommand(finish: Finish): Command {
  const command = new Command('verify-client')
    .description('Verify any client of the two endpoints, driven by a command in any language.')
    .usage('[options] -- COMMAND [ARGS...]')
    .argument('[command...]', 'what runs the driver, with its arguments; behind --')
    .option(
      '--timeout <ms>',
      'time within which the client gives up, with its start',
      parsePositive,
      defaults.timeout,
    )
    .option('--refreshes', 'the client claims to get a new token by itself after 42001')
    .addOption(
      new Option('--tier <tier>', 'what is demanded of the Content-Type: tolerant takes any')
        .choices(tiers)
        .default(defaults.tier),
    )
    .option('--only <check>', 'make this check alone; may be repeated', collect)
    .option(
      '--seed <text>',
      'seed for all generated values; a new one, which is printed, by default',
    )
    .option('--runs <number>', 'replies to try for each property', parsePositive, defaults.runs)
    .addOption(
      new Option('--concurrency <number>', 'checks made at once')
        .argParser(parsePositive)
        .default(availableParallelism(), 'the number of processors'),
    )
    .option('--pact-dir <folder>', "write the client's own Pact there: what it has sent and kept")
    .option('--consumer <name>', 'the name of the client in that Pact; "client" by default')
    .option('--list', 'print the names of all checks, and verify nothing')
  return addReportOptions(command)
    .passThroughOptions()
    .addHelpText('after', help)
    .action(async (words: readonly string[], flags: VerifyClientFlags) => {
      finish(await verifyByCommand(words, flags))
    })
}

/**
 * Verifies the client that a command drives, and prints the report; returns the exit code. Throws
 * `invalid_options` if the command cannot be started, and what `verifyClient` throws.
 */
async function verifyByCommand(
  words: readonly string[],
  flags: VerifyClientFlags,
): Promise<number> {
  if (flags.list === true) return listChecks()
  await prepareOutput(flags)
  const { createCommandClient } = await import('../contracts/client/driver/command-client.ts')
  const client = createCommandClient(words)
  const work = async ({ isStopped, signal }: Stoppable): Promise<number> => {
    const report = await verify(client, words, { ...flags, signal })
    if (!isStopped()) await writeReport(report, flags)
    return report.passed ? exitCodes.success : exitCodes.failure
  }
  try {
    return await runStoppable(work)
  } finally {
    await client.close()
  }
}

async function verify(
  client: CommandClient,
  words: readonly string[],
  { signal, ...flags }: VerifyClientFlags & Pick<Stoppable, 'signal'>,
): Promise<Report> {
  const { timeout, tier, only, seed, runs, concurrency, pactDir, consumer = 'client' } = flags
  const [{ verifyClient }, { checkDriver, driverCheck }, { createReport }] = await Promise.all([
    import('../contracts/client/verify-client.ts'),
    import('../contracts/client/driver/driver-check.ts'),
    import('../contracts/report/report.ts'),
  ])
  const report = await verifyClient(client, {
    name: quoteShell(words),
    timeout,
    refreshes: flags.refreshes === true,
    tier,
    // Names that are none are refused by the verification, with the nearest one.
    ...(only === undefined ? {} : { only: only as readonly ClientCheckName[] }),
    ...(seed === undefined ? {} : { seed }),
    ...(pactDir === undefined ? {} : { pactDir }),
    consumer,
    runs,
    concurrency,
    signal,
    replay: (check, used) => writeReplay(words, { ...flags, only: [check], seed: used }),
  })
  const unstarted = client.problems.find(({ problem }) => problem === 'start')
  if (unstarted !== undefined) throw new FakeWeixinError('invalid_options', unstarted.message)
  const replay = writeReplay(words, { ...flags, seed: report.seed })
  const checks = [...report.checks, checkDriver(client, replay)]
  return createReport(report, checks, [driverCheck.name])
}

/** The command line that makes some checks again, with the seed that was used. */
function writeReplay(words: readonly string[], flags: VerifyClientFlags): string {
  const { timeout, tier, only, seed, runs } = flags
  return quoteShell([
    'npx',
    'fake-weixin',
    'verify-client',
    ...(timeout === defaults.timeout ? [] : ['--timeout', String(timeout)]),
    ...(flags.refreshes === true ? ['--refreshes'] : []),
    ...(tier === defaults.tier ? [] : ['--tier', tier]),
    ...(only ?? []).flatMap((name) => ['--only', name]),
    ...(seed === undefined ? [] : ['--seed', seed]),
    ...(runs === defaults.runs ? [] : ['--runs', String(runs)]),
    '--',
    ...words,
  ])
}

async function listChecks(): Promise<number> {
  const { listClientChecks } = await import('../contracts/client/client-checks.ts')
  process.stdout.write(formatList(listClientChecks()))
  return exitCodes.success
}
