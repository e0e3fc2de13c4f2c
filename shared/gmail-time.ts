/**
 * Reads when Gmail's server took a message from its legacy id: all but the last 20 of its 64 bits are Unix
 * milliseconds, exactly the server's time in each of the nine sends that InboxSDK recorded in September 2022.
 * @param id 16 hexadecimal digits, as in `data-legacy-message-id`
 * @returns Unix milliseconds, or undefined for what is no such id
 */
export function timeOfLegacyId(id: string): number | undefined {
  return /^[0-9a-f]{16}$/.test(id) ? Number.parseInt(id.slice(0, 11), 16) : undefined
}
