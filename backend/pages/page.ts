import { html } from 'hono/html'
import type { Language } from '../alerts/letter.ts'
import { sheetAnswer } from './sheet.ts'

/** A page for somebody who followed a link in a mail of the endpoint's own. */
export interface Page {
  status: number
  title: string
  paragraphs: readonly string[]
  /** What its one button says; pressing it asks for the same address by POST. */
  button?: string
}

/** @returns the page as an answer, without script, and with nothing from outside */
export async function pageAnswer(
  language: Language,
  { status, title, paragraphs, button }: Page,
): Promise<Response> {
  return await sheetAnswer({
    status,
    language,
    title,
    body: html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${button === undefined ? '' : html`<form method="post"><button>${button}</button></form>`}`,
    hasForm: button !== undefined,
  })
}
