/** How long the browser may take to begin reading what it saves. */
const READ_WITHIN_MS = 60_000

/** Lets the browser save a file as it saves any link's, so that no permission for downloads is needed. */
export function offerFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS)
}
