import { Command, Option } from 'commander'
import { langs } from '../../wechat/rules/rule-text.ts'
import { addWorldFlags } from '../add-world-flags.ts'
import type { Finish } from '../exit-code.ts'
import { run, type RunFlags } from './run.ts'

/** The subcommand `fake-weixin run`. */
export function createRunCommand(finish: Finish): Command {
  const command = new Command('run')
    .description(
      'Run a program that calls https://api.weixin.qq.com, with no change to it: its calls reach a fake.',
    )
    .usage('[options] -- COMMAND [ARGUMENTS...]')
    .argument('<command...>', 'what to run; its exit code is ours')
    // What stands behind its name is the program's own.
    .passThroughOptions()
    .option('--expect', 'fail if WeChat was never called, or a call was refused')
    .option(
      '--strict-credentials',
      'refuse unknown credentials, instead of making a platform and a mini program for them',
    )
  return addWorldFlags(command)
    .option('--no-java', 'make no trust store for a JVM, which takes half a second')
    .addOption(
      new Option('--lang <language>', 'language of the explanations')
        .choices([...langs])
        .default('en'),
    )
    .addHelpText(
      'after',
      `
The program finds the fake by HTTPS_PROXY, by bundles of certificates (NODE_EXTRA_CA_CERTS,
SSL_CERT_FILE, CURL_CA_BUNDLE, REQUESTS_CA_BUNDLE), by PHP_INI_SCAN_DIR, by JAVA_TOOL_OPTIONS and
by a preload of Node (NODE_OPTIONS). Other hosts are reached unchanged. FAKE_WEIXIN_URL and its
like name a mini program of the fake.

Exit codes: that of the program; 1 if --expect is not met, 2 if the command line or a file is wrong,
126 if the program may not be executed, 127 if there is none.

Examples:
  fake-weixin run -- npm test
  fake-weixin run --expect -- vendor/bin/phpunit
  fake-weixin run --lang zh -- mvn test`,
    )
    .action(async (command: readonly string[], flags: RunFlags) => {
      finish(await run(command, flags))
    })
}
