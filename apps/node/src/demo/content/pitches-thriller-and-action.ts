import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** Thrillers and action. */
export const thrillers: readonly DemoPitch[] = [
  {
    key: 'undertow',
    creatorKey: 'hanna-brandt',
    title: 'Undertow',
    originalTitle: 'Unterstrom',
    logline: prose`
      To swim the Channel, a Hamburg lifeguard hires as her pilot the fisherman she believes drowned her sister, since only
      he knows those tides. Each week of training, she needs to trust him a little further.`,
    genre: 'thriller',
    secondaryGenres: ['sport', 'drama'],
    format: 'limited_series',
    shortSynopsis: prose`
      Janne Petersen’s sister Wiebke died two miles off Cap Gris-Nez on her own Channel attempt, pulled from the water by
      her pilot, Alec Crouch of Folkestone. The inquest said cold. Janne has the tracker data, and for nineteen minutes the
      boat and the swimmer were half a mile apart.

      She does the only thing that will put her alone with him for a whole season. She asks him to get her across. Crouch
      is sixty, sober for a year, and the best there is. He feeds her from a pole, reads the water for her and tells her
      when to stop. Five episodes, five swims, each colder and longer. Janne cannot learn what he did in those nineteen
      minutes without becoming the kind of swimmer who would have understood it.`,
    longSynopsis: prose`
      Episode one, two hours at fifteen degrees in Dover harbour. Janne, thirty-three, lifeguard at an indoor pool in Altona,
      has never been out of her depth in salt water. She has told her parents that she is on a course. Crouch does not
      recognise her; she has taken her married name. He takes on one beginner a year, he says, to remember what fear looks
      like. Her plan is to record him. She sews a microphone into the hood of her robe.

      Episode two, four hours. The Channel pilots are a guild, with a pub and a vow of discretion. Janne learns that there
      was a second boat out on the night of Wiebke’s swim. Crouch teaches her to drink from a bottle on a rope without
      touching the hull, for to touch is to fail. She finds that she has begun to wait for his voice. On the recording that
      night she listens to four hours of an old man telling her that she is doing well.

      Episode three, six hours and the first night swim. Jellyfish; a tanker that does not see them. He gets her out of its
      way by putting his boat in it. Shivering under the blankets, she asks about the swimmer who died. He says: “She asked
      me to go away.” He will not say more and Janne, believing that she has a confession, sends the tape to the police
      in Hamburg.

      Episode four, eight hours. The police release Wiebke’s medical file, which the family never asked to see. Two failed
      attempts before the third; a doctor’s warning about her heart; a letter to Janne, returned unopened, from the year
      when they were not speaking. The sister who drowned was also a woman who had decided not to be saved a third time.
      Crouch withdrew the boat at her demand so that he could not disqualify her. He held off for nineteen minutes, counting
      strokes through binoculars. He drank for six years on those minutes. Hamburg now has the tape, and the Kent police
      would like a word with him.

      Episode five, the crossing. Janne has withdrawn her statement, too late; he has one day before he must report. They go
      at two in the morning. Fourteen hours. Past the separation zone her stroke falls apart at the very place. She can see
      Cap Gris-Nez and it is not getting closer. He leans over with the ladder in his hand. She tells him to go away.

      Everything in the series has been built for the next minute. Crouch, who obeyed once, has to decide whether it is the
      same sentence. He does not put the ladder down or take it away. He lies flat on the swim platform with his face
      level with hers and says that he will stay where he is, and that she may hate him for it in France. She swims. He is
      arrested on the quay in Folkestone at midnight. Janne, still greased and barely able to stand, is there to meet the
      boat, under her own name.`,
    targetAudience: 'Adults 25 and over; sports-drama and thriller audiences; European co-production slots.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 560_000_000, currency: 'EUR' },
    stage: 'financing',
    country: 'DE',
    location: 'Hamburg, Folkestone and the Strait of Dover',
    language: 'de',
    comps: [
      { title: 'Nyad', year: 2023 },
      { title: 'The Vanishing', year: 1988 },
      { title: 'Foxcatcher', year: 2014 },
    ],
    themes: ['Trust', 'Sisters', 'Autonomy and rescue'],
    tags: ['open-water', 'english-channel', 'five-episodes', 'female-lead', 'two-hander'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 27,
    popularity: 0.42,
    likedByKeys: ['falk-dreyer', 'demo-investor', 'demo-production', 'tess-mulvaney'],
  },
  {
    key: 'nine-minutes-on-the-third-mainland',
    creatorKey: 'folarin-adebisi',
    title: 'Nine Minutes on the Third Mainland',
    logline: prose`
      The voice of Lagos traffic radio steers four million commuters each morning by instinct. A crew of robbers takes her
      son to school by a different road and asks for just one thing: a nine-minute lie about a bridge.`,
    genre: 'thriller',
    secondaryGenres: ['crime'],
    format: 'limited_series',
    shortSynopsis: prose`
      Mama Traffic has been on air from five to ten every weekday for sixteen years. Bisi Akande has never had an accident,
      has no degree in anything and can hear a tanker jack-knife in a caller’s tone of voice. Lagos does what she says.

      On Wednesday her driver does not answer, her eleven-year-old is not at school, and a pleasant man on line four asks her
      to close the Third Mainland Bridge tomorrow at 7.40. Only with words, and only for nine minutes. A cash convoy will
      take the other road. Six episodes cover twenty-six hours. Bisi must find her son without leaving the studio, using
      the only instrument she has, which is everybody.`,
    longSynopsis: prose`
      The rule of the series is that Bisi stays at the microphone. What she knows of the city is what callers tell her, and
      for once she is calling them.

      The kidnappers listen to the programme, so that nothing can be said on air. But Bisi has a dialect. Sixteen years of
      nicknames, in-jokes and detours have given her a code that regular listeners understand and nobody else has the
      patience to. “Go-slow at Auntie Ramatu’s” means nothing on a map. It means a great deal to a retired bus conductor named
      Scorpion, who gets off his stool and begins to look for a blue Sienna.

      Through Wednesday the search passes from hand to hand: okada riders, a lawyer stuck at Ojuelegba, a woman who sells
      plantain chips on the bridge itself and has the best view in Lagos. In the studio Bisi’s producer, Wale, is too calm.
      The plan needs somebody who can cut her microphone. Her ex-husband, an assistant commissioner of police, wants to go
      in with guns; he has a share in the security firm that runs the convoy, which he forgets to mention.

      Thursday, 7.40. Her son is still missing. She does what they ask. She tells four million people that the Third
      Mainland is blocked, and by her telling it is: the lie sends so many cars to Carter and Eko bridges that the convoy
      route locks solid. Nobody can move, neither robbers nor police nor money. In nine minutes Lagos becomes a car park,
      and in a car park everybody can simply get out and look. Four hundred drivers start opening the doors of blue Siennas.

      They find him asleep. Wale is led out past his own fader. Bisi signs off at ten, as usual, with an apology for the
      delay and a promise that she will never do it again. The city, gridlocked until nightfall, does not entirely believe
      her.`,
    targetAudience: 'Nigerian and pan-African mainstream; global streaming audiences for high-concept thrillers.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 950_000_000_000, currency: 'NGN' },
    stage: 'packaging',
    country: 'NG',
    location: 'Lagos',
    language: 'en',
    comps: [
      { title: 'The Guilty', year: 2018 },
      { title: 'Phone Booth', year: 2002 },
      { title: 'The Taking of Pelham One Two Three', year: 1974 },
    ],
    themes: ['A city as a character', 'Trust in a voice'],
    tags: ['lagos', 'radio', 'heist', 'six-episodes', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 12,
    popularity: 0.75,
    likedByKeys: ['demo-investor', 'wambui-njenga', 'thaddeus-price', 'kofi-asante', 'dele-martins', 'noura-almuhairi'],
  },
  {
    key: 'sulphur',
    creatorKey: 'davide-greco',
    title: 'Sulphur',
    originalTitle: 'Zolfo',
    logline: prose`
      A vulcanologist ruined by a false alarm orders a second evacuation of a small Aeolian island, in the middle of a Mafia
      wedding. The only guest who believes him is the bride, who has her own reasons for wanting everyone gone.`,
    genre: 'action',
    secondaryGenres: ['thriller'],
    format: 'feature',
    shortSynopsis: prose`
      Ettore Lanza emptied the island of Alicudella in 2016 for an eruption that did not come. It cost him his post and the
      island a season. He still reads its instruments, unpaid, from a shed. On the last Saturday of August the gas doubles
      twice before noon. On the terrace below him four hundred guests are celebrating the wedding that unites two families
      from Messina.

      Nobody leaves, because neither family will be seen to leave first. Agata, the bride, had arranged to vanish by
      helicopter at dusk with her father’s account books sewn into her dress. An evacuation suits her very well. She takes
      Ettore’s arm and starts to shout fire in the right ears. By the time the mountain agrees with them, the helicopter
      has two seats.`,
    longSynopsis: prose`
      The film is a disaster picture played as a comedy of manners for its first forty minutes and in earnest after that.
      Ettore’s warnings are met with prosecco. Agata, in eleven kilos of dress, proves to be the best evacuation officer
      he has worked with: she tells the groom’s uncles that the bride’s uncles are about to leave with the gifts.

      At four the jetty goes. The guests divide, along family lines, over the remaining boats. Ettore and Agata take the
      goat path to the old sulphur mine with a pastry cook, a nine-year-old page boy and the priest, who has a bad
      conscience and a good knowledge of tunnels. The groom, Saverio, follows. He has discovered the lining of the dress,
      or rather its absence, and he is a better man than his family and a worse one than she hoped.

      Inside the mountain everyone lies about what they know. Ettore has not told them that his 2016 alarm was correct,
      and that he let it be called false to protect the colleague who misread the date. Agata has not told them that the
      helicopter pilot is working for the prosecutor.

      They come out above the crater at dusk with fire on both sides. Two seats. The page boy takes one. Agata gives the
      other to the account books, strapped in by themselves, and stays. She and Ettore cross the ash field on foot in her
      train, soaked in holy water by the priest, and reach the sea with the hem alight. On the rescue boat both families
      are sitting in blankets, mixed together at last, too tired to check who is next to whom.`,
    targetAudience: 'Broad action audience 15 to 60; Italian theatrical; international sales.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 1_340_000_000, currency: 'EUR' },
    stage: 'packaging',
    country: 'IT',
    location: 'Aeolian Islands and Cinecittà',
    language: 'it',
    comps: [
      { title: 'Force Majeure', year: 2014 },
      { title: 'Dante’s Peak', year: 1997 },
      { title: 'The Wave', year: 2015 },
    ],
    themes: ['Being believed', 'Family honour'],
    tags: ['volcano', 'wedding', 'mafia', 'one-day', 'sicily'],
    aiUse: 'assisted',
    aiNote:
      'A model estimated the visual-effects shot count from the script for the first budget. Nothing generated appears in the film.',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 39,
    popularity: 0.37,
    likedByKeys: ['thaddeus-price', 'lena-castellano', 'demo-production'],
  },
  {
    key: 'duplicate',
    creatorKey: 'priya-nair',
    title: 'Duplicate',
    logline: prose`
      A Mumbai stuntwoman who has doubled the same film star for eleven years is kidnapped by men who wanted the star. The
      studio checks its insurance and announces that the star is safe and shooting will go on.`,
    genre: 'action',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Sangeeta Pawar has fallen off the Sea Link four times, always with her back to the camera. She has Tara Malhotra’s
      walk, her gestures and, on a bad day, her temper. On the way home from a night shoot in Tara’s car she is taken at
      gunpoint by three brothers from Kalyan who ask for twenty crore.

      The studio pays for stars. For doubles there is a form. Tara, the real one, goes on television alive and well, and
      the brothers find themselves holding a woman whom nobody is looking for, who knows nineteen ways of leaving a moving
      vehicle. To stay alive Sangeeta must persuade them that she is Tara after all. To get herself rescued she has to be
      better at being Tara than Tara is.`,
    longSynopsis: prose`
      In the lock-up at Kalyan, Sangeeta gives the performance of her life. The face on television, she says, is the
      duplicate. Which of them would a studio put on show? Her captors, who have seen all of Tara’s films, test her on
      dialogue. She knows every word. She has been lying on the floor just out of frame while it was spoken.

      Meanwhile Tara, who cannot sit down in a harness without help, is told to finish the film’s action scenes by herself
      since her double is “on leave”. She is frightened and then angry: in eleven years she has not once asked for
      Sangeeta’s address. She goes to find it, in a disguise copied from Sangeeta’s clothes, and meets a mother in Kurla
      who thinks for an instant that her daughter has come home.

      The two halves close on each other. Sangeeta escapes by the methods of her trade and is recaptured by a policeman who
      wants an autograph. Tara, arriving with a suitcase of her own money, is taken for the double and locked in with her.
      In one room, for one night, each does the other’s job: Sangeeta talks, Tara hits.

      The finale is a fight down eleven floors of an unfinished tower, with Tara in front and her face to the camera at all
      times, doing it for real and badly, and Sangeeta behind her, catching. The film they were shooting opens with two names
      above the title, in type of the same size.`,
    targetAudience: 'Hindi-language mainstream 12 to 45; action-comedy audiences; diaspora cinemas.',
    budgetRange: 'from_5m_to_20m',
    estimatedBudget: { amountMinor: 62_000_000_000, currency: 'INR' },
    stage: 'script',
    country: 'IN',
    location: 'Mumbai and Karjat',
    language: 'hi',
    comps: [
      { title: 'The Fall Guy', year: 2024 },
      { title: 'Kahaani', year: 2012 },
      { title: 'The Stunt Man', year: 1980 },
    ],
    themes: ['Credit', 'Class', 'Performance'],
    tags: ['stunts', 'bollywood', 'kidnap', 'two-women', 'mumbai'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 2,
    popularity: 0.31,
    likedByKeys: ['meera-iyengar', 'lena-castellano', 'thaddeus-price'],
  },
  {
    key: 'designated-driver',
    creatorKey: 'juno-park',
    title: '대리 기사',
    logline: prose`
      전직 랠리 선수 미경은 밤마다 술 취한 손님의 차를 시속 육십 킬로미터로 몰아 준다. 어느 새벽 뒷자리 손님이 자신의 다리를
      앗아 간 사고의 가해자임을 알아챘을 때, 그의 집까지 남은 길은 사십일 킬로미터다.`,
    genre: 'thriller',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      서울의 새벽 두 시, 대리운전 기사 오미경(마흔넷)의 하루는 남의 차에서 시작된다. 한때 몬테카를로 랠리에 출전한 유일한 한국
      여성이었던 그는 십이 년 전 올림픽대로에서 뺑소니 사고로 왼쪽 다리를 잃었다. 지금은 의족을 찬 채 남들이 부러워하는 차를
      규정 속도로만 몬다.

      강남의 술집 앞에서 태운 손님 한재석은 점잖고 말이 많다. 그가 십이 년 전 비 오는 밤의 이야기를 농담처럼 꺼내는 순간,
      미경은 그 목소리를 기억해 낸다. 목적지는 춘천, 남은 거리는 사십일 킬로미터. 공소시효는 오늘 자정에 끝났다. 미경은 속도를
      올리지 않는다. 대신 길을 고른다.

      잠에서 깬 손님은 창밖의 풍경이 낯설다는 것을 알아차리지만, 문은 열리지 않고 기사는 친절하다. 두 사람에게는 해가 뜰
      때까지의 시간과, 아무도 본 적 없는 그날 밤의 진실이 남아 있다. 도착하기 전에 누가 먼저 말할 것인가.`,
    longSynopsis: prose`
      영화는 거의 전부 달리는 차 안에서 벌어진다. 미경은 복수를 계획한 적이 없다. 그저 콜이 떴고, 집에서 가까운 방향이었을
      뿐이다. 그는 첫 십 킬로미터 동안 자신의 기억을 의심한다. 한재석은 국회의원 보좌관 출신의 사업가로, 취하면 외로워지는
      사람이다. 그는 처음 보는 기사에게 이혼과 당뇨와 딸의 유학 이야기를 한다.

      미경은 대리 기사들의 단체 대화방에 짧은 문장을 남긴다. 한강 다리와 톨게이트와 주유소에서, 얼굴도 모르는 동료들이 차례로
      그의 길을 열어 주고 막아 준다. 밤의 서울을 움직이는 사람들은 서로를 번호로만 알지만 신호는 정확하다.

      재석이 사실을 깨닫고 돈을 제안한다. 미경은 거절하지도 받지도 않는다. 그는 단 하나만 묻는다. 그날 왜 차를 세웠다가 다시
      떠났느냐고. 재석은 처음에는 세운 적이 없다고 한다. 그러나 산길에 들어서고 미경이 십이 년 만에 진짜로 속도를 내기 시작하자,
      운전이라는 것이 무엇인지 처음 본 사람처럼 그는 말하기 시작한다. 조수석에 그의 딸이 있었다. 열다섯 살이었고, 운전대를 잡은
      것은 그 아이였다.

      동틀 무렵 차는 춘천의 집 앞에 정확히 선다. 문을 연 사람은 이제 스물일곱이 된 딸이다. 미경은 요금 사만 이천 원을 받고
      영수증을 건넨다. 그리고 딸에게 첫차 시간까지 커피 한 잔을 마셔도 되겠느냐고 묻는다. 딸은 의족을 보고, 십이 년 동안 연습한
      문장을 말한다.`,
    targetAudience: 'Korean theatrical audience 20 to 50; international thriller buyers.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 3_600_000_000, currency: 'KRW' },
    stage: 'packaging',
    country: 'KR',
    location: 'Seoul and Chuncheon',
    language: 'ko',
    comps: [
      { title: 'Locke', year: 2013 },
      { title: 'Collateral', year: 2004 },
      { title: 'A Taxi Driver', year: 2017 },
    ],
    themes: ['Justice and time', 'Night work', 'Guilt'],
    tags: ['contained', 'one-night', 'driver', 'seoul', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 66,
    popularity: 0.19,
    likedByKeys: ['kim-dohyun', 'yoon-seojin', 'lau-wingsum'],
  },
]
