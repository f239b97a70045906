import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder like that of the repository, in which the package is built. */
    checkout: string
  }
}

const repository = join(import.meta.dirname, '..')
const leftOut = ['.git', 'dist', 'node_modules', 'test']

/** Copies the repository as it would be checked out, with what is installed; returns the folder. */
export function copyCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fake-weixin-checkout-'))
  const filter = (path: string): boolean => !leftOut.includes(relative(repository, path))
  cpSync(repository, folder, { recursive: true, filter })
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/**
 * Builds the package before the tests that use it as a stranger would: in a copy, so that no other
 * run of the tests, and no `npm start` beside them, removes what they are running.
 */
export default function buildPackage(project: TestProject): () => void {
  const folder = copyCheckout()
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'inherit' })
  project.provide('checkout', folder)
  return () => {
    rmSync(folder, { recursive: true })
  }
}
