import type { Language } from '../../alerts/letter.ts'
import { isolated } from './given-text.ts'

/** A part of a sentence: our words, or what somebody else wrote, which `oneLine` has seen. */
export type Piece = string | { given: string }

export type Sentence = readonly Piece[]

/** A part of a mail, before it is written as text or as HTML. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; sentence: Sentence }
  | { kind: 'list'; items: readonly Sentence[] }
  | { kind: 'link'; label: string; href: string }

/** @returns the sentence as plain text, in one line */
export function plain(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : isolated(piece.given))).join('')
}

/** @returns the text part of a mail */
export function textOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return plain(block.sentence)
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n')
    case 'link':
      return `${block.label}:\n${block.href}`
  }
}

/** @returns the HTML part: the same, without image, script or anything from outside; colours are the mail program's */
export function htmlOf(language: Language, title: Sentence, blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(plain(title))}</title>
<style>:root { color-scheme: light dark; supported-color-schemes: light dark }</style>
</head>
<body dir="auto" style="font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem">
${blocks.map(blockHtml).join('\n')}
</body>
</html>
`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size: 1.1rem">${escaped(block.text)}</h2>`
    case 'paragraph':
      return `<p>${sentenceHtml(block.sentence)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${sentenceHtml(item)}</li>`).join('\n')}\n</ul>`
    case 'link':
      return `<p><a href="${escaped(block.href)}">${escaped(block.label)}</a></p>`
  }
}

function sentenceHtml(sentence: Sentence): string {
  return sentence
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : `<bdi>${escaped(piece.given)}</bdi>`))
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
