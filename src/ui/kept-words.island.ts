/**
 * <kept-words>: what is being written in the form inside it is saved before any other button of the page leads away. Without script the form has
 * its own button, and that is all.
 */

const PATIENCE_MS = 4_000

class KeptWords extends HTMLElement {
  #saving = false

  connectedCallback() {
    document.addEventListener('submit', this.#beforeLeaving, true)
  }

  disconnectedCallback() {
    document.removeEventListener('submit', this.#beforeLeaving, true)
  }

  #dirty(): HTMLFormElement | null {
    const written = [...this.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue)
    return written ? this.querySelector('form') : null
  }

  #beforeLeaving = (event: SubmitEvent) => {
    const form = this.#dirty()
    const other = event.target
    if (this.#saving || !form || !(other instanceof HTMLFormElement) || other === form) return
    event.preventDefault()
    event.stopPropagation()
    void this.#saveThen(form, () => other.requestSubmit(event.submitter))
  }

  async #saveThen(form: HTMLFormElement, go: () => void) {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) body.append(name, String(value))
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      // Somebody else has written meanwhile: the form is sent as it is, so that its page says so and shows both.
      if (!answer.ok) return form.submit()
    } catch {
      // The line is cut: the other button will say so, and what is written stays on the screen.
    }
    this.#saving = true
    go()
    this.#saving = false
  }
}

customElements.define('kept-words', KeptWords)
