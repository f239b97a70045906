const https = require('https')
const call = (name, body) =>
  new Promise((resolve, reject) => {
    const path = `/cgi-bin/wxopen/${name}?access_token=my-own-token`
    const headers = { 'Content-Length': Buffer.byteLength(body) }
    const request = https.request({ host: 'api.weixin.qq.com', path, method: 'POST', headers })
    request.on('error', reject)
    request.on('response', (reply) => {
      let text = ''
      reply.on('data', (chunk) => (text += chunk))
      reply.on('end', () => resolve(JSON.parse(text)))
    })
    request.end(body)
  })
const main = async () => {
  const broken = process.argv.includes('--broken')
  const done = await call('setweappsupportversion', broken ? '' : '{"version":"2.25.0"}')
  if (done.errcode !== 0) throw new Error(`${done.errcode} ${done.errmsg}`)
  console.log((await call('getweappsupportversion', '{}')).now_version)
}
main()
