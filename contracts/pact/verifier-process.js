// Runs Pact's verifier in a process of its own, started by `verifier-connection.ts`: Pact prints to
// standard output, reads the environment and cannot be stopped, and only a process of its own keeps
// these three away from the caller. It is JavaScript, so that it also runs from the source.
// Messages in: `start`, then what became of `states`. Messages out: calls for the `states` of an
// interaction, then one `done`, `failed` or `missing`.

/** @type {Map<number, (outcome: { values?: Record<string, unknown>, error?: string }) => void>} */
const waiting = new Map()
/** The interaction that is being verified. */
let current
/** Whether its states could not be set up. */
let blocked = false

process.on('disconnect', () => process.exit(1))
process.on('message', (message) => {
  if (message.type === 'start') void run(message)
  if (message.type === 'states') waiting.get(message.index)?.(message)
})

async function run({ options, state }) {
  let Verifier
  try {
    ;({ Verifier } = await import('@pact-foundation/pact'))
  } catch (error) {
    return send({ type: 'missing', reason: error.message })
  }
  const stateHandlers = { [state]: { setup: askForStates } }
  try {
    const verifier = new Verifier({ ...options, stateHandlers, requestFilter: holdBack })
    send({ type: 'done', outcome: await verifier.verifyProvider() })
  } catch (error) {
    send({ type: 'failed', outcome: error instanceof Error ? error.message : String(error) })
  }
}

async function askForStates({ index }) {
  current = index
  blocked = false
  const { values, error } = await new Promise((resolve) => {
    waiting.set(index, resolve)
    process.send({ type: 'states', index })
  })
  if (error === undefined) return values
  // Pact gives up on states that take too long, and goes on.
  if (current === index) blocked = true
  throw new Error(error)
}

// Pact sends the request also when its states could not be set up; the provider must not see it.
function holdBack(request, response, next) {
  if (!blocked || request.path === '/_pactSetup') return next()
  response.status(500).end()
}

function send(message) {
  process.send(message, () => process.disconnect())
}
