/**
 * <signature-pad>: a finger, a pen or a mouse draws in it; the path goes into the hidden field beside. Without script it stays unseen and one writes
 * one’s name instead.
 */

const WIDTH = 600
const HEIGHT = 200
/** Nearer than this, a point adds nothing one could see. */
const STEP = 4
const MOST = 15_000

class SignaturePad extends HTMLElement {
  #strokes: string[] = []
  #last: [number, number] | null = null

  connectedCallback() {
    this.hidden = false
    const sheet = this.#sheet
    sheet?.addEventListener('pointerdown', this.#begin)
    sheet?.addEventListener('pointermove', this.#go)
    sheet?.addEventListener('pointerup', this.#end)
    sheet?.addEventListener('pointercancel', this.#end)
    this.querySelector('button')?.addEventListener('click', this.#clear)
    // What was refused comes back as it was drawn.
    if (this.#field?.value) this.#strokes = [this.#field.value]
    this.#show()
  }

  get #sheet() {
    return this.querySelector('svg')
  }

  get #field() {
    return this.querySelector<HTMLInputElement>('input[name=drawn]')
  }

  #at(event: PointerEvent): [number, number] {
    const box = (this.#sheet ?? this).getBoundingClientRect()
    const inside = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), 1) * most)
    return [inside((event.clientX - box.left) / box.width, WIDTH), inside((event.clientY - box.top) / box.height, HEIGHT)]
  }

  #begin = (event: PointerEvent) => {
    if (event.button !== 0 || this.#strokes.join('').length > MOST) return
    event.preventDefault()
    this.#sheet?.setPointerCapture(event.pointerId)
    this.#last = this.#at(event)
    this.#strokes.push(`M${this.#last.join(' ')}`)
  }

  #go = (event: PointerEvent) => {
    if (!this.#last || this.#strokes.join('').length > MOST) return
    const [x, y] = this.#at(event)
    if (Math.hypot(x - this.#last[0], y - this.#last[1]) < STEP) return
    this.#last = [x, y]
    this.#strokes[this.#strokes.length - 1] += `L${x} ${y}`
    this.#show()
  }

  #end = () => {
    this.#last = null
    this.#strokes = this.#strokes.filter((stroke) => stroke.includes('L'))
    this.#show()
  }

  #clear = () => {
    this.#strokes = []
    this.#show()
  }

  #show() {
    const path = this.#strokes.filter((stroke) => stroke.includes('L')).join('')
    if (this.#field) this.#field.value = path
    this.querySelector('path')?.setAttribute('d', path)
  }
}

customElements.define('signature-pad', SignaturePad)
