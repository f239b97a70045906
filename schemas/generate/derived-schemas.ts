import { generatorKeywords, omitKeywords, type JsonSchema } from './json-schema.ts'
import type { PactStateSource } from './sources.ts'

/**
 * The schema of the name of an operation, made from the table, so that the control messages that
 * name one refer to it and none of them repeats the list.
 */
export function deriveOperationName(operations: Readonly<Record<string, unknown>>): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://fake-weixin.example/schemas/control/operation-name.json',
    $comment: 'Generated from operations.json; do not edit. Renew it with: npm run generate',
    title: 'Name of an operation',
    description: 'Documented name of an operation.',
    'x-evidence': 'documented',
    enum: Object.keys(operations).sort(),
    examples: ['setSupportVersion'],
  }
}

/** The schema of the name of a provider state, made from the table of states. */
export function derivePactStateName(states: Readonly<Record<string, PactStateSource>>): JsonSchema {
  const names = Object.values(states).map(({ name }) => name)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://fake-weixin.example/schemas/control/pact-state-name.json',
    $comment: 'Generated from pact-states.json; do not edit. Renew it with: npm run generate',
    title: 'Name of a provider state',
    description: 'A provider state as a Pact file names it.',
    'x-evidence': 'chosen',
    enum: names,
    examples: names.slice(0, 1),
  }
}

/**
 * The schema of the options of the world: those that say what the fake answers, wherever it listens.
 * A seed file may set them, so that editors need their schema as a file.
 */
export function deriveWorldOptions(serverOptions: JsonSchema): JsonSchema {
  const world = Object.entries(serverOptions.properties ?? {})
    .filter(([, option]) => option['x-group'] === 'world')
    .map(([name, option]): [string, JsonSchema] => [name, omitKeywords(option, generatorKeywords)])
  return {
    ...serverOptions,
    $id: serverOptions.$id?.replace('server-options', 'world-options') ?? '',
    $comment: 'Generated from server-options.json; do not edit. Renew it with: npm run generate',
    title: 'World options',
    description:
      'What the fake answers, wherever it listens: the server options that a seed file may set.',
    properties: Object.fromEntries(world),
    examples: [{ extraVersions: ['3.99.0'], percentage: 'below' }],
  }
}
