import type { WrongRow } from './row.ts'
import { sending } from './transport.ts'
import { addressed, bug, bytes, toRows, tokenAs, type RequestBug } from './wrong-requests.ts'

const encode = encodeURIComponent

const tokenBugs: readonly RequestBug[] = [
  bug('has the token in a header', 'token-missing', () =>
    sending(({ url, ...post }, { accessToken }) => ({
      ...post,
      url: new URL(`${url.origin}${url.pathname}`),
      headers: { Authorization: `Bearer ${accessToken}` },
    })),
  ),
  bug(
    'encodes the token twice',
    'token-wrong',
    tokenAs(({ accessToken }) => `?access_token=${encode(encode(accessToken))}`),
  ),
  bug(
    'calls the token accessToken',
    'token-missing',
    tokenAs(({ accessToken }) => `?accessToken=${encode(accessToken)}`),
  ),
  bug(
    'writes Bearer before the token',
    'token-wrong',
    tokenAs(({ accessToken }) => `?access_token=${encode(`Bearer ${accessToken}`)}`),
  ),
  bug(
    'writes a token that it does not have',
    'token-wrong',
    tokenAs(() => '?access_token=undefined'),
  ),
  bug(
    'writes the token in small letters',
    'token-wrong',
    tokenAs(({ accessToken }) => `?access_token=${encode(accessToken.toLowerCase())}`),
  ),
  bug(
    'writes the token as a list',
    'token-missing',
    tokenAs(({ accessToken }) => `?access_token[]=${encode(accessToken)}`),
  ),
  bug(
    'has the token in the fragment',
    'token-missing',
    tokenAs(({ accessToken }) => `#access_token=${encode(accessToken)}`),
  ),
  bug(
    'cuts the token at 20 signs',
    'token-wrong',
    tokenAs(({ accessToken }) => `?access_token=${encode(accessToken.slice(0, 20))}`),
  ),
  bug(
    'leaks the secret in its query',
    'credential-sent',
    tokenAs(({ accessToken, secret }) => `?access_token=${encode(accessToken)}&secret=${secret}`),
  ),
  bug('leaks the secret in Basic authentication', 'credential-sent', () =>
    sending((post, { appid, secret }) => {
      const basic = Buffer.from(`${appid}:${secret}`).toString('base64')
      return { ...post, headers: { Authorization: `Basic ${basic}` } }
    }),
  ),
  bug('leaks the refresh token in a header', 'credential-sent', () =>
    sending((post, { refreshToken }) => ({ ...post, headers: { 'X-Refresh': refreshToken } })),
  ),
  bug(
    'leaks the secret in its body',
    'credential-sent',
    bytes((post, { secret }) => ({
      ...post,
      body: JSON.stringify({ ...(JSON.parse(String(post.body)) as object), secret }),
    })),
  ),
]

const addressBugs: readonly RequestBug[] = [
  bug(
    'writes the path in another case',
    'path-wrong',
    addressed(({ href }) => href.replace('getweapp', 'getWeapp')),
  ),
  bug(
    'ends the path with a slash',
    'path-wrong',
    addressed(({ href }) => href.replace('version?', 'version/?')),
  ),
  bug(
    'begins the path with two slashes',
    'path-wrong',
    addressed(({ href }) => href.replace('/cgi-bin/', '//cgi-bin/')),
  ),
  bug(
    'forgets cgi-bin',
    'path-wrong',
    addressed(({ href }) => href.replace('/cgi-bin/', '/')),
  ),
  bug(
    'has the version in its query',
    'version-missing',
    bytes(({ url, body }) => {
      const { version } = JSON.parse(String(body)) as { version: string }
      return { url: new URL(`${url.href}&version=${encode(version)}`), body: '{}' }
    }),
  ),
  bug(
    'sends GET with a body',
    'method-wrong',
    bytes((post) => ({ ...post, method: 'GET' }), false),
  ),
  bug(
    'sends PUT',
    'method-wrong',
    bytes((post) => ({ ...post, method: 'PUT' })),
  ),
]

/** Clients whose tokens or addresses are wrong. */
export const addressRows: readonly WrongRow[] = toRows([...tokenBugs, ...addressBugs])
