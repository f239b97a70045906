import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listSources, readImports, type SourceImport } from './imports.ts'

const imports = readImports()

/**
 * The layers from the ground up, and the ones below that each may reach, types included. Nothing of
 * `cli` or `contracts` is reached by the server, and nothing by the schemas.
 */
const layers: Record<string, readonly string[]> = {
  schemas: [],
  fixtures: ['schemas'],
  'server/fake-weixin-error.ts': ['schemas'],
  // What the rules say, for replies and for findings.
  'server/wechat/rules': ['schemas'],
  'server/wechat': ['schemas', 'server/wechat/rules'],
  'server/engine': ['schemas', 'server/wechat'],
  'server/control': [
    'schemas',
    'server/wechat',
    'server/engine',
    'server/fake-weixin-error.ts',
    // A fault whose reply is generated loads it, and nothing else does.
    'fixtures/generate-message.ts',
    // What a state of a Pact and a verification of a provider take for unknown.
    'fixtures/unknown-credentials.ts',
  ],
  'server/http': [
    'schemas',
    'server/wechat',
    'server/engine',
    'server/control',
    'server/fake-weixin-error.ts',
  ],
  'server/intercept': ['schemas', 'server/wechat', 'server/engine'],
  'server/fake': [
    'schemas',
    'fixtures',
    'server/wechat',
    'server/engine',
    'server/control',
    'server/fake-weixin-error.ts',
  ],
  // The public entries, and what two of them share.
  server: [
    'schemas',
    'server/fake-weixin-error.ts',
    'server/wechat',
    'server/engine',
    'server/control',
    'server/http',
    'server/intercept',
    'server/fake',
  ],
  'server/testing': [
    'schemas',
    'server/wechat',
    'server/fake',
    'server/fake-weixin-error.ts',
    'server/start.ts',
    'server/connect.ts',
  ],
  // By the two public entries of the server: of a fake in this process, and of one elsewhere.
  contracts: ['schemas', 'fixtures', 'server/wechat/rules', 'server/index.ts', 'server/connect.ts'],
  cli: ['schemas', 'fixtures', 'server', 'contracts'],
}

/** The one home of each package. */
const homes: Record<string, readonly string[]> = {
  'node-forge': ['server/http/certificates.ts'],
  express: ['server/http/app.ts', 'server/http/control-', 'server/create-app.ts'],
  ajv: ['schemas/generated/', 'schemas/validator.ts'],
  '@mswjs/interceptors': ['server/intercept/node-http.ts'],
  '@mswjs/interceptors/ClientRequest': ['server/intercept/node-http.ts'],
  msw: ['server/msw.ts'],
  commander: ['cli/'],
  'json-schema-faker': ['fixtures/'],
  vitest: ['server/testing/vitest.ts', 'contracts/vitest.ts'],
  '@pact-foundation/pact': ['contracts/pact/'],
  'fast-check': ['contracts/client/'],
}

/** The layer of a file: the longest name that it is or lies in. */
function findLayer(file: string): string | undefined {
  return Object.keys(layers)
    .sort((a, b) => b.length - a.length)
    .find((layer) => isWithin(file, layer))
}

function isWithin(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`)
}

function show({ file, target }: SourceImport): string {
  return `${file} -> ${target}`
}

describe('the source', () => {
  it('is found', () => {
    expect(imports.length).toBeGreaterThan(100)
  })

  it('has a layer for every file', () => {
    expect(listSources().filter((file) => findLayer(file) === undefined)).toEqual([])
  })

  it('has layers that reach only those below them', () => {
    const order = Object.keys(layers)
    const upward = order.flatMap((layer, place) =>
      (layers[layer] ?? []).filter((below) => order.indexOf(findLayer(below) ?? '') >= place),
    )
    expect(upward).toEqual([])
  })

  it('imports only in the directions of the design, types included', () => {
    const wrong = imports.filter(({ file, target, kind }) => {
      const layer = findLayer(file)
      if (kind !== 'own' || layer === undefined || findLayer(target) === layer) return false
      return !(layers[layer] ?? []).some((place) => isWithin(target, place))
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('has no circle of imports, types included', () => {
    const graph = new Map<string, string[]>()
    for (const { file, target, kind } of imports) {
      // A file that names its own type is no circle of files.
      if (kind === 'own' && target !== file) graph.set(file, [...(graph.get(file) ?? []), target])
    }
    expect(findCycle(graph)).toEqual([])
  })

  it('keeps the domain free of Node, clocks and random numbers', () => {
    const pure = listSources().filter((file) => /^server\/(wechat|engine)\//.test(file))
    const impure = pure.filter((file) => {
      const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
      return /from 'node:|Date\.now|new Date\(\)|Math\.random|setTimeout|process\./.test(text)
    })
    expect(pure.length).toBeGreaterThan(30)
    expect(impure).toEqual([])
  })

  it('gives each package one home', () => {
    const wrong = imports.filter(
      ({ file, target, kind }) =>
        kind === 'package' && !(homes[target] ?? []).some((home) => file.startsWith(home)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('loads nothing but its client object where it connects to a fake elsewhere', () => {
    const reached = new Set<string>()
    const walk = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const found of imports) {
        if (found.file === file && !found.typeOnly) walk(found.target)
      }
    }
    walk('server/connect.ts')
    expect([...reached].filter((file) => /engine|wechat|http|node:|^[^/]+$/.test(file))).toEqual([])
    expect(reached).toContain('server/fake/create-fake.ts')
  })

  it('has files of at most 300 lines', () => {
    const long = listSources().filter((file) => {
      if (file.includes('/generated/')) return false
      const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
      return text.split('\n').length > 301
    })
    expect(long).toEqual([])
  })
})

/** The first cycle found, as a path that ends where it began; empty if there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return []
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...path, node])
      if (cycle.length > 0) return cycle
    }
    done.add(node)
    return []
  }
  for (const node of graph.keys()) {
    const cycle = walk(node, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
