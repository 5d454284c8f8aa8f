import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'
import { useReading } from './reading.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'refusal'

const icons: Record<NoticeKind, IconName> = { info: 'info', success: 'check', warning: 'warning', refusal: 'stop' }

type NoticeProps = {
  kind?: NoticeKind
  /** A few words; « À savoir », « C’est fait »… by default. */
  title?: string
  /** Where the rule stands: a law’s article, the statutes, a funder’s rule. */
  source?: ComponentChildren
  children?: ComponentChildren
}

/** Something to know before going on. A refusal gives the rule in its own words, its source, and what to do. */
export const Notice = ({ kind = 'info', title, source, children }: NoticeProps) => {
  const { words } = useReading()
  return (
    <div class={`c-notice c-notice-${kind}`} role="note">
      <Icon name={icons[kind]} size={24} />
      <div>
        <p class="c-notice-title">{title ?? words.notice[kind]}</p>
        {typeof children === 'string' ? <p>{children}</p> : children}
        {source ? (
          <p class="c-source">
            {words.notice.source} {source}
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** Nothing yet: what will be here, and the one thing to do. */
export const Empty = ({ title, action, children }: { title: string; action?: ComponentChildren; children?: ComponentChildren }) => (
  <div class="c-empty">
    <p class="c-empty-title">{title}</p>
    {typeof children === 'string' ? <p>{children}</p> : children}
    {action ? <div class="c-actions">{action}</div> : null}
  </div>
)

export type Tone = 'neutral' | 'good' | 'watch' | 'bad' | 'info'

const toneIcons: Record<Tone, IconName> = { neutral: 'circle', good: 'check', watch: 'clock', bad: 'cross', info: 'info' }

/** A state in two words: never by colour alone. */
export const Badge = ({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children?: ComponentChildren }) => (
  <span class={`c-badge c-badge-${tone}`}>
    <Icon name={icon ?? toneIcons[tone]} size={16} />
    <span>{children}</span>
  </span>
)
