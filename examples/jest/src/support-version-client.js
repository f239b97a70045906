/** A reply of WeChat with an errcode other than 0. */
class WeixinError extends Error {
  constructor({ errcode, errmsg }) {
    super(`WeChat answered ${errcode}: ${errmsg}`)
    this.errcode = errcode
  }
}

const busy = -1
const attempts = 3

/** Makes a client of the minimum base-library version of one mini program. */
function createSupportVersionClient({ url, accessToken }) {
  async function callOnce(path, input) {
    const response = await fetch(`${url}${path}?access_token=${encodeURIComponent(accessToken)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    })
    return response.json()
  }

  async function call(path, input) {
    let reply
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      reply = await callOnce(path, input)
      if (reply.errcode !== busy) break
    }
    if (reply.errcode !== 0) throw new WeixinError(reply)
    return reply
  }

  return {
    async setSupportVersion(version) {
      await call('/cgi-bin/wxopen/setweappsupportversion', { version })
    },
    async getSupportVersion() {
      const { now_version: version } = await call('/cgi-bin/wxopen/getweappsupportversion', {})
      return version
    },
  }
}

module.exports = { WeixinError, createSupportVersionClient }
