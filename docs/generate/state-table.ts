import { pactStates } from '../../schemas/generated/pact-states.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** Every provider state of the Pact files, with its parameters. */
export function generateStateTable(): string {
  const rows = Object.values(pactStates).map(({ name, description, params }) => [
    formatText(name),
    Object.entries(params)
      .map(([param, need]) => `${formatCode(param)} (${need})`)
      .join(', '),
    formatText(description),
  ])
  return formatTable(['state', 'parameters', 'what is so'], rows)
}
