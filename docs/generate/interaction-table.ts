import { interactions } from '../../contracts/interactions/all.ts'
import type { Interaction } from '../../contracts/interactions/interaction.ts'
import { fillPattern } from '../../contracts/interactions/pattern.ts'
import { stateNames } from '../../contracts/interactions/provider-state.ts'
import { operations, type OperationName } from '../../schemas/generated/operations.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** Every row of the contract, one table for each operation. */
export function generateInteractionTables(): string {
  const names = Object.keys(operations) as OperationName[]
  return names.map(formatOperation).join('\n\n')
}

function formatOperation(name: OperationName): string {
  const { method, path } = operations[name]
  const own = interactions.filter(({ operation }) => operation === name)
  const head = ['interaction', 'given', 'request', 'reply', 'evidence', 'sent by']
  const table = formatTable(head, own.map(describeInteraction))
  return `### ${name}\n\n${formatCode(`${method} ${path}`)}\n\n${table}`
}

function describeInteraction(interaction: Interaction): string[] {
  const { name, given, request, errcode, evidence, source, sentBy } = interaction
  const params = Object.keys(given.params).length === 0 ? '' : ` ${writeJson(given.params)}`
  return [
    formatCode(name),
    `${formatText(stateNames[given.state])}${params}`,
    request.body === null ? 'the query alone' : writeJson(fillPattern(request.body)),
    errcode === 0 ? 'success' : `[${errcode}](errcodes.md#errcode${errcode})`,
    `**${evidence}**: ${formatText(source)}`,
    formatText(sentBy),
  ]
}

function writeJson(value: unknown): string {
  return formatCode(JSON.stringify(value))
}
