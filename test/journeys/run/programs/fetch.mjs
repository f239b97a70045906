// A program that knows nothing of the fake: host, appid and token are its own.
const call = async (name, body) => {
  const url = `https://api.weixin.qq.com/cgi-bin/wxopen/${name}?access_token=my-own-token`
  const reply = await fetch(url, { method: 'POST', body })
  return reply.json()
}
const broken = process.argv.includes('--broken')
const done = await call('setweappsupportversion', broken ? undefined : '{"version":"2.25.0"}')
if (done.errcode !== 0) throw new Error(`${done.errcode} ${done.errmsg}`)
console.log((await call('getweappsupportversion', '{}')).now_version)
