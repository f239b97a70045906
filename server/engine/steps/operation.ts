import type { Errcode } from '../../../schemas/generated/errcodes.ts'
import type { Issue } from '../../../schemas/issue.ts'
import { validateMessage } from '../../../schemas/validate.ts'
import { refuseUnknownMiniProgram } from '../../wechat/credentials.ts'
import { Refusal } from '../../wechat/refusal.ts'
import type { MiniProgram, Platform, World } from '../../wechat/world.ts'
import type { Context } from '../context.ts'
import { describeIssue } from '../describe-issue.ts'
import { readText } from '../read-fields.ts'
import type { Route } from '../routes.ts'

/** Checks the fields against the schema of the operation's request; the first issue decides. */
export function checkFields({ route, input, world }: Context): Refusal | undefined {
  if (route === null) return undefined
  const [issue] = validateMessage(route.operation.request, input)
  if (issue === undefined) return undefined
  const unknownAccount = checkAccount(world, input, route.operation.accountField)
  if (unknownAccount !== undefined) return unknownAccount
  const listed = findErrcode(route, issue)
  const errcode = listed === 89014 ? world.policy.badVersionErrcode : listed
  return new Refusal(nameFieldRule(issue, listed), describeIssue(issue), { errcode })
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
 * An unknown account is refused before another field of its call is (observed: `/cgi-bin/token`
 * answers 40013 before it looks at `grant_type`).
 */
function checkAccount(world: World, input: unknown, field: string | null): Refusal | undefined {
  if (field === null || world.policy.unknownCredentials === 'accept') return undefined
  const appid = readText(input, field)
  return appid === '' || world.miniPrograms.has(appid) ? undefined : refuseUnknownMiniProgram(appid)
}

type Owner = NonNullable<Context['token']>['owner']

function findCaller(owner: Owner | undefined): MiniProgram | Platform | null {
  if (owner === undefined) return null
  return owner.kind === 'component' ? owner.platform : owner.miniProgram
}

/** The errcode that the table of operations lists for this field and this fault. */
function findErrcode(route: Route, issue: Issue): Errcode | undefined {
  const refusals: Readonly<Record<string, Readonly<Record<string, Errcode>>>> =
    route.operation.refusals
  const rows = refusals[issue.path]
  // An empty credential is as good as a missing one.
  return rows?.[issue.rule === 'minLength' ? 'required' : issue.rule]
}

type FieldRule = 'version-malformed' | 'field-missing-named' | 'field-missing' | 'field-invalid'

function nameFieldRule(issue: Issue, listed: Errcode | undefined): FieldRule {
  if (listed === 89014) return 'version-malformed'
  if (listed !== undefined) return 'field-missing-named'
  return issue.rule === 'required' || issue.rule === 'minLength' ? 'field-missing' : 'field-invalid'
}
