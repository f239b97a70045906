import { createIssue, describeReceived, type Issue } from '../../schemas/issue.ts'
import { findInteraction } from '../interactions/all.ts'
import { findState, type StateKey } from '../provider-state.ts'
import { readManifest, readMark } from './manifest.ts'
import type { PactFile, PactInteraction } from './pact-file.ts'

/** The parameters that each state knows. */
const stateParameters: Readonly<Record<StateKey, readonly string[]>> = {
  authorised: ['supportVersion', 'rows', 'permissionSets'],
  unknownCredential: ['credential'],
  expiredCredential: ['credential'],
  ownToken: [],
  usedUpQuota: [],
  scriptedErrcode: ['operation', 'errcode'],
}

/**
 * What a Pact of ours lacks of what `writePact` wrote: Pact loses interactions where many write one
 * file, and says nothing. Nothing for a Pact without an interaction of ours.
 */
export function lintManifest(pact: PactFile): Issue[] {
  return [...lintNames(pact), ...lintCount(pact), ...pact.interactions.flatMap(lintStates)]
}

function lintNames(pact: PactFile): Issue[] {
  const manifest = readManifest(pact)
  if (manifest === null) return []
  return manifest.interactions
    .filter((name) => !pact.interactions.some((interaction) => isNamed(interaction, name)))
    .map((name) =>
      createIssue({
        path: 'interactions',
        rule: 'lost',
        expected: `the interaction ${name}, which was written`,
        received: 'nothing',
      }),
    )
}

function isNamed(interaction: PactInteraction, name: string): boolean {
  if (readMark(interaction)?.name === name) return true
  return findInteraction(name)?.description === interaction.description
}

/** Where Pact has dropped the manifest, each interaction still says how many there were. */
function lintCount({ interactions }: PactFile): Issue[] {
  const marks = interactions.map(readMark).filter((mark) => mark !== null)
  const most = Math.max(0, ...marks.map((mark) => mark.of))
  if (marks.length === most) return []
  return [
    createIssue({
      path: 'interactions',
      rule: 'lost',
      expected: `${most} interactions of fake-weixin, as were written`,
      received: `${marks.length} of them`,
    }),
  ]
}

function lintStates(interaction: PactInteraction, index: number): Issue[] {
  if (readMark(interaction) === null) return []
  const { providerStates = [] } = interaction
  return providerStates.flatMap(({ name, params = {} }, nth) => {
    const path = `interactions[${index}].providerStates[${nth}]`
    const key = findState(name)
    if (key === undefined) {
      const expected = 'a state of the contract'
      return [
        createIssue({
          path: `${path}.name`,
          rule: 'enum',
          expected,
          received: describeReceived(name),
        }),
      ]
    }
    return Object.keys(params)
      .filter((parameter) => !stateParameters[key].includes(parameter))
      .map((parameter) =>
        createIssue({
          path: `${path}.params.${parameter}`,
          rule: 'additionalProperties',
          expected: 'nothing',
          received: describeReceived(params[parameter]),
        }),
      )
  })
}
