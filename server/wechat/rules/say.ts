import { sentences } from './en/sentences.ts'
import { words } from './en/words.ts'
import type { Lang, Placeholder } from './rule-text.ts'
import { sentences as sentencesZh } from './zh/sentences.ts'
import { words as wordsZh } from './zh/words.ts'

/** The name of a value that is words. */
export type WordName = keyof typeof words

/** A value that is words, chosen now and said later in the language of the reader. */
export interface Phrase {
  readonly word: WordName
  readonly values: Readonly<Record<string, string | number>>
}

/** A value of an explanation; a list is a choice (`a or b`). */
export type Value = string | number | Phrase | readonly (string | Phrase)[]

/** The name of a sentence. */
export type SentenceName = keyof typeof sentences

/** The words in every language. */
export const wordTexts: Readonly<Record<Lang, Readonly<Record<WordName, string>>>> = {
  en: words,
  zh: wordsZh,
}

/** The sentences in every language. */
export const sentenceTexts: Readonly<Record<Lang, Readonly<Record<SentenceName, string>>>> = {
  en: sentences,
  zh: sentencesZh,
}

/** Chooses words, with the values that they name. */
export function phrase<W extends WordName>(
  word: W,
  values: Readonly<Record<Placeholder<(typeof words)[W]>, string | number>>,
): Phrase {
  return { word, values }
}

/** Says a sentence, with the values that it names. */
export function saySentence<S extends SentenceName>(
  name: S,
  values: Readonly<Record<Placeholder<(typeof sentences)[S]>, Value>>,
  lang: Lang,
): string {
  return fillText(sentenceTexts[lang][name], values, lang)
}

/** A sentence chosen now and said later, with its values. */
export interface Note {
  readonly sentence: SentenceName
  readonly values: Readonly<Record<string, string | number>>
}

/** Chooses a sentence, with the values that it names. */
export function note<S extends SentenceName>(
  sentence: S,
  values: Readonly<Record<Placeholder<(typeof sentences)[S]>, string | number>>,
): Note {
  return { sentence, values }
}

/** Says a sentence that was chosen before. */
export function sayNote({ sentence, values }: Note, lang: Lang): string {
  return fillText(sentenceTexts[lang][sentence], values, lang)
}

/** Says a value. */
export function sayValue(value: Value, lang: Lang): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  const texts = wordTexts[lang]
  return 'word' in value
    ? fillText(texts[value.word], value.values, lang)
    : value.map((choice) => sayValue(choice, lang)).join(texts.or)
}

/** A text with its values in the place of their names; a name without a value stays as it is. */
export function fillText(
  text: string,
  values: Readonly<Record<string, Value>>,
  lang: Lang,
): string {
  let filled = ''
  // A value is never searched for names: it may be the caller's text.
  for (const [index, part] of splitText(text).entries()) {
    if (index % 2 === 0) filled += part
    else {
      const value = values[part]
      filled += value === undefined ? `{${part}}` : sayValue(value, lang)
    }
  }
  return filled
}

const splitTexts = new Map<string, readonly string[]>()

/** A text in parts, every other one a name. Kept: the texts are few, and refusals are said often. */
function splitText(text: string): readonly string[] {
  const known = splitTexts.get(text)
  if (known !== undefined) return known
  const parts = text.split(/\{(\w+)\}/)
  splitTexts.set(text, parts)
  return parts
}
