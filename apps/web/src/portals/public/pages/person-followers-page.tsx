import { circleRoute } from '../circle-route.tsx'

export const { loader, head, Component } = circleRoute('GET /api/users/{handle}/followers', (name) =>
  name === undefined ? 'Followers' : `Who follows ${name}`,
)
