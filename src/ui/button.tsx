import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

/** `main`: the page's one main action. `plain`: the others. `quiet`: beside a title or in a row. `danger`: cannot be taken back. */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

type Look = { kind?: ButtonKind; icon?: IconName /** Big target for live screens. */; big?: boolean; children?: ComponentChildren }

const looks: Record<ButtonKind, string> = {
  main: 'btn btn-primary',
  plain: 'btn btn-outline',
  quiet: 'btn btn-ghost',
  danger: 'btn btn-outline btn-error',
}

const classOf = ({ kind = 'plain', big }: Look): string => `${looks[kind]}${big ? ' c-big' : ''}`

type ButtonProps = Look & {
  name?: string
  value?: string
  disabled?: boolean
  form?: string
  /** An address that what is typed is only asked of (GET): nothing is kept. */
  asks?: string
}

/** A submit button. `name` and `value` tell which of several buttons of a form was pressed. */
export const Button = (props: ButtonProps) => (
  <button
    type="submit"
    class={classOf(props)}
    name={props.name}
    value={props.value}
    disabled={props.disabled}
    form={props.form}
    formmethod={props.asks ? 'get' : undefined}
    formaction={props.asks}
  >
    {props.icon ? <Icon name={props.icon} /> : null}
    <span>{props.children}</span>
  </button>
)

/** A link that looks like a button: goes somewhere, changes nothing. */
export const LinkButton = (props: Look & { href: string; download?: boolean }) => (
  <a class={classOf(props)} href={props.href} download={props.download}>
    {props.icon ? <Icon name={props.icon} /> : null}
    <span>{props.children}</span>
  </a>
)
