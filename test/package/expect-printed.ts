import { expect } from 'vitest'
import type { Project } from './installed-package.ts'
import type { Block } from './readme.ts'
import { listWarnings, runNode } from './run-in-project.ts'

/**
 * Runs a block of JavaScript as it would be pasted; fails unless it prints what the comments after
 * its `console.log()` promise, and nothing else.
 */
export async function expectPrinted(project: Project, block: Block): Promise<void> {
  const path = await project.write(`pasted-${String(block.line)}.mjs`, block.text)
  const { stdout, ...ended } = await runNode(project, path)
  const warnings = block.text.includes("from 'msw/node'") ? await listWarnings(project, 'msw') : ''
  expect(ended).toEqual({ exitCode: 0, stderr: warnings })
  const promises = listPromises(block.text)
  expect(stdout.trimEnd().split('\n')).toEqual(
    promises.map((promise) => expect.stringMatching(toPattern(promise)) as unknown),
  )
  expect(promises.length).toBeGreaterThan(0)
}

/** What a block of JavaScript promises to print: the comment after each `console.log()`. */
function listPromises(text: string): string[] {
  const calls = text.split('\n').filter((line) => line.includes('console.log('))
  return calls.map((line) => line.split(' // ')[1] ?? 'a comment that says what is printed')
}

/** A pattern for a promise: the whole line, or an excerpt of it in which `...` is what is left out. */
function toPattern(promise: string): RegExp {
  const parts = promise.split('...').map((part) => part.trim())
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')
  return new RegExp(parts.length === 1 ? `^${pattern}$` : `^${pattern}`)
}
