import { html } from 'hono/html'
import { PIXEL_MARK, PIXEL_PATH } from '../../../shared/pixel.ts'
import type { Language } from '../../alerts/letter.ts'
import type { Fetches } from '../../mailbox/index.ts'
import { sheetAnswer } from '../sheet.ts'
import type { Markup } from '../sheet.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { Blocking, WhyWords } from './words.ts'

const WORDS: Readonly<Record<Language, WhyWords>> = { en, ru }
const NAMES: Readonly<Record<Language, string>> = { en: 'In English', ru: 'По-русски' }

/** For whom a page is. */
export interface Reader {
  language: Language
  /** The language stands in the page's address: what the page leads to keeps it. */
  isChosen: boolean
}

/** What the endpoint has to say to somebody who got a mail. */
export type Said =
  | { kind: 'tracked'; fetches: Fetches }
  /** Nothing of the mail is stored any more, whyever. */
  | { kind: 'ended' }
  | { kind: 'tooMany' }
  | { kind: 'unknown' }
  | { kind: 'root'; isWrong: boolean }

/** @param publicUrl where the addresses of images begin, without a slash at its end */
export async function whyPage(reader: Reader, said: Said, publicUrl: string): Promise<Response> {
  const { language } = reader
  const words = WORDS[language]
  const { status, headers } = kindOfAnswer(said)
  return await sheetAnswer({
    status,
    language,
    title: words[said.kind].title,
    top: otherLanguage(language, words),
    body: html`${beginning(reader, words, said, publicUrl)} ${sight(words)} ${kept(words)} ${blocking(words)}`,
    hasForm: said.kind !== 'ended' && said.kind !== 'tooMany',
    headers,
  })
}

function kindOfAnswer(said: Said): { status: number; headers: Record<string, string> } {
  if (said.kind === 'unknown') return { status: 404, headers: {} }
  if (said.kind === 'tooMany') return { status: 429, headers: { 'retry-after': '86400' } }
  return { status: said.kind === 'root' && said.isWrong ? 400 : 200, headers: {} }
}

function otherLanguage(language: Language, { navigation }: WhyWords): Markup {
  const other = language === 'ru' ? 'en' : 'ru'
  return html`<header>
    <nav aria-label="${navigation}">
      <a href="?lang=${other}" lang="${other}" hreflang="${other}">${NAMES[other]}</a>
    </nav>
  </header>`
}

function beginning(reader: Reader, words: WhyWords, said: Said, publicUrl: string): Markup {
  if (said.kind === 'tracked') return tracked(words, said.fetches)
  const paragraphs = paragraphsOf(words[said.kind].paragraphs)
  if (said.kind === 'ended' || said.kind === 'tooMany') return paragraphs
  return html`${paragraphs} ${lookUp(reader, words, said.kind === 'root' && said.isWrong, publicUrl)}`
}

function tracked({ tracked: words }: WhyWords, { opens, clicks, isMore }: Fetches): Markup {
  return html`<p>${words.lead}</p>
    <section class="card" aria-labelledby="counted">
      <h2 id="counted">${words.counted}</h2>
      <p class="count">${words.fetched(opens, isMore)} ${clicks > 0 ? words.followed(clicks, isMore) : ''}</p>
      <p class="quiet">${words.together}</p>
    </section>
    <section aria-labelledby="stop">
      <h2 id="stop">${words.stop}</h2>
      ${paragraphsOf(words.whatStopDoes)}
      <form method="post"><button>${words.button}</button></form>
    </section>`
}

function lookUp(
  { language, isChosen }: Reader,
  { lookUp: words }: WhyWords,
  isWrong: boolean,
  publicUrl: string,
): Markup {
  return html`<section class="card" aria-labelledby="look-up">
    <h2 id="look-up">${words.title}</h2>
    <form action="/why">
      ${isChosen ? html`<input type="hidden" name="lang" value="${language}" />` : ''}
      <label for="image">${words.label}</label>
      <p class="quiet" id="hint">
        ${words.begins} <code dir="ltr">${publicUrl}${PIXEL_PATH}</code>. ${words.hint}
      </p>
      ${isWrong ? html`<p class="error" id="error">${words.error}</p>` : ''}
      <input
        id="image"
        name="image"
        required
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="hint${isWrong ? ' error' : ''}"
        ${isWrong ? html`aria-invalid="true" autofocus` : ''}
      />
      <button>${words.button}</button>
    </form>
  </section>`
}

function sight({ sight: words }: WhyWords): Markup {
  return html`<section aria-labelledby="sight">
    <h2 id="sight">${words.title}</h2>
    <h3>${words.seen}</h3>
    ${listOf(words.sees)}
    <h3>${words.unseen}</h3>
    ${listOf(words.doesNotSee)} ${paragraphsOf(words.others)}
  </section>`
}

function kept({ kept: words }: WhyWords): Markup {
  return html`<section aria-labelledby="kept">
    <h2 id="kept">${words.title}</h2>
    <dl>
      ${words.rows.map(
        ([what, howLong]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${howLong}</dd>
          </div>`,
      )}
    </dl>
    <p class="quiet">${words.backups}</p>
  </section>`
}

function blocking({ blocking: words }: WhyWords): Markup {
  return html`<section aria-labelledby="blocking">
    <h2 id="blocking">${words.title}</h2>
    <p>${words.intro}</p>
    ${words.programs.map(blockingIn)}
    <details>
      <summary>${words.blockers}</summary>
      <p>
        ${words.marked} <code dir="ltr">hspace="${PIXEL_MARK}"</code>, ${words.orAddress}
        <code dir="ltr">${PIXEL_PATH}</code>.
      </p>
    </details>
  </section>`
}

function blockingIn({ program, note, ways }: Blocking): Markup {
  return html`<details>
    <summary>${program}</summary>
    ${note === undefined ? '' : html`<p>${note}</p>`}
    ${ways.map(
      ({ where, steps }) =>
        html`<h3>${where}</h3>
          <ol>
            ${steps.map((step) => html`<li>${step}</li>`)}
          </ol>`,
    )}
  </details>`
}

function paragraphsOf(texts: readonly string[]): Markup {
  return html`${texts.map((text) => html`<p>${text}</p>`)}`
}

function listOf(texts: readonly string[]): Markup {
  return html`<ul>
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`
}
