import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import options from '#schemas/control/server-options.json' with { type: 'json' }
import { resolveOptions } from '#server/fake/options.ts'
import { stepNames } from '#schemas/generated/rules.ts'

const fidelity = readPage('fidelity.md')
const architecture = readPage('architecture.md')

const behaviour = Object.entries(options.properties).filter(
  ([, schema]) => schema['x-group'] === 'world',
)

describe('the table of switches', () => {
  it('has every option that is a choice, with its default', () => {
    const defaults = new Map<string, unknown>(Object.entries(resolveOptions({})))
    const switches = behaviour
      .filter(([, schema]) => 'enum' in schema || schema.type === 'boolean')
      .map(([name]) => [name, inspect(defaults.get(name))])
    expect(switches.length).toBeGreaterThan(5)
    expect(readSwitches()).toEqual(switches)
  })

  it('names every other value', () => {
    for (const [name, schema] of behaviour) {
      if (!('enum' in schema)) continue
      const line = fidelity.split('\n').find((text) => text.startsWith(`| \`${name}\` `))
      for (const value of schema.enum) expect(line).toContain(`\`${inspect(value)}\``)
    }
  })
})

describe('the page on the architecture', () => {
  it('names the steps in their order', () => {
    expect(architecture).toContain(`run in order: ${stepNames.join(', ')}.`)
  })
})

function readSwitches(): string[][] {
  const section = fidelity.slice(
    fidelity.indexOf('## Switches'),
    fidelity.indexOf('## What is open'),
  )
  return [...section.matchAll(/^\| `(\w+)` +\| `([^`]+)` +\|/gm)].map((match) => match.slice(1))
}

function readPage(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8')
}
