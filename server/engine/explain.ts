import { rules, stepNames, type RuleEntry } from '../../schemas/generated/rules.ts'
import type { Explanation } from '../../schemas/generated/types.ts'
import type { Refusal } from '../wechat/refusal.ts'
import { describeSource, type Lang, type RefusalText } from '../wechat/rules/rule-text.ts'
import { ruleTexts, type RefusingRule } from '../wechat/rules/rule-texts.ts'
import { fillText, phrase, sayNote, saySentence } from '../wechat/rules/say.ts'
import type { VersionCatalogue } from '../wechat/world.ts'
import type { JournalEntry } from './journal.ts'
import { lintEntry } from './lint-entry.ts'

/** Why a request was refused, in one line: the rule, expected and received, what to do. */
export function explainRefusal(refusal: Refusal, lang: Lang): string {
  const { rule } = refusal
  const { evidence }: RuleEntry = rules[rule]
  const values = { ...sayRefusal(refusal, lang), rule, evidence: phrase(evidence, {}) }
  return saySentence('refused', values, lang)
}

/** Why an exchange was answered as it was, in one line. */
export function summarizeEntry(entry: JournalEntry, lang: Lang): string {
  const { fault, reply } = entry
  if (fault === null && reply === null) return saySentence('abandoned', {}, lang)
  const lines: string[] = []
  if (fault?.when !== 'before') lines.push(summarizeHandling(entry, lang))
  if (fault !== null) {
    const sentence = fault.when === 'before' ? 'faultBefore' : 'faultAfter'
    lines.push(saySentence(sentence, { id: fault.id }, lang))
    if (reply === null) lines.push(saySentence('replyLost', {}, lang))
  }
  return lines.join(lang === 'zh' ? '' : ' ')
}

/** Why an exchange was answered as it was, with what WeChat allowed. */
export function explainEntry(
  entry: JournalEntry,
  lang: Lang,
  versions: VersionCatalogue,
): Explanation {
  const { id, stop } = entry
  return {
    id,
    lang,
    summary: summarizeEntry(entry, lang),
    passedSteps: listPassedSteps(entry),
    failedStep: stop === null ? null : stop.step,
    ...(stop === null ? noRefusal : describeRefusal(stop.refusal, lang)),
    notes: lintEntry(entry, versions).map((note) => sayNote(note, lang)),
  }
}

/** The same text as a header may carry it: ASCII only, anything else as \uXXXX. */
export function toHeaderValue(text: string): string {
  return text.replace(/[^\x20-\x7E]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Whether a canned reply was given: a path that is no operation would have been refused. */
function isCanned({ route, stop }: JournalEntry): boolean {
  return route === null && stop === null
}

function summarizeHandling(entry: JournalEntry, lang: Lang): string {
  if (entry.stop !== null) return explainRefusal(entry.stop.refusal, lang)
  return saySentence(isCanned(entry) ? 'canned' : 'passed', {}, lang)
}

function listPassedSteps(entry: JournalEntry): string[] {
  const { stop, reply, fault } = entry
  if (stop !== null) return stepNames.slice(0, stepNames.indexOf(stop.step))
  const isUntouched = fault?.when === 'before' || (fault === null && reply === null)
  return isUntouched || isCanned(entry) ? [] : [...stepNames]
}

type RefusalPart = Pick<
  Explanation,
  'rule' | 'statement' | 'evidence' | 'source' | 'expected' | 'received' | 'remedy'
>

const noRefusal: RefusalPart = {
  rule: null,
  statement: null,
  evidence: null,
  source: null,
  expected: null,
  received: null,
  remedy: null,
}

function describeRefusal(refusal: Refusal, lang: Lang): RefusalPart {
  const rule: RuleEntry = rules[refusal.rule]
  const source = describeSource(rule)
  return {
    rule: refusal.rule,
    evidence: rule.evidence,
    source,
    ...sayRefusal(refusal, lang),
  }
}

function sayRefusal({ rule, values }: Refusal, lang: Lang): RefusalText {
  const texts: Readonly<Record<RefusingRule, RefusalText>> = ruleTexts[lang]
  const { statement, expected, received, remedy } = texts[rule]
  return {
    statement,
    expected: fillText(expected, values, lang),
    received: fillText(received, values, lang),
    remedy: fillText(remedy, values, lang),
  }
}
