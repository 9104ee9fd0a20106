/** The mark of the site: a lamp throwing its beam. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#131318"/><g transform="translate(4.5 6.2) scale(.9)"><path d="M8.2 8.3 22.6 2.1A1 1 0 0 1 24 3v16a1 1 0 0 1-1.4.9L8.2 13.7Z" fill="#f6b850"/><circle cx="6.5" cy="11" r="5.25" fill="#f7f5f0"/></g></svg>
`
