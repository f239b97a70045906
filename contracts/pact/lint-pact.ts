import { operations } from '../../schemas/generated/operations.ts'
import { createIssue, describeReceived, type Issue } from '../../schemas/issue.ts'
import { isJsonObject } from '../../schemas/json.ts'
import { lintInteraction, type PactFormat } from './lint-interaction.ts'
import { isWeixinPath } from './lint-weixin.ts'
import { identify, readCount } from './manifest.ts'
import type { PactFile } from './pact-file.ts'
import { findShapeIssues, toPactFile, type RawPact } from './read-pact.ts'

/**
 * What is wrong with a Pact (V2 to V4, of any tool) that Pact itself accepts; nothing if it is
 * good. Every rule here stands for something that was measured with 16.5.0:
 *
 * - no interaction at all, none whose path is one of WeChat's, or two with the same description and states, of which Pact keeps one;
 * - an interaction that is pending, and so may fail;
 * - a token or secret that is exact (so no live one matches), or under a matcher that takes an empty
 *   text (`string()`, `like()`, `fromProviderState()`); it needs `regex` or `notEmpty`;
 * - an array matcher without an example row (`eachLike(x, 0)`), which takes any row;
 * - a matcher other than `equality` on the method, the path or the status;
 * - the wrong HTTP method for an operation, unless the reply refuses it (43001, 43002);
 * - a call of WeChat with the body `[]`, or a setSupportVersion without a version, unless the reply
 *   refuses it (47001);
 * - a call of WeChat that takes a token, without one, unless the reply refuses it (41001);
 * - a reply of getSupportVersion, setSupportVersion, startPushTicket or clearQuota without `errcode`;
 * - an `errcode` of a reply under a matcher other than `equality`: refusals have HTTP 200 as well, so
 *   that `like({ errcode: 0 })` takes any of them;
 * - a `version` of setSupportVersion under a matcher that takes an empty text;
 * - `integer` or `decimal` for `percentage`;
 * - a JSON request without a Content-Type, on which Pact's verifier hangs;
 * - a POST without a body, a response without one or with `{}`, at whatever depth: Pact takes any;
 * - a body as bytes (`body(type, buffer)`), which Pact does not compare as JSON;
 * - fewer interactions of `writePact` than it wrote: the others are lost.
 */
export function lintPact(pact: unknown): Issue[] {
  const shape = findShapeIssues(pact)
  if (shape.length > 0) return shape
  const file = toPactFile(pact as RawPact)
  return [
    ...lintCount(file),
    ...lintForeign(file),
    ...lintTwice(file),
    ...file.interactions.flatMap((interaction, index) =>
      lintInteraction(interaction, findFormat(file), `interactions[${index}]`),
    ),
    ...lintLost(file),
  ]
}

/** The version of Pact's format that a file is written in. */
export function findFormat({ metadata }: PactFile): PactFormat {
  const format = metadata['pactSpecification'] ?? metadata['pact-specification']
  const version = isJsonObject(format) ? String(format['version']) : ''
  if (version.startsWith('4')) return 'V4'
  return version.startsWith('3') ? 'V3' : 'V2'
}

function lintCount({ interactions }: PactFile): Issue[] {
  if (interactions.length > 0) return []
  return [
    createIssue({
      path: 'interactions',
      rule: 'minItems',
      expected: 'an interaction: Pact passes without one',
      received: describeReceived(interactions),
    }),
  ]
}

/** A Pact of another API altogether; one interaction of WeChat is enough. */
function lintForeign({ interactions }: PactFile): Issue[] {
  const paths = interactions.map(({ request }) => request['path'])
  if (paths.length === 0) return []
  if (paths.some((path) => typeof path === 'string' && isWeixinPath(path))) return []
  return [
    createIssue({
      path: 'interactions',
      rule: 'contains',
      expected: `a call of WeChat, such as of ${operations.getSupportVersion.path}: without one nothing of WeChat is verified`,
      received: describeReceived(paths),
    }),
  ]
}

function lintTwice({ interactions }: PactFile): Issue[] {
  const identities = interactions.map(identify)
  return interactions.flatMap(({ description }, index) => {
    const first = identities.indexOf(identities[index] ?? '')
    if (first === index) return []
    return [
      createIssue({
        path: `interactions[${index}].description`,
        rule: 'uniqueItems',
        expected: `another description or state than that of interactions[${first}]`,
        received: describeReceived(description),
      }),
    ]
  })
}

/** Each interaction of ours says how many there were; whose Pact it is otherwise does not matter. */
function lintLost({ interactions }: PactFile): Issue[] {
  const counts = interactions.map(readCount).filter((count) => count !== null)
  const most = Math.max(0, ...counts)
  if (counts.length === most) return []
  return [
    createIssue({
      path: 'interactions',
      rule: 'lost',
      expected: `${most} interactions of fake-weixin, as were written`,
      received: `${counts.length} of them`,
    }),
  ]
}
