import { useMutation } from '@tanstack/react-query'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { toastError } from '../../ui/toast.ts'

/** Says that one did not ask for what a mailed link would confirm. A link that is over already counts as declined. */
export function useDeclineLink(token: string, onDeclined: () => void) {
  return useMutation({
    mutationFn: () => call('POST /api/auth/decline-link', { body: { token } }),
    onSuccess: onDeclined,
    onError: (error) =>
      isProblem(error, 'link_expired')
        ? onDeclined()
        : toastError('That did not get through', { description: error.message }),
  })
}
