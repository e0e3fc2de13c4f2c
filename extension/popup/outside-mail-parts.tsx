import { useCallback, useState } from 'preact/hooks'
import { ask, useFresh } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import { TextField } from '../own-pages/text-field.tsx'
import { say } from '../words.ts'

/**
 * What a mail for another mail program carries, to copy: its image, as a picture and as its source, and links.
 * @param isNew it was made a moment ago: here one goes on
 */
export function OutsideMailParts({ mail, isNew }: { mail: string; isNew: boolean }) {
  const load = useCallback(() => ask<'outside-image'>({ type: 'outside-image', mail }), [mail])
  const image = useFresh(load)
  const [target, setTarget] = useState('')
  const [link, setLink] = useState('')
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  if (image === undefined) return null
  if (image === null) return <p class="quiet">{say('outside_made_elsewhere')}</p>

  async function copyImage(html: string): Promise<void> {
    setSaid(say((await isCopied(html, html)) ? 'outside_image_copied' : 'outside_not_copied'))
  }

  async function copyLink(): Promise<void> {
    const made = await ask<'outside-link'>({ type: 'outside-link', mail, target: target.trim() })
    if ('problem' in made) return setProblem(say(`outside_${made.problem}`))
    setProblem('')
    setLink(made.link)
    setSaid(say((await isCopied(undefined, made.link)) ? 'outside_link_copied' : 'outside_not_copied'))
  }

  return (
    <div class="parts">
      <button
        type="button"
        class="button main"
        data-action="copy-image"
        onClick={() => void copyImage(image)}
        ref={isNew ? focusAtFirst : null}
      >
        {say('outside_copy_image')}
      </button>
      <Source name="image" label={say('outside_source')} value={image} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void copyLink()
        }}
      >
        <TextField
          id="outside-target"
          name="target"
          label={say('outside_link')}
          problem={problem}
          inputMode="url"
          placeholder="https://"
          dir="ltr"
          value={target}
          onInput={(event) => setTarget(event.currentTarget.value)}
        />
        <button type="submit" class="button" data-action="copy-link">
          {say('outside_copy_link')}
        </button>
      </form>
      {link && <Source name="link" label={say('outside_link_made')} value={link} />}
      <p role="status">{said}</p>
      <p class="quiet">{say('outside_caution')}</p>
    </div>
  )
}

function Source({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <>
      <label for={`outside-${name}`}>{label}</label>
      <input
        id={`outside-${name}`}
        name={name}
        type="text"
        readOnly
        dir="ltr"
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
    </>
  )
}

/** @returns whether the browser let it be copied: with HTML as what it shows, else as the text alone */
async function isCopied(html: string | undefined, text: string): Promise<boolean> {
  const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
  const flavours = { ...(html === undefined ? {} : as('text/html', html)), ...as('text/plain', text) }
  try {
    await navigator.clipboard.write([new ClipboardItem(flavours)])
    return true
  } catch {
    return false
  }
}
