import { circleRoute } from '../circle-route.tsx'

export const { loader, head, Component } = circleRoute('GET /api/users/{handle}/following', (name) =>
  name === undefined ? 'Following' : `Whom ${name} follows`,
)
