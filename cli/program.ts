import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Command } from 'commander'
import type { Finish } from './exit-code.ts'
import { createPactCommand } from './pact.ts'
import { createRunCommand } from './run/run.ts'
import { createServeCommand } from './serve.ts'
import { createVerifyClientCommand } from './verify-client.ts'
import { createVerifyProviderCommand } from './verify-provider.ts'

/** The command `fake-weixin` with its subcommands; `finish` receives the exit code of those that verify. */
export function createProgram(finish: Finish): Command {
  const program = new Command('fake-weixin')
    .description(
      'A faithful fake of api.weixin.qq.com for the minimum base-library version of WeChat Mini Programs.',
    )
    .version(readVersion(), '-v, --version')
    .showHelpAfterError('(run with --help for the options)')
    .exitOverride()
    // Options after a driver's command belong to the driver.
    .enablePositionalOptions()
    .addHelpText(
      'after',
      '\nExit codes: 0 success; 1 the port cannot be opened, or a check failed; 2 usage error, or a file is invalid.',
    )
  const commands = [
    createServeCommand(),
    createRunCommand(finish),
    createVerifyClientCommand(finish),
    createVerifyProviderCommand(finish),
    createPactCommand(finish),
  ]
  for (const command of commands) program.addCommand(inheritSettings(command, program))
  return program
}

/** Commander passes settings only to subcommands that it creates itself. */
function inheritSettings(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent)
  for (const child of command.commands) inheritSettings(child, command)
  return command
}

function readVersion(): string {
  const path = createRequire(import.meta.url).resolve('fake-weixin/package.json')
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  return version
}
