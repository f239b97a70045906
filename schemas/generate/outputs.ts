import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { generateBundles } from './bundles.ts'
import { generateControlOpenapi } from './control-openapi.ts'
import { generateOpenapi } from './openapi.ts'
import { generateRules } from './rules.ts'
import { derivedNames, findSchema, readSources, schemasFolder } from './sources.ts'
import { splitSchemas } from './split-schemas.ts'
import { generateServerOptions } from './server-options.ts'
import {
  generateControlOperations,
  generateErrcodes,
  generateMessageExamples,
  generateOperations,
  generatePactStates,
  generatePatternExamples,
} from './tables.ts'
import { generateTypes } from './types.ts'
import { generateValidators } from './validators.ts'

/** A generated file. */
export interface Output {
  /** Path below `schemas/`. */
  readonly path: string
  /** What the file has to hold. */
  readonly text: string
}

const banner =
  '// Generated from the files in schemas/; do not edit. Renew it with: npm run generate\n\n'

/** Generates every file from the hand-written ones; the same sources give the same bytes. */
export async function generateOutputs(): Promise<Output[]> {
  const sources = readSources()
  const { schemas } = sources
  const { messages, controlInputs } = splitSchemas(sources)
  return [
    await formatModule('generated/types.ts', await generateTypes(sources)),
    await formatModule('generated/operations.ts', generateOperations(sources)),
    await formatModule('generated/message-examples.ts', generateMessageExamples(sources)),
    await formatModule('generated/control-operations.ts', generateControlOperations(sources)),
    await formatModule('generated/errcodes.ts', generateErrcodes(sources)),
    await formatModule('generated/rules.ts', generateRules(sources)),
    await formatModule('generated/pact-states.ts', generatePactStates(sources)),
    await formatModule('generated/pattern-examples.ts', generatePatternExamples(sources)),
    await formatModule('generated/server-options.ts', generateServerOptions(sources)),
    await formatModule('generated/bundles.ts', generateBundles(messages, schemas)),
    // Formatting would add a third to a file that nobody reads and that every start parses.
    {
      path: 'generated/validators.js',
      text: banner + generateValidators(messages, { all: schemas }),
    },
    {
      path: 'generated/control-validators.js',
      text:
        banner + generateValidators(controlInputs, { all: schemas, nameType: 'ControlInputName' }),
    },
    { path: 'openapi.json', text: `${JSON.stringify(generateOpenapi(sources), null, 2)}\n` },
    await formatJson('control-openapi.json', generateControlOpenapi(sources)),
    ...(await Promise.all(
      derivedNames.map((name) => formatJson(`control/${name}.json`, findSchema(schemas, name))),
    )),
  ]
}

/** Paths of the generated files that are missing or differ from what the sources give now. */
export function findStaleOutputs(outputs: readonly Output[]): string[] {
  return outputs.filter(({ path, text }) => readOutput(path) !== text).map(({ path }) => path)
}

function readOutput(path: string): string | undefined {
  const file = join(schemasFolder, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

async function formatJson(path: string, value: unknown): Promise<Output> {
  return { path, text: await format(JSON.stringify(value), { parser: 'json', printWidth: 100 }) }
}

async function formatModule(path: string, code: string): Promise<Output> {
  const style = { parser: 'typescript', printWidth: 100, semi: false, singleQuote: true } as const
  return { path, text: await format(banner + code, style) }
}
