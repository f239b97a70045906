const en = {
  or: ' or ',
  wantedAny: 'a value',
  wantedOther: 'another value',
  wantedArray: 'an array',
  wantedBoolean: 'true or false',
  wantedInteger: 'a whole number',
  wantedNumber: 'a number',
  wantedObject: 'an object',
  wantedString: 'a string',
  wantedNotEmpty: 'a string that is not empty',
  wantedExample: 'a string such as {example}',
  wantedPattern: 'a string that matches {pattern}',
  wantedCharacters: 'at least {limit} characters',
  wantedItems: 'at least {limit} items',
  wantedUnique: 'items that all differ',
  wantedOneOf: 'one of {values}',
  wantedName: 'one of the names {names}',
  wantedFields: 'at least one of {names}',
  wantedAbove: 'a number above {limit}',
  wantedAtLeast: 'a number of at least {limit}',
  wantedAtMost: 'a number of at most {limit}',
  wantedKeyword: 'what the schema asks for ({keyword})',
  literal: '{text}',
  foundNothing: 'nothing',
  foundArray: 'array {text}',
  foundBoolean: 'boolean {text}',
  foundNumber: 'number {text}',
  foundObject: 'object {text}',
  foundString: 'string {text}',
} as const

/** What an issue wanted and found, in each language; a name in braces stands for a value. */
export const issueWords = {
  en,
  zh: {
    or: ' 或 ',
    wantedAny: '必填',
    wantedOther: '其他值',
    wantedArray: '数组',
    wantedBoolean: 'true 或 false',
    wantedInteger: '整数',
    wantedNumber: '数字',
    wantedObject: '对象',
    wantedString: '字符串',
    wantedNotEmpty: '非空字符串',
    wantedExample: '形如 {example} 的字符串',
    wantedPattern: '匹配 {pattern} 的字符串',
    wantedCharacters: '至少 {limit} 个字符',
    wantedItems: '至少 {limit} 项',
    wantedUnique: '各项互不相同',
    wantedOneOf: '{values} 之一',
    wantedName: '字段名为 {names} 之一',
    wantedFields: '{names} 中至少一个',
    wantedAbove: '大于 {limit} 的数字',
    wantedAtLeast: '不小于 {limit} 的数字',
    wantedAtMost: '不大于 {limit} 的数字',
    wantedKeyword: '符合约束 {keyword} 的值',
    literal: '{text}',
    foundNothing: '未传',
    foundArray: '数组 {text}',
    foundBoolean: '布尔值 {text}',
    foundNumber: '数字 {text}',
    foundObject: '对象 {text}',
    foundString: '字符串 {text}',
  },
} as const satisfies Readonly<Record<'en' | 'zh', Readonly<Record<keyof typeof en, string>>>>

/** The name of words for an issue. */
export type IssueWord = keyof typeof en

/** Words with the values that they name, to be said in the language of the reader. */
export interface IssuePhrase {
  readonly word: IssueWord
  readonly values: Readonly<Record<string, string | number>>
}

/** Says a choice of phrases in English. */
export function sayInEnglish(choice: readonly IssuePhrase[]): string {
  return choice.map(({ word, values }) => fill(en[word], values)).join(en.or)
}

function fill(text: string, values: IssuePhrase['values']): string {
  return text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name))
}
