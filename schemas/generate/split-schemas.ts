import { findReferences } from './bundles.ts'
import type { SchemaSource, Sources } from './sources.ts'

/** The messages that are validated, in two parts, each ordered by name. */
export interface SplitSchemas {
  /** What every start of the fake may need: what goes over the wire, and what it starts from. */
  readonly messages: readonly SchemaSource[]
  /** What the operations of the control API take; what they answer, the fake need not check. */
  readonly controlInputs: readonly SchemaSource[]
}

/** The messages of `control/` that the fake reads before anybody asks the control API. */
const readAtStart = new Set(['seed', 'server-options'])

/** Parts the messages, so that a start does not load the validators of the control API. */
export function splitSchemas({ schemas, controlOperations }: Sources): SplitSchemas {
  const byName = new Map(schemas.map((source) => [source.name, source]))
  const needed = new Set<string>()
  const inputs = new Set(Object.values(controlOperations).map(({ input }) => input))
  for (const { name, folder } of schemas) {
    if (folder === 'wire' || readAtStart.has(name)) need(name)
  }
  return {
    messages: schemas.filter(({ name }) => needed.has(name)),
    controlInputs: schemas.filter(({ name }) => inputs.has(name)),
  }

  function need(name: string): void {
    const source = byName.get(name)
    if (source === undefined || needed.has(name)) return
    needed.add(name)
    findReferences(source.schema).forEach(need)
  }
}
