import type { ComponentChildren } from 'preact'
import { Section } from '#ui/layout.tsx'

type Props = {
  w: { mails: string; mailsField: string; mailsHint: (n: number) => string; noMails: string; silent: (n: number) => string }
  mails: string[]
  /** Those without an address, as the page names them; `without`: how many. */
  silent: ComponentChildren
  without: number
}

/** Addresses of mail in one line, to copy into « À : ». Whoever has none is named. */
export const MailLine = ({ w, mails, silent, without }: Props) => (
  <Section title={w.mails}>
    {mails.length > 0 ? (
      <div class="c-field">
        <label class="c-label" for="addresses">
          {w.mailsField}
        </label>
        <p class="c-hint" id="addresses-hint">
          {w.mailsHint(mails.length)}
        </p>
        <textarea id="addresses" class="textarea" rows={3} readonly aria-describedby="addresses-hint">
          {mails.join(', ')}
        </textarea>
      </div>
    ) : (
      <p>{w.noMails}</p>
    )}
    {without > 0 ? (
      <p>
        {w.silent(without)} {silent}
      </p>
    ) : null}
  </Section>
)
