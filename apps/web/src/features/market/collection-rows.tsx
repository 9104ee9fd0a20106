import type { CollectionCard } from '@pitchey/contract/collections/endpoints'
import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/row.tsx'
import { PitchTile } from './pitch-tile.tsx'

/** Published collections, each as a row of its pitches; those without any are left out. */
export function CollectionRows({ collections }: { collections: readonly CollectionCard[] }) {
  return collections
    .filter(({ pitches }) => pitches.length > 0)
    .map(({ slug, title, intro, pitches }) => (
      <Row
        key={slug}
        title={title}
        description={intro.split('\n')[0]}
        action={
          <Button asChild variant="ghost">
            <Link to={`/collections/${slug}`} aria-label={`See all of ${title}`}>
              See all
              <ArrowRight aria-hidden="true" />
            </Link>
          </Button>
        }
      >
        {pitches.map((pitch) => (
          <PitchTile key={pitch.id} pitch={pitch} sizes="(min-width: 640px) 12rem, 10rem" />
        ))}
      </Row>
    ))
}
