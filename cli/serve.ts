import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'
import type { FakeWeixinOptions } from '../server/fake/options.ts'
import { startSeeded } from '../server/start.ts'
import { langs, type Lang } from '../server/wechat/rules/rule-text.ts'
import { addWorldFlags, parseInteger, type WorldFlags } from './flags.ts'
import { formatLogLine, openLog } from './log.ts'
import { formatReadyJson, formatReadyText } from './ready-message.ts'
import { assertWritable } from './report-output.ts'
import { defaultSeed, readSeedFile } from './seed-file.ts'

/** The flags of `fake-weixin serve`, as parsed. */
interface ServeFlags extends WorldFlags {
  readonly port: number
  readonly host: string
  readonly https?: true
  readonly httpsPort: number
  readonly proxy?: true
  readonly passOtherHosts?: true
  readonly caFile?: string
  readonly badVersionErrcode: '89014' | '85015'
  readonly percentage: 'share' | 'below'
  readonly rows: 'distribution' | 'all'
  readonly integerOnly?: true
  readonly acceptUnknown?: true
  readonly acceptOwnTokens?: true
  readonly diagnosticHeader: boolean
  readonly lang: Lang
  readonly json?: true
  readonly quiet?: true
}

/** The command `serve`: runs the fake until a signal. */
export function createServeCommand(): Command {
  const command = new Command('serve')
    .description('Run the fake until SIGINT or SIGTERM, and log every exchange.')
    .option('-p, --port <number>', 'port to listen on, 0 for a free one', parseInteger, 8080)
    .option(
      '--host <address>',
      'address to listen on; beyond loopback, other machines can connect',
      '127.0.0.1',
    )
    .option('--https', 'also listen for HTTPS, with a certificate for api.weixin.qq.com')
    .addOption(
      new Option('--https-port <number>', 'port for HTTPS, 0 for a free one; implies --https')
        .argParser(parseInteger)
        .default(8443)
        .implies({ https: true }),
    )
    .option('--proxy', 'also be a forward proxy that sends calls of api.weixin.qq.com to the fake')
    .option('--pass-other-hosts', 'forward other hosts through the proxy, instead of refusing them')
    .option(
      '--ca-file <path>',
      'write the CA certificate that HTTPS clients must trust to this file',
    )
  return addReplyFlags(addWorldFlags(command))
    .addOption(
      new Option('--lang <language>', 'language of the reasons in the log')
        .choices([...langs])
        .default('en'),
    )
    .option('--json', 'print one JSON line when ready, and no log')
    .option('--quiet', 'print nothing when ready, and no log')
    .action(async (flags: ServeFlags) => {
      await serve(flags)
    })
}

/** Adds the flags that say what the fake answers, and returns the command. */
function addReplyFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--bad-version-errcode <errcode>',
        'errcode of a bad version: of the current WeChat documentation, or of the older',
      )
        .choices(['89014', '85015'])
        .default('89014'),
    )
    .addOption(
      new Option(
        '--percentage <meaning>',
        'meaning of percentage: visitors on a version in percent, or the fraction below it',
      )
        .choices(['share', 'below'])
        .default('share'),
    )
    .addOption(
      new Option(
        '--rows <which>',
        'rows of uv_info: the versions of the public distribution, or all releases',
      )
        .choices(['distribution', 'all'])
        .default('distribution'),
    )
    .option('--integer-only', 'percentages are integers')
    .option(
      '--accept-unknown',
      'accept unknown credentials: make a platform and a mini program for them',
    )
    .option(
      '--accept-own-tokens',
      'accept a token of /cgi-bin/token for setSupportVersion and getSupportVersion',
    )
    .option('--no-diagnostic-header', 'send no header X-Fake-Weixin')
}

/** Runs the fake until SIGINT or SIGTERM. Throws what `startFakeWeixin()` throws. */
async function serve(flags: ServeFlags): Promise<void> {
  const seed = flags.seedFile === undefined ? defaultSeed : await readSeedFile(flags.seedFile)
  await assertCaFile(flags)
  const { weixin, engine } = await startSeeded(toOptions(flags), seed)
  try {
    await writeCaFile(flags, weixin.caCertificate)
  } catch (error) {
    await weixin.close()
    throw error
  }
  const stop = waitForSignal()
  const log = openLog()
  if (flags.json) log.print(formatReadyJson(weixin, engine.world))
  else if (!flags.quiet) {
    log.print(formatReadyText(weixin, engine.world))
    const fail = (error: unknown): void => {
      const why = error instanceof Error ? error.message : String(error)
      log.print(`Failed to write the log: ${why}. The fake still runs, without a log.`)
    }
    engine.journal.subscribe((entry) => {
      log.print(formatLogLine(entry, flags.lang))
    }, fail)
  }
  await stop
  await weixin.close()
  await log.close()
}

function toOptions(flags: ServeFlags): FakeWeixinOptions {
  return {
    host: flags.host,
    port: flags.port,
    https: flags.https ?? false,
    httpsPort: flags.httpsPort,
    proxy: flags.proxy ?? false,
    otherHosts: flags.passOtherHosts ? 'pass' : 'refuse',
    extraVersions: [...flags.extraVersion],
    versions: flags.anyVersion ? 'wellFormed' : 'published',
    badVersionErrcode: flags.badVersionErrcode === '85015' ? 85015 : 89014,
    percentage: flags.percentage,
    rows: flags.rows,
    integerOnly: flags.integerOnly ?? false,
    unknownCredentials: flags.acceptUnknown ? 'accept' : 'refuse',
    ownTokens: flags.acceptOwnTokens ? 'accept' : 'refuse',
    diagnosticHeader: flags.diagnosticHeader,
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
  }
}

function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}

/** The flags that decide whether there is a certificate, and where it goes. */
interface CaFileFlags {
  readonly https?: true
  readonly proxy?: true
  readonly caFile?: string
}

/**
 * Throws `invalid_options` if the certificate could not be written where the flags say, or if there
 * will be none. Nothing has to listen for that: a wrong command line must not take a port first, nor
 * be hidden by a port that is taken.
 */
async function assertCaFile({ https, proxy, caFile }: CaFileFlags): Promise<void> {
  if (caFile === undefined) return
  if (https !== true && proxy !== true) {
    throw refuse(caFile, 'without HTTPS there is none', 'Expected --https or --proxy. Add one.')
  }
  await guard(caFile, () => assertWritable(caFile))
}

/** Writes the certificate, if there is one. Throws `invalid_options` if the file cannot be written. */
async function writeCaFile({ caFile }: CaFileFlags, caCertificate: string | null): Promise<void> {
  if (caFile === undefined || caCertificate === null) return
  await guard(caFile, () => writeFile(caFile, caCertificate))
}

async function guard(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refuse(path, why, 'Expected a file that can be written. Check the path after --ca-file.')
  }
}

function refuse(path: string, why: string, remedy: string): FakeWeixinError {
  const message = `Failed to write the certificate to ${path}: ${why}. ${remedy}`
  return new FakeWeixinError('invalid_options', message, { path })
}
