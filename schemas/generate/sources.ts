import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isJsonSchema, type JsonSchema } from './json-schema.ts'
import { deriveOperationName, derivePactStateName, deriveWorldOptions } from './derived-schemas.ts'

/** One hand-written schema file. */
export interface SchemaSource {
  /** File name without `.json`; it is the name of the message. */
  readonly name: string
  /** `wire` for what goes over the wire, `control` for what tells the fake what to do. */
  readonly folder: 'wire' | 'control'
  /** Content of the file. */
  readonly schema: JsonSchema
}

/** One row of `operations.json`, as far as the generators look into it. */
export interface OperationSource {
  readonly title: string
  /** The same in Chinese, in WeChat's words. */
  readonly titleZh: string
  /** The group in which the OpenAPI document shows it. */
  readonly tag: string
  /**
   * What a call changes at WeChat, as words after "and"; null for one that only reads. Where it is
   * unknown whether a new credential ends an older one, it is taken to end it. The stable token only
   * reads: without force_refresh it answers the token that there is (documented).
   */
  readonly changes: string | null
  readonly method: string
  readonly path: string
  readonly token: string
  readonly tokenParameters: readonly string[]
  readonly permissionSet: number | null
  readonly input: string
  /** The field that is looked up before any other field is checked. */
  readonly accountField: string | null
  readonly refusals: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly request: string
  readonly reply: string
  readonly errcodes: readonly number[]
  readonly docs: readonly string[]
}

/** One row of `errcodes.json`. */
export interface ErrcodeSource {
  readonly errcode: number
  readonly text: string
  readonly documentedText?: string
  readonly meaning: string
  readonly advice: string
  readonly evidence: string
  readonly source: string
  readonly note?: string
}

/** One row of `rules.json`. */
export interface RuleSource {
  readonly step: string
  readonly errcode: number | null
  readonly status: number
  readonly evidence: string
  readonly source: string | null
  readonly date: string | null
  readonly page: string | null
}

/** One row of `control-operations.json`. */
export interface ControlOperationSource {
  readonly title: string
  readonly method: string
  /** Below `/__admin`; `{name}` is a field of the input. */
  readonly path: string
  /** The message of its input. */
  readonly input: string
  /** The message of its reply. */
  readonly output: string
  /** Whether the reply is an array of them. */
  readonly many: boolean
}

/** One row of `pact-states.json`. */
export interface PactStateSource {
  /** The state as a Pact file names it. */
  readonly name: string
  /** What is so in it; the credentials of an authorised mini program are in every state. */
  readonly description: string
  /** Its parameters; which ones it has to have. */
  readonly params: Readonly<Record<string, 'required' | 'optional'>>
}

/** All that is written by hand and that the generated files are made from. */
export interface Sources {
  /** Every message of `wire/` and `control/`, ordered by name; {@link derivedNames} are derived. */
  readonly schemas: readonly SchemaSource[]
  /** The table of operations, by the documented name of each. */
  readonly operations: Readonly<Record<string, OperationSource>>
  /** The table of control operations, by name. */
  readonly controlOperations: Readonly<Record<string, ControlOperationSource>>
  /** The errcodes, in ascending order. */
  readonly errcodes: readonly ErrcodeSource[]
  /** The rules by name, those of a step together, in the order in which a request passes the steps. */
  readonly rules: Readonly<Record<string, RuleSource>>
  /** The provider states of the Pact files, by the key by which the code calls them. */
  readonly pactStates: Readonly<Record<string, PactStateSource>>
  /** Version of the package. */
  readonly version: string
}

/** Folder `schemas/`, which holds the sources and gets the generated files. */
export const schemasFolder: string = join(import.meta.dirname, '..')

/** What every page of WeChat about its interfaces begins with. */
export const weixinPages = 'https://developers.weixin.qq.com/'

/** The messages of `control/` whose schema files are generated. */
export const derivedNames: readonly string[] = [
  'operation-name',
  'pact-state-name',
  'world-options',
]

/** Reads the hand-written files. */
export function readSources(): Sources {
  const operations = readJson('operations.json') as Sources['operations']
  const pactStates = readJson('pact-states.json') as Sources['pactStates']
  const control = readFolder('control').filter(({ name }) => !derivedNames.includes(name))
  return {
    schemas: [
      ...readFolder('wire'),
      ...control,
      deriveSource('operation-name', deriveOperationName(operations)),
      deriveSource('pact-state-name', derivePactStateName(pactStates)),
      deriveSource('world-options', deriveWorldOptions(findSchema(control, 'server-options'))),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    operations,
    controlOperations: readJson('control-operations.json') as Sources['controlOperations'],
    errcodes: readJson('errcodes.json') as Sources['errcodes'],
    rules: readJson('rules.json') as Sources['rules'],
    pactStates,
    version: (readJson('../package.json') as Pick<Sources, 'version'>).version,
  }
}

function deriveSource(name: string, schema: JsonSchema): SchemaSource {
  return { name, folder: 'control', schema }
}

/** The schema of a message. Throws if it has no file. */
export function findSchema(schemas: readonly SchemaSource[], message: string): JsonSchema {
  const found = schemas.find(({ name }) => name === message)
  if (found !== undefined) return found.schema
  throw new TypeError(
    `Failed to find the schema of ${message}: there is no such file. Expected ${message}.json in schemas/wire or schemas/control. Add it, or correct the name.`,
  )
}

function readFolder(folder: SchemaSource['folder']): SchemaSource[] {
  return readdirSync(join(schemasFolder, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const schema = readJson(join(folder, file))
      if (!isJsonSchema(schema)) {
        throw new TypeError(`Failed to read schemas/${folder}/${file}: it is not a JSON object.`)
      }
      return { name: basename(file, '.json'), folder, schema }
    })
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(schemasFolder, path), 'utf8'))
}
