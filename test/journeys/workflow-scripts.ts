import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A workflow of the examples. */
export interface Workflow {
  readonly name: string
  /** The scripts of each job, by its name, each as it is given to the shell. */
  readonly jobs: Readonly<Record<string, readonly string[]>>
  /** The names of the variables that it sets, or says to set. */
  readonly variables: ReadonlySet<string>
}

const examples = join(import.meta.dirname, '../../examples')

/** The script that both workflows verify the provider with. */
export const verifyScript = join(examples, 'ci/verify-provider.sh')

type Environment = Readonly<Record<string, string>>

interface GithubWorkflow {
  readonly env: Environment
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly env?: Environment
        readonly steps: readonly { readonly run?: string; readonly env?: Environment }[]
      }
    >
  >
}

/** The workflow of GitHub Actions. */
export function readGithubWorkflow(): Workflow {
  const { env, jobs } = parse(read('github-actions/contracts.yml')) as GithubWorkflow
  const environments = Object.values(jobs).flatMap((job) => [
    job.env ?? {},
    ...job.steps.map((step) => step.env ?? {}),
  ])
  const scripts = Object.entries(jobs).map(([name, { steps }]) => [
    name,
    steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
  ])
  return {
    name: 'GitHub Actions',
    jobs: Object.fromEntries(scripts) as Workflow['jobs'],
    variables: new Set([env, ...environments].flatMap((one) => Object.keys(one))),
  }
}

type GitlabWorkflow = Readonly<Record<string, { readonly script?: readonly string[] }>> & {
  readonly stages: readonly string[]
  readonly variables: Environment
}

/** The workflow of GitLab CI, whose other variables are named in its first comment. */
export function readGitlabWorkflow(): Workflow {
  const text = read('gitlab-ci/contracts.yml')
  const workflow = parse(text) as GitlabWorkflow
  const [comment = ''] = text.split('\n\n')
  const named = comment.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []
  return {
    name: 'GitLab CI',
    jobs: Object.fromEntries(
      workflow.stages.map((stage) => [stage, workflow[stage]?.script ?? []]),
    ),
    variables: new Set([...Object.keys(workflow.variables), ...named]),
  }
}

function read(path: string): string {
  return readFileSync(join(examples, path), 'utf8')
}

/** A command of a script that npx runs. */
export interface NpxCommand {
  readonly program: string
  /** Its subcommands. */
  readonly words: readonly string[]
  readonly flags: readonly string[]
}

/** The commands of a script that npx runs; what follows ` -- ` is not theirs. */
export function listNpxCommands(script: string): NpxCommand[] {
  const lines = script.replaceAll(/\\\n\s*/g, ' ').split('\n')
  return lines.flatMap((line) => {
    const [, program, rest] = /^\s*npx ([\w-]+) (.*)$/.exec(line) ?? []
    if (program === undefined || rest === undefined) return []
    const [own = ''] = rest.split(/ -- | \|\| /)
    const words = own.split(/\s+/)
    const named = program === 'fake-weixin' && words[0] === 'pact' ? 2 : 1
    return [
      { program, words: words.slice(0, named), flags: words.filter((word) => /^--\w/.test(word)) },
    ]
  })
}
