import { say } from '../../words.ts'

/**
 * How each mail program loads no images at all. A program's name, what is to be known of it, and its ways are texts
 * by these names; the steps of a way are one text, a line each. They say the same as the page for recipients.
 */
const PROGRAMS = [
  { name: 'gmail', ways: ['web', 'app'] },
  { name: 'outlook', ways: ['web', 'classic', 'phone'], hasNote: true },
  { name: 'apple_mail', ways: ['mac', 'phone'], hasNote: true },
  { name: 'yahoo', ways: ['web'] },
  { name: 'thunderbird', ways: ['desktop'], hasNote: true },
]

/** The only sure way to tell nobody, in a step for each mail program. */
export function NoImages() {
  return (
    <section aria-labelledby="no-images-title">
      <h2 id="no-images-title">{say('no_images_title')}</h2>
      <p>{say('no_images_intro')}</p>
      <ol class="programs">
        {PROGRAMS.map(({ name, ways, hasNote }) => (
          <li key={name}>
            <details data-program={name}>
              <summary>{say(`no_images_${name}`)}</summary>
              {hasNote && <p>{say(`no_images_${name}_note`)}</p>}
              {ways.map((way) => (
                <Way key={way} title={say(`no_images_${name}_${way}`)} steps={stepsOf(name, way)} />
              ))}
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Way({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}

function stepsOf(name: string, way: string): string[] {
  return say(`no_images_${name}_${way}_steps`).split('\n')
}
