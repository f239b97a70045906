import type { Snapshot } from '../../schemas/generated/types.ts'
import { createIssue, type Issue } from '../../schemas/issue.ts'
import type { TokenOwner, World } from '../wechat/world.ts'
import { assertTokenFree } from './accounts.ts'
import { refuseInput } from './refuse-input.ts'

/**
 * Makes sure, before anything changes, that a snapshot can be restored. Throws `invalid_options` for
 * one that contradicts itself or the accounts that stay, `token_taken` for a token of theirs.
 */
export function assertRestorable(world: World, snapshot: Snapshot): void {
  const issues = [
    ...findDoubles(world, snapshot),
    ...findMisfits(world, snapshot),
    ...findStrangeTokens(snapshot),
  ]
  if (issues.length > 0) throw refuseInput('restore the snapshot', issues)
  if (snapshot.of === 'world') return
  const isReplaced = createReplacedTest(snapshot)
  for (const { value } of listTokens(world, snapshot)) {
    const known = world.tokens.get(value)
    if (known !== undefined && !isReplaced(known.owner)) assertTokenFree(world, value)
  }
}

/** Every token that would come with the snapshot; a platform that is there already keeps its own. */
function listTokens(world: World, { platforms, miniPrograms, of }: Snapshot): { value: string }[] {
  const added =
    of === 'miniProgram'
      ? platforms.filter(({ componentAppid }) => !world.platforms.has(componentAppid))
      : platforms
  return [...added, ...miniPrograms].flatMap(({ tokens }): { value: string }[] => tokens)
}

/** Appids and tokens that stand there twice. */
function findDoubles(world: World, snapshot: Snapshot): Issue[] {
  const { platforms, miniPrograms } = snapshot
  const appids = [
    ...platforms.map(({ componentAppid }) => componentAppid),
    ...miniPrograms.map(({ appid }) => appid),
  ]
  const values = listTokens(world, snapshot).map(({ value }) => value)
  return [...listRepeated(appids), ...listRepeated(values)].map((text) =>
    createIssue({
      path: '',
      rule: 'uniqueItems',
      expected: 'appids and tokens that all differ',
      received: `${JSON.stringify(text)} twice`,
    }),
  )
}

function listRepeated(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => {
    const isRepeated = seen.has(text)
    seen.add(text)
    return isRepeated
  })
}

/** Mini programs without their platform, and appids that are of another kind of account. */
function findMisfits(world: World, { of, platforms, miniPrograms }: Snapshot): Issue[] {
  const ownPlatforms = new Set(platforms.map(({ componentAppid }) => componentAppid))
  const isPlatform = (appid: string): boolean =>
    ownPlatforms.has(appid) || (of !== 'world' && world.platforms.has(appid))
  const homeless = miniPrograms.flatMap(({ componentAppid }, index) =>
    isPlatform(componentAppid)
      ? []
      : [refer(`miniPrograms[${index}].componentAppid`, 'a platform', componentAppid)],
  )
  if (of === 'world') return homeless
  return [
    ...homeless,
    ...miniPrograms.flatMap(({ appid }, index) =>
      world.platforms.has(appid)
        ? [refer(`miniPrograms[${index}].appid`, 'the appid of no platform', appid)]
        : [],
    ),
    ...platforms.flatMap(({ componentAppid }, index) =>
      world.miniPrograms.has(componentAppid)
        ? [
            refer(
              `platforms[${index}].componentAppid`,
              'the appid of no mini program',
              componentAppid,
            ),
          ]
        : [],
    ),
  ]
}

/** Latest tokens that are not the mini program's own, or of another kind. */
function findStrangeTokens({ miniPrograms }: Snapshot): Issue[] {
  return miniPrograms.flatMap(({ tokens, latestTokens }, index) => {
    const kinds = new Map(tokens.map(({ value, kind }) => [value, kind]))
    const check = (way: keyof typeof latestTokens, kind: 'authorizer' | 'own'): Issue[] => {
      const value = latestTokens[way]
      if (value === null || kinds.get(value) === kind) return []
      const path = `miniPrograms[${index}].latestTokens.${way}`
      return [refer(path, `one of its tokens of the kind ${kind}`, value)]
    }
    return [...check('authorizer', 'authorizer'), ...check('own', 'own'), ...check('stable', 'own')]
  })
}

function refer(path: string, expected: string, received: string): Issue {
  return createIssue({ path, rule: 'value', expected, received: JSON.stringify(received) })
}

/** Tells which owners lose their tokens when the snapshot is restored. */
function createReplacedTest({
  of,
  platforms,
  miniPrograms,
}: Snapshot): (owner: TokenOwner) => boolean {
  const appids = new Set(miniPrograms.map(({ appid }) => appid))
  const componentAppids = new Set(
    of === 'miniProgram' ? [] : platforms.map(({ componentAppid }) => componentAppid),
  )
  return (owner) =>
    owner.kind === 'component'
      ? componentAppids.has(owner.platform.componentAppid)
      : appids.has(owner.miniProgram.appid) ||
        componentAppids.has(owner.miniProgram.platform.componentAppid)
}
