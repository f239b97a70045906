import { omitKeywords, generatorKeywords, type JsonSchema } from './json-schema.ts'

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
    examples: [{ extraVersions: ['3.16.0'], percentage: 'below' }],
  }
}
