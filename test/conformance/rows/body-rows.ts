import { get, ok, set, type Row } from './row.ts'

/**
 * The body: there, JSON, an object, its fields. What only a wrong client sends is no part of the Pact
 * files: a Pact is what a client of its own promises to send, and Pact's verifier sends a request
 * without a body chunked, which meets 412 instead of the rule that is meant (measured with 16.5.0).
 */
export const bodyRows: readonly Row[] = [
  {
    rule: 'body-not-json',
    title: 'refuses white space alone',
    request: (scene) => get(scene, ' '),
    reply: { errcode: 47001 },
  },
  {
    rule: 'body-not-utf8',
    title: 'refuses bytes that are not UTF-8',
    request: (scene) => get(scene, new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    reply: { errcode: 47001 },
  },
  {
    rule: 'body-bom',
    title: 'refuses a byte order mark',
    request: (scene) => get(scene, '\uFEFF{}'),
    reply: { errcode: 47001 },
  },
  {
    rule: 'body-too-large',
    title: 'refuses a body of more than one mebibyte',
    request: (scene) => get(scene, `{"a":"${'x'.repeat(1024 * 1024)}"}`),
    status: 413,
    reply: { body: '' },
  },
  {
    rule: 'body-duplicate-keys',
    title: 'uses the last of two equal keys',
    request: (scene) => set(scene, '{"version":3,"version":"2.25.0"}'),
    reply: ok,
  },
  {
    rule: 'body-proto-key',
    title: 'does not read a version from __proto__',
    request: (scene) => set(scene, '{"__proto__":{"version":"2.25.0"}}'),
    reply: { errcode: 47001 },
  },
  {
    rule: 'body-content-type',
    title: 'accepts JSON as a form, as curl string bodies arrive',
    request: (scene) => ({
      ...set(scene),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    }),
    reply: ok,
  },
  {
    rule: 'body-content-type',
    title: 'accepts JSON without a Content-Type',
    request: (scene) => ({ ...set(scene), headers: {} }),
    reply: ok,
  },
  {
    rule: 'body-content-type',
    title: 'accepts the spaced {} of the documented sample',
    request: (scene) => get(scene, '{\n}'),
    reply: { matches: /^\{"errcode":0,"errmsg":"ok","now_version":"1\.0\.0","uv_info":/ },
  },
  {
    rule: 'field-unknown',
    title: 'ignores unknown fields on set',
    request: (scene) => set(scene, '{"appid":"","version":"2.25.0"}'),
    reply: ok,
  },
  {
    rule: 'version-malformed',
    title: 'refuses null for a version',
    request: (scene) => set(scene, '{"version":null}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-malformed',
    title: 'refuses an empty version',
    request: (scene) => set(scene, '{"version":""}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-malformed',
    title: 'refuses a version of two parts',
    request: (scene) => set(scene, '{"version":"2.25"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-malformed',
    title: 'refuses a version with a quote in it',
    request: (scene) => set(scene, '{"version":"1.0\\"0"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-malformed',
    title: 'answers 85015 of the older page when told to',
    options: { badVersionErrcode: 85015 },
    request: (scene) => set(scene, '{"version":"v1.0.0"}'),
    reply: { errcode: 85015 },
  },
]
