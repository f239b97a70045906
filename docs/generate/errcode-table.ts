import { errcodes, type ErrcodeEntry } from '../../schemas/generated/errcodes.ts'
import { formatAnchor, formatCode, formatTable, formatText } from './markdown.ts'
import { listAnswers, ruleTable } from './rule-answers.ts'

/** Every errcode that the fake can return. */
export function generateErrcodeTable(): string {
  const entries: readonly ErrcodeEntry[] = Object.values(errcodes)
  return formatTable(
    ['errcode', 'errmsg, without its rid', 'meaning', 'evidence of the text', 'how to reach it'],
    entries
      .toSorted((a, b) => a.errcode - b.errcode)
      .map((entry) => [
        formatAnchor(`errcode${entry.errcode}`) + String(entry.errcode),
        formatCode(entry.text),
        `${formatText(entry.meaning)} ${formatText(entry.advice)}`,
        [`**${entry.evidence}**: ${formatText(entry.source)}`, ...formatNote(entry)].join('<br>'),
        describeCauses(entry.errcode).join('<br>'),
      ]),
  )
}

function formatNote({ note }: ErrcodeEntry): string[] {
  return note === undefined ? [] : [formatText(note)]
}

function describeCauses(errcode: number): string[] {
  if (errcode === 0) return ['any success']
  const causes = ruleTable.flatMap(([name, rule]) =>
    listAnswers(name, rule)
      .filter((answer) => answer.errcode === errcode)
      .map(({ options }) => `[${name}](fidelity.md#${name})${formatOptions(options)}`),
  )
  return causes.length > 0 ? causes : [`the magic token ${formatCode(`ERRCODE_${errcode}`)}`]
}

function formatOptions(options: object | undefined): string {
  if (options === undefined) return ''
  const settings = Object.entries(options).map(([name, value]) => `${name}: ${String(value)}`)
  return ` with ${formatCode(settings.join(', '))}`
}
