/**
 * The options in the text of a variable as HotSpot reads it: separated by white space; text in
 * quotes, ' or ", is kept unchanged, even in the middle of an option. There is no escape.
 */
export function splitJavaOptions(text: string): string[] {
  const options = text.match(/(?:[^\s"']|"[^"]*(?:"|$)|'[^']*(?:'|$))+/g) ?? []
  return options.map((option) => option.replaceAll(/"([^"]*)"?|'([^']*)'?/g, '$1$2'))
}

/** An option in the text of such a variable; quoted only where it has to be. */
export function quoteJavaOption(option: string): string {
  if (!/[\s"']/.test(option)) return option
  return option
    .split('"')
    .map((part) => `"${part}"`)
    .join(`'"'`)
}
