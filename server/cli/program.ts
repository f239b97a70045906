import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Command, Option } from 'commander'
import { langs } from '../wechat/rules/rule-text.ts'
import { addWorldFlags } from './add-world-flags.ts'
import type { Finish } from './exit-code.ts'
import { createPactCommand } from './pact.ts'
import { parseInteger } from './parse-flag.ts'
import { createRunCommand } from './run/create-run-command.ts'
import { serve, type ServeFlags } from './serve.ts'
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

function createServeCommand(): Command {
  const command = new Command('serve')
    .description('Run the fake until SIGINT or SIGTERM, and log every exchange.')
    .option('-p, --port <number>', 'port to listen on, 0 for a free one', parseInteger, 8080)
    .option(
      '--host <address>',
      'address to listen on; beyond loopback, other machines can connect',
      '127.0.0.1',
    )
    .option('--https', 'also listen for HTTPS, with a certificate for api.weixin.qq.com')
    .addOption(
      new Option('--https-port <number>', 'port for HTTPS, 0 for a free one; implies --https')
        .argParser(parseInteger)
        .default(8443)
        .implies({ https: true }),
    )
    .option('--proxy', 'also be a forward proxy that sends calls of api.weixin.qq.com to the fake')
    .option('--pass-other-hosts', 'forward other hosts through the proxy, instead of refusing them')
    .option(
      '--ca-file <path>',
      'write the CA certificate that HTTPS clients must trust to this file',
    )
  return addReplyFlags(addWorldFlags(command))
    .addOption(
      new Option('--lang <language>', 'language of the reasons in the log')
        .choices([...langs])
        .default('en'),
    )
    .option('--json', 'print one JSON line when ready, and no log')
    .option('--quiet', 'print nothing when ready, and no log')
    .action(async (flags: ServeFlags) => {
      await serve(flags)
    })
}

/** Adds the flags that say what the fake answers, and returns the command. */
function addReplyFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--bad-version-errcode <errcode>',
        'errcode of a bad version: of the current WeChat documentation, or of the older',
      )
        .choices(['89014', '85015'])
        .default('89014'),
    )
    .addOption(
      new Option(
        '--percentage <meaning>',
        'meaning of percentage: visitors on a version in percent, or the fraction below it',
      )
        .choices(['share', 'below'])
        .default('share'),
    )
    .addOption(
      new Option(
        '--rows <which>',
        'rows of uv_info: the versions of the public distribution, or all releases',
      )
        .choices(['distribution', 'all'])
        .default('distribution'),
    )
    .option('--integer-only', 'percentages are integers')
    .option(
      '--accept-unknown',
      'accept unknown credentials: make a platform and a mini program for them',
    )
    .option(
      '--accept-own-tokens',
      'accept a token of /cgi-bin/token for setSupportVersion and getSupportVersion',
    )
    .option('--no-diagnostic-header', 'send no header X-Fake-Weixin')
}

function readVersion(): string {
  const path = createRequire(import.meta.url).resolve('fake-weixin/package.json')
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  return version
}
