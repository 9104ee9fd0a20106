import type { HeadOf } from '../../../app/page-head.ts'
import { DeviceList } from '../../../features/identity/device-list.tsx'

export const head: HeadOf = () => ({ title: 'Devices' })

/** Where one is signed in. */
export function Component() {
  return <DeviceList />
}
