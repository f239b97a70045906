// Runs Pact's verifier in a process of its own, started by `run-pact-verifier.ts`: Pact prints to
// standard output, reads the environment and cannot be stopped, and only a process of its own keeps
// these three away from the caller. It is JavaScript, so that it also runs from the source.
// Messages in: `start`, then `state` answers. Messages out: `state` calls, then one `done`, `failed`
// or `missing`.

/** @type {Map<number, (answer: { values?: Record<string, unknown>, error?: string }) => void>} */
const waiting = new Map()
let lastCall = 0
/** Whether the state of the next request could not be set up. */
let blocked = false

process.on('disconnect', () => process.exit(1))
process.on('message', (message) => {
  if (message.type === 'start') void run(message)
  if (message.type === 'state') waiting.get(message.id)?.(message)
})

async function run({ options, states }) {
  let Verifier
  try {
    ;({ Verifier } = await import('@pact-foundation/pact'))
  } catch (error) {
    return send({ type: 'missing', reason: error.message })
  }
  const stateHandlers = Object.fromEntries(
    states.map((name) => [name, { setup: (params) => askForState(name, params) }]),
  )
  try {
    const verifier = new Verifier({ ...options, stateHandlers, requestFilter: holdBack })
    send({ type: 'done', verdict: await verifier.verifyProvider() })
  } catch (error) {
    send({ type: 'failed', verdict: error instanceof Error ? error.message : String(error) })
  }
}

async function askForState(name, params) {
  const id = ++lastCall
  const answer = await new Promise((resolve) => {
    waiting.set(id, resolve)
    process.send({ type: 'state', id, name, params: params ?? {} })
  })
  waiting.delete(id)
  if (answer.error === undefined) return answer.values
  blocked = true
  throw new Error(answer.error)
}

// Pact sends the request also when its state could not be set up; the provider must not see it.
function holdBack(request, response, next) {
  if (!blocked || request.path === '/_pactSetup') return next()
  blocked = false
  response.status(500).end()
}

function send(message) {
  process.send(message, () => process.disconnect())
}
