/**
 * What is pressed while the line is cut. It is told, kept, and sent once the line is back, under the key its form had: whatever became of it the
 * first time, it is done once. What it answers is about the text and the vote that were on the screen: the server refuses it, in words, where
 * they are no longer the ones on the table.
 */

const PATIENCE_MS = 10_000
const AGAIN_MS = 2_000
/** What went well is said for so long; what was refused stays until somebody presses again. */
const SAID_MS = 8_000

type Words = { waits: string; sent: string; refused: string }
type Held = { action: string; body: URLSearchParams; what: string; question: string }
type Became = { says: string; well: boolean }

/** What the server says against it: the sentence of an RFC 9457 problem. */
type Answered = { title?: string; errors?: { detail: string }[] }

const saying = (words: string | undefined, what: string): string => (words ?? '').replace('{what}', what)

const bodyOf = (form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams => {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) body.append(name, String(value))
  return body
}

/** A form that was sent is a new one: empty, and under a key of its own. */
const renew = (key: string | null): void => {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="_key"]')) {
    if (input.value !== key) continue
    input.form?.reset()
    input.value = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
  }
}

export class HeldForms {
  #waiting: Held[] = []
  #sending = false
  /** What became of those that were sent, in words. */
  #became: Became[] = []
  readonly #words: () => Words
  readonly #tell: () => void

  constructor(words: () => Words, tell: () => void) {
    this.#words = words
    this.#tell = tell
  }

  get says(): string {
    return [...this.#became.map(({ says }) => says), ...this.#waiting.map(({ what }) => saying(this.#words().waits, what))].join(' ')
  }

  /** Of two answers of one organisation to one question the later one is meant. Files and searches are left to the browser. */
  hold(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
    if (form.method !== 'post' || form.enctype === 'multipart/form-data') return false
    const body = bodyOf(form, submitter)
    const what = (submitter?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const action = form.getAttribute('action') ?? ''
    const question = `${action} ${body.get('org') ?? body.get('_key')}`
    this.#waiting = [...this.#waiting.filter((one) => one.question !== question), { action, body, what, question }]
    this.#became = []
    this.#tell()
    return true
  }

  /** Nothing that waits is forgotten without a question. */
  keep = (event: BeforeUnloadEvent): void => {
    if (this.#waiting.length > 0) event.preventDefault()
  }

  /** Somebody presses on: what became of the last ones has been read. */
  forget(): void {
    this.#became = []
  }

  /** In the order they were pressed; what the line does not carry waits on. */
  async send(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const became = await this.#sendOne(next)
      if (became === null) {
        setTimeout(() => void this.send(), AGAIN_MS)
        break
      }
      this.#waiting = this.#waiting.filter((one) => one !== next)
      this.#became = [...this.#became, became]
      this.#tell()
    }
    this.#sending = false
    setTimeout(() => {
      this.#became = this.#became.filter(({ well }) => !well)
      this.#tell()
    }, SAID_MS)
  }

  async #sendOne({ action, body, what }: Held): Promise<Became | null> {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' }, signal })
      if (answer.status === 503) return null
      renew(body.get('_key'))
      if (answer.ok) return { says: saying(this.#words().sent, what), well: true }
      const { title = '', errors = [] } = (await answer.json()) as Answered
      const why = errors.length > 0 ? errors.map(({ detail }) => detail).join(' ') : title
      return { says: `${saying(this.#words().refused, what)} ${why}`, well: false }
    } catch {
      return null
    }
  }
}
