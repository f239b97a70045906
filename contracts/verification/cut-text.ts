/** A text cut to so many characters, with three dots at its end if anything is missing. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 3)}...`
}
