const password = 'a password for measuring'

type Mail = { items: { links: string[] }[] }

const post = (baseUrl: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify(body),
  })

const expectStatus = async (answer: Response, status: number): Promise<Response> => {
  if (answer.status !== status) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** Signs a new creator up through the front door, confirms the address by the mailed link, and answers the session cookie. */
export const signUpCreator = async (baseUrl: string, name: string): Promise<string> => {
  const email = `${name}@bench.example`
  await expectStatus(await post(baseUrl, '/api/auth/sign-up', { email, password, name, userType: 'creator' }), 201)
  const mail = (await (await fetch(`${baseUrl}/api/dev/mail?to=${encodeURIComponent(email)}`)).json()) as Mail
  const token = new URL(mail.items[0]?.links.find((link) => link.includes('token=')) ?? '').searchParams.get('token')
  await expectStatus(await post(baseUrl, '/api/auth/verify-email', { token }), 204)
  const entered = await expectStatus(
    await post(baseUrl, '/api/auth/sign-in', { email, password, portal: 'creator' }),
    200,
  )
  return (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}
