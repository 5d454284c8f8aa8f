import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Form as Filled, PageContext } from '#base/page.ts'
import { Field } from './field.tsx'
import { ActionForm, Form } from './form.tsx'
import { Page } from './page.tsx'
import { roomOf } from './page-frame.tsx'
import { Fragment } from './reading.tsx'

const page: PageContext = {
  lang: 'fr',
  url: '/ploucs/agenda/12?vue=liste',
  site: 'https://pole.example.org',
  now: '2026-03-12T17:00:00.000Z',
  hub: { id: 'h', slug: 'ploucs', name: 'PLOUCS', zone: 'Europe/Paris', demo: false },
  actor: null,
  nav: [],
  faces: [],
  theme: 'auto',
  done: null,
  says: ({ code }: { code: string }) => code,
  asset: (name) => `/assets/${name}`,
  form: () => fresh,
}

const fresh: Filled = { key: 'key-1', values: {}, problems: [] }
const refused: Filled = {
  key: 'key-2',
  values: { 'lines.0.title': '<b>Loyer</b> & "eau"', note: '\nligne' },
  problems: [
    { path: 'lines.0.title', says: 'Ce titre existe déjà.' },
    { path: '', says: 'Relisez le tout.' },
  ],
}

const show = (part: VNode, lang: PageContext['lang'] = 'fr') => renderToString(<Fragment page={{ ...page, lang }}>{part}</Fragment>)
const form = (filled: Filled, field: VNode) =>
  show(
    <Form action="/a/b" form={filled}>
      {field}
    </Form>,
  )

describe('a refused form', () => {
  const html = form(refused, <Field path="lines.0.title" label="Titre" value="avant" hint="Court." />)

  it('keeps what was typed, as it was typed', () => expect(html).toContain('value="&lt;b>Loyer&lt;/b> &amp; &quot;eau&quot;"'))
  it('says each problem beside its field and ties them together', () => {
    expect(html).toContain('aria-describedby="f-a-b-lines-0-title-hint f-a-b-lines-0-title-error"')
    expect(html).toContain('id="f-a-b-lines-0-title-error"')
    expect(html).toContain('aria-invalid="true"')
  })
  it('says all problems first, linked to their fields', () => {
    expect(html).toContain('<a href="#f-a-b-lines-0-title">Ce titre existe déjà.</a>')
    expect(html).toContain('<li>Relisez le tout.</li>')
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<label'))
  })
  it('sends its key', () => expect(html).toContain('<input type="hidden" name="_key" value="key-2"'))
  it('does not fill an emptied field again with its first value', () =>
    expect(form(refused, <Field path="other" label="Autre" value="premier" />)).not.toContain('premier'))
  it('keeps the first line break of a text, which HTML would swallow', () =>
    expect(form(refused, <Field path="note" kind="textarea" label="Note" />)).toContain('\n\nligne</textarea>'))
})

describe('a fresh form', () => {
  it('shows first values and no problem', () => {
    const html = form(fresh, <Field path="title" label="Titre" value="premier" />)
    expect(html).toContain('value="premier"')
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('role="alert"')
  })
  it('marks what may stay empty, and not what is needed', () => {
    expect(form(fresh, <Field path="a" label="A" optional />)).toContain('(facultatif)')
    expect(form(fresh, <Field path="a" label="A" />)).toContain(' required')
    expect(form(fresh, <Field path="a" label="A" optional />)).not.toContain(' required')
  })
})

describe('a box', () => {
  const ticked = (filled: Filled, checked?: boolean) =>
    form(filled, <Field path="warn" kind="checkbox" label="Prévenir" checked={checked} />).includes(' checked')
  it.each([
    ['is ticked at first when asked', fresh, true, true],
    ['is empty at first otherwise', fresh, false, false],
    ['stays unticked after a refusal', refused, true, false],
    ['stays ticked after a refusal', { ...refused, values: { warn: 'on' } }, false, true],
  ])('%s', (_, filled, checked, is) => expect(ticked(filled, checked)).toBe(is))
})

describe('a choice', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  it('is not made for you', () => {
    expect(form(fresh, <Field path="k" kind="select" label="K" options={options} />)).toContain('<option value selected>Choisir…</option>')
    expect(form(fresh, <Field path="k" kind="radio" label="K" options={options} />)).not.toContain('checked')
  })
  it('stays made', () => {
    const made = { ...fresh, values: { k: 'b' } }
    expect(form(made, <Field path="k" kind="select" label="K" options={options} />)).toContain('<option value="b" selected>')
    expect(form(made, <Field path="k" kind="radio" label="K" options={options} />)).toMatch(/value="b" checked/)
  })
})

it('one button carries its fields, its key and why it was refused', () => {
  const html = show(<ActionForm action="/arrive" form={refused} label="Arrive" describe="Smalah" fields={{ seat: 's1' }} />)
  expect(html).toContain('name="seat" value="s1"')
  expect(html).toContain('name="_key" value="key-2"')
  expect(html).toContain('Ce titre existe déjà.')
  expect(html).toContain('Smalah')
})

describe('a page', () => {
  it('speaks the reader’s language and holds no script or style of its own', () => {
    const html = renderToString(<Page page={{ ...page, lang: 'en', theme: 'dark' }} title="Diary" islands={['live-region']} />)
    expect(html).toMatch(/^<html lang="en" data-theme="dark"/)
    expect(html).toContain('<title>Diary · PLOUCS · Cordée</title>')
    expect(html).toContain('Skip to content')
    expect(html).toContain('<script type="module" src="/assets/live-region.js"></script>')
    expect(html).not.toMatch(/<style|style=|<script(?! type="module" src=)/)
  })
  it('a component alone refuses to guess the language', () => expect(() => renderToString(<Field path="a" label="A" />)).toThrow('inside'))

  it.each([
    ['/ploucs/agenda/12?vue=liste', '/ploucs/agenda'],
    ['/ploucs/agenda', '/ploucs/agenda'],
    ['/ploucs/agendas', undefined],
    ['/ploucs/accueil#haut', '/ploucs/accueil'],
    ['/ploucs/reunions/12/seance', '/ploucs/agenda'],
    ['/ploucs/instances', '/ploucs/agenda'],
    ['/ploucs/registre?q=1500', '/ploucs/documents'],
    ['/ploucs/decisions/12', '/ploucs/documents'],
    ['/ploucs/courrier', '/ploucs/documents'],
    ['/ploucs/personnes/12', '/ploucs/structures'],
    ['/ploucs/recuperations', '/ploucs/accueil'],
    ['/ploucs/inconnu', undefined],
    ['/', undefined],
  ])('at %s the current entry is %s', (url, href) => {
    const nav = ['/ploucs/accueil', '/ploucs/agenda', '/ploucs/structures', '/ploucs/documents'].map((one) => ({ href: one, label: one }))
    const faces = [
      ['/ploucs/registre', '/ploucs/documents'],
      ['/ploucs/courrier', '/ploucs/documents'],
      ['/ploucs/personnes', '/ploucs/structures'],
    ].map(([face = '', under = '']) => ({ href: face, label: face, under }))
    expect(roomOf({ nav, faces, url })?.href).toBe(href)
  })
})
