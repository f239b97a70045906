import type { FakeMiniProgram, FakeWeixin } from '../../face.ts'
import type { FakeWeixinOptions } from '../../options.ts'
import { startSeeded, type StartedFake } from '../../start.ts'
import type { Lang } from '../../wechat/rules/lang.ts'
import type { WorldFlags } from '../add-world-flags.ts'
import { defaultSeed, readSeedFile } from '../seed-file.ts'
import { buildChildEnvironment } from './child-environment.ts'
import { runChild, type ExitCode } from './child-process.ts'
import { describeRun } from './describe-run.ts'
import { judgeRun } from './judge-run.ts'
import { writeTrustFolder } from './trust-folder.ts'

/** The flags of `fake-weixin run` as the command line gives them. */
export interface RunFlags extends WorldFlags {
  readonly strictCredentials?: true
  readonly expect?: true
  /** False for `--no-java`. */
  readonly java: boolean
  readonly lang: Lang
}

/**
 * Runs a command that reaches the fake by the name of the real host, with no change to it; answers
 * its exit code, or 1 where `--expect` is not met. Throws what starting the fake throws, and
 * `command_failed`.
 */
export async function run(command: readonly string[], flags: RunFlags): Promise<ExitCode> {
  const started = await startForRun(flags)
  try {
    const exitCode = await runIn(started, command, flags)
    const problems = flags.expect ? judgeRun(started.engine) : []
    if (exitCode !== 0 || problems.length > 0) {
      warn(describeRun(started.engine, { command, exitCode, problems, lang: flags.lang }))
    }
    return exitCode === 0 && problems.length > 0 ? 1 : exitCode
  } finally {
    await started.weixin.close()
  }
}

async function startForRun(flags: RunFlags): Promise<StartedFake> {
  const seed = flags.seedFile === undefined ? defaultSeed : await readSeedFile(flags.seedFile)
  const options: FakeWeixinOptions = {
    https: true,
    proxy: true,
    otherHosts: 'pass',
    // A program brings credentials of its own, of which the fake cannot know.
    unknownCredentials: flags.strictCredentials ? 'refuse' : 'accept',
    versions: flags.anyVersion ? 'wellFormed' : 'published',
    extraVersions: [...flags.extraVersion],
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
  }
  return startSeeded(options, seed)
}

async function runIn(
  { weixin }: StartedFake,
  command: readonly string[],
  flags: RunFlags,
): Promise<ExitCode> {
  const { env } = process
  const miniProgram = await findMiniProgram(weixin)
  const trust = await writeTrustFolder({
    caCertificate: weixin.caCertificate ?? '',
    env,
    java: flags.java,
  })
  // Whatever ends this process, the folder goes with it.
  process.once('exit', trust.remove)
  try {
    if (trust.javaProblem !== null) {
      warn(`fake-weixin: programs for the JVM will not trust the fake: ${trust.javaProblem}`)
    }
    return await runChild(command, buildChildEnvironment({ weixin, miniProgram, trust, env }))
  } finally {
    process.off('exit', trust.remove)
    trust.remove()
  }
}

/** The first of the seed file, or one of our own where it has none. */
async function findMiniProgram(weixin: FakeWeixin): Promise<FakeMiniProgram> {
  const [first] = await weixin.miniPrograms()
  return first ?? weixin.addMiniProgram()
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`)
}
