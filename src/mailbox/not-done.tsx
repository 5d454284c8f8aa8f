import type { PageContext } from '#base/page.ts'
import { Notice } from '#ui/notice.tsx'

/** Why something was not done whose button the page does not show any more. */
export const NotDone = ({ page, of }: { page: PageContext; of: string[] }) => {
  const problems = of.flatMap((useCase) => page.form(useCase).problems)
  if (problems.length === 0) return null
  return (
    <Notice kind="refusal">
      {problems.map(({ path, says }) => (
        <p key={path + says}>{says}</p>
      ))}
    </Notice>
  )
}
