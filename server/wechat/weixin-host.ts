/** The host that WeChat answers at. */
export const weixinHost = 'api.weixin.qq.com'
