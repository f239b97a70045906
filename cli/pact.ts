import { Command, Option } from 'commander'
import type { Interaction } from '../contracts/interactions/interaction.ts'
import { tiers, type Tier } from '../contracts/pact/pact-file.ts'
import { formatIssues } from '../schemas/issue.ts'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'
import { exitCodes, type Finish } from './exit-code.ts'
import { collect } from './flags.ts'
import { formatList } from './format.ts'
import { runStoppable } from './stop-signal.ts'

/** The flags of `fake-weixin pact write` as the command line gives them. */
interface PactWriteFlags {
  readonly consumer: string
  readonly provider?: string
  readonly dir: string
  readonly tier: Tier
  readonly only?: readonly string[]
}

const writeHelp = `
Name with --only what your client calls: a Pact that promises more than the client needs stops a
provider for nothing. \`fake-weixin pact list\` has the names.

Example:
  fake-weixin pact write --consumer shop-backend --dir pacts \\
    --only get-support-version --only get-support-version-expired-token

Needs @pact-foundation/pact. Exit codes: 0 written, 2 not written.`

const lintHelp = `
Exit codes: 0 nothing is wrong, 1 something is, 2 a file cannot be read or is no Pact.`

/** The command `fake-weixin pact` with its subcommands; `finish` takes their exit code. */
export function createPactCommand(finish: Finish): Command {
  return new Command('pact')
    .description('Write the Pact file of your client, or check one for what Pact itself accepts.')
    .addCommand(createWriteCommand(finish))
    .addCommand(createLintCommand(finish))
    .addCommand(createListCommand(finish))
}

function createWriteCommand(finish: Finish): Command {
  return new Command('write')
    .description('Write a Pact file (V4) with the interactions of the contract.')
    .requiredOption('--consumer <name>', 'name of your client, as a broker is to know it')
    .option('--provider <name>', 'name of the provider, api.weixin.qq.com by default')
    .requiredOption('--dir <folder>', 'folder of the file, which is called CONSUMER-PROVIDER.json')
    .addOption(
      new Option('--tier <tier>', 'what is demanded of the Content-Type: tolerant takes any')
        .choices(tiers)
        .default('tolerant'),
    )
    .option('--only <interaction>', 'an interaction to write; may be repeated', collect)
    .addHelpText('after', writeHelp)
    .action(async (flags: PactWriteFlags) => {
      finish(await runStoppable(() => write(flags)))
    })
}

function createLintCommand(finish: Finish): Command {
  return new Command('lint')
    .description('Find in Pact files what makes them pass where they should fail.')
    .argument('<file...>', 'Pact files')
    .addHelpText('after', lintHelp)
    .action(async (files: readonly string[]) => {
      finish(await lint(files))
    })
}

function createListCommand(finish: Finish): Command {
  return new Command('list')
    .description('Print the names of the interactions of the contract.')
    .action(async () => {
      const rows = (await loadInteractions()).map(({ name, description }) => ({
        name,
        title: description,
      }))
      process.stdout.write(formatList(rows))
      finish(exitCodes.success)
    })
}

async function write({ consumer, provider, dir, tier, only }: PactWriteFlags): Promise<number> {
  const { writePact } = await import('../contracts/pact/write-pact.ts')
  const written = await writePact({
    consumer,
    dir,
    tier,
    ...(provider === undefined ? {} : { provider }),
    ...(only === undefined ? {} : { interactions: await findAll(only) }),
  })
  const { length } = written.interactions
  const count = `${length} ${length === 1 ? 'interaction' : 'interactions'}`
  process.stdout.write(`${written.path}: ${count}\n`)
  return exitCodes.success
}

async function findAll(names: readonly string[]): Promise<readonly Interaction[]> {
  const interactions = await loadInteractions()
  return names.map((name) => {
    const found = interactions.find((interaction) => interaction.name === name)
    if (found !== undefined) return found
    throw new FakeWeixinError(
      'invalid_options',
      `Failed to write a Pact: there is no interaction ${JSON.stringify(name)}. ` +
        'Expected a name that `fake-weixin pact list` prints. Correct the name after --only.',
      { interaction: name },
    )
  })
}

async function loadInteractions(): Promise<readonly Interaction[]> {
  return (await import('../contracts/interactions/all.ts')).interactions
}

async function lint(files: readonly string[]): Promise<number> {
  const [{ readPact }, { lintPact }] = await Promise.all([
    import('../contracts/pact/read-pact.ts'),
    import('../contracts/pact/lint-pact.ts'),
  ])
  // All are read first, so that a file which cannot be read is no matter of its place.
  const pacts = await Promise.all(files.map(readPact))
  const results = pacts.map((pact, index) => ({
    file: files[index] ?? '',
    issues: lintPact(pact),
    count: pact.interactions.length,
  }))
  for (const { file, issues, count } of results) {
    const outcome = issues.length === 0 ? 'nothing is wrong' : formatIssues(issues)
    process.stdout.write(`${file}, interactions: ${count}: ${outcome}\n`)
  }
  const isGood = results.every(({ issues }) => issues.length === 0)
  return isGood ? exitCodes.success : exitCodes.failure
}
