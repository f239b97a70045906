import assert from 'node:assert/strict'
import type { WireReply } from '#test/conformance/transport.ts'
import { askForComponentToken } from './ask-for-token.ts'
import { get, getPath, ok, post, set, type Row, type Scene } from './row.ts'

// Of the frozen clock of the suite, not of the machine.
const date = 'Tue, 17 Mar 2026 00:39:11 GMT'
const ridSeconds = '69b8a2af'

/** How replies look, whatever the operation. */
export const replyRows: readonly Row[] = [
  {
    rule: 'headers',
    title: 'answers a success with four headers',
    options: { diagnosticHeader: false },
    request: (scene) => set(scene),
    reply: {
      satisfies: (reply) => {
        expectJsonHeaders(reply, 27)
      },
    },
  },
  {
    rule: 'headers',
    title: 'answers a refusal with the same four headers',
    options: { diagnosticHeader: false },
    request: (scene) => get(scene, ''),
    reply: {
      satisfies: (reply) => {
        expectJsonHeaders(reply, reply.body.length)
      },
    },
  },
  {
    rule: 'headers',
    title: 'answers an empty body without a Content-Type',
    options: { diagnosticHeader: false },
    request: () => ({ method: 'GET', path: '/getValidIps' }),
    status: 404,
    reply: {
      satisfies: ({ headers }) => {
        assert.deepEqual(headers, { connection: 'keep-alive', date, 'content-length': '0' })
      },
    },
  },
  {
    rule: 'headers',
    title: 'adds X-Fake-Weixin alone unless told not to',
    request: (scene) => set(scene),
    reply: {
      satisfies: ({ headers, ...reply }) => {
        const { 'x-fake-weixin': diagnostic, ...rest } = headers
        assert.match(diagnostic ?? '', /^exchange=1$/)
        expectJsonHeaders({ ...reply, headers: rest }, 27)
      },
    },
  },
  {
    rule: 'rid',
    title: "prints the text of WeChat's page without a rid when told to",
    options: { errmsgs: 'documented' },
    request: () => post(getPath, 'access_token=unknown', '{}'),
    reply: {
      satisfies: ({ body }) => {
        const errmsg = 'invalid credential  access_Token isinvalid or not latest'
        assert.equal(body, JSON.stringify({ errcode: 40001, errmsg }))
      },
    },
  },
  {
    rule: 'rid',
    title: 'prints other texts as they are, without a rid, when told to',
    options: { errmsgs: 'documented' },
    request: (scene) => set(scene, '{"version":"9.9.9"}'),
    reply: {
      satisfies: ({ body }) => {
        assert.equal(body, '{"errcode":89014,"errmsg":"support version error"}')
      },
    },
  },
  {
    rule: 'rid',
    title: 'begins the rid with the time of the call in seconds',
    request: (scene) => get(scene, ''),
    reply: {
      satisfies: (reply) => {
        expectRid(reply, ridSeconds)
      },
    },
  },
  {
    rule: 'rid',
    title: 'follows the clock',
    request: (scene) => {
      scene.pass(1)
      return get(scene, '')
    },
    reply: {
      satisfies: (reply) => {
        expectRid(reply, '69b8a2b0')
      },
    },
  },
  {
    rule: 'rid',
    title: 'gives two refusals of one second two rids',
    request: (scene) => get(scene, ''),
    reply: {
      satisfies: async ({ body }, scene) => {
        const again = await scene.call(get(scene, ''))
        assert.equal(again['errcode'], 44002)
        assert.notEqual(JSON.stringify(again), body)
      },
    },
  },
  {
    rule: 'compact-json',
    title: 'writes a reply with rows without white space',
    request: (scene) => get(scene),
    reply: { satisfies: expectCompact },
  },
  {
    rule: 'compact-json',
    title: 'writes a refusal without white space around it',
    request: (scene) => set(scene, '{"version":"9.9.9"}'),
    reply: { satisfies: expectCompact },
  },
  {
    rule: 'compact-json',
    title: 'writes a token without white space',
    request: ({ shop }) => askForComponentToken(shop.platform),
    reply: { satisfies: expectCompact },
  },
  {
    rule: 'errors-are-200',
    title: 'refuses a token with HTTP status 200',
    request: () => post(getPath, 'access_token=95_nobody', '{}'),
    status: 200,
    reply: { errcode: 40001 },
  },
  {
    rule: 'errors-are-200',
    title: 'reports its own failure with HTTP status 200',
    request: () => post(getPath, 'access_token=ERRCODE_-1', '{}'),
    status: 200,
    reply: { errcode: -1 },
  },
  {
    rule: 'default-version',
    title: 'answers 1.0.0 before any version was set',
    request: (scene) => get(scene),
    reply: { matches: /^\{"errcode":0,"errmsg":"ok","now_version":"1\.0\.0","uv_info":/ },
  },
  {
    rule: 'set-at-once',
    title: 'returns the version that was just set',
    request: async (scene) => {
      await setVersions(scene, ['2.25.0'])
      return get(scene)
    },
    reply: { matches: /,"now_version":"2\.25\.0",/ },
  },
  {
    rule: 'set-at-once',
    title: 'returns a new version after it has returned the one before',
    request: async (scene) => {
      await setVersions(scene, ['2.25.0'])
      await scene.call(get(scene))
      await setVersions(scene, ['3.0.0'])
      return get(scene)
    },
    reply: { matches: /,"now_version":"3\.0\.0",/ },
  },
  {
    rule: 'set-at-once',
    title: 'lowers the version',
    request: async (scene) => {
      await setVersions(scene, ['3.0.0', '2.20.0'])
      return get(scene)
    },
    reply: { matches: /,"now_version":"2\.20\.0",/ },
  },
  {
    rule: 'set-at-once',
    title: 'accepts the version that is set already',
    request: async (scene) => {
      await setVersions(scene, ['2.25.0'])
      return set(scene, '{"version":"2.25.0"}')
    },
    reply: ok,
  },
  {
    rule: 'set-at-once',
    title: 'keeps the version when another one is refused',
    request: async (scene) => {
      await setVersions(scene, ['2.25.0'])
      await scene.call(set(scene, '{"version":"9.9.9"}'))
      return get(scene)
    },
    reply: { matches: /,"now_version":"2\.25\.0",/ },
  },
]

function expectJsonHeaders({ headers }: WireReply, length: number): void {
  assert.deepEqual(headers, {
    connection: 'keep-alive',
    'content-type': 'application/json; encoding=utf-8',
    date,
    'content-length': String(length),
  })
}

function expectRid({ body }: WireReply, seconds: string): void {
  const rid = `${seconds}-[0-7][0-9a-f]{7}-[0-7][0-9a-f]{7}`
  assert.match(body, new RegExp(`^\\{"errcode":44002,"errmsg":"empty post data rid: ${rid}"\\}$`))
}

function expectCompact({ body }: WireReply): void {
  assert.equal(body, JSON.stringify(JSON.parse(body)))
}

async function setVersions(scene: Scene, versions: readonly string[]): Promise<void> {
  for (const version of versions) {
    const reply = await scene.call(set(scene, JSON.stringify({ version })))
    assert.equal(reply['errcode'], 0)
  }
}
