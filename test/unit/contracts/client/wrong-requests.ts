import { request as startRequest } from 'node:http'
import type { ClientCall } from '../../../../contracts/client/client.ts'
import { rightClient, setPath } from './right-client.ts'
import { createClient, type WrongClient } from './wrong-client.ts'

const asForm = { 'Content-Type': 'application/x-www-form-urlencoded' }
const boundary = 'multipart/form-data; boundary=XX'

/** Clients that send what WeChat refuses. */
export const requestBugs: readonly WrongClient[] = [
  {
    bug: 'sends GET',
    client: createClient({ get: { method: 'GET', body: '' } }),
    failures: ['method-wrong'],
  },
  {
    bug: 'calls the wrong path',
    client: createClient({ get: { path: '/../wxa/getweappsupportversion' } }),
    failures: ['path-wrong'],
  },
  {
    bug: 'sends no body',
    client: createClient({ get: { body: '' } }),
    failures: ['body-missing'],
  },
  {
    bug: 'sends [], as PHP writes an empty array',
    client: createClient({ get: { body: '[]' } }),
    failures: ['body-array'],
  },
  {
    bug: 'sends null, as a serializer writes no object',
    client: createClient({ get: { body: 'null' } }),
    failures: ['body-null'],
  },
  {
    bug: 'sends a JSON string',
    client: createClient({ get: { body: '"{}"' } }),
    failures: ['body-not-object'],
  },
  {
    bug: 'sends a form',
    client: createClient({ set: (version) => ({ headers: asForm, body: `version=${version}` }) }),
    failures: ['body-form'],
  },
  {
    bug: 'sends multipart',
    client: createClient({
      set: (version) => ({
        headers: { 'Content-Type': boundary },
        body: `--XX\r\nContent-Disposition: form-data; name="version"\r\n\r\n${version}\r\n--XX--\r\n`,
      }),
    }),
    failures: ['body-multipart'],
  },
  {
    bug: 'sends text that is no JSON',
    client: createClient({ get: { body: '{' } }),
    failures: ['body-not-json'],
  },
  {
    bug: 'sends its body in chunks',
    client: createClient({ get: { chunked: true } }),
    failures: ['body-chunked'],
  },
  {
    bug: 'leaves the version out',
    client: createClient({ set: () => ({ body: '{}' }) }),
    failures: ['version-missing'],
  },
  {
    bug: 'sends the version under another name',
    client: createClient({ set: (version) => ({ body: JSON.stringify({ Version: version }) }) }),
    failures: ['version-missing'],
    warnings: ['extra-field'],
  },
  {
    bug: 'always sends one version',
    client: createClient({ set: () => ({ body: '{"version":"1.0.0"}' }) }),
    failures: ['version-wrong'],
  },
  {
    bug: 'splices the version into JSON text',
    client: createClient({ set: (version) => ({ body: `{"version":"${version}"}` }) }),
    failures: ['version-unescaped'],
  },
  {
    bug: 'sends no token',
    client: createClient({ get: { query: () => '' } }),
    failures: ['token-missing'],
  },
  {
    bug: 'sends an empty token',
    client: createClient({ get: { query: () => '?access_token=' } }),
    failures: ['token-empty'],
  },
  {
    bug: 'sends a token of its own',
    client: createClient({ get: { query: () => '?access_token=TOKEN' } }),
    failures: ['token-wrong'],
  },
  {
    bug: 'sends the token twice',
    client: createClient({
      get: { query: (token) => `?access_token=${token}&access_token=${token}` },
    }),
    failures: ['token-wrong'],
  },
  {
    bug: 'sends the token in the body',
    client: createClient({
      get: { query: () => '', headers: asForm, body: 'access_token=AUTH' },
    }),
    failures: ['body-form', 'token-in-body'],
  },
  {
    bug: 'never ends its request',
    client: { ...rightClient, setSupportVersion: neverEnd },
    failures: ['request-unfinished'],
    options: { timeout: 1500, only: ['set-support-version'] },
  },
  {
    bug: 'does not call at all',
    client: { ...rightClient, setSupportVersion: () => Promise.resolve({ errcode: 0 }) },
    failures: ['not-called'],
  },
  {
    bug: 'does not wait for the reply',
    client: {
      ...rightClient,
      setSupportVersion: (call) => {
        void rightClient.setSupportVersion(call).catch(() => undefined)
        return Promise.resolve()
      },
    },
    failures: ['not-called'],
  },
  {
    bug: 'sends another kind of JSON, in the strict tier',
    client: createClient({ get: { headers: { 'Content-Type': 'application/vnd.api+json' } } }),
    failures: ['pact-mismatch'],
    options: { tier: 'strict' },
  },
  {
    bug: 'makes each call twice',
    client: {
      ...rightClient,
      getSupportVersion: async (call) => {
        await rightClient.getSupportVersion(call).catch(() => undefined)
        return rightClient.getSupportVersion(call)
      },
    },
    failures: ['called-twice'],
  },
]

