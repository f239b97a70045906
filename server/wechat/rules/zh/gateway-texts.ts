import type { RuleTexts } from '../rule-text.ts'

/** The rules of the gateway in Chinese. */
export const gatewayTexts = {
  'chunked-body': {
    statement: '请求体以 chunked 方式发送且没有 Content-Length 时，返回 412，响应体为空。',
    expected: '带有 Content-Length 请求头',
    received: 'Transfer-Encoding: {encoding}',
    remedy: '请一次性发送完整的请求体并带上 Content-Length，不要使用 Transfer-Encoding: chunked。',
  },
  'path-outside': {
    statement: '路径不属于微信的任何接口前缀时，返回 404，响应体为空。',
    expected: '接口路径，例如 {nearest}',
    received: '{path}',
    remedy: '请检查路径；本模拟服务的接口都以 /cgi-bin/ 或 /wxa/ 开头。',
  },
  'path-unknown': {
    statement: '路径前缀存在，但没有该接口时，返回 invalid url。',
    expected: '接口路径，例如 {nearest}',
    received: '{path}',
    remedy: '请对照接口文档检查路径；如需为该路径设置响应，请使用 addReply。',
  },
  'path-not-faked': {
    statement: '微信提供该接口，但本模拟服务没有模拟时，返回 invalid url。',
    expected: '本模拟服务已模拟的接口',
    received: '{path}（微信的真实接口，本模拟服务没有模拟）',
    remedy: '路径没有错，只是本模拟服务没有模拟该接口；请使用 addReply 为它设置响应。',
  },
  'method-not-post': {
    statement: '只支持 POST 的接口会拒绝其他请求方法。',
    expected: 'POST {path}',
    received: '{method}',
    remedy: '请改用 POST。',
  },
  'method-not-get': {
    statement: '只支持 GET 的接口会拒绝其他请求方法。',
    expected: 'GET {path}',
    received: '{method}',
    remedy: '请改用 GET。',
  },
  'token-missing': {
    statement: 'access_token 必须放在 URL 的查询参数中，否则拒绝调用。',
    expected: '查询参数 {names}',
    received: '{found}',
    remedy: '请在 URL 后加上 ?access_token=...。',
  },
  'token-names': {
    statement:
      '传第三方平台的 component_access_token 时，参数名用 access_token 或 component_access_token 均可。',
  },
  'token-twice': { statement: '出现两个 access_token 参数时，以第一个为准。' },
  'token-encoding': {
    statement: 'token 是否做过 URL 编码都可以；查询参数中的加号按加号处理，不会当作空格。',
  },
  'token-unknown': {
    statement: 'access_token 不是由本模拟服务签发的，视为无效。',
    expected: '本模拟服务签发的 token',
    received: '{token}',
    remedy: '请从本模拟服务获取 token，并原样发送。',
  },
  'token-replaced': {
    statement: 'token 刷新后，旧 token 五分钟后失效。',
    expected: '{owner}的最新 token',
    received: '旧 token（已于 {seconds} 秒前刷新）',
    remedy: '请使用中控服务器统一获取和刷新 token，只使用最近一次刷新得到的 token。',
  },
  'token-of-another': {
    statement: '小程序专属 URL 不接受其他小程序的 token。',
    expected: '小程序 {appid} 的 token',
    received: '{owner}的 token',
    remedy: '请使用该小程序自己的 token，或改用服务的公共 URL。',
  },
  'token-expired': {
    statement: 'access_token 的有效期为 7200 秒，之后过期。',
    expected: '{owner}未过期的 token',
    received: '已于 {seconds} 秒前过期的 token',
    remedy: '请刷新 token，然后重试一次。',
  },
  'token-magic': {
    statement: '使用 ERRCODE_<数字> 作为 access_token 时，返回对应的 errcode。',
    expected: '其他任意 token',
    received: '{token}',
    remedy: '如需得到真实的返回结果，请使用真实的 token。',
  },
  'token-kind-component': {
    statement:
      'setSupportVersion 和 getSupportVersion 只能由第三方平台代商家调用，应使用 authorizer_access_token，不能使用 component_access_token。',
    expected: 'authorizer_access_token',
    received: 'component_access_token',
    remedy: '请使用 api_query_auth 或 api_authorizer_token 返回的 authorizer_access_token。',
  },
  'token-kind-own': {
    statement:
      '小程序自己的 token（来自 /cgi-bin/token 或 /cgi-bin/stable_token）不能用于调用 setSupportVersion 和 getSupportVersion。',
    expected: 'authorizer_access_token',
    received: '小程序自己的 access_token',
    remedy:
      "请使用 authorizer_access_token；如果客户端确实使用小程序自己的 token，请以 ownTokens: 'accept'（--accept-own-tokens）启动本模拟服务。",
  },
  'token-kind-authorizer': {
    statement: '第三方平台的接口只接受该平台的 component_access_token。',
    expected: 'component_access_token',
    received: '{kind}',
    remedy: '请使用 api_component_token 返回的 component_access_token。',
  },
  'permission-set': {
    statement: '授权方须先将该接口所属的权限集授权给第三方平台。',
    expected: '{appid} 授权的权限集 {wanted}',
    received: '已授权的权限集 {granted}',
    remedy: '请在第三方平台勾选该权限集，并让授权方重新授权。',
  },
} as const satisfies Partial<RuleTexts>
