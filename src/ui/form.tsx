import type { ComponentChildren } from 'preact'
import type { Form as Filled, Said } from '#base/page.ts'
import { Button, type ButtonKind } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'
import { FormHere, fieldId, useReading } from './reading.tsx'

type FormProps = {
  /** Where it posts to. */
  action: string
  /** `page.form('convene-meeting')`: key, what was typed, what is wrong. */
  form: Filled
  /** Words of the button; leave it out to place your own `Button`s among the children. */
  submit?: string
  submitIcon?: IconName
  /** `main` by default; `plain` where the page has another main action. */
  kind?: ButtonKind
  /** Beside the button: « Annuler » as a link. */
  beside?: ComponentChildren
  /** The form carries files. */
  files?: boolean
  /** Fields sent along unseen. */
  hidden?: Record<string, string>
  /** Needed only when two forms of a page post to the same address. */
  id?: string
  children?: ComponentChildren
}

const idOf = (action: string): string => `f${action.replace(/[^A-Za-z0-9]+/g, '-')}`

/** Posts to a use case. The browser checks nothing: every problem comes back in our words, beside its field, nothing typed is lost. */
export const Form = ({
  action,
  form,
  submit,
  submitIcon,
  kind = 'main',
  beside,
  files,
  hidden = {},
  id = idOf(action),
  children,
}: FormProps) => (
  <FormHere value={{ id, form, submitted: form.problems.length > 0 }}>
    <form class="c-form" id={id} method="post" action={action} enctype={files ? 'multipart/form-data' : undefined} noValidate>
      <Unseen form={form} hidden={hidden} />
      {form.problems.length > 0 ? <Problems id={id} problems={form.problems} /> : null}
      {children}
      {submit ? (
        <div class="c-actions">
          <Button kind={kind} icon={submitIcon}>
            {submit}
          </Button>
          {beside}
        </div>
      ) : null}
    </form>
  </FormHere>
)

const Unseen = ({ form, hidden }: { form: Filled; hidden: Record<string, string> }) => (
  <>
    <input type="hidden" name="_key" value={form.key} />
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

/** All that is wrong, each linked to its field. Focused when the page opens, so that it is heard first (RGAA 11.10, WCAG 3.3.1): without script nothing else can move the focus. */
const Problems = ({ id, problems }: { id: string; problems: Said[] }) => {
  const { words } = useReading()
  return (
    <div class="c-problems" role="alert" tabindex={-1} autofocus>
      <p class="c-notice-title">
        <Icon name="warning" />
        <span>{words.form.problems(problems.length)}</span>
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={problem.path + problem.says}>
            {problem.path ? <a href={`#${fieldId(id, problem.path)}`}>{problem.says}</a> : problem.says}
          </li>
        ))}
      </ul>
      <p class="c-hint">{words.form.kept}</p>
    </div>
  )
}

type ActionFormProps = {
  action: string
  /** Key and, after a refusal, the problems, shown under the button. */
  form: Filled
  /** Words of the button. */
  label: string
  /** For readers who hear the button alone: « Noter l’arrivée de Smalah ». */
  describe?: string
  fields?: Record<string, string>
  kind?: ButtonKind
  icon?: IconName
  big?: boolean
  disabled?: boolean
}

/** One button that does one thing. */
export const ActionForm = ({ action, form, label, describe, fields = {}, kind = 'plain', icon, big, disabled }: ActionFormProps) => (
  <form class="c-action-form" method="post" action={action}>
    <Unseen form={form} hidden={fields} />
    <Button kind={kind} icon={icon} big={big} disabled={disabled}>
      {label}
      {describe ? <span class="sr-only"> : {describe}</span> : null}
    </Button>
    {form.problems.map((problem) => (
      <p key={problem.path + problem.says} class="c-error" role="alert">
        <Icon name="warning" size={16} />
        <span>{problem.says}</span>
      </p>
    ))}
  </form>
)
