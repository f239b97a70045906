const { default: axios } = await import(process.argv[2])
const call = async (name, body) => {
  const url = `https://api.weixin.qq.com/cgi-bin/wxopen/${name}?access_token=my-own-token`
  return (await axios.post(url, body)).data
}
const broken = process.argv.includes('--broken')
const done = await call('setweappsupportversion', broken ? undefined : { version: '2.25.0' })
if (done.errcode !== 0) throw new Error(`${done.errcode} ${done.errmsg}`)
console.log((await call('getweappsupportversion', {})).now_version)
