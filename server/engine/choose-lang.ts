import type { Lang } from '../wechat/rules/lang.ts'

/**
 * The language that an `Accept-Language` header asks for: Chinese in any form where its weight is
 * above that of English, or equal and named first; English otherwise, and without a header.
 */
export function chooseLang(header: string | undefined): Lang {
  const chinese = findRange(header ?? '', /^zh\b/i)
  const english = findRange(header ?? '', /^(en\b|\*$)/i)
  if (chinese === undefined) return 'en'
  if (english === undefined || chinese.weight > english.weight) return 'zh'
  return chinese.weight === english.weight && chinese.place < english.place ? 'zh' : 'en'
}

interface LanguageRange {
  readonly weight: number
  readonly place: number
}

/** The weightiest range of a language; undefined when it is not wanted. */
function findRange(header: string, language: RegExp): LanguageRange | undefined {
  const ranges = header.split(',').map((range, place) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
    return { tag, weight: readWeight(parameters), place }
  })
  const wanted = ranges.filter(({ tag, weight }) => language.test(tag) && weight > 0)
  return wanted.sort((a, b) => b.weight - a.weight || a.place - b.place)[0]
}

function readWeight(parameters: readonly string[]): number {
  const weight = parameters.map((part) => /^q\s*=(.*)$/i.exec(part)?.[1]).find(Boolean)
  return weight === undefined ? 1 : Number(weight) || 0
}
