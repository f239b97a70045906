import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

describe('the links between the pages', () => {
  it('are found', () => {
    expect(pages).toContain(join('docs', 'architecture.md'))
    expect(pages.flatMap(readLinks).length).toBeGreaterThan(100)
  })

  it.each(pages)('of %s lead somewhere', (page) => {
    const dead = readLinks(page).filter((link) => !leadsSomewhere(page, link))
    expect(dead).toEqual([])
  })

  it('do not lead to what is not there', () => {
    expect(leadsSomewhere('README.md', 'docs/nowhere.md')).toBe(false)
    expect(leadsSomewhere('README.md', 'docs/fidelity.md#nowhere')).toBe(false)
    expect(leadsSomewhere('docs/errcodes.md', 'fidelity.md#body-empty')).toBe(true)
    expect(leadsSomewhere('README.md', '#seed-file')).toBe(true)
  })
})

/** The targets of the links of a page, but for those to other hosts. */
function readLinks(page: string): string[] {
  const text = readPage(page).replace(/^```[^]*?^```/gm, '')
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return targets.filter((target) => !/^https?:/.test(target))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : relative(root, join(root, dirname(page), path))
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || listAnchors(target).includes(anchor)
}

/** The anchors that GitHub gives to headings, and those that are written out. */
function listAnchors(page: string): string[] {
  const text = readPage(page)
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map((match) => toAnchor(match[1] ?? ''))
  const written = [...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? '')
  return [...headings, ...written]
}

function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function readPage(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}
