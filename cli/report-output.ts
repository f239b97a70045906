import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Option, type Command } from 'commander'
import { reportFormats, type Report, type ReportFormat } from '../contracts/report/report.ts'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'

/** The flags that say where a report goes. */
export interface ReportFlags {
  readonly format: ReportFormat
  readonly output?: string
}

/** Adds `--format` and `--output` to a command. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'form of the report').choices(reportFormats).default('text'),
    )
    .option(
      '--output <file>',
      'write the report in that form to a file; the terminal gets the text',
    )
}

/**
 * Makes the folder of the output file, before anything is verified: a report that is found to have
 * no place afterwards is lost work. Throws `invalid_options` if the file could not be written.
 */
export async function prepareOutput({ output }: ReportFlags): Promise<void> {
  if (output === undefined) return
  await guard(output, async () => {
    await mkdir(dirname(output), { recursive: true })
    await assertWritable(output)
  })
}

/**
 * Prints a report to standard output; with `--output` it goes to the file, and standard output has
 * the text for anyone who watches, and has it first. Throws `invalid_options` if the file cannot be written.
 */
export async function writeReport(report: Report, { format, output }: ReportFlags): Promise<void> {
  const { formatReport } = await import('../contracts/report/format-report.ts')
  if (output === undefined) {
    process.stdout.write(formatReport(report, format))
    return
  }
  process.stdout.write(formatReport(report, 'text'))
  await guard(output, () => writeFile(output, formatReport(report, format)))
}

async function guard(output: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new FakeWeixinError(
      'invalid_options',
      `Failed to write the report to ${JSON.stringify(output)}: ${reason}. ` +
        'Expected a file that can be written. Name one after --output.',
      { path: output },
    )
  }
}

/** Throws what the system says if a file could not be written at this path; writes nothing. */
export async function assertWritable(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() === true) throw new Error('it is a folder')
  await access(found === null ? dirname(path) : path, constants.W_OK)
}