/** Clients that send what WeChat tolerates. */
export const requestHabits: readonly WrongClient[] = [
  {
    bug: 'concatenates the token',
    client: createClient({ get: { query: (token) => `?access_token=${token}` } }),
    failures: [],
    warnings: ['token-unescaped'],
  },
  {
    bug: 'sends no Content-Type',
    client: createClient({ get: { headers: {} } }),
    failures: [],
    warnings: ['content-type-missing'],
  },
  {
    bug: 'sends JSON under the type of a form',
    client: createClient({ get: { headers: asForm } }),
    failures: [],
    warnings: ['content-type-other'],
  },
  {
    bug: 'sends JSON under the type of a form, in the strict tier',
    client: createClient({ get: { headers: asForm } }),
    failures: ['content-type-other'],
    options: { tier: 'strict' },
  },
  {
    bug: 'sends no Content-Type, in the strict tier',
    client: createClient({ get: { headers: {} } }),
    failures: ['content-type-missing'],
    options: { tier: 'strict' },
  },
  {
    bug: 'sends a field too many',
    client: createClient({ set: (version) => ({ body: JSON.stringify({ appid: '', version }) }) }),
    failures: [],
    warnings: ['extra-field'],
  },
  {
    bug: 'sends a parameter too many',
    client: createClient({ get: { query: (token) => `?lang=zh&access_token=${token}` } }),
    failures: [],
    warnings: ['extra-query', 'token-unescaped'],
  },
  {
    bug: 'refuses a version by itself',
    client: {
      ...rightClient,
      setSupportVersion: (call) =>
        /^[1-3]\.\d+\.\d+$/.test(call.version)
          ? rightClient.setSupportVersion(call)
          : Promise.reject(new Error(`No such version: ${call.version}`)),
    },
    failures: [],
    warnings: ['refused-unsent'],
  },
]

/** Clients that send what others do not, and are right. */
export const rightShapes: readonly WrongClient[] = [
  ...['application/json; charset=utf-8', 'application/json;charset=UTF-8'].map((type) => ({
    bug: `sends Content-Type: ${type}`,
    client: createClient({ get: { headers: { 'content-type': type } } }),
    failures: [],
    options: { tier: 'strict' as const },
  })),
  {
    bug: 'writes its JSON with white space',
    client: createClient({
      get: { body: '{\n}' },
      set: (version) => ({ body: `{ "version" : ${JSON.stringify(version)} }\n` }),
    }),
    failures: [],
  },
  {
    bug: 'writes its JSON with escapes',
    client: createClient({
      set: (version) => ({
        body: `{"version":"${version.replace(/./g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)}"}`,
      }),
    }),
    failures: [],
  },
  {
    bug: 'sends no Accept and no User-Agent, and its own headers',
    client: createClient({
      get: { headers: { 'Content-Type': 'application/json', 'X-Trace': '1' } },
    }),
    failures: [],
  },
]

/** Headers, and a body that never comes: `end()` was forgotten. */
function neverEnd({ baseUrl, accessToken }: ClientCall): Promise<unknown> {
  return new Promise((_resolve, reject) => {
    const url = `${baseUrl}${setPath}?access_token=${accessToken}`
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '20' }
    const sent = startRequest(url, { method: 'POST', headers })
    sent.on('error', reject)
    sent.flushHeaders()
  })
}
