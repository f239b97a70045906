// Verifies pacts as a team would with plain pact-js; in a process of its own, since Pact prints to
// standard output. What is asked and answered is JSON: see `plain-verifier.ts`.
import { Verifier } from '@pact-foundation/pact'

process.on('disconnect', () => process.exit())
process.on('message', async ({ url, path, provider, states, hook, env }) => {
  Object.assign(process.env, env)
  const handle = (what) => async () => {
    if (what === 'throws') throw new Error('the database is down')
    return {}
  }
  const verifier = new Verifier({
    provider,
    providerBaseUrl: url,
    pactUrls: [path],
    stateHandlers: Object.fromEntries(
      Object.entries(states).map(([name, what]) => [name, handle(what)]),
    ),
    ...(hook === undefined ? {} : { beforeEach: handle(hook) }),
    failIfNoPactsFound: true,
    logLevel: 'error',
  })
  const outcome = await verifier.verifyProvider().then(
    () => 'passes',
    (error) => `fails: ${error.message}`,
  )
  for (const name of Object.keys(env)) delete process.env[name]
  process.send({ outcome })
})
