import { imageTypes } from '@pitchey/contract/media/images'
import type { OwnProfile } from '@pitchey/contract/people/endpoints'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../app/api.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { apiQueryKey, refreshApi } from '../../app/queries.ts'
import { refreshSession } from '../../app/session.ts'
import { uploadFile } from '../../forms/upload-file.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Progress } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.ts'

const maxSizeBytes = 15 * 1024 * 1024

/** One's picture: choose, see, remove. */
export function AvatarPanel({ profile }: { profile: OwnProfile }) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<string>()
  const [percent, setPercent] = useState(0)
  useEffect(() => () => (chosen === undefined ? undefined : URL.revokeObjectURL(chosen)), [chosen])

  const upload = useMutation({
    mutationFn: (file: File) => uploadFile('PUT /api/users/me/avatar', {}, file, { onProgress: setPercent }),
    onMutate: (file) => {
      setPercent(0)
      setChosen(URL.createObjectURL(file))
    },
    onSuccess: (answer) => {
      client.setQueryData(apiQueryKey('GET /api/users/me'), answer)
      void refreshSession(client)
      toast('That is your picture now')
    },
    onSettled: () => setChosen(undefined),
  })
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/users/me/avatar'),
    onSuccess: async () => {
      await Promise.all([refreshApi(client, 'GET /api/users/me'), refreshSession(client)])
      toast('Your picture is removed')
    },
  })
  const problem = upload.error ?? remove.error
  return (
    <Panel title="Picture" padding="form">
      {problem && (
        <Banner tone="bad" className="mb-4">
          {problem.message}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-5">
        <Avatar name={profile.name} seed={profile.handle} size="xl" src={chosen ?? avatarUrl(profile.avatar)} />
        <div className="min-w-0 flex-1 basis-72 space-y-3">
          <FileDrop
            label="Picture"
            hint="JPEG, PNG, WebP, AVIF or GIF, up to 15 MB. Shown round."
            accept={imageTypes.join(',')}
            maxSizeBytes={maxSizeBytes}
            disabled={upload.isPending}
            onFiles={([file]) => file && upload.mutate(file)}
          />
          {upload.isPending && (
            <Progress label="Uploading the picture" value={percent < 100 ? percent : undefined} size="sm" />
          )}
        </div>
        {profile.avatar && (
          <Button loading={remove.isPending} disabled={upload.isPending} onClick={() => remove.mutate()}>
            Remove
          </Button>
        )}
      </div>
    </Panel>
  )
}
