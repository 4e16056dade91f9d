/** Length of prose as offices count it: Han characters, groups of digits and Latin words each count one. */
export function countWords(text: string): number {
  return (text.match(/\p{Script=Han}|[0-9]+(?:[.,][0-9]+)*|\p{Script=Latin}+/gu) ?? []).length
}
