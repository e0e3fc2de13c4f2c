/** Who a mail is from, as its receiver sees it. */
export interface Sender {
  name: string
  address: string
}

const LONGEST_ADDRESS = 254

// What is in use of RFC 5322's dot-atom, and no more: no quotes, no comments, no other script.
const ADDRESS =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i

/** Says whether a text is one bare mail address, `maria@example.org`, that needs no quoting anywhere. */
export function isMailAddress(text: string): boolean {
  const [local = ''] = text.split('@', 1)
  return text.length <= LONGEST_ADDRESS && local.length <= 64 && ADDRESS.test(text)
}

/** @returns what stands behind the @ */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
