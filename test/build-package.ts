import { execFileSync } from 'node:child_process'

/** Builds the package before the tests that use it as a stranger would. */
export default function buildPackage(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: false })
}
