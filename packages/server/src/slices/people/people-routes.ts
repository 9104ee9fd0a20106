import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { removeAvatar, uploadAvatar } from './change-avatar.ts'
import { editProfile } from './edit-profile.ts'
import { listPeople } from './list-people.ts'
import { readOwnProfile } from './read-own-profile.ts'
import { readProfile } from './read-profile.ts'

export const peopleRoutes = (images: Images, files: FileStore): Route[] => [
  route('GET /api/users', listPeople),
  route('GET /api/users/me', readOwnProfile),
  route('PATCH /api/users/me', editProfile),
  route('PUT /api/users/me/avatar', uploadAvatar(images, files)),
  route('DELETE /api/users/me/avatar', removeAvatar),
  route('GET /api/users/{handle}', readProfile),
]
