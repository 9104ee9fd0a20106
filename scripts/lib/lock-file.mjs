/**
 * `npm ci` refuses a lock file that lacks an optional dependency, even one for another platform, and
 * `npm install` leaves those out that the registry at hand does not serve. What such a package runs on is
 * in its name.
 */

/** The optional dependencies that no entry of the lock file stands for: `{ name, version, parent }`. */
export function missingOptionals({ packages }) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isProvided(packages, parent, name))
      .map(([name, version]) => ({ name, version, parent })),
  )
}

/** Looks where Node looks: below the parent, then below each folder that holds it. */
function isProvided(packages, parent, name) {
  const above = parent
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'))
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some(
    (key) => key in packages,
  )
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/** The lock file with an entry for every optional dependency whose name tells its platform. */
export function completeLockFile(lock) {
  const packages = { ...lock.packages }
  for (const { name, version, parent } of missingOptionals(lock)) {
    const words = name.split(/[/-]/)
    const os = systems.find((system) => words.includes(system))
    const cpu = processors.find((processor) => words.includes(processor))
    if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) continue
    const libc = os === 'linux' ? libraries[words.at(-1)] : undefined
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(packages[parent].dev === true ? { dev: true } : {}),
      ...(libc === undefined ? {} : { libc: [libc] }),
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
    }
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}
