import type { NavEntry, PageContext } from '#base/page.ts'
import { Horizon, Icon, type IconName, Mark } from './icons.tsx'
import { useReading } from './reading.tsx'

export type PageVariant = 'working' | 'public' | 'bare'

/** Where the switches and the log-out post to. */
const SETTINGS = '/reglages'
const SIGN_OUT = '/deconnexion'
const SIGN_IN = '/connexion'

/** Pages that stand under an entry of another name. */
const under: Record<string, string> = {
  reunions: 'agenda',
  instances: 'agenda',
  personnes: 'structures',
  registre: 'documents',
  decisions: 'documents',
  courrier: 'documents',
  recuperations: 'accueil',
  presentation: 'accueil',
}

/** The entry a page belongs to: the longest address its own begins with. */
export const currentEntry = (nav: NavEntry[], url: string): NavEntry | undefined => {
  const [, hub, first = '', ...rest] = (url.split(/[?#]/)[0] ?? '').split('/')
  const path = ['', hub, under[first] ?? first, ...rest].join('/')
  const holds = (href: string) => path === href || path.startsWith(href.endsWith('/') ? href : `${href}/`)
  return nav.filter((entry) => holds(entry.href)).sort((a, b) => b.href.length - a.href.length)[0]
}

/** The six entries are known by the last word of their address; any other has a plain mark. */
const entryIcons: Record<string, IconName> = {
  accueil: 'home',
  agenda: 'calendar',
  structures: 'people',
  projets: 'seedling',
  argent: 'coins',
  documents: 'document',
}

const iconOf = (href: string): IconName => entryIcons[href.split('/').at(-1) ?? ''] ?? 'circle'

export const LetterHead = ({ page, variant }: { page: PageContext; variant: PageVariant }) => (
  <header class="c-head">
    <Brand page={page} variant={variant} />
    <div class="c-head-side">
      <LanguageSwitch page={page} />
      {variant === 'public' && page.hub && !page.actor ? <SignIn /> : null}
    </div>
    {variant === 'bare' || (page.nav.length === 0 && !page.actor) ? null : (
      <div class="c-menu" id="menu" {...(variant === 'working' && page.nav.length > 0 ? { popover: 'auto' } : {})}>
        {page.nav.length > 0 ? <Nav page={page} /> : null}
        {page.actor ? <Account name={page.actor.name} /> : null}
      </div>
    )}
    {variant === 'public' ? <Horizon /> : null}
  </header>
)

const Brand = ({ page, variant }: { page: PageContext; variant: PageVariant }) => {
  const { words } = useReading()
  if (!page.hub)
    return (
      <a class="c-brand" href="/">
        <Mark />
        <span>{words.page.product}</span>
      </a>
    )
  const href = variant === 'working' ? `/${page.hub.slug}/accueil` : `/${page.hub.slug}`
  return (
    <a class="c-brand" href={href}>
      <Mark />
      <span>{page.hub.name}</span>
    </a>
  )
}

const SignIn = () => {
  const { words } = useReading()
  return <a href={SIGN_IN}>{words.page.signIn}</a>
}

const Nav = ({ page }: { page: PageContext }) => {
  const { words } = useReading()
  const here = currentEntry(page.nav, page.url)
  return (
    <nav class="c-nav" aria-label={words.page.nav}>
      <ul>
        {page.nav.map((entry) => (
          <li key={entry.href}>
            <a href={entry.href} aria-current={entry === here ? 'page' : undefined}>
              <Icon name={iconOf(entry.href)} />
              <span>{entry.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Account = ({ name }: { name: string }) => {
  const { words } = useReading()
  return (
    <form class="c-account" method="post" action={SIGN_OUT}>
      <span title={words.page.signedIn(name)}>{name}</span>
      <button type="submit" class="c-text-button">
        {words.page.signOut}
      </button>
    </form>
  )
}

/** The thumb's bar on a phone: opens the menu over the page, without script (popover). On wide screens the menu is simply there. */
export const MenuBar = ({ page }: { page: PageContext }) => {
  const { words } = useReading()
  return (
    <div class="c-menu-bar">
      <button type="button" popovertarget="menu">
        <Icon name="menu" size={24} />
        <span>{words.page.menu}</span>
        <b>{currentEntry(page.nav, page.url)?.label}</b>
      </button>
    </div>
  )
}

const LanguageSwitch = ({ page }: { page: PageContext }) => {
  const { words, lang } = useReading()
  const other = lang === 'fr' ? 'en' : 'fr'
  return (
    <form method="post" action={SETTINGS}>
      <input type="hidden" name="back" value={page.url} />
      <button type="submit" class="c-text-button" name="lang" value={other} lang={other} title={words.page.otherLanguageTitle}>
        {words.page.otherLanguage}
      </button>
    </form>
  )
}

const ThemeSwitch = ({ page }: { page: PageContext }) => {
  const { words } = useReading()
  return (
    <form class="c-theme" method="post" action={SETTINGS}>
      <fieldset>
        <legend>{words.page.theme}</legend>
        <input type="hidden" name="back" value={page.url} />
        {(['auto', 'light', 'dark'] as const).map((theme) => (
          <button key={theme} type="submit" name="theme" value={theme} aria-pressed={page.theme === theme ? 'true' : 'false'}>
            {words.page.themes[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

export const Foot = ({ page }: { page: PageContext }) => {
  const { words } = useReading()
  return (
    <footer class="c-foot">
      <p>{words.page.footer}</p>
      <ThemeSwitch page={page} />
    </footer>
  )
}
