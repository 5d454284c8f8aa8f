import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { dayText, eurosText } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { knownRules } from './known-rules.ts'
import { type FunderRule, holdsOn, type RuleLine, rulesBroken } from './rule.ts'

/** A rule as a reader needs it: what it asks, until when it holds, where it stands. */
export const RuleSays = ({ page, rule, today }: { page: PageContext; rule: FunderRule; today: string }) => {
  const { rules: w } = wordsIn(page.lang)
  const own = w.rules[rule.key]
  const limits = (['mostRate', 'mostPublic', 'leastOwn'] as const).flatMap((limit) => {
    const share = rule[limit]
    return share === null ? [] : [w.limits[limit](share)]
  })
  const says = [
    ...limits,
    rule.startsBeforeDecision === null ? '' : w.early[rule.startsBeforeDecision ? 'yes' : 'no'],
    rule.countsInKind === null ? '' : w.inKind[rule.countsInKind ? 'yes' : 'no'],
    own.says,
  ].filter(Boolean)
  return (
    <Notice
      kind={holdsOn(rule, today) ? 'info' : 'warning'}
      title={own.name}
      source={rule.link ? <a href={rule.link}>{own.source}</a> : own.source}
    >
      {says.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {rule.simplified.length > 0 ? <p>{`${w.simplified} ${rule.simplified.map((one) => w.costs[one]).join(', ')}.`}</p> : null}
      {rule.until && !holdsOn(rule, today) ? <p>{w.ended(dayText(rule.until, page.lang))}</p> : null}
    </Notice>
  )
}

/** What a plan breaks of the rules its grants name; nothing where it breaks none. */
export const RulesBroken = ({ page, lines, today }: { page: PageContext; lines: readonly RuleLine[]; today: string }) => {
  const { rules: w } = wordsIn(page.lang)
  const rules = knownRules.filter((rule) => holdsOn(rule, today))
  const euros = (cents: number) => eurosText(cents, page.lang, true)
  return rulesBroken(lines, rules).map(({ rule, limit, share, cents, bound, unlessInKind }) => {
    const own = w.rules[rule.key]
    return (
      <Notice
        key={`${rule.key}-${limit}`}
        kind="warning"
        title={w.broken.title}
        source={rule.link ? <a href={rule.link}>{own.source}</a> : own.source}
      >
        <p>{w.broken[limit](own.name, share, euros(cents), euros(bound))}</p>
        {unlessInKind ? <p>{w.broken.unless}</p> : null}
      </Notice>
    )
  })
}
