/** Settings of the server, as `postgres -c name=value` takes them. */
export type ServerSettings = Readonly<Record<string, string>>

/** What the embedded server runs with; sized for one machine that also runs the product. */
const embeddedSettings: ServerSettings = {
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '60',
  random_page_cost: '1.1',
  jit: 'off',
  wal_compression: 'on',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  idle_in_transaction_session_timeout: '60s',
  shared_preload_libraries: 'pg_stat_statements',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: '../log',
  log_filename: 'postgresql-%Y%m%d-%H%M%S.log',
  log_rotation_size: '10MB',
  log_rotation_age: '0',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] %q%u@%d ',
  // Statements and details quote people's data.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** A cluster that is thrown away after a test run: nothing is made durable. */
export const throwawaySettings: ServerSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
}

/** Command-line arguments; `overrides` win over the defaults. */
export function settingArguments(overrides: ServerSettings): string[] {
  return Object.entries({ ...embeddedSettings, ...overrides }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
