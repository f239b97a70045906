import { Command, Option } from 'commander'
import type { OperationName } from '../schemas/generated/operations.ts'
import type { StateHandlers } from '../contracts/provider/provider-options.ts'
import { exitCodes, type Finish } from './exit-code.ts'
import { collect, parsePositive, readSecret } from './flags.ts'
import { quoteShell } from './format.ts'
import { addReportOptions, prepareOutput, writeReport, type ReportFlags } from './report-output.ts'
import { runStoppable, type Stoppable } from './stop-signal.ts'

/** The flags of `fake-weixin verify-provider` as the command line gives them. */
interface VerifyProviderFlags extends ReportFlags {
  readonly url: string
  readonly pact?: readonly string[]
  readonly tokenEnv?: string
  readonly controlTokenEnv?: string
  readonly stateChangeUrl?: string
  readonly writes?: true
  readonly readOnly?: true
  readonly allowSkipped?: true
  readonly operations?: readonly OperationName[]
  readonly only?: readonly string[]
  readonly seed?: string
  readonly timeout: number
}

const defaultTimeout = 5_000

const help = `
Examples:
  fake-weixin verify-provider --url http://127.0.0.1:8080
  fake-weixin verify-provider --url https://proxy.example --pact pacts/mine.json --token-env TOKEN
  TOKEN=... fake-weixin verify-provider --url https://api.weixin.qq.com --token-env TOKEN

A fake is brought into the states of the contract by its control API. Anything else is read only
unless --writes is given, with the access token that --token-env names; checks whose state cannot
be reached are listed as skipped, with the reason, and never count as passed. Of a file that --pact
names nothing is skipped: what cannot be verified fails, unless --allow-skipped is given. A run that
verifies no interaction at all fails in any case.

Exit codes: 0 passed (warnings are no failure), 1 a check failed or none was made, 2 nothing was
verified: usage error, a Pact file is invalid, a package is missing, or nothing answers there.
SIGINT (Ctrl+C) and SIGTERM end it with 130 and 143, with nothing left behind in a fake.`

/** The command `fake-weixin verify-provider`; `finish` takes its exit code. */
export function createVerifyProviderCommand(finish: Finish): Command {
  const command = new Command('verify-provider')
    .description('Verify what answers in the place of WeChat: a fake, your proxy, the real host.')
    .requiredOption('--url <url>', 'where it answers')
    .option('--pact <file>', 'a Pact file of a client; may be repeated; ours by default', collect)
    .option('--token-env <name>', 'environment variable with an access token that is authorised')
    .option(
      '--control-token-env <name>',
      'environment variable with the control token of a fake beyond loopback',
    )
    .option('--state-change-url <url>', 'what to ask for states that only you can bring about')
    .addOption(
      new Option('--writes', 'send what changes something; the default for a fake').conflicts(
        'readOnly',
      ),
    )
    .option('--read-only', 'send only what changes nothing; the default for anything else')
    .option(
      '--allow-skipped',
      'interactions of --pact may be skipped: states out of reach, writes of a read-only run',
    )
    .option(
      '--operations <names>',
      'operations that it has, with commas between them; all by default',
      (names) => names.split(',') as OperationName[],
    )
    .option('--only <check>', 'make this check alone; may be repeated', collect)
    .option('--seed <text>', 'seed for all generated values')
    .option(
      '--timeout <ms>',
      'time that one reply, or one state, may take',
      parsePositive,
      defaultTimeout,
    )
  return addReportOptions(command)
    .addHelpText('after', help)
    .action(async (flags: VerifyProviderFlags) => {
      finish(await runStoppable((stoppable) => verifyByUrl(flags, stoppable)))
    })
}

/**
 * Verifies what answers at a url, and prints the report; returns the exit code. Throws
 * `invalid_options` for a variable that is not set, and what `verifyProvider` throws.
 */
async function verifyByUrl(
  flags: VerifyProviderFlags,
  { isStopped, signal }: Stoppable,
): Promise<number> {
  const { url, pact, only, operations, seed, timeout, tokenEnv, controlTokenEnv } = flags
  const { stateChangeUrl } = flags
  const token = tokenEnv === undefined ? null : readSecret('--token-env', tokenEnv)
  const controlToken =
    controlTokenEnv === undefined ? null : readSecret('--control-token-env', controlTokenEnv)
  await prepareOutput(flags)
  const { verifyProvider } = await import('../contracts/provider/verify-provider.ts')
  const report = await verifyProvider({
    url,
    timeout,
    signal,
    ...(pact === undefined ? {} : { pacts: pact }),
    ...(only === undefined ? {} : { only }),
    ...(operations === undefined ? {} : { operations }),
    ...(seed === undefined ? {} : { seed }),
    ...chooseWrites(flags),
    ...(flags.allowSkipped === true ? { allowSkipped: true } : {}),
    ...(stateChangeUrl === undefined ? {} : { stateChangeUrl }),
    ...(controlToken === null ? {} : { controlToken }),
    ...(token === null ? {} : { stateHandlers: await createHandlers(token) }),
    replay: (check) => writeReplay(flags, check),
  })
  if (!isStopped()) await writeReport(report, flags)
  return report.passed ? exitCodes.success : exitCodes.failure
}

function chooseWrites({ writes, readOnly }: VerifyProviderFlags): { writes?: boolean } {
  if (writes === true) return { writes: true }
  return readOnly === true ? { writes: false } : {}
}

/**
 * What can be said of an account that is there already, and that nobody brings into a state: its
 * token is good, and its other credentials are not ours to know, so that what needs them is skipped.
 * Which rows it has is its own matter, unless there are to be none.
 */
async function createHandlers(accessToken: string): Promise<StateHandlers> {
  const { stateNames } = await import('../contracts/interactions/provider-state.ts')
  const { stateValueNames } = await import('../contracts/interactions/pattern.ts')
  const unknown = Object.fromEntries(stateValueNames.map((name) => [name, null]))
  return {
    [stateNames.authorised]: ({ supportVersion, permissionSets, rows }) => {
      const isDemanding = supportVersion !== undefined || permissionSets !== undefined
      return isDemanding || rows?.length === 0 ? null : { ...unknown, accessToken }
    },
  }
}

function writeReplay(flags: VerifyProviderFlags, check: string): string {
  const { url, pact, operations, tokenEnv, controlTokenEnv, stateChangeUrl, seed, timeout } = flags
  return quoteShell([
    'npx',
    'fake-weixin',
    'verify-provider',
    '--url',
    url,
    ...(pact ?? []).flatMap((file) => ['--pact', file]),
    ...(operations === undefined ? [] : ['--operations', operations.join(',')]),
    ...(tokenEnv === undefined ? [] : ['--token-env', tokenEnv]),
    ...(controlTokenEnv === undefined ? [] : ['--control-token-env', controlTokenEnv]),
    // Without its query, which may hold a secret.
    ...(stateChangeUrl === undefined
      ? []
      : ['--state-change-url', stateChangeUrl.replace(/\?.*$/s, '?...')]),
    ...(flags.writes === true ? ['--writes'] : []),
    ...(flags.readOnly === true ? ['--read-only'] : []),
    ...(flags.allowSkipped === true ? ['--allow-skipped'] : []),
    ...(timeout === defaultTimeout ? [] : ['--timeout', String(timeout)]),
    '--only',
    check,
    ...(seed === undefined ? [] : ['--seed', seed]),
  ])
}
