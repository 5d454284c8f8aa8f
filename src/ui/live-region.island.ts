import { Idiomorph } from 'idiomorph'

/**
 * <live-region src>: keeps its content as the server shows it now. The server sends a fragment at each connection, so reconnecting
 * catches up by itself. Nothing a person is typing, has chosen or has unfolded is touched.
 */

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 20_000
/** A restart of the server is over before anyone needs to know of it. */
const SILENCE_MS = 1_200

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
  #wait = FIRST_WAIT_MS

  connectedCallback() {
    this.#open()
    addEventListener('online', this.#open)
    addEventListener('pageshow', this.#open)
    addEventListener('pagehide', this.#close)
  }

  disconnectedCallback() {
    this.#close()
    removeEventListener('online', this.#open)
    removeEventListener('pageshow', this.#open)
    removeEventListener('pagehide', this.#close)
  }

  #open = () => {
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) return
    clearTimeout(this.#retry)
    const source = new EventSource(this.getAttribute('src') ?? '')
    this.#source = source
    source.addEventListener('open', () => this.#back())
    source.addEventListener('fragment', (event) => {
      const content = this.querySelector('.c-live')
      if (content) update(content, event.data)
    })
    source.addEventListener('error', () => this.#lost(source))
  }

  #close = () => {
    clearTimeout(this.#retry)
    clearTimeout(this.#warn)
    this.#source?.close()
    this.#source = null
  }

  /** The browser tries again by itself, except when the server answered with anything but a stream. */
  #lost(source: EventSource) {
    this.#warn ||= window.setTimeout(() => this.#say(this.dataset.offline), SILENCE_MS)
    if (source.readyState !== EventSource.CLOSED) return
    this.#retry = window.setTimeout(this.#open, this.#wait)
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS)
  }

  #back() {
    clearTimeout(this.#warn)
    this.#warn = 0
    this.#wait = FIRST_WAIT_MS
    const state = this.querySelector('.c-live-state')
    if (!state?.textContent) return
    this.#say(this.dataset.back)
    setTimeout(() => {
      if (state.textContent === this.dataset.back) this.#say('')
    }, 4_000)
  }

  #say(text = '') {
    const state = this.querySelector('.c-live-state')
    if (state && state.textContent !== text) state.textContent = text
  }
}

customElements.define('live-region', LiveRegion)
