import type { Errcode } from '../../../schemas/generated/errcodes.ts'
import type { Problem } from '../../../schemas/issue.ts'
import { findProblems } from '../../../schemas/validate.ts'
import { refuseOwnAppid, refuseUnknownPlatform } from '../../wechat/credentials.ts'
import { Refusal } from '../../wechat/refusal.ts'
import type { MiniProgram, Platform, World } from '../../wechat/world.ts'
import type { Context } from '../context.ts'
import { describeProblem } from '../describe-problem.ts'
import { readText } from '../read-fields.ts'
import type { Route } from '../routes.ts'

/** Checks the fields against the schema of the operation's request; the first issue decides. */
export function checkFields({ route, input, world }: Context): Refusal | undefined {
  if (route === null) return undefined
  const [problem] = findProblems(route.operation.request, input)
  if (problem === undefined) return undefined
  const unknownAccount = checkAccount(world, input, route.operation.accountField)
  if (unknownAccount !== undefined) return unknownAccount
  const listed = findErrcode(route, problem)
  const errcode = listed === 89014 ? world.policy.badVersionErrcode : listed
  return new Refusal(nameFieldRule(problem, listed), describeProblem(problem), { errcode })
}

/** Calls the operation. */
export function runOperation(context: Context): Refusal | undefined {
  const { route, world, input, now, token } = context
  if (route === null) return undefined
  const answer = route.answer({ world, request: input, caller: findCaller(token?.owner), now })
  if (answer instanceof Refusal) return answer
  context.reply = answer
  return undefined
}

/**
 * An account that is unknown or of the wrong kind is refused before another field of its call is
 * (observed: `/cgi-bin/token` answers 40013 before it looks at `grant_type`, `api_component_token`
 * 61011 before a ticket that is null).
 */
function checkAccount(world: World, input: unknown, field: string | null): Refusal | undefined {
  const appid = field === null ? '' : readText(input, field)
  if (appid === '') return undefined
  const isPlatform = field === 'component_appid'
  const [wanted, other] = isPlatform
    ? [world.platforms, world.miniPrograms]
    : [world.miniPrograms, world.platforms]
  if (wanted.has(appid)) return undefined
  if (world.policy.unknownCredentials === 'accept' && !other.has(appid)) return undefined
  return isPlatform ? refuseUnknownPlatform(world, appid) : refuseOwnAppid(world, appid)
}

type Owner = NonNullable<Context['token']>['owner']

function findCaller(owner: Owner | undefined): MiniProgram | Platform | null {
  if (owner === undefined) return null
  return owner.kind === 'component' ? owner.platform : owner.miniProgram
}

/** The errcode that the table of operations lists for this field and this fault. */
function findErrcode(route: Route, { path, keyword }: Problem): Errcode | undefined {
  const refusals: Readonly<Record<string, Readonly<Record<string, Errcode>>>> =
    route.operation.refusals
  const rows = refusals[path]
  // An empty credential is as good as a missing one.
  return rows?.[keyword === 'minLength' ? 'required' : keyword]
}

type FieldRule = 'version-malformed' | 'field-missing-named' | 'field-missing' | 'field-invalid'

function nameFieldRule({ keyword }: Problem, listed: Errcode | undefined): FieldRule {
  if (listed === 89014) return 'version-malformed'
  if (listed !== undefined) return 'field-missing-named'
  return keyword === 'required' || keyword === 'minLength' ? 'field-missing' : 'field-invalid'
}
