import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import type { ServerOptions } from '../schemas/generated/types.ts'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'
import { startSeeded } from '../server/start.ts'
import { langs, type Lang } from '../server/wechat/rules/rule-text.ts'
import { formatLogLine, openLog } from './log.ts'
import { addOptionFlags, addWorldFlags, readOptions, type SeedFileFlag } from './option-flags.ts'
import { formatReadyJson, formatReadyText } from './ready-message.ts'
import { assertWritable } from './report-output.ts'
import { readSeed } from './seed-file.ts'

/** The flags of `fake-weixin serve` besides those of the options, as parsed. */
interface ServeFlags extends SeedFileFlag {
  readonly caFile?: string
  readonly lang: Lang
  readonly json?: true
  readonly quiet?: true
}

/** The command `serve`: runs the fake until a signal. */
export function createServeCommand(): Command {
  const command = new Command('serve').description(
    'Run the fake until SIGINT or SIGTERM, and log every exchange.',
  )
  addOptionFlags(command, 'transport').option(
    '--ca-file <path>',
    'write the CA certificate that HTTPS clients must trust to this file',
  )
  return addWorldFlags(command)
    .addOption(
      new Option('--lang <language>', 'language of the first lines and of the reasons in the log')
        .choices([...langs])
        .default('en'),
    )
    .option('--json', 'print one JSON line when ready, and no log')
    .option('--quiet', 'print nothing when ready, and no log')
    .action(async (flags: ServeFlags) => {
      await serve(readOptions(command), flags)
    })
}

/** Runs the fake until SIGINT or SIGTERM. Throws what `startFakeWeixin()` throws. */
async function serve(options: ServerOptions, flags: ServeFlags): Promise<void> {
  const seed = await readSeed(flags.seedFile)
  await assertCaFile(options, flags.caFile)
  const { weixin, engine } = await startSeeded(options, seed)
  try {
    await writeCaFile(flags.caFile, weixin.caCertificate)
  } catch (error) {
    await weixin.close()
    throw error
  }
  const stop = waitForSignal()
  const log = openLog()
  if (flags.json) log.print(formatReadyJson(weixin, engine.world))
  else if (!flags.quiet) {
    log.print(formatReadyText(weixin, engine.world, flags.lang, Date.now()))
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

/**
 * Throws `invalid_options` if the certificate could not be written where the flags say, or if there
 * will be none. Nothing has to listen for that: a wrong command line must not take a port first, nor
 * be hidden by a port that is taken.
 */
async function assertCaFile(
  { https, proxy }: ServerOptions,
  caFile: string | undefined,
): Promise<void> {
  if (caFile === undefined) return
  if (https !== true && proxy !== true) {
    throw refuse(caFile, 'without HTTPS there is none', 'Expected --https or --proxy. Add one.')
  }
  await guard(caFile, () => assertWritable(caFile))
}

/** Writes the certificate, if there is one. Throws `invalid_options` if the file cannot be written. */
async function writeCaFile(
  caFile: string | undefined,
  caCertificate: string | null,
): Promise<void> {
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
