import { Idiomorph } from 'idiomorph'
import { HeldForms } from './held-forms.ts'

/**
 * <live-region src>: keeps its content as the server shows it now. The server sends a fragment at each connection, so reconnecting
 * catches up by itself. Nothing a person is typing, has chosen or has unfolded is touched. A line that is cut is said, and what is pressed
 * meanwhile waits for it (`held-forms`).
 */

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 5_000
/** A restart of the server is over before anyone needs to know of it. */
const SILENCE_MS = 1_200
/** A line may be dead without saying so: the server is heard every ten seconds, or the line is taken as cut. */
const UNHEARD_MS = 25_000
const OPENING_MS = 8_000
const BACK_MS = 4_000

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isControl = (node: unknown): node is Control =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement

const isTyped = (control: Control): boolean => {
  if (control instanceof HTMLSelectElement) {
    const first = Math.max(
      0,
      [...control.options].findIndex((option) => option.defaultSelected),
    )
    return control.selectedIndex !== first
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (control.type === 'hidden') return false
  return control.checked !== control.defaultChecked || control.value !== control.defaultValue
}

const inUse = (control: Control): boolean => control === document.activeElement || isTyped(control)

const holdsUse = (node: Element): boolean =>
  isControl(node) ? inUse(node) : [...(node.querySelectorAll?.('input,textarea,select') ?? [])].some((one) => isControl(one) && inUse(one))

const update = (content: Element, html: string) => {
  Idiomorph.morph(content, html, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed: (old) => !(isControl(old) && inUse(old)),
      beforeNodeRemoved: (old) => !holdsUse(old),
      // An unfolded part stays unfolded; a form keeps its key, so that pressing its button twice still does it once.
      beforeAttributeUpdated: (name, element) =>
        !(name === 'open' && element instanceof HTMLDetailsElement) && !(name === 'value' && element.getAttribute('name') === '_key'),
    },
  })
}

class LiveRegion extends HTMLElement {
  #source: EventSource | null = null
  #retry = 0
  #warn = 0
  #unheard = 0
  #wait = FIRST_WAIT_MS
  #heardAt = 0
  /** Whether what is pressed now would be lost. */
  #cut = false
  /** What is said of the line. */
  #line = ''
  #held = new HeldForms(
    () => ({ waits: this.dataset.waits ?? '', sent: this.dataset.sent ?? '', refused: this.dataset.refused ?? '' }),
    () => this.#say(),
  )

  connectedCallback() {
    this.#open()
    addEventListener('online', this.#again)
    addEventListener('offline', this.#again)
    addEventListener('pageshow', this.#open)
    addEventListener('pagehide', this.#close)
    addEventListener('beforeunload', this.#held.keep)
    document.addEventListener('visibilitychange', this.#awake)
    this.addEventListener('submit', this.#pressed)
    this.addEventListener('click', this.#followed)
  }

  disconnectedCallback() {
    this.#close()
    removeEventListener('online', this.#again)
    removeEventListener('offline', this.#again)
    removeEventListener('pageshow', this.#open)
    removeEventListener('pagehide', this.#close)
    removeEventListener('beforeunload', this.#held.keep)
    document.removeEventListener('visibilitychange', this.#awake)
    this.removeEventListener('submit', this.#pressed)
    this.removeEventListener('click', this.#followed)
  }

  #open = () => {
    if (this.#source) return
    clearTimeout(this.#retry)
    const source = new EventSource(this.getAttribute('src') ?? '')
    this.#source = source
    this.#hears(source, OPENING_MS)
    source.addEventListener('open', () => this.#back(source))
    source.addEventListener('beat', () => this.#hears(source))
    source.addEventListener('fragment', (event) => {
      this.#hears(source)
      const content = this.querySelector('.c-live')
      if (content) update(content, event.data)
    })
    source.addEventListener('error', () => this.#lost(source))
  }

  #close = () => {
    clearTimeout(this.#retry)
    clearTimeout(this.#warn)
    clearTimeout(this.#unheard)
    this.#warn = 0
    this.#source?.close()
    this.#source = null
  }

  /** The browser says that the network has gone or come: only asking tells whether the server is there. */
  #again = () => {
    this.#source?.close()
    this.#source = null
    this.#wait = FIRST_WAIT_MS
    this.#open()
  }

  /** A phone taken out of a pocket: what it was told meanwhile never came. */
  #awake = () => {
    if (document.visibilityState === 'visible' && performance.now() - this.#heardAt > UNHEARD_MS) this.#again()
  }

  #hears(source: EventSource, patience = UNHEARD_MS) {
    clearTimeout(this.#unheard)
    this.#heardAt = performance.now()
    this.#unheard = window.setTimeout(() => this.#lost(source), patience)
  }

  #lost(source: EventSource) {
    if (source !== this.#source) return
    const answered = source.readyState === EventSource.CLOSED
    clearTimeout(this.#unheard)
    source.close()
    this.#source = null
    this.#cut = true
    if (answered) void this.#ask()
    this.#warn ||= window.setTimeout(() => this.#say(this.dataset.offline), SILENCE_MS)
    this.#retry = window.setTimeout(this.#open, this.#wait)
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS)
  }

  /** A server that answers anything at all is there: what is pressed gets its own answer. */
  async #ask() {
    await fetch(this.getAttribute('src') ?? '', { method: 'HEAD' }).then(
      () => {
        this.#cut = false
      },
      () => {},
    )
  }

  #back(source: EventSource) {
    clearTimeout(this.#warn)
    this.#warn = 0
    this.#wait = FIRST_WAIT_MS
    this.#cut = false
    this.#hears(source)
    if (this.#line === '') return
    this.#say(this.dataset.back)
    void this.#held.send()
    setTimeout(() => {
      if (this.#line === this.dataset.back) this.#say('')
    }, BACK_MS)
  }

  #pressed = (event: SubmitEvent) => {
    this.#held.forget()
    if (!this.#cut || !(event.target instanceof HTMLFormElement) || !this.#held.hold(event.target, event.submitter)) return
    event.preventDefault()
    this.#say(this.dataset.offline)
  }

  /** Without a line, another page would only be the browser’s own, which knows nothing of us. */
  #followed = (event: MouseEvent) => {
    const at = event.target instanceof Element ? event.target : null
    // A tap on what is said puts it away.
    if (at?.closest('.c-live-state')) {
      this.#held.forget()
      this.#say()
    }
    const link = at?.closest('a[href]')
    if (!this.#cut || !link || link.getAttribute('href')?.startsWith('#')) return
    event.preventDefault()
    this.#say(this.dataset.offline)
  }

  #say(line = this.#line) {
    this.#line = line
    const state = this.querySelector('.c-live-state')
    const text = [line, this.#held.says].filter(Boolean).join(' ')
    if (state && state.textContent !== text) state.textContent = text
  }
}

customElements.define('live-region', LiveRegion)
