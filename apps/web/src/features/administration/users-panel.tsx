import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import { userTypes } from '@pitchey/contract/identity/user'
import { format, formatDistanceToNowStrict } from 'date-fns'
import { SearchX } from 'lucide-react'
import { useMemo } from 'react'
import { useAddressFilter } from '../../app/address-filter.ts'
import { FilterSelect } from '../../forms/filter-select.tsx'
import { PagedTable } from '../../app/paged-table.tsx'
import { usePages } from '../../app/paged.ts'
import { DelayedSearch } from '../../forms/delayed-search.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { usersFilter, usersRequest } from './admin-filters.ts'
import { UserActions } from './user-actions.tsx'

const typeLabels: Record<ManagedUser['userType'], string> = {
  creator: 'Creator',
  investor: 'Investor',
  production: 'Production',
  viewer: 'Viewer',
  admin: 'Admin',
}
const typeOptions = [
  { value: '', label: 'Every role' },
  ...userTypes.map((value) => ({ value, label: typeLabels[value] })),
]
const statusOptions = [
  { value: '', label: 'Every status' },
  { value: 'active', label: 'Active' },
  { value: 'suspended', label: 'Suspended' },
]

/** All accounts, filtered by what stands in the address. The loader ensures further pages. */
export function UsersPanel({ ownId }: { ownId: string }) {
  const [filter, show] = useAddressFilter(usersFilter)
  const list = usePages('GET /api/admin/users', usersRequest(filter), (user) => user.id)
  const columns = useMemo(() => userColumns(ownId), [ownId])
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <div className="w-full sm:w-72">
          <DelayedSearch
            label="Search accounts"
            placeholder="Name, handle or e-mail"
            value={filter.search}
            onSearch={(text) => show({ search: text })}
          />
        </div>
        <FilterSelect
          label="Role"
          name="userType"
          options={typeOptions}
          filter={filter}
          show={show}
          className="w-40 max-sm:flex-1"
        />
        <FilterSelect
          label="Status"
          name="status"
          options={statusOptions}
          filter={filter}
          show={show}
          className="w-40 max-sm:flex-1"
        />
      </div>
      <PagedTable
        label="Accounts"
        columns={columns}
        list={list}
        rowId={(user) => user.id}
        noun={['account', 'accounts']}
        empty={
          <EmptyState icon={SearchX} title="No account fits" headingLevel={2}>
            Try fewer filters or another word.
          </EmptyState>
        }
      />
    </>
  )
}

const userColumns = (ownId: string): readonly DataColumn<ManagedUser>[] => [
  {
    id: 'name',
    sortable: false,
    header: 'Person',
    primary: true,
    value: (user) => user.name,
    cell: (user) => (
      <span className="flex min-w-0 flex-1 items-center gap-3">
        <Avatar name={user.name} seed={user.handle} size="sm" />
        <span className="min-w-0">
          <span dir="auto" className="block truncate font-name text-ink">
            {user.name}
          </span>
          <span className="block truncate text-xs font-normal text-ink-3">{user.email}</span>
        </span>
        <span className="ml-auto sm:hidden">
          <UserActions user={user} isSelf={user.id === ownId} />
        </span>
      </span>
    ),
  },
  { id: 'type', sortable: false, header: 'Role', value: (user) => typeLabels[user.userType] },
  {
    id: 'status',
    sortable: false,
    header: 'Status',
    value: (user) => user.status,
    cell: (user) =>
      user.status === 'suspended' ? (
        <Badge tone="bad">Suspended</Badge>
      ) : user.emailVerified ? (
        <Badge tone="good">Active</Badge>
      ) : (
        <Badge tone="outline">Not confirmed</Badge>
      ),
  },
  { id: 'pitches', sortable: false, header: 'Pitches', align: 'right', value: (user) => user.pitchCount },
  {
    id: 'seen',
    sortable: false,
    header: 'Last seen',
    align: 'right',
    value: (user) => (user.lastSeenAt === null ? null : new Date(user.lastSeenAt)),
    cell: (user) =>
      user.lastSeenAt === null ? 'Never' : formatDistanceToNowStrict(new Date(user.lastSeenAt), { addSuffix: true }),
  },
  {
    id: 'joined',
    sortable: false,
    header: 'Joined',
    align: 'right',
    value: (user) => new Date(user.createdAt),
    cell: (user) => format(new Date(user.createdAt), 'd MMM yyyy'),
  },
  {
    id: 'actions',
    header: 'Actions',
    hideHeader: true,
    sortable: false,
    align: 'right',
    value: () => null,
    cell: (user) => (
      <span className="max-sm:hidden">
        <UserActions user={user} isSelf={user.id === ownId} />
      </span>
    ),
  },
]
