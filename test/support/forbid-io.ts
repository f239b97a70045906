/**
 * Loaded before each file of `test/unit`: a test there reads files at most. One that opens a socket,
 * starts a process or writes a file fails, and says where it belongs.
 */
import child from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function forbid(owner: object, ...names: readonly string[]): void {
  for (const name of names) {
    const refuse = (): never => {
      throw new Error(
        `Failed to run a unit test: it calls ${name}(). Expected no sockets, no processes and no ` +
          'written files in test/unit. Move the test to test/integration.',
      )
    }
    Object.defineProperty(owner, name, { value: refuse, configurable: true, writable: true })
  }
}

forbid(net.Server.prototype, 'listen')
forbid(net.Socket.prototype, 'connect')
forbid(child, 'spawn', 'spawnSync', 'exec', 'execFile', 'execSync', 'execFileSync', 'fork')
forbid(fs, 'mkdirSync', 'mkdtempSync', 'rmSync', 'writeFileSync', 'createWriteStream')
forbid(fs.promises, 'mkdir', 'mkdtemp', 'rm', 'writeFile')
// So that names which a module has imported are the forbidden ones, too.
syncBuiltinESMExports()
