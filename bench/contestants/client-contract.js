// @ts-check

/** @typedef {import('../../contracts/client/client.ts').Client} Client */
/** @typedef {import('../../contracts/client/client.ts').ClientCall} ClientCall */

const giveUpAfter = 1000
const startedAt = performance.now()

// By its address, since the type check runs before there is anything built.
const built = new URL('../../dist/contracts/client/verify-client.js', import.meta.url)
/** @type {typeof import('../../contracts/client/verify-client.ts')} */
const { verifyClient } = await import(built.href)

/**
 * @param {ClientCall} call
 * @param {string} name
 * @param {object} fields
 */
async function post({ baseUrl, accessToken }, name, fields) {
  const url = `${baseUrl}/cgi-bin/wxopen/${name}?access_token=${encodeURIComponent(accessToken)}`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fields),
    signal: AbortSignal.timeout(giveUpAfter),
  })
  const reply = /** @type {{ errcode: number, errmsg: string }} */ (await response.json())
  if (reply.errcode !== 0) throw Object.assign(new Error(reply.errmsg), { errcode: reply.errcode })
  return reply
}

/** @type {Client} */
const client = {
  getSupportVersion: (call) => post(call, 'getweappsupportversion', {}),
  setSupportVersion: ({ version, ...call }) => post(call, 'setweappsupportversion', { version }),
}

const report = await verifyClient(client, { timeout: 2 * giveUpAfter, seed: 'bench' })
const milliseconds = performance.now() - startedAt
const { passed, checks, findings } = report
console.log(JSON.stringify({ passed, checks: checks.length, milliseconds, findings }))
