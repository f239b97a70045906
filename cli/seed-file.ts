import { readFile } from 'node:fs/promises'
import { defaultWorld } from '../fixtures/default-world.ts'
import type { MiniProgramOptions, Seed } from '../schemas/generated/types.ts'
import { formatIssues } from '../schemas/issue.ts'
import { parseMessage } from '../schemas/validate.ts'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'

/**
 * The default content of the fake: one platform with one mini program, whose visitors are left to the
 * option.
 */
const defaultSeed: Seed = {
  platforms: [{ ...defaultWorld.platform, miniPrograms: [omitVisitors(defaultWorld.miniProgram)] }],
}

/**
 * Reads a seed file; the default content of the fake, if none is named. Throws `invalid_seed`, which
 * names the file and each wrong value in it: its path, what was expected and what was received.
 */
export async function readSeed(path: string | undefined): Promise<Seed> {
  if (path === undefined) return defaultSeed
  const { value, issues } = parseMessage('seed', parseSeedText(path, await readText(path)))
  if (issues === undefined) return value
  throw new FakeWeixinError(
    'invalid_seed',
    `Failed to read the seed file ${path}: ${formatIssues(issues)}\n` +
      'Expected a file that matches fake-weixin/schemas/control/seed.json. Correct the file.',
    { path, issues },
  )
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new FakeWeixinError(
      'invalid_seed',
      `Failed to read the seed file ${path}: ${describe(error)}. ` +
        'Expected a readable JSON file. Check the path after --seed-file.',
      { path },
    )
  }
}

function parseSeedText(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FakeWeixinError(
      'invalid_seed',
      `Failed to read the seed file ${path}: ${describe(error)}. Expected JSON. Correct the file.`,
      { path },
    )
  }
}

function omitVisitors(miniProgram: MiniProgramOptions): MiniProgramOptions {
  const options = { ...miniProgram }
  delete options.visitors
  return options
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
