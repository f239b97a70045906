import type { JsonSchema } from './json-schema.ts'

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
