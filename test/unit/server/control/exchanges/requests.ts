import fc from 'fast-check'
import { operations } from '#schemas/generated/operations.ts'
import { issueToken } from '#server/wechat/access-token.ts'
import { createMiniProgram } from '#server/wechat/mini-program.ts'
import { createPlatform } from '#server/wechat/platform.ts'
import type { World } from '#server/wechat/world.ts'
import { createScene } from '#test/support/scene.ts'

/** Every credential that a world has given out, but for pre-auth codes, which it forgets. */
export function listCredentials({ platforms, miniPrograms, tokens }: World): string[] {
  return [
    ...[...platforms.values()].flatMap(({ componentSecret, tickets }) => [
      componentSecret,
      ...tickets,
    ]),
    ...[...miniPrograms.values()].flatMap(({ secret, refreshTokens, authorizationCode }) => [
      secret,
      ...refreshTokens,
      authorizationCode.value,
    ]),
    ...tokens.keys(),
  ].filter((credential) => credential !== '')
}

/** Two mini programs: one with drawn credentials, one with those of somebody who likes odd ones. */
export function createWorldScene() {
  const scene = createScene()
  const { world } = scene.engine
  const owner = { kind: 'component', platform: scene.platform } as const
  const component = issueToken(world, owner, scene.engine.now()).value
  const oddPlatform = createPlatform(world, {
    componentSecret: 'a "quoted" word, 我',
    componentVerifyTicket: '50%+50%=100%/1',
  })
  createMiniProgram(world, oddPlatform, scene.engine.now(), {
    secret: 'back\\slash\\1',
    refreshToken: "it's & a#b?c=d",
    authorizationCode: '{"{"}[1]<x>',
    accessToken: 'my-own-token-of-many-words',
  })
  const appids = [scene.platform.componentAppid, scene.shop.appid]
  return { ...scene, world, component, appids, credentials: listCredentials(world) }
}

/** The drawn credentials are the same in every such scene. */
export const { credentials, appids, component } = createWorldScene()

const names = [
  ...['access_token', 'component_access_token', 'component_appid', 'component_appsecret', 'secret'],
  ...['component_secret', 'component_verify_ticket', 'authorization_code', 'authorizer_appid'],
  ...['authorizer_refresh_token', 'appid', 'version', 'grant_type', 'anything', '__proto__'],
]
const known = fc.constantFrom(...credentials)
const value = fc.oneof(
  { weight: 4, arbitrary: known },
  fc.constantFrom(...appids, '2.25.0', 'client_credential', 'authorization_code', ''),
  fc.string(),
)
const leaf = fc.oneof(
  { weight: 4, arbitrary: value },
  fc.tuple(fc.string(), known, fc.string()).map((parts) => parts.join('')),
  known.map((text) => JSON.stringify({ access_token: text })),
  known.map((text) => `https://x/?a=${encodeURIComponent(text)}`),
  fc.integer(),
  fc.constant(null),
)
const key = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, fc.string(), known)
const fields = fc.dictionary(
  key,
  fc.oneof({ weight: 5, arbitrary: leaf }, fc.array(leaf), fc.dictionary(key, leaf)),
)
export const json = fc
  .tuple(fields, fc.constantFrom(0, 2))
  .map(([object, indent]) => JSON.stringify(object, null, indent))
const spelling = fc.constantFrom(
  encodeForm,
  encodeURIComponent,
  (text: string) => encodeForm(text).toLowerCase(),
  (text: string) =>
    encodeURIComponent(text)
      .replace(/[a-z]/, '%$&')
      .replace(/%([a-z])/, toHex),
)
const form = fc
  .tuple(fc.array(fc.tuple(key, value), { minLength: 1 }), spelling)
  .map(([pairs, encode]) => pairs.map((pair) => pair.map(encode).join('=')).join('&'))
const body = fc.oneof(
  json,
  json,
  fc.tuple(json, fc.nat(400)).map(([text, length]) => text.slice(0, length)),
  fc.tuple(fc.string(), json).map((parts) => parts.join('')),
  form,
  fc.array(fc.tuple(key, value)).map((pairs) => pairs.map(writeElement).join('\n')),
  known,
)

function writeElement([name, text]: [string, string]): string {
  return `<${name}>${text}</${name}>`
}

export function encodeForm(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}

function toHex(_: string, letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`
}

const contentType = fc.constantFrom(
  ...['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'text/xml'],
)
export const request = fc.record({
  method: fc.constantFrom('POST', 'POST', 'GET', 'PUT'),
  url: fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...Object.values(operations).map(({ path }) => path)),
        known.map((text) => `/${text}`),
        fc.tuple(known, spelling).map(([text, encode]) => `/a/${encode(text)}/b`),
      ),
      fc.oneof(fc.constantFrom(`access_token=${component}`, 'access_token=', ''), form),
    )
    .map((parts) => parts.join('?')),
  headers: fc
    .tuple(
      contentType.map((type) => ['Content-Type', type]),
      fc.oneof(
        fc.constant([]),
        fc.tuple(
          fc.constantFrom('Authorization', 'X-Note', 'Cookie', 'access_token', 'X-Fake-Weixin'),
          known,
        ),
        known.map((text) => ['authorization', `Bearer ${text}`]),
        fc.tuple(known, spelling).map(([text, encode]) => ['Referer', `/?a=${encode(text)}`]),
        known.map((text) => ['X-Json', JSON.stringify([text])]),
      ),
    )
    .map((lists) => lists.flat()),
  body,
})
