import { errcodes, type Errcode } from '../../schemas/generated/errcodes.ts'
import type { AccessToken, TokenOwner } from '../wechat/access-token.ts'
import { adoptAuthorizerToken, adoptComponentToken } from '../wechat/adoption.ts'
import { quote, Refusal } from '../wechat/refusal.ts'
import type { Context } from './context.ts'
import { readParameter } from './query.ts'
import { parseBody } from './parse-body.ts'
import { readText } from './read-text.ts'
import { findMisplacedToken } from './misplaced-token.ts'

const magicPrefix = 'ERRCODE_'

/** Reads the access token from the query, under any of the names that the operation takes. */
export function checkTokenPresent(context: Context): Refusal | undefined {
  const { route, query } = context
  if (route === null || route.operation.token === 'none') return undefined
  for (const name of route.operation.tokenParameters) {
    const value = readParameter(query, name)
    if (value !== undefined && value !== '') {
      context.tokenValue = value
      return undefined
    }
  }
  return new Refusal('token-missing', {
    expected: `${route.operation.tokenParameters.join(' or ')} in the query`,
    received: findMisplacedToken(context),
  })
}

/** Finds out whose token it is, and that it is still the latest and not expired. */
export function checkTokenValid(context: Context): Refusal | undefined {
  const { route, world, now, tokenValue } = context
  if (route === null || route.operation.token === 'none') return undefined
  const magic = refuseMagicToken(tokenValue)
  if (magic !== undefined) return magic
  const token = world.tokens.get(tokenValue) ?? adoptToken(context)
  if (token === null) {
    return new Refusal('token-unknown', {
      expected: 'a token that the fake gave out',
      received: quote(tokenValue),
    })
  }
  if (isOfAnother(context, token)) {
    return new Refusal('token-of-another', {
      expected: `a token of ${context.tenant?.appid ?? ''}`,
      received: `a token of ${describeOwner(token.owner)}`,
    })
  }
  context.token = token
  return checkTokenAge(token, now)
}

function adoptToken(context: Context): AccessToken | null {
  const { route, world, now, tokenValue, request, tenant } = context
  if (route?.operation.token !== 'component') {
    return adoptAuthorizerToken(world, now, tokenValue, tenant)
  }
  // The body comes later in the order of steps, but it alone says whose the token is.
  const componentAppid =
    tenant?.platform.componentAppid ?? readText(parseBody(request.body), 'component_appid')
  return adoptComponentToken(world, now, tokenValue, componentAppid)
}

function checkTokenAge(token: AccessToken, now: number): Refusal | undefined {
  if (now >= token.replacedAt) {
    return new Refusal('token-replaced', {
      expected: `the latest token of ${describeOwner(token.owner)}`,
      received: `one that was replaced ${seconds(now - token.replacedAt)} s ago`,
    })
  }
  if (now >= token.expiresAt) {
    return new Refusal('token-expired', {
      expected: `a token of ${describeOwner(token.owner)} that is still alive`,
      received: `one that expired ${seconds(now - token.expiresAt)} s ago`,
    })
  }
  return undefined
}

/** Answers with any errcode on demand, for the token `ERRCODE_<number>`; success (0) is no refusal. */
function refuseMagicToken(value: string): Refusal | undefined {
  if (!value.startsWith(magicPrefix)) return undefined
  const errcode = parseErrcode(value.slice(magicPrefix.length))
  if (errcode === undefined) return undefined
  return new Refusal('token-magic', {
    expected: 'any other token',
    received: quote(value),
    errcode,
  })
}

function parseErrcode(text: string): Errcode | undefined {
  return Object.values(errcodes)
    .map((row) => row.errcode)
    .find((errcode) => errcode !== 0 && String(errcode) === text)
}

function isOfAnother({ tenant }: Context, { owner }: AccessToken): boolean {
  if (tenant === null) return false
  return owner.kind === 'component'
    ? owner.platform !== tenant.platform
    : owner.miniProgram !== tenant
}

function describeOwner(owner: TokenOwner): string {
  return owner.kind === 'component'
    ? `platform ${owner.platform.componentAppid}`
    : `mini program ${owner.miniProgram.appid}`
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
