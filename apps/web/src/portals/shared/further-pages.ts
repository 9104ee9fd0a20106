import type { LoaderFunction } from 'react-router'
import type { ApiRequest } from '../../app/api.ts'
import { ensurePages, pagesIn, type PagedKey } from '../../app/paged.ts'
import { servicesOf } from '../../app/services.ts'

/** The loader of a list inside a portal: its first page may come after the frame, further ones only a loader can fetch. */
export const furtherPages =
  <Key extends PagedKey>(key: Key, requestIn: (search: URLSearchParams) => ApiRequest<Key>): LoaderFunction =>
  async ({ request, context }) => {
    const { searchParams } = new URL(request.url)
    const shown = pagesIn(searchParams)
    if (shown.count > 1) await ensurePages(servicesOf(context), key, requestIn(searchParams), shown)
    return null
  }
