import type { DossierForm } from '#funding/dossiers/form.ts'
import { cerfa } from './cerfa.ts'
import { esf } from './esf.ts'
import { ptce } from './ptce.ts'
import { region } from './region.ts'

/** Every form a dossier may be begun with. A new version is a new file: those begun with an older one keep it. */
export const forms: readonly DossierForm[] = [cerfa, region, esf, ptce]
export const formKeys = forms.map(({ key }) => key) as [string, ...string[]]
export const formOf = (key: string): DossierForm | null => forms.find((one) => one.key === key) ?? null
