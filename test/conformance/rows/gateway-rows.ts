import { getPath, ok, post, set, setPath, type Row } from './row.ts'

/** Path, method, framing. */
export const gatewayRows: readonly Row[] = [
  {
    rule: 'chunked-body',
    title: 'refuses a chunked body before it looks at the path',
    request: () => ({ method: 'POST', path: '/nowhere', body: '{}', chunked: true }),
    status: 412,
    reply: { body: '' },
  },
  {
    rule: 'path-outside',
    title: 'knows no path outside its prefixes',
    request: () => ({ method: 'GET', path: '/getValidIps', query: 'access_token=x' }),
    status: 404,
    reply: { body: '' },
  },
  {
    rule: 'path-outside',
    title: 'treats a Unicode hyphen as another path',
    request: () => ({ method: 'POST', path: '/cgi%E2%80%90bin/token', body: '{}' }),
    status: 404,
    reply: { body: '' },
  },
  {
    rule: 'path-unknown',
    title: 'answers 40066 to a slash too many',
    request: ({ shop }) => post(`${getPath}/`, `access_token=${shop.accessToken}`, '{}'),
    reply: { errcode: 40066 },
  },
  {
    rule: 'path-unknown',
    title: 'answers 40066 to another case',
    request: ({ shop }) =>
      post('/cgi-bin/wxopen/getWeappSupportVersion', `access_token=${shop.accessToken}`, '{}'),
    reply: { errcode: 40066 },
  },
  {
    rule: 'path-not-faked',
    title: 'answers 40066 to an operation that is not faked',
    request: ({ shop }) => post('/wxa/release', `access_token=${shop.accessToken}`, '{}'),
    reply: { errcode: 40066 },
  },
  {
    rule: 'path-not-faked',
    title: 'answers 40066 to every retired template operation',
    request: ({ shop }) =>
      post('/cgi-bin/wxopen/template/library/list', `access_token=${shop.accessToken}`, '{}'),
    reply: { errcode: 40066 },
  },
  ...[
    '/sns/component/jscode2session',
    '/channels/ec/order/list/get',
    '/product/spu/get',
    '/datacube/getweanalysisappiddailyvisittrend',
    '/customservice/getkflist',
    '/tcb/invokecloudfunction',
    '/wxa/modify_domain',
    '/wxa/setwebviewdomain',
    '/wxa/gettemplatelist',
    '/cgi-bin/account/getaccountbasicinfo',
    '/cgi-bin/component/fastregisterweapp',
  ].map((path): Row => ({
    rule: 'path-not-faked',
    title: `knows that WeChat has ${path}`,
    request: ({ shop }) => post(path, `access_token=${shop.accessToken}`, '{}'),
    reply: { errcode: 40066 },
  })),
  {
    rule: 'method-not-post',
    title: 'refuses PUT on the set endpoint',
    request: (scene) => ({ ...set(scene), method: 'PUT' }),
    reply: { errcode: 43002 },
  },
  {
    rule: 'method-not-post',
    title: 'looks at the method before the token',
    request: () => ({ method: 'GET', path: setPath }),
    reply: { errcode: 43002 },
  },
  {
    rule: 'method-not-get',
    title: 'refuses POST on /cgi-bin/token',
    request: ({ shop }) =>
      post(
        '/cgi-bin/token',
        `grant_type=client_credential&appid=${shop.appid}&secret=${shop.secret}`,
        '{}',
      ),
    reply: { errcode: 43001 },
  },
  {
    rule: 'success-bytes',
    title: 'answers a success in 27 bytes, without a rid',
    request: (scene) => set(scene),
    reply: ok,
  },
]
