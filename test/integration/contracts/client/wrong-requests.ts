import { request as startRequest } from 'node:http'
import type { ClientCall } from '#contracts/client/client.ts'
import { callsOf } from '#contracts/provider/checks/calls.ts'
import { sendRaw } from '#contracts/provider/send-raw.ts'
import { makeWrong, wrongRequests, type WrongRequest } from '#contracts/wrong-requests.ts'
import { rightClient, setPath, type WireReply } from '#test/support/right-client.ts'
import { createClient, judgeRight, type WrongClient } from './wrong-client.ts'

const asForm = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** A client that makes the calls of one operation as one of the wrong requests of the contracts. */
function toWrongClient(wrong: WrongRequest): WrongClient[] {
  const { what, client: finding, operation = 'getSupportVersion' } = wrong
  const build = callsOf.find((call) => call.operation === operation)?.build
  if (finding === null || build === undefined) return []
  const send = async ({ accessToken, baseUrl }: ClientCall): Promise<WireReply> => {
    const sent = makeWrong(wrong, build(accessToken), accessToken)
    const { body } = await sendRaw(new URL(baseUrl), sent, 4000)
    return judgeRight(JSON.parse(body) as WireReply)
  }
  const client = { ...rightClient, [operation]: send }
  const warnings = finding === 'token-in-body' ? ['extra-field'] : []
  return [{ bug: `calls ${operation} ${what}`, client, failures: [finding], warnings }]
}

/** Clients that send what WeChat refuses. */
export const requestBugs: readonly WrongClient[] = [
  ...wrongRequests.flatMap(toWrongClient),
  {
    bug: 'sends a form',
    client: createClient({ set: (version) => ({ headers: asForm, body: `version=${version}` }) }),
    failures: ['body-form'],
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
