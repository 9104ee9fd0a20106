import type { Site } from './kit/site.ts'

type Cookies = { owner: string; viewer: string; admin: string }

/** Makers of a report, a decision and an appeal, all about live pitches of the owner. */
export const moderationMakers = (site: Site, cookies: Cookies, live: () => Promise<{ id: string }>) => {
  const reported = async (): Promise<string> => {
    const { id } = await live()
    const subject = { kind: 'pitch', id }
    await site.call('POST /api/reports', { body: { subject, reason: 'spam' }, cookie: cookies.viewer })
    const answer = await site.call('GET /api/admin/reports', { query: { limit: '50' }, cookie: cookies.admin })
    const { items } = (await answer.json()) as { items: { id: string; subjectId: string }[] }
    return items.find(({ subjectId }) => subjectId === id)?.id ?? ''
  }
  const decided = async (): Promise<string> => {
    await site.call('POST /api/admin/reports/{id}/decide', {
      params: { id: await reported() },
      body: { version: 1, step: 'warn', reason: 'spam', words: 'One text is enough.' },
      cookie: cookies.admin,
    })
    const answer = await site.call('GET /api/moderation/decisions', { cookie: cookies.owner })
    const { items } = (await answer.json()) as { items: { id: string }[] }
    return items[0]?.id ?? ''
  }
  return {
    /** A case that is open. */
    reported,
    /** A decision about the owner. */
    decided,
    /** An appeal of the owner that waits. */
    appealed: async (): Promise<string> => {
      const answer = await site.call('POST /api/moderation/decisions/{id}/appeal', {
        params: { id: await decided() },
        body: { body: 'I wrote every line of it myself.' },
        cookie: cookies.owner,
      })
      const { appeal } = (await answer.json()) as { appeal: { id: string } }
      return appeal.id
    },
  }
}

export type ModerationMakers = ReturnType<typeof moderationMakers>
