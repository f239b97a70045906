import { Command, Option } from 'commander'
import { langs } from '../../wechat/rules/rule-text.ts'
import { addWorldFlags } from '../add-world-flags.ts'
import type { Finish } from '../exit-code.ts'
import { run, type RunFlags } from './run.ts'

/** The subcommand `fake-weixin run`. */
export function createRunCommand(finish: Finish): Command {
  const command = new Command('run')
    .description(
      'Run an unchanged program that calls https://api.weixin.qq.com; its calls reach the fake.',
    )
    .usage('[options] -- COMMAND [ARGUMENTS...]')
    .argument('<command...>', 'what to run; its exit code is passed on')
    // Options after the name of the program belong to the program.
    .passThroughOptions()
    .option('--expect', 'fail if WeChat was never called, or a call was refused')
    .option(
      '--strict-credentials',
      'refuse unknown credentials, instead of making a platform and a mini program for them',
    )
  return addWorldFlags(command)
    .option('--no-java', 'skip the trust store for the JVM, which takes half a second')
    .addOption(
      new Option('--lang <language>', 'language of the explanations')
        .choices([...langs])
        .default('en'),
    )
    .addHelpText(
      'after',
      `
The program reaches the fake through variables of its environment: HTTPS_PROXY, certificates
(NODE_EXTRA_CA_CERTS, SSL_CERT_FILE, CURL_CA_BUNDLE, REQUESTS_CA_BUNDLE, PHP_INI_SCAN_DIR),
JAVA_TOOL_OPTIONS, and NODE_OPTIONS with a preload. Other hosts stay reachable. FAKE_WEIXIN_URL and
the other FAKE_WEIXIN_ variables hold the credentials of a mini program of the fake.

Exit codes: that of the program; 1 if --expect is not met; 2 usage error, or a file is invalid;
126 the program may not be executed; 127 the program was not found.

Examples:
  fake-weixin run -- npm test
  fake-weixin run --expect -- vendor/bin/phpunit
  fake-weixin run --lang zh -- mvn test`,
    )
    .action(async (command: readonly string[], flags: RunFlags) => {
      finish(await run(command, flags))
    })
}
