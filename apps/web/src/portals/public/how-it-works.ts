export type Role = 'creator' | 'investor' | 'production'

export type Guide = {
  title: string
  lead: string
  steps: readonly { title: string; text: string }[]
  questions: readonly { question: string; answer: string }[]
  call: { label: string; to: string }
}

/** What each of the three can do here today. */
export const guides: Record<Role, Guide> = {
  creator: {
    title: 'From one line to a page that works for you',
    lead: 'A pitch begins with a logline and grows as the project does. You stay in charge of who reads how much.',
    steps: [
      {
        title: 'Write the logline',
        text: 'At most sixty words, with genre, format and stage. That is enough to begin; everything is saved while you write.',
      },
      {
        title: 'Get a poster at once',
        text: 'Until you upload your own, one is drawn for your story: scene, palette and lettering come from title and genre.',
      },
      {
        title: 'Decide who reads what',
        text: 'Each field is open to everybody, to signed-in readers, or only under an agreement. Title, logline and poster are always public.',
      },
      {
        title: 'Publish, and see who comes',
        text: 'Your page goes on the board with a link preview of its own. Visits, likes, comments and followers show on your dashboard, day by day.',
      },
    ],
    questions: [
      {
        question: 'Can I take a pitch off the board again?',
        answer: 'Yes, at any time. It becomes a draft that only you can see, and its link stops working.',
      },
      {
        question: 'Who can see a draft?',
        answer: 'You. An unlisted pitch opens for people who have its link, a private one only for you.',
      },
      {
        question: 'Do I have to say whether I used AI?',
        answer:
          'Yes. Every pitch says whether AI was not used, assisted, or wrote a substantial part. Readers see the answer.',
      },
    ],
    call: { label: 'Pitch your film', to: '/sign-up/creator' },
  },
  investor: {
    title: 'Find the projects that fit, early',
    lead: 'The board shows every open pitch. Narrow it to what you fund, and follow the people whose work you believe in.',
    steps: [
      {
        title: 'Search and filter',
        text: 'By words, genre, format, budget range, stage and country. The address holds your search: bookmark it, send it to a partner.',
      },
      {
        title: 'Read more when you sign in',
        text: 'Many creators open their synopsis to signed-in readers. What is kept under an agreement is named on the page, so you know that it exists.',
      },
      {
        title: 'Follow and ask',
        text: 'Follow creators, like what interests you, and ask questions under a pitch; the creator’s own answers are marked.',
      },
    ],
    questions: [
      {
        question: 'Can I invest through Pitchey?',
        answer:
          'No. Pitchey holds no money and solicits nobody. You find projects here; what follows is between you and the people who make them.',
      },
      {
        question: 'Are the budgets checked?',
        answer:
          'Budget ranges and estimates are what the creator says. Each pitch names its stage, so you know how firm they can be.',
      },
    ],
    call: { label: 'Open an investor account', to: '/sign-up/investor' },
  },
  production: {
    title: 'Stories that are ready for somebody to make them',
    lead: 'Look for projects by stage, meet their writers, and give your company a page that partners can check.',
    steps: [
      {
        title: 'Give your company a page',
        text: 'Name, what you make, website, country and the people who work there. Verified companies carry a mark.',
      },
      {
        title: 'Look by stage',
        text: 'From first treatments to scripts that are ready and packages that need a producer: filter the board to where you come in.',
      },
      {
        title: 'Meet the writers',
        text: 'Every pitch leads to its creator: what they have made, what else they offer, and where they work.',
      },
    ],
    questions: [
      {
        question: 'How does a company get verified?',
        answer:
          'An administrator of Pitchey checks the registration number, the address and the website that you give.',
      },
      {
        question: 'Can several of us work in one company?',
        answer: 'A company has an owner, administrators and members; its page shows the people who belong to it.',
      },
    ],
    call: { label: 'Open a production account', to: '/sign-up/production' },
  },
}

export const isRole = (value: string | undefined): value is Role => value !== undefined && Object.hasOwn(guides, value)
