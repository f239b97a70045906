import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Project } from '#test/package/installed-package.ts'
import { runNode } from '#test/package/run-in-project.ts'

const examples = join(import.meta.dirname, '../../examples')

/** Copies an example as it is into a project; what is installed there stays. */
export async function copyExample({ folder }: Project, name: string): Promise<void> {
  for (const part of ['package.json', 'src', 'test']) {
    await rm(join(folder, part), { recursive: true, force: true })
    await cp(join(examples, name, part), join(folder, part), { recursive: true })
  }
}

/** Changes a file of the copied example. Throws if there is nothing to change. */
export async function replaceText(
  { folder }: Project,
  file: string,
  from: string,
  to: string,
): Promise<void> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} holds no ${JSON.stringify(from)}`)
  await writeFile(path, text.replaceAll(from, to))
}

/** Adds text at the end of a file of the copied example. */
export async function appendText({ folder }: Project, file: string, text: string): Promise<void> {
  const path = join(folder, file)
  await writeFile(path, `${await readFile(path, 'utf8')}\n${text}`)
}

/** Runs a test runner in the project; answers its exit code and all that it printed. */
export async function runRunner(
  project: Project,
  ...args: readonly string[]
): Promise<{ exitCode: number | null; output: string }> {
  const { exitCode, stdout, stderr } = await runNode(project, ...args)
  return { exitCode, output: stdout + stderr }
}
