/** Sets a name or an address apart from the direction of the text around it. */
export function asItStands(text: string): string {
  return `\u2068${text}\u2069`
}
