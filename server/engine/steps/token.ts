import { errcodes, type Errcode } from '../../../schemas/generated/errcodes.ts'
import { readOwnerTime } from '../../wechat/access-token.ts'
import { adoptAuthorizerToken, adoptComponentToken } from '../../wechat/adoption.ts'
import { quote, quoteToken, Refusal } from '../../wechat/refusal.ts'
import { phrase, type Phrase } from '../../wechat/rules/say.ts'
import type { AccessToken, TokenOwner } from '../../wechat/world.ts'
import type { Context } from '../context.ts'
import { readHeader } from '../message.ts'
import { parseBody, readFirst, readText } from '../read-fields.ts'

const magicPrefix = 'ERRCODE_'

/** Reads the access token from the query, under any of the names that the operation accepts. */
export function checkTokenPresent(context: Context): Refusal | undefined {
  const { route, query } = context
  if (route === null || route.operation.token === 'none') return undefined
  context.tokenValue = readFirst(query, route.operation.tokenParameters)
  if (context.tokenValue !== '') return undefined
  return new Refusal('token-missing', {
    names: route.operation.tokenParameters,
    found: findMisplacedToken(context),
  })
}

/** Finds the owner of the token, and checks that it is still the latest and not expired. */
export function checkTokenValid(context: Context): Refusal | undefined {
  const { route, world, now, tokenValue } = context
  if (route === null || route.operation.token === 'none') return undefined
  const magic = refuseMagicToken(tokenValue)
  if (magic !== undefined) return magic
  const token = world.tokens.get(tokenValue) ?? adoptToken(context)
  if (token === null) {
    return new Refusal('token-unknown', { token: quoteToken(tokenValue) })
  }
  if (isOfAnother(context, token)) {
    return new Refusal('token-of-another', {
      appid: context.tenant?.appid ?? '',
      owner: nameOwner(token.owner),
    })
  }
  context.token = token
  return checkTokenAge(token, readOwnerTime(token.owner, now))
}

function adoptToken(context: Context): AccessToken | null {
  const { route, world, now, tokenValue, request, tenant } = context
  if (route?.operation.token !== 'component') {
    return adoptAuthorizerToken(world, now, tokenValue, tenant)
  }
  // The body comes later in the order of steps, but it alone names the owner of the token.
  const componentAppid =
    tenant?.platform.componentAppid ?? readText(parseBody(request.body), 'component_appid')
  return adoptComponentToken(world, now, tokenValue, componentAppid)
}

function checkTokenAge(token: AccessToken, now: number): Refusal | undefined {
  if (now >= token.replacedAt) {
    return new Refusal('token-replaced', {
      owner: nameOwner(token.owner),
      seconds: toSeconds(now - token.replacedAt),
    })
  }
  if (now >= token.expiresAt) {
    return new Refusal('token-expired', {
      owner: nameOwner(token.owner),
      seconds: toSeconds(now - token.expiresAt),
    })
  }
  return undefined
}

/** Answers with any errcode on demand, for the token `ERRCODE_<number>`; success (0) is no refusal. */
function refuseMagicToken(value: string): Refusal | undefined {
  if (!value.startsWith(magicPrefix)) return undefined
  const errcode = parseErrcode(value.slice(magicPrefix.length))
  if (errcode === undefined) return undefined
  return new Refusal('token-magic', { token: quote(value) }, { errcode })
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

function nameOwner(owner: TokenOwner): Phrase {
  return owner.kind === 'component'
    ? phrase('platform', { appid: owner.platform.componentAppid })
    : phrase('miniProgram', { appid: owner.miniProgram.appid })
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}

/** Says where a request without a token in the query may carry it instead: what was received. */
function findMisplacedToken({ query, request }: Context): Phrase {
  const { headers, body } = request
  if (readHeader(headers, 'authorization') !== undefined) return phrase('tokenInAuthorization', {})
  if (new TextDecoder().decode(body).includes('access_token')) return phrase('tokenInBody', {})
  if (/(^|&)(\w+_)?access_token=(&|$)/i.test(query)) return phrase('emptyToken', {})
  const name = /(?:^|&)([^=&]*token[^=&]*)=/i.exec(query)?.[1]
  return name === undefined
    ? phrase('noToken', {})
    : phrase('tokenUnderName', { name: quote(name) })
}
