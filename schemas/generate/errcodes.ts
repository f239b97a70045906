import type { ErrcodeSource, Sources } from './sources.ts'

/** Generates the errcodes as a record with literal types. */
export function generateErrcodes({ errcodes }: Sources): string {
  return `/** How well a statement about WeChat is founded. */
export type Evidence = 'documented' | 'observed' | 'inferred' | 'chosen'

/** What is known about one errcode. */
export interface ErrcodeEntry {
  /** The number on the wire. */
  readonly errcode: number
  /** The errmsg without the request id that the server appends; \`{ip}\` is the caller's address. */
  readonly text: string
  /** What WeChat says with it. */
  readonly meaning: string
  /** What the caller can do about it. */
  readonly advice: string
  /** How well the text is founded. */
  readonly evidence: Evidence
  /** Where code and text come from. */
  readonly source: string
  /** What else is worth knowing. */
  readonly note?: string
}

/** Every errcode the fake can give. */
export type Errcode = ${errcodes.map(({ errcode }) => errcode.toString()).join(' | ')}

/** All that is known about each errcode, by its number. */
export const errcodes = {
${errcodes.map(generateRow).join('\n')}
} as const satisfies Readonly<Record<Errcode, ErrcodeEntry>>
`
}

function generateRow(entry: ErrcodeSource): string {
  const key = entry.errcode < 0 ? `[${entry.errcode}]` : entry.errcode.toString()
  return `  ${key}: ${JSON.stringify(entry)},`
}
