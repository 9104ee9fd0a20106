import { Link, useParams, type LoaderFunction } from 'react-router'
import { ApiProblem } from '../../../app/api-problem.ts'
import { summaryOf, type HeadOf } from '../../../app/page-head.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { Button } from '../../../ui/button.tsx'
import { LinkTabs } from '../../../ui/link-tabs.tsx'
import { guides, isRole } from '../how-it-works.ts'

const tabs = [
  { to: '/how-it-works/creator', label: 'Creators' },
  { to: '/how-it-works/investor', label: 'Investors' },
  { to: '/how-it-works/production', label: 'Production' },
]

export const loader: LoaderFunction = ({ params }) => {
  if (!isRole(params['role']))
    throw new ApiProblem({ code: 'not_found', status: 404, message: 'There is no such guide' })
  return null
}

export const head: HeadOf = ({ params: { role } }) => {
  if (!isRole(role)) return { title: 'How it works', noindex: true }
  const guide = guides[role]
  return { title: guide.title, description: summaryOf(guide.lead), canonical: `/how-it-works/${role}`, type: 'article' }
}

export function Component() {
  const { role } = useParams()
  if (!isRole(role)) return null
  const { title, lead, steps, questions, call } = guides[role]
  return (
    <SiteFrame>
      <div className="shell pt-8 pb-24 lg:pt-10">
        <LinkTabs label="For whom" items={tabs} />
        <h1 className="display mt-12 max-w-[16em] text-d1 lg:mt-16">{title}</h1>
        <p className="mt-6 max-w-[34em] text-[1.1875rem]/7.5 text-ink-2">{lead}</p>
        <ol className="mt-14 grid gap-x-14 gap-y-10 md:grid-cols-2 lg:mt-20">
          {steps.map((step, index) => (
            <li key={step.title} className="flex gap-5 border-t border-line pt-6">
              <span aria-hidden="true" className="display tnum text-[2rem]/9 text-accent-ink">
                {index + 1}
              </span>
              <div>
                <h2 className="text-md font-name">{step.title}</h2>
                <p className="mt-1.5 max-w-[34em] text-base text-ink-2">{step.text}</p>
              </div>
            </li>
          ))}
        </ol>
        <section aria-labelledby="questions" className="mt-20">
          <h2 id="questions" className="display text-d3">
            What people ask
          </h2>
          <dl className="mt-6 max-w-[48em] divide-y divide-line border-y border-line">
            {questions.map(({ question, answer }) => (
              <div key={question} className="py-5">
                <dt className="text-base font-name">{question}</dt>
                <dd className="mt-1.5 text-base text-ink-2">{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
        <div className="mt-14 flex flex-wrap gap-3">
          <Button asChild variant="primary" size="lg">
            <Link to={call.to}>{call.label}</Link>
          </Button>
          <Button asChild size="lg">
            <Link to="/browse">Look at the board first</Link>
          </Button>
        </div>
      </div>
    </SiteFrame>
  )
}
