import { useWords } from '../../platform/words/index.ts'
import type { OfferInWords } from './told.ts'

/** What was offered, and how: each leads to where the programme says more. */
export function OfferList({ offers, url }: { offers: OfferInWords[]; url: (path: string) => string }) {
  const { t } = useWords()
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {offers.map(({ id, title, path, facts, how }) => (
        <li key={id}>
          {path ? <a href={url(path)}>{title}</a> : title} ({t(`outreach.offer.was.${how}`)})
          {facts.length > 0 && <br />}
          {facts.join('. ')}
        </li>
      ))}
    </ul>
  )
}
