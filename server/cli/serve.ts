import type { FakeWeixinOptions } from '../fake/options.ts'
import { startSeeded } from '../start.ts'
import type { Lang } from '../wechat/rules/rule-text.ts'
import type { WorldFlags } from './add-world-flags.ts'
import { formatLogLine } from './log-line.ts'
import { openLog } from './log.ts'
import { formatReadyJson, formatReadyText } from './ready-message.ts'
import { defaultSeed, readSeedFile } from './seed-file.ts'
import { assertCaFile, writeCaFile } from './write-ca-file.ts'

/** The flags of `fake-weixin serve`, as parsed. */
export interface ServeFlags extends WorldFlags {
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

/** Runs the fake until SIGINT or SIGTERM. Throws what `startFakeWeixin()` throws. */
export async function serve(flags: ServeFlags): Promise<void> {
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
