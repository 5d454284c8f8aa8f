import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Form, Lang, PageContext } from '#base/page.ts'
import en from './en.ts'
import fr from './fr.ts'

/** Who reads: the language and the hub's zone, handed down once so that no component asks for them again. */

type Reading = { lang: Lang; zone: string; words: typeof fr }

const readings: Record<Lang, typeof fr> = { fr, en }

const Read = createContext<Reading | null>(null)

/** Around a fragment sent alone (server-sent events). `Page` already does it for a whole page. */
export const Fragment = ({ page, children }: { page: PageContext; children?: ComponentChildren }) => (
  <Read.Provider value={{ lang: page.lang, zone: page.hub?.zone ?? 'Europe/Paris', words: readings[page.lang] }}>{children}</Read.Provider>
)

/** Throws outside a Page or a Fragment, so that no page is shown in French to an English reader by accident. */
export const useReading = (): Reading => {
  const reading = useContext(Read)
  if (!reading) throw new Error('ui components are rendered inside <Page> or <Fragment>')
  return reading
}

type FormHere = { id: string; form: Form; submitted: boolean }

const Filled = createContext<FormHere | null>(null)

/** The form a field belongs to, handed down by `Form`. */
export const FormHere = Filled.Provider

export const useForm = (): FormHere => {
  const here = useContext(Filled)
  if (!here) throw new Error('a field is rendered inside <Form>')
  return here
}

/** The id of a field in its form; problems link to it. */
export const fieldId = (form: string, path: string): string => `${form}-${path.replace(/[^A-Za-z0-9]+/g, '-')}`
