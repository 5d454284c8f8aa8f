import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'
import { useReading } from './reading.tsx'

export type Step = { label: string /** A date, a reason. */; detail?: ComponentChildren }

type StepsProps = {
  steps: Step[]
  /** Index of the step it is at; `steps.length` when all are passed. */
  current: number
  label?: string
}

/** The life of a thing: à préparer → convoquée → ouverte → close → PV scellé. */
export const Steps = ({ steps, current, label }: StepsProps) => {
  const { words } = useReading()
  return (
    <ol class="c-steps" aria-label={label ?? words.steps.label}>
      {steps.map((step, at) => {
        const state = at < current ? 'done' : at === current ? 'current' : 'next'
        return (
          <li key={step.label} class={`c-step c-step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="c-step-knot">{state === 'done' ? <Icon name="check" size={16} /> : null}</span>
            <span>
              <b>{step.label}</b>
              {state === 'current' ? null : <span class="sr-only"> ({words.steps[state]})</span>}
              {step.detail ? <span class="c-step-detail">{step.detail}</span> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

export type Moment = {
  key: string
  /** A `DayText` or a `Time`. */
  when: ComponentChildren
  title: ComponentChildren
  icon?: IconName
  children?: ComponentChildren
}

/** What happened, in order, on one rope. */
export const Timeline = ({ moments, label }: { moments: Moment[]; label?: string }) => (
  <ol class="c-timeline" aria-label={label}>
    {moments.map((moment) => (
      <li key={moment.key}>
        <span class="c-knot">{moment.icon ? <Icon name={moment.icon} size={16} /> : null}</span>
        <p class="c-when">{moment.when}</p>
        <p class="c-row-title">{moment.title}</p>
        {moment.children}
      </li>
    ))}
  </ol>
)
