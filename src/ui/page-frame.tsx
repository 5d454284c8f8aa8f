import { dayAt } from '#base/day.ts'
import type { NavEntry, PageContext } from '#base/page.ts'
import { dayText } from './format.ts'
import { Horizon, Icon, type IconName, Mark } from './icons.tsx'
import { Tabs } from './navigation.tsx'
import { useReading } from './reading.tsx'

export type PageVariant = 'working' | 'public' | 'bare'

/** Where the switches and the log-out post to. */
const SETTINGS = '/reglages'
const SIGN_OUT = '/deconnexion'
const SIGN_IN = '/connexion'

/** Pages that stand under an entry of another name and are no face of it. */
const under: Record<string, string> = {
  reunions: 'agenda',
  instances: 'agenda',
  decisions: 'documents',
  recuperations: 'accueil',
  presentation: 'accueil',
}

/** The entry a page belongs to: the longest address its own begins with. */
const currentEntry = (nav: NavEntry[], url: string): NavEntry | undefined => {
  const [, hub, first = '', ...rest] = (url.split(/[?#]/)[0] ?? '').split('/')
  const path = ['', hub, under[first] ?? first, ...rest].join('/')
  const holds = (href: string) => path === href || path.startsWith(href.endsWith('/') ? href : `${href}/`)
  return nav.filter((entry) => holds(entry.href)).sort((a, b) => b.href.length - a.href.length)[0]
}

/** The entry of the menu one is in, by its own address or by one of its faces. */
export const roomOf = (page: Pick<PageContext, 'nav' | 'faces' | 'url'>): NavEntry | undefined => {
  const face = currentEntry(page.faces, page.url) as PageContext['faces'][number] | undefined
  return face ? page.nav.find(({ href }) => href === face.under) : currentEntry(page.nav, page.url)
}

/** On the first page of a room or of one of its faces: all of them, as tabs. Deeper pages have their way back instead. */
export const Faces = ({ page }: { page: PageContext }) => {
  const room = roomOf(page)
  const faces = page.faces.filter(({ under }) => under === room?.href)
  const here = page.url.split(/[?#]/)[0]
  if (!room || faces.length === 0 || ![room, ...faces].some(({ href }) => href === here)) return null
  // What is done now and then stands beside the places, and among them only while one is there.
  const tabs = [room, ...faces.filter(({ act, href }) => !act || href === here)]
  const acts = faces.filter(({ act, href }) => act && href !== here)
  return (
    <>
      <Tabs label={room.label} tabs={tabs.map(({ href, label }) => ({ href, label, current: href === here }))} />
      {acts.length > 0 ? (
        <p class="c-hint c-acts">
          {acts.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
      ) : null}
    </>
  )
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
    <Printed page={page} />
    <div class="c-head-side">
      {variant === 'working' && page.hub && page.actor ? <Find hub={page.hub.slug} /> : null}
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

/** Looks through the whole hub: a field on wide screens, on a phone the way to the page that has it. */
const Find = ({ hub }: { hub: string }) => {
  const { words } = useReading()
  const at = `/${hub}/chercher`
  return (
    <>
      <search class="c-find">
        <form method="get" action={at}>
          <input class="input" type="search" name="q" aria-label={words.find.label} placeholder={words.find.label} />
          <button type="submit" aria-label={words.find.action}>
            <Icon name="search" size={20} />
          </button>
        </form>
      </search>
      <a class="c-find-page" href={at} aria-label={words.find.label}>
        <Icon name="search" size={24} />
      </a>
    </>
  )
}

/** On paper only: the day it was printed, for a list is true on a day. */
const Printed = ({ page }: { page: PageContext }) => {
  const { words, lang, zone } = useReading()
  return <p class="c-on-paper">{words.paper.printed(dayText(dayAt(page.now, zone), lang))}</p>
}

const SignIn = () => {
  const { words } = useReading()
  return <a href={SIGN_IN}>{words.page.signIn}</a>
}

const Nav = ({ page }: { page: PageContext }) => {
  const { words } = useReading()
  const here = roomOf(page)
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
        <b>{roomOf(page)?.label}</b>
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
