import { Command, Option } from 'commander'
import type { ServerOptions } from '../../schemas/generated/types.ts'
import type { FakeMiniProgram, FakeWeixin } from '../../server/fake/fake-weixin.ts'
import { startSeeded, type StartedFake } from '../../server/start.ts'
import { langs, type Lang } from '../../server/wechat/rules/rule-text.ts'
import { exitCodes, type Finish } from '../exit-code.ts'
import { addWorldFlags, readOptions, type SeedFileFlag } from '../option-flags.ts'
import { readSeed } from '../seed-file.ts'
import { buildChildEnvironment } from './child-environment.ts'
import { runChild, type ExitCode } from './child-process.ts'
import { describeRun, evaluateRun } from './report-run.ts'
import { handleSignals, type RunSignals } from './run-signals.ts'
import { writeTrustFolder } from './trust-folder.ts'

/** The flags of `fake-weixin run` besides those of the options, as parsed. */
interface RunFlags extends SeedFileFlag {
  readonly strictCredentials?: true
  readonly expect?: true
  /** False for `--no-java`. */
  readonly java: boolean
  readonly lang: Lang
}

/** The subcommand `fake-weixin run`. */
export function createRunCommand(finish: Finish): Command {
  const command = new Command('run')
    .description(
      'Run an unchanged program that calls https://api.weixin.qq.com; its calls reach the fake.',
    )
    .usage('[options] -- COMMAND [ARGUMENTS...]')
    .argument('<command...>', 'what to run; its exit code is passed on')
    // Options after the name of the program belong to the program.
    .passThroughOptions()
    .option('--expect', 'fail if WeChat was never called, or a call was refused')
    .addOption(
      new Option(
        '--strict-credentials',
        'refuse unknown credentials, which are accepted unless the seed file says otherwise',
      ).conflicts('acceptUnknown'),
    )
  return addWorldFlags(command)
    .option('--no-java', 'skip the trust store for the JVM, which takes half a second')
    .addOption(
      new Option('--lang <language>', 'language of the explanations')
        .choices([...langs])
        .default('en'),
    )
    .addHelpText(
      'after',
      `
The program reaches the fake through variables of its environment: HTTPS_PROXY, certificates
(NODE_EXTRA_CA_CERTS, SSL_CERT_FILE, CURL_CA_BUNDLE, REQUESTS_CA_BUNDLE, PHP_INI_SCAN_DIR),
JAVA_TOOL_OPTIONS, and NODE_OPTIONS with a preload. Other hosts stay reachable. FAKE_WEIXIN_URL and
the other FAKE_WEIXIN_ variables hold the credentials of a mini program of the fake.

Exit codes: that of the program; 1 if --expect is not met; 2 usage error, or a file is invalid;
126 the program may not be executed; 127 the program was not found.

Examples:
  fake-weixin run -- npm test
  fake-weixin run --expect -- vendor/bin/phpunit
  fake-weixin run --lang zh -- mvn test`,
    )
    .action(async (words: readonly string[], flags: RunFlags) => {
      finish(await run(words, flags, readOptions(command)))
    })
}

/**
 * Runs an unchanged command, whose calls of the real host reach the fake. Returns its exit code, or 1
 * if `--expect` is not met. Throws what starting the fake throws, `invalid_options` if the
 * certificates cannot be written, and `command_failed`.
 */
async function run(
  command: readonly string[],
  flags: RunFlags,
  options: ServerOptions,
): Promise<ExitCode> {
  // From the start: a signal that ends this process would leave its files behind.
  const signals = handleSignals()
  try {
    const started = await startForRun(flags, options)
    return await runCaught(started, command, flags, signals)
  } catch (error) {
    // An error may only be the consequence of the signal.
    const stopped = signals.exitCode()
    if (stopped !== null) return stopped
    throw error
  } finally {
    signals.release()
  }
}

async function runCaught(
  started: StartedFake,
  command: readonly string[],
  flags: RunFlags,
  signals: RunSignals,
): Promise<ExitCode> {
  try {
    const exitCode = await runIn(started, command, flags, signals)
    if (exitCode === null) return signals.exitCode() ?? exitCodes.failure
    const problems = flags.expect ? evaluateRun(started.engine) : []
    if (exitCode !== 0 || problems.length > 0) {
      warn(describeRun(started.engine, { command, exitCode, problems, lang: flags.lang }))
    }
    return exitCode === 0 && problems.length > 0 ? 1 : exitCode
  } finally {
    await started.weixin.close()
  }
}

async function startForRun(flags: RunFlags, options: ServerOptions): Promise<StartedFake> {
  const seed = await readSeed(flags.seedFile)
  return startSeeded(
    {
      ...options,
      ...(flags.strictCredentials ? { unknownCredentials: 'refuse' } : {}),
      https: true,
      proxy: true,
      otherHosts: 'pass',
    },
    // A program brings its own credentials, which the fake does not know.
    { ...seed, options: { unknownCredentials: 'accept', ...seed.options } },
  )
}

/** Returns null if a signal came before the child was started. */
async function runIn(
  { weixin }: StartedFake,
  command: readonly string[],
  flags: RunFlags,
  signals: RunSignals,
): Promise<ExitCode | null> {
  const { env } = process
  const miniProgram = await findMiniProgram(weixin)
  const trust = await writeTrustFolder({
    caCertificate: weixin.caCertificate ?? '',
    env,
    java: flags.java,
    stopped: signals.stopped,
  })
  // Whatever ends this process, the folder goes with it.
  process.once('exit', trust.remove)
  try {
    if (signals.exitCode() !== null) return null
    if (trust.javaProblem !== null) {
      warn(
        `fake-weixin: Failed to make a trust store for the JVM: ${trust.javaProblem}. ` +
          'Expected a JRE with a working keytool. Repair the JRE, or skip the trust store with --no-java.',
      )
    }
    const childEnv = buildChildEnvironment({ weixin, miniProgram, trust, env })
    return await runChild(command, childEnv, signals)
  } finally {
    process.off('exit', trust.remove)
    trust.remove()
  }
}

/** The first mini program of the seed file; a new one if the file has none. */
async function findMiniProgram(weixin: FakeWeixin): Promise<FakeMiniProgram> {
  const [first] = await weixin.miniPrograms()
  return first ?? weixin.addMiniProgram()
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`)
}
