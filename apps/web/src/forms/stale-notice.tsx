import { Banner } from '../ui/banner.tsx'

/** Says above a form that what it changes was changed elsewhere meanwhile. `what` begins the sentence: "Your profile". */
export function StaleNotice({ what }: { what: string }) {
  return (
    <Banner tone="warn" live title={`${what} was changed in another place`}>
      What you typed here is still in its fields, everything else is up to date. Look it over and save again.
    </Banner>
  )
}
