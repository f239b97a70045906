// npx fake-weixin verify-client -- node driver.mjs
const env = (name) => process.env[`FAKE_WEIXIN_${name}`]

// The client under test. Replace it with your own.
async function call(name, body) {
  const query = new URLSearchParams({ access_token: env('ACCESS_TOKEN') })
  const response = await fetch(`${env('URL')}/cgi-bin/wxopen/${name}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(2000),
  })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const reply = await response.json()
  if (reply.errcode !== 0) throw Object.assign(new Error(reply.errmsg), { errcode: reply.errcode })
  return reply
}

const isSet = env('OPERATION') === 'setSupportVersion'
const answer = await (
  isSet
    ? call('setweappsupportversion', { version: env('VERSION') })
    : call('getweappsupportversion', {})
).then(
  (returned) => ({ returned }),
  ({ errcode, message }) => ({ raised: { errcode, message } }),
)
console.log(JSON.stringify(answer))
